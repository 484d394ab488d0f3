import { MailWarning, PhoneMissed, Voicemail, type LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageId } from '@shared/bridge/setting-values';
import { waitingLines } from '@shared/model/waiting-lines';
import { useCommand, useDesk } from '../../mirror';
import { Badge, classes, IconButton } from '../../ui';
import { waitingMessages } from '../messages/waiting';
import styles from './Toolbar.module.css';

/** What waits for the user; a counter that the PBX does not tell is not shown, for it is not zero. */
export function ToolbarCounters(): ReactElement {
  const { t } = useTranslation('toolbar');
  const missed = useDesk(({ counters }) => counters.missedCalls);
  const messages = useDesk(waitingMessages);
  const isLit = useDesk(({ counters }) => counters.waiting === true);
  return (
    <div className={styles.counters}>
      <Counter
        icon={PhoneMissed}
        page="history"
        count={missed}
        label={t('counter.missed', { count: missed ?? 0 })}
      />
      <Counter
        icon={isLit ? MailWarning : Voicemail}
        page="messages"
        count={messages}
        label={useMessageWords()}
        isLit={isLit}
      />
    </div>
  );
}

/** Which messages wait: voice, callback requests, texts; while the lamp is lit, everything that the PBX tells. */
function useMessageWords(): string {
  const { t } = useTranslation(['toolbar', 'routing']);
  const counters = useDesk((desk) => desk.counters);
  const lines = waitingLines(counters)
    .filter(({ word }) => counters.waiting === true || ofMessages.includes(word))
    .map(({ word, count }) => t(`routing:waiting.${word}`, { count }));
  if (counters.waiting) {
    const list = lines.length > 0 ? lines.join(', ') : t('routing:waiting.something');
    return t('routing:waiting.label', { list });
  }
  return lines.length > 0 ? lines.join(', ') : t('toolbar:counter.noMessages');
}

/** What the page of messages has. */
const ofMessages: readonly string[] = ['voicemails', 'callbacks', 'texts'];

function Counter(props: {
  readonly icon: LucideIcon;
  readonly page: PageId;
  readonly count: number | undefined;
  readonly label: string;
  /** The waiting lamp is lit: it is shown whatever is counted. */
  readonly isLit?: boolean;
}): ReactElement | null {
  const command = useCommand();
  const { count, label, isLit = false } = props;
  if (count === undefined && !isLit) return null;
  return (
    <span className={styles.counter}>
      <IconButton
        icon={props.icon}
        className={classes(isLit && styles.lit)}
        label={label}
        onPress={() => void command('shell.openInDesk', { show: 'page', page: props.page })}
      />
      {count !== undefined && (
        <span className={styles.badge} aria-hidden="true">
          <Badge count={count} label={label} />
        </span>
      )}
    </span>
  );
}
