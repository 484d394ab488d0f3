import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { licenceAlarmText, type DownLink, type SiteStatus } from '@shared/model/site';
import { useDesk } from '../../../mirror';
import { dateFormat, Notice } from '../../../ui';
import { useToday } from '../../history/use-today';
import { alarmBeside, licenceAlerts, type LicenceAlert } from './alerts';
import { useNodeName } from '../node-name';
import styles from './StatusTab.module.css';

/** What is wrong, each with what it means: lost links, licences that end or are used up. */
export function Alerts({ status }: { readonly status: SiteStatus }): ReactElement | null {
  const { t } = useTranslation('site');
  const links = useDesk(({ site }) => site?.downLinks);
  const alerts = licenceAlerts(status.licences, useToday());
  const alarm = alarmBeside(
    alerts,
    useDesk(({ site }) => site?.licenceAlarm),
  );
  const ends = alarm && licenceAlarmText(alarm.days);
  const down = Object.values(links ?? {});
  if (down.length === 0 && !alarm && alerts.length === 0) return null;
  return (
    <div className={styles.alerts}>
      {down.map((link) => (
        <LinkAlert key={`${link.nodeId} ${link.link}`} link={link} />
      ))}
      {alarm && ends && (
        <Notice
          tone={alarm.days > 0 ? 'warning' : 'error'}
          title={t(`alert.${ends.key}`, { count: ends.count })}
        >
          {alarm.message
            ? t('alert.licenceText', { message: alarm.message })
            : t('alert.licenceTextShort')}
        </Notice>
      )}
      {alerts.map((alert) => (
        <Licence
          key={alert.about === 'end' ? `end ${alert.days}` : `used ${alert.name}`}
          alert={alert}
        />
      ))}
    </div>
  );
}

function Licence({ alert }: { readonly alert: LicenceAlert }): ReactElement {
  const { t } = useTranslation('site');
  if (alert.about === 'usedUp') {
    return (
      <Notice tone="warning" title={t('alert.exhausted', { name: alert.name })}>
        {t('alert.exhaustedText', { total: alert.total })}
      </Notice>
    );
  }
  const { key, count } = licenceAlarmText(alert.days);
  return (
    <Notice
      tone={alert.days > 0 ? 'warning' : 'error'}
      title={t(`alert.licences.${key}`, { count })}
    >
      {t('alert.licences.text', { names: alert.names.join(', ') })}
    </Notice>
  );
}

function LinkAlert(props: { readonly link: DownLink }): ReactElement {
  const { t, i18n } = useTranslation('site');
  const nameOf = useNodeName();
  const { link, nodeId, since } = props.link;
  const time = dateFormat(i18n.language, { timeStyle: 'short' }).format(since);
  return (
    <Notice tone="error" title={t(`alert.${link}`, { node: nameOf(nodeId), time })}>
      {t(`alert.${link}Text`)}
    </Notice>
  );
}
