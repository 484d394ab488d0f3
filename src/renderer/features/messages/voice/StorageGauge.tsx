import { TriangleAlert } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../messages.module.css';

/** From here on the user should think of deleting. Percent. */
const nearlyFull = 85;

/** How full the mailbox is; nothing where the PBX does not say. At 100 % callers can leave nothing more. */
export function StorageGauge({
  usage,
}: {
  readonly usage: number | undefined;
}): ReactElement | null {
  const { t } = useTranslation('messages');
  if (usage === undefined) return null;
  const percent = Math.min(100, Math.max(0, usage));
  const level = percent >= 100 ? 'full' : percent >= nearlyFull ? 'nearlyFull' : 'free';
  const text = level === 'full' ? t('storage.full') : t('storage.used', { percent });
  return (
    <span
      className={styles.gauge}
      data-level={level}
      role="meter"
      aria-label={t('storage.label')}
      aria-valuenow={percent}
      aria-valuetext={text}
    >
      {level !== 'free' && <TriangleAlert size={14} aria-hidden="true" />}
      <span>{text}</span>
      <span className={styles.gaugeBar} aria-hidden="true">
        <span style={{ inlineSize: `${percent}%` }} />
      </span>
    </span>
  );
}
