import { PhoneMissed, Voicemail, type LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageId } from '@shared/bridge/setting-values';
import { useCommand, useDesk } from '../../mirror';
import { Badge, IconButton } from '../../ui';
import styles from './Toolbar.module.css';

/** What waits for the user; a counter that the PBX does not tell is not shown, for it is not zero. */
export function ToolbarCounters(): ReactElement {
  const { missed, voicemails } = useDesk(({ counters }) => ({
    missed: counters.missedCalls,
    voicemails: counters.voicemails,
  }));
  return (
    <div className={styles.counters}>
      <Counter name="missed" icon={PhoneMissed} page="history" count={missed} />
      <Counter name="voicemails" icon={Voicemail} page="messages" count={voicemails} />
    </div>
  );
}

function Counter(props: {
  readonly name: 'missed' | 'voicemails';
  readonly icon: LucideIcon;
  readonly page: PageId;
  readonly count: number | undefined;
}): ReactElement | null {
  const { t } = useTranslation('toolbar');
  const command = useCommand();
  const { count, name } = props;
  if (count === undefined) return null;
  const label = t(`counter.${name}`, { count });
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
