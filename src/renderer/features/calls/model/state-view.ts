import type { Call } from '@shared/model/call';

/** The word for a call's state; more precise than the state where the PBX says more. */
export type StateWord =
  | 'ringing'
  | 'active'
  | 'held'
  | 'dialing'
  | 'alerting'
  | 'offHook'
  | 'ending'
  | 'unknown';

/** The word, and since when the timer beside it runs. */
export interface StateView {
  readonly word: StateWord;
  readonly since: number;
}

/** How a call's state is told. An active call counts from its answer, everything else from the change. */
export function stateView(call: Call): StateView {
  const since = call.stateSince;
  switch (call.state) {
    case 'ringingIncoming':
      return { word: 'ringing', since };
    case 'active':
      return { word: 'active', since: call.answeredAt ?? since };
    case 'held':
      return { word: 'held', since };
    case 'dialing':
      return { word: 'dialing', since };
    case 'ringingOutgoing':
      // Without the leg's word the far end may still be silent: "dialling" is what is known.
      return { word: call.legs.some((leg) => leg.remoteRinging) ? 'alerting' : 'dialing', since };
    case 'offHook':
      return { word: 'offHook', since };
    case 'releasing':
    case 'idle':
      return { word: 'ending', since };
    case 'unknown':
      return { word: 'unknown', since };
  }
}
