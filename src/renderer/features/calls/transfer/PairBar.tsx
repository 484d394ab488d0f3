import { ArrowUpDown, CornerUpLeft, PhoneForwarded, Users } from 'lucide-react';
import { useEffect, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Request } from '@shared/model/desk-state';
import { isUnderWay } from '@shared/model/requests';
import { useKeysOf, useShortcut } from '../../../app/shortcuts/use-shortcut';
import { useCommand, useDesk } from '../../../mirror';
import { Button } from '../../../ui';
import { useOffReason } from '../live';
import { callTitle } from '../model/call-party';
import type { CallPair } from '../model/pair';
import { useTitleWords } from '../party-words';
import styles from './transfer.module.css';
import { backToCaller } from './back-to-caller';

interface PairBarProps {
  readonly pair: CallPair;
  /** The active call was made to ask about the held one: the bar is the transfer's last step. */
  readonly consulting: boolean;
}

/** What can be done between two calls: complete, merge, back, swap. */
export function PairBar({ pair, consulting }: PairBarProps): ReactElement {
  const { t } = useTranslation('calls');
  const command = useCommand();
  const off = useOffReason();
  const words = useTitleWords();
  const requests = useDesk((desk) => Object.values(desk.requests));
  const bar = useFocusOnMount(consulting);
  const { active, held, can } = pair;
  const refs = { activeCallRef: active.callRef, heldCallRef: held.callRef };
  const asked = (...names: readonly Request['name'][]): boolean =>
    requests.some(
      (it) =>
        isUnderWay(it) &&
        names.includes(it.name) &&
        (it.callRef === active.callRef || it.callRef === held.callRef),
    );
  const why = (possible: boolean, what: string): string | undefined =>
    off ?? (possible ? undefined : t('off.notNow', { what }));
  const party = words(callTitle(active)).main;
  const caller = words(callTitle(held)).main;
  const transfer = t(consulting ? 'consult.complete' : 'pair.transfer');
  const back = t(consulting ? 'consult.back' : 'pair.back');
  const backAsk = backToCaller(pair);
  const connect = (): void => void command('call.transfer', refs);
  const merge = (): void => void command('call.merge', refs);
  const swap = (): void => void command('call.alternate', { callRef: held.callRef });
  /** A key does what its button would, and nothing where that is off. */
  const byKey = (can: boolean, name: Request['name'], act: () => void) => (): void => {
    if (!off && can && !asked(name)) act();
  };
  useShortcut('completeTransfer', byKey(can.transfer, 'transfer', connect));
  useShortcut('merge', byKey(can.merge, 'merge', merge));
  useShortcut('swap', byKey(can.swap, 'alternate', swap));
  return (
    <section
      ref={bar}
      className={styles.bar}
      aria-label={t(consulting ? 'consult.region' : 'pair.region')}
    >
      {consulting && (
        <p className={styles.barText}>
          {t(active.state === 'active' ? 'consult.talking' : 'consult.asked', { party, caller })}
        </p>
      )}
      <div className={styles.actions}>
        <Button
          variant={consulting ? 'primary' : 'secondary'}
          icon={PhoneForwarded}
          asked={asked('transfer')}
          off={why(can.transfer, transfer)}
          shortcut={useKeysOf('completeTransfer')}
          showsKeys
          onPress={connect}
        >
          {transfer}
        </Button>
        <Button
          icon={Users}
          asked={asked('merge')}
          off={why(can.merge, t('pair.merge'))}
          shortcut={useKeysOf('merge')}
          showsKeys
          onPress={merge}
        >
          {t('pair.merge')}
        </Button>
        <Button
          icon={CornerUpLeft}
          asked={asked('reconnect')}
          off={why(backAsk !== undefined, back)}
          shortcut={consulting ? 'Escape' : undefined}
          showsKeys
          onPress={() => backAsk && void command(...backAsk)}
        >
          {back}
        </Button>
        <Button
          icon={ArrowUpDown}
          variant="quiet"
          asked={asked('alternate')}
          off={why(can.swap, t('pair.swap'))}
          shortcut={useKeysOf('swap')}
          showsKeys
          onPress={swap}
        >
          {t('pair.swap')}
        </Button>
      </div>
    </section>
  );
}

/** The flow goes on where the eye is: its first button takes the focus that the closed panel left. */
function useFocusOnMount(wanted: boolean): React.RefObject<HTMLElement | null> {
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    if (wanted && document.hasFocus()) ref.current?.querySelector('button')?.focus();
  }, [wanted]);
  return ref;
}
