import type { Call } from '@shared/model/call';
import type { DeskState } from '@shared/model/desk-state';

/** Whether the user may count on what is on screen: call actions are off otherwise. */
export const isLive = (state: DeskState): boolean => state.link.phase === 'live';

const byAge = (a: Call, b: Call): number => a.since - b.since || (a.callRef < b.callRef ? -1 : 1);

/** The calls that ring here, oldest first. */
export function ringingCalls(state: DeskState): Call[] {
  return Object.values(state.calls)
    .filter(({ state: call, direction }) => call === 'ringingIncoming' && direction === 'incoming')
    .sort(byAge);
}

/** The call the user talks in, else the one being dialled. */
export function currentCall(state: DeskState): Call | undefined {
  const calls = Object.values(state.calls).sort(byAge);
  const outgoing = ['dialing', 'ringingOutgoing', 'offHook'];
  return (
    calls.find((call) => call.state === 'active') ??
    calls.find((call) => outgoing.includes(call.state))
  );
}

/** The oldest held call. */
export function heldCall(state: DeskState): Call | undefined {
  return Object.values(state.calls)
    .filter((call) => call.state === 'held')
    .sort(byAge)[0];
}
