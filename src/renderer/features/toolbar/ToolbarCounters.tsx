import { PhoneMissed, Voicemail, type LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageId } from '@shared/bridge/setting-values';
import { useCommand, useDesk } from '../../mirror';
import { Badge, IconButton } from '../../ui';
import { waitingMessages } from '../messages/waiting';
import { waitingLines } from '../routing/waiting-lines';
import styles from './Toolbar.module.css';

/** What waits for the user; a counter that the PBX does not tell is not shown, for it is not zero. */
export function ToolbarCounters(): ReactElement {
  const { t } = useTranslation('toolbar');
  const missed = useDesk(({ counters }) => counters.missedCalls);
  const messages = useDesk(waitingMessages);
  return (
    <div className={styles.counters}>
      <Counter
        icon={PhoneMissed}
        page="history"
        count={missed}
        label={t('counter.missed', { count: missed ?? 0 })}
      />
      <Counter icon={Voicemail} page="messages" count={messages} label={useMessageWords()} />
    </div>
  );
}

/** Which messages wait: voice, callback requests, texts. */
function useMessageWords(): string {
  const { t } = useTranslation(['toolbar', 'routing']);
  const counters = useDesk((desk) => desk.counters);
  const messages = waitingLines(counters).filter(
    ({ word }) => word !== 'missed' && word !== 'faxes',
  );
  return messages.length === 0
    ? t('toolbar:counter.noMessages')
    : messages.map(({ word, count }) => t(`routing:waiting.${word}`, { count })).join(', ');
}

function Counter(props: {
  readonly icon: LucideIcon;
  readonly page: PageId;
  readonly count: number | undefined;
  readonly label: string;
}): ReactElement | null {
  const command = useCommand();
  const { count, label } = props;
  if (count === undefined) return null;
  return (
    <span className={styles.counter}>
      <IconButton
        icon={props.icon}
        label={label}
        onPress={() => void command('shell.openInDesk', { show: 'page', page: props.page })}
      />
      <span className={styles.badge} aria-hidden="true">
        <Badge count={count} label={label} />
      </span>
    </span>
  );
}
