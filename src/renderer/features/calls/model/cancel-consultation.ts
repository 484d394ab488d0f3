import type { Call, CallRef, Instant } from '@shared/model/call';
import { endingOf, legThatCan } from '@shared/model/call-choice';
import type { DeskState } from '@shared/model/desk-state';
import type { Ask } from './ask';
import { enquiryOf, wasRefused } from './transfer-flow';

/** A consultation that the user cancelled while it was being placed, and how far that has come. */
export interface Cancellation {
  readonly callRef: CallRef;
  readonly at: Instant;
  readonly before: readonly CallRef[];
  /** The consultation's call, once it was seen and asked to end. */
  readonly ending?: CallRef;
}

/** What to ask now, and what remains after that; nothing remains where `next` is absent. */
export interface CancelStep {
  readonly ask?: Ask;
  readonly next?: Cancellation;
}

/** How long (ms) a call that appears may still be the cancelled one. */
const patience = 15_000;

/**
 * The next step of a cancellation, for each change of the desk: as soon as the enquiry is there, back to
 * the caller in one command; where the PBX does not offer that, the enquiry is ended, then the caller retrieved.
 */
export function cancelStep(
  cancellation: Cancellation,
  { calls, requests }: Pick<DeskState, 'calls' | 'requests'>,
  now: Instant,
): CancelStep {
  const { callRef, at, ending } = cancellation;
  const caller = calls[callRef];
  if (ending !== undefined)
    return calls[ending] ? { next: cancellation } : takeBack(caller, cancellation);
  const enquiry = enquiryOf(cancellation, calls);
  if (!enquiry) {
    // A call that the user dials meanwhile is never taken for it.
    const dialled = Object.values(requests).some(
      ({ name, askedAt }) => name === 'make' && askedAt >= at,
    );
    const over = dialled || now - at > patience || wasRefused(cancellation, requests);
    return over ? {} : { next: cancellation };
  }
  if (caller?.state === 'held' && legThatCan(caller, 'reconnect')) {
    const input = { heldCallRef: callRef, enquiryCallRef: enquiry.callRef };
    return { ask: { command: 'call.reconnect', input } };
  }
  const way = endingOf(enquiry);
  if (!way) return { next: cancellation };
  return {
    ask: { command: `call.${way}`, input: { callRef: enquiry.callRef } },
    next: { ...cancellation, ending: enquiry.callRef },
  };
}

/** The PBX may have brought the caller back by itself, or they may have hung up. */
function takeBack(caller: Call | undefined, cancellation: Cancellation): CancelStep {
  if (caller?.state !== 'held') return {};
  if (!legThatCan(caller, 'retrieve')) return { next: cancellation };
  return { ask: { command: 'call.retrieve', input: { callRef: caller.callRef } } };
}
