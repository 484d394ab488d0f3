import { CircleX, TriangleAlert } from 'lucide-react';
import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { daysLeft, warnDays, type SiteLicence } from '@shared/model/site';
import { dateFormat, Gauge } from '../../../ui';
import { useToday } from '../../history/use-today';
import { LicenceQuestion } from './LicenceQuestion';
import styles from './StatusTab.module.css';

/** How much of each licence is taken, and until when it is good. */
export function Licences(props: { readonly licences: readonly SiteLicence[] }): ReactElement {
  const { t } = useTranslation('site');
  const titleId = useId();
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId} className={styles.title}>
        {t('licences.title')}
      </h2>
      {props.licences.length === 0 && <p className={styles.quiet}>{t('licences.none')}</p>}
      <ul className={styles.licences}>
        {props.licences.map((licence) => (
          <Licence key={licence.name} licence={licence} />
        ))}
      </ul>
      <LicenceQuestion />
    </section>
  );
}

function Licence({ licence }: { readonly licence: SiteLicence }): ReactElement {
  const { t } = useTranslation('site');
  const { name, used, total } = licence;
  const numbers =
    used !== undefined && total !== undefined
      ? t('licences.used', { used, total })
      : used !== undefined
        ? t('licences.usedOnly', { used })
        : total !== undefined && t('licences.totalOnly', { total });
  return (
    <li className={styles.licence}>
      <span className={styles.licenceName} data-selectable>
        {name}
      </span>
      <span className={styles.numbers}>{numbers}</span>
      {used !== undefined && total !== undefined && (
        <span className={styles.gauge}>
          <Gauge
            label={t('licences.gauge', { name })}
            value={used}
            total={total}
            text={t('licences.used', { used, total })}
          />
        </span>
      )}
      <Expiry licence={licence} />
    </li>
  );
}

function Expiry({ licence }: { readonly licence: SiteLicence }): ReactElement | null {
  const { t, i18n } = useTranslation('site');
  const left = daysLeft(licence, useToday());
  if (licence.expires === undefined) return null;
  if (left === undefined) {
    return (
      <span className={styles.expiry}>{t('licences.expires', { date: licence.expires })}</span>
    );
  }
  const date = dateFormat(i18n.language, { dateStyle: 'medium' }).format(
    new Date(`${licence.expires.slice(0, 10)}T00:00:00`),
  );
  const tone = left < 0 ? 'busy' : left <= warnDays ? 'away' : undefined;
  const Icon = left < 0 ? CircleX : TriangleAlert;
  return (
    <span className={styles.expiry} data-tone={tone}>
      {tone && <Icon size={14} aria-hidden="true" />}
      {t(left < 0 ? 'licences.expired' : 'licences.expires', { date })}
    </span>
  );
}
