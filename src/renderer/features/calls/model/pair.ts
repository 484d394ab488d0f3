import type { Call, CallRef } from '@shared/model/call';
import { legThatCan } from '@shared/model/call-choice';

/** Two calls of which one waits, and what can be done between them. */
export interface CallPair {
  readonly active: Call;
  readonly held: Call;
  readonly can: {
    readonly swap: boolean;
    readonly transfer: boolean;
    readonly merge: boolean;
    readonly backToCaller: boolean;
  };
}

const inProgress = new Set(['active', 'dialing', 'ringingOutgoing']);

/**
 * The call in progress and the one that waits for it: `heldRef` when that is given and held, else the
 * one held last. Undefined when there are no two such calls.
 */
export function callPair(
  calls: Readonly<Record<CallRef, Call>>,
  heldRef?: CallRef,
): CallPair | undefined {
  const all = Object.values(calls);
  const active = newest(all.filter((call) => inProgress.has(call.state)));
  const waiting = all.filter((call) => call.state === 'held');
  const held = waiting.find((call) => call.callRef === heldRef) ?? newest(waiting);
  if (!active || !held) return undefined;
  return {
    active,
    held,
    can: {
      swap: Boolean(legThatCan(active, 'hold') && legThatCan(held, 'retrieve')),
      transfer: active.can.transfer === true || held.can.transfer === true,
      merge: active.can.merge === true || held.can.merge === true,
      backToCaller: legThatCan(held, 'reconnect') !== undefined,
    },
  };
}

const newest = (calls: readonly Call[]): Call | undefined =>
  calls.reduce<Call | undefined>(
    (best, call) => (best && best.stateSince >= call.stateSince ? best : call),
    undefined,
  );
