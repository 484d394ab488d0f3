import { MailWarning } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { waitingLines } from '@shared/model/waiting-lines';
import { useDesk } from '../../mirror';
import { Chip, ChipButton, Panel } from '../../ui';
import styles from './routing.module.css';

/**
 * The lamp of the phone: lit exactly while the PBX says so ("eventWaiting"; the user may have rules of their
 * own for it there), whatever the counters. Dark, it takes no room.
 */
export function WaitingLamp(): ReactElement | null {
  const { t } = useTranslation('routing');
  const counters = useDesk((desk) => desk.counters);
  if (!counters.waiting) return null;
  const lines = waitingLines(counters).map(({ word, count }) => t(`waiting.${word}`, { count }));
  const told = lines.length > 0 ? lines : [t('waiting.something')];
  return (
    <Panel
      title={t('waiting.title')}
      trigger={
        <ChipButton label={t('waiting.label', { list: told.join(', ') })}>
          <Chip tone="accent" icon={MailWarning}>
            {null}
          </Chip>
        </ChipButton>
      }
    >
      <ul className={styles.lines}>
        {told.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Panel>
  );
}
