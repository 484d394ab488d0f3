import type { Instant } from '@shared/model/call';
import type { DeskState } from '@shared/model/desk-state';
import type { DeskEvent } from '@shared/model/event';
import type { ParkedCall } from '@shared/model/phone';

/** How many parked calls are remembered. */
const remembered = 8;

/**
 * The calls that the user has parked, after an event. The PBX tells that a call left for being parked, and
 * where; a parked call that is with the user again waits nowhere.
 */
export function followParked(
  before: DeskState,
  after: DeskState,
  event: DeskEvent,
  at: Instant,
): DeskState {
  switch (event.type) {
    case 'callChanged':
      return event.cause === 'parked' && event.data?.state === 'releasing'
        ? noted(before, after, event.callRef, at)
        : backAgain(after);
    case 'callRemoved':
      if (event.cause !== 'parked') return after;
      return placed(noted(before, after, event.callRef, at), event.callRef, event.destination);
    case 'callCreated':
    case 'snapshot':
    case 'telephonyState':
      return backAgain(after);
    default:
      return after;
  }
}

/** Notes the call as it was before it left: a call on its way out has lost its party. */
function noted(before: DeskState, after: DeskState, callRef: string, at: Instant): DeskState {
  const call = before.calls[callRef];
  if (!call || after.parked.some((each) => each.call.callRef === callRef)) return after;
  const parked: ParkedCall = { call, parkedAt: at };
  return { ...after, parked: [...after.parked, parked].slice(-remembered) };
}

function placed(desk: DeskState, callRef: string, at: string | undefined): DeskState {
  if (at === undefined) return desk;
  const parked = desk.parked.map((each) =>
    each.call.callRef === callRef ? { ...each, at } : each,
  );
  return { ...desk, parked };
}

function backAgain(desk: DeskState): DeskState {
  const isHere = ({ call: { callRef } }: ParkedCall): boolean => {
    const call = desk.calls[callRef];
    return call !== undefined && call.state !== 'releasing';
  };
  return desk.parked.some(isHere)
    ? { ...desk, parked: desk.parked.filter((each) => !isHere(each)) }
    : desk;
}
