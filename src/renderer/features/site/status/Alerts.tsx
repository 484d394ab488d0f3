import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { licenceAlarmText, type DownLink, type SiteStatus } from '@shared/model/site';
import { useDesk } from '../../../mirror';
import { dateFormat, Notice } from '../../../ui';
import { isUsedUp } from './alerts';
import { useNodeName } from './node-name';
import styles from './StatusTab.module.css';

/** What is wrong, each with what it means: lost links, licences that end or are used up. */
export function Alerts({ status }: { readonly status: SiteStatus }): ReactElement | null {
  const { t } = useTranslation('site');
  const links = useDesk(({ site }) => site?.downLinks);
  const alarm = useDesk(({ site }) => site?.licenceAlarm);
  const ends = alarm && licenceAlarmText(alarm.days);
  const usedUp = status.licences.filter(isUsedUp);
  const down = Object.values(links ?? {});
  if (down.length === 0 && !alarm && usedUp.length === 0) return null;
  return (
    <div className={styles.alerts}>
      {down.map((link) => (
        <LinkAlert key={`${link.nodeId} ${link.link}`} link={link} status={status} />
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
      {usedUp.map(({ name, total }) => (
        <Notice key={name} tone="warning" title={t('alert.exhausted', { name })}>
          {t('alert.exhaustedText', { total })}
        </Notice>
      ))}
    </div>
  );
}

function LinkAlert(props: { readonly link: DownLink; readonly status: SiteStatus }): ReactElement {
  const { t, i18n } = useTranslation('site');
  const nameOf = useNodeName();
  const { link, nodeId, since } = props.link;
  const known = props.status.nodes.find((node) => node.nodeId === nodeId);
  const time = dateFormat(i18n.language, { timeStyle: 'short' }).format(since);
  return (
    <Notice tone="error" title={t(`alert.${link}`, { node: nameOf(known ?? { nodeId }), time })}>
      {t(`alert.${link}Text`)}
    </Notice>
  );
}
