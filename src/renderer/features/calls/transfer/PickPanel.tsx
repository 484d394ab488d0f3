import { Users } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Call } from '@shared/model/call';
import { useCommand, useDesk } from '../../../mirror';
import { SuggestField, type Suggestion } from '../../../ui/SuggestField';
import { useOffReason } from '../live';
import { offeredActions } from '../model/actions';
import { callTitle } from '../model/call-party';
import { callPair, type CallPair } from '../model/pair';
import type { TransferFlow } from '../model/transfer-flow';
import { useTitleWords } from '../party-words';
import type { CallControls } from '../use-call-controls';
import { useReturnFocus } from '../use-return-focus';
import { PickActions, type PickWay } from './PickActions';
import { usePickSuggestions } from './use-pick-suggestions';
import styles from './transfer.module.css';

/** A line of the panel: somebody to call, or another call to connect with. */
export type PickSuggestion = Suggestion & { readonly number?: string; readonly pair?: CallPair };

interface PickPanelProps {
  readonly call: Call;
  readonly flow: Extract<TransferFlow, { step: 'picking' }>;
  readonly controls: CallControls;
}

/** Whom to transfer, redirect or park to: type, Enter. The way is picked by the key, or by a button. */
export function PickPanel({ call, flow, controls }: PickPanelProps): ReactElement {
  const { t } = useTranslation('calls');
  const command = useCommand();
  const off = useOffReason();
  const party = useTitleWords()(callTitle(call)).main;
  const [typed, setTyped] = useState('');
  const { suggestions, none } = useSuggestions(call, flow.purpose, typed);
  const offered = offeredActions(call);
  const canConsult = call.legs.some((leg) => leg.can.hold);
  const canBlind = call.can.blindTransfer === true;
  const { callRef } = call;
  useReturnFocus();

  const go = (target: PickSuggestion | undefined, way: PickWay): void => {
    if (off) return;
    if (flow.purpose === 'park' && (target || typed.trim() === '')) {
      void command('call.park', target?.number ? { callRef, number: target.number } : { callRef });
    } else if (target?.pair) {
      const { active, held } = target.pair;
      void command('call.transfer', { activeCallRef: active.callRef, heldCallRef: held.callRef });
    } else if (!target?.number) {
      return;
    } else if (flow.purpose === 'redirect') {
      if (!offered.has('redirect')) return;
      void command('call.redirect', { callRef, target: { to: 'number', number: target.number } });
    } else if (way === 'consult' && canConsult) {
      controls.consult(call, target.number);
      return;
    } else if (way === 'blind' && canBlind) {
      void command('call.blindTransfer', { callRef, number: target.number });
    } else {
      return;
    }
    controls.cancelFlow();
  };

  const label = t(`pick.${flow.purpose}`, { party });
  return (
    <div className={styles.panel} role="group" aria-label={label}>
      <SuggestField<PickSuggestion>
        label={label}
        value={typed}
        onChange={setTyped}
        placeholder={t('dial.placeholder')}
        suggestions={suggestions}
        listLabel={t('pick.recent')}
        list="inline"
        marksFirst={typed.trim() !== ''}
        autoFocus
        onEscape={controls.cancelFlow}
        onPick={(target, { shift }) => go(target, shift ? 'blind' : 'consult')}
        {...(flow.purpose === 'park' && !typed ? { description: t('pick.parkOwn') } : {})}
        none={none}
        foot={(target) => (
          <PickActions
            purpose={flow.purpose}
            target={target}
            off={off}
            canConsult={canConsult}
            canBlind={canBlind}
            onGo={(way) => go(target, way)}
            onCancel={controls.cancelFlow}
          />
        )}
      />
    </div>
  );
}

function useSuggestions(
  call: Call,
  purpose: 'transfer' | 'redirect' | 'park',
  typed: string,
): { readonly suggestions: readonly PickSuggestion[]; readonly none: string | undefined } {
  const { t } = useTranslation('calls');
  const { suggestions, none } = usePickSuggestions(typed, { notThese: call.participants });
  const titleWords = useTitleWords();
  const calls = useDesk((desk) => desk.calls);

  const pair = purpose === 'transfer' ? callPair(calls) : undefined;
  const other = pair?.active.callRef === call.callRef ? pair.held : pair?.active;
  const between: readonly PickSuggestion[] =
    pair?.can.transfer && other && typed === ''
      ? [
          {
            id: `call ${other.callRef}`,
            icon: Users,
            label: titleWords(callTitle(other)).main,
            detail: t('pick.connect'),
            group: t('pick.otherCalls'),
            pair,
          },
        ]
      : [];
  return { suggestions: [...between, ...suggestions], none };
}
