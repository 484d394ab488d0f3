import type { Call, CallState } from '@shared/model/call';

/** What the user must look at first: a call that wants an answer, then the one in progress, then those that wait. */
function rank(state: CallState): number {
  switch (state) {
    case 'ringingIncoming':
      return 0;
    case 'active':
      return 1;
    case 'dialing':
    case 'ringingOutgoing':
    case 'offHook':
    case 'releasing':
    case 'idle':
    case 'unknown':
      return 2;
    case 'held':
      return 3;
  }
}

/** The calls as the eye wants them; calls of one rank keep the order they came in. */
export function orderedCalls(calls: Readonly<Record<string, Call>>): readonly Call[] {
  return Object.values(calls).sort(
    (one, other) =>
      rank(one.state) - rank(other.state) ||
      one.since - other.since ||
      one.callRef.localeCompare(other.callRef),
  );
}
