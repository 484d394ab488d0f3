import { useMemo, useState } from 'react';
import type { CommandInput, CommandName } from '@shared/bridge/commands';
import type { Call, CallRef } from '@shared/model/call';
import type { DeskState } from '@shared/model/desk-state';
import { useDesk, useMirror, useShell } from '../../mirror';
import type { Store } from '../../mirror/store';
import type { CallAction } from './model/actions';
import { askFor } from './model/ask';
import { cancelStep, type Cancellation } from './model/cancel-consultation';
import { followFlow, noFlow, type TransferFlow } from './model/transfer-flow';
import { useRun } from './use-run';

/** What may stand open in a card. */
export type CardPanel = 'keypad' | 'attachData' | 'accountInfo' | 'menu';

/** What cards and bars may do to the page; the same object as long as flow and device are. */
export interface CallControls {
  /** Does an action, or opens what it needs first. */
  act(call: Call, action: CallAction): void;
  consult(call: Call, number: string): void;
  cancelFlow(): void;
  closePanel(): void;
  /** Opens or closes the menu of what else can be done with a call. */
  showMenu(callRef: CallRef, shown: boolean): void;
}

interface Open {
  readonly callRef: CallRef;
  readonly panel: CardPanel;
}

/** The page's own state: which panel is open, and where the transfer stands. */
export function useCallControls(): {
  readonly controls: CallControls;
  readonly flow: TransferFlow;
  readonly open: Open | undefined;
} {
  const run = useRun();
  const { desk } = useMirror();
  const preferred = useShell(({ settings }) => settings.deviceId);
  const [open, setOpen] = useState<Open>();
  const [stored, setFlow] = useState<TransferFlow>(noFlow);
  const flow = useDesk(({ calls, requests }) => followFlow(stored, calls, requests));
  // The flow's next step begins from this one: adjusted while rendering, so that no frame shows the old.
  if (flow !== stored && !sameFlow(flow, stored)) setFlow(flow);

  const controls = useMemo<CallControls>(
    () => ({
      act(call, action) {
        const { callRef } = call;
        switch (action) {
          case 'keypad':
          case 'attachData':
          case 'accountInfo':
            setOpen((now) =>
              now?.callRef === callRef && now.panel === action
                ? undefined
                : { callRef, panel: action },
            );
            return;
          case 'transfer':
          case 'redirect':
          case 'park':
            setOpen(undefined);
            setFlow((now) =>
              now.step === 'picking' && now.callRef === callRef && now.purpose === action
                ? noFlow
                : { step: 'picking', callRef, purpose: action },
            );
            return;
          default: {
            const ask = askFor(action, call, preferred);
            if (ask) run(ask.command, ask.input);
          }
        }
      },
      consult({ callRef }, number) {
        const before = Object.keys(desk.get().calls);
        setFlow({ step: 'asked', callRef, number, at: Date.now(), before });
        run('call.consult', { callRef, number });
      },
      cancelFlow() {
        if (flow.step === 'cancelling') return;
        if (flow.step !== 'asked') return setFlow(noFlow);
        setFlow({ ...flow, step: 'cancelling' });
        followCancellation(flow, desk, run);
      },
      closePanel: () => setOpen(undefined),
      showMenu(callRef, shown) {
        if (shown) return setOpen({ callRef, panel: 'menu' });
        // What was chosen there may have opened a panel meanwhile.
        setOpen((now) => (now?.callRef === callRef && now.panel === 'menu' ? undefined : now));
      },
    }),
    [desk, flow, preferred, run],
  );
  return { controls, flow, open };
}

/** Sees a cancellation through, even when the user leaves the page meanwhile. */
function followCancellation(
  cancelled: Cancellation,
  desk: Store<DeskState>,
  run: <N extends CommandName>(name: N, input: CommandInput<N>) => void,
): void {
  let cancellation = cancelled;
  const step = (): void => {
    const { ask, next } = cancelStep(cancellation, desk.get(), Date.now());
    if (next) cancellation = next;
    else stop();
    if (ask) run(ask.command, ask.input);
  };
  const stop = desk.subscribe(step);
  step();
}

const sameFlow = (one: TransferFlow, other: TransferFlow): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
