import { isDeepStrictEqual } from 'node:util';
import { isTaken } from '@shared/model/agent-wish';
import type { Call, CallRef, CallState, Instant } from '@shared/model/call';
import type { DeskState } from '@shared/model/desk-state';
import type { DeskEvent } from '@shared/model/event';
import type { Team, TeamMember } from '@shared/model/team';

/**
 * What an event of the PBX is worth. Events carry neither number nor time (O2G reference, "Call control": notifications),
 * so that one was repeated, lost or overtaken shows in what it contradicts alone.
 * - `believed`: it follows from what is known.
 * - `doubtful`: it is taken, and the state read again: something before it is missing or late.
 * - `stale`: it is not taken, as what is known is newer; the state is read again.
 * - `back`: it is not taken either: a call that has ended is there. Either the event is late or the call has come back, and
 *   may ring: the state, read at once, tells.
 */
export type Verdict = 'believed' | 'doubtful' | 'stale' | 'back';

/** How long a call that has ended is remembered (ms): no event is later than that. */
export const endedFor = 300_000;
/**
 * How long after a doubtful event what it is about is asked for again (ms): what is late has come by then. Doubt does not ask
 * more often than that.
 */
export const doubtDelay = 1_000;

/** As many ended calls are remembered, the latest. */
const endedMost = 256;

/** Against what an event is weighed: the calls of the desk and those of its team, or those of one agent. */
type Known = Pick<DeskState, 'calls'> & Pick<TeamMember, 'awaited'> & { readonly team?: Team };

/** Judges the events of one session, in the order in which they come. */
export interface Doubts {
  /** Weighs an event against what is known before it, and remembers what has ended. */
  weigh(event: DeskEvent, known: Known, at: Instant): Verdict;
}

/** Nothing has ended yet. */
export function createDoubts(): Doubts {
  /** When each ended, the oldest first. */
  const ended = new Map<CallRef, Instant>();
  /** Each agent whom a supervisor follows has calls, and ended ones, of their own. */
  const agents = new Map<string, Doubts>();
  const ofAgent = (number: string): Doubts => {
    const doubts = agents.get(number) ?? createDoubts();
    agents.set(number, doubts);
    return doubts;
  };
  const note = (ref: CallRef, at: Instant): void => {
    ended.delete(ref);
    ended.set(ref, at);
    const [oldest] = ended.keys();
    if (ended.size > endedMost && oldest !== undefined) ended.delete(oldest);
  };
  const hasEnded = (ref: CallRef, at: Instant): boolean => {
    const then = ended.get(ref);
    return then !== undefined && at - then < endedFor;
  };
  /** All the calls that there are: the others that are known have ended, and these live, whatever was said of them. */
  const all = (calls: readonly { readonly callRef: CallRef }[], known: Known, at: Instant) => {
    for (const { callRef } of calls) ended.delete(callRef);
    const there = new Set(calls.map(({ callRef }) => callRef));
    for (const ref of Object.keys(known.calls)) if (!there.has(ref)) note(ref, at);
  };

  return {
    weigh(event, known, at) {
      switch (event.type) {
        case 'snapshot':
          if (!event.snapshot.pbxDown) all(event.snapshot.calls, known, at);
          return 'believed';
        case 'telephonyState':
          if (!known.awaited && event.calls.some(({ callRef }) => hasEnded(callRef, at))) {
            return 'back';
          }
          all(event.calls, known, at);
          return 'believed';
        case 'callCreated': {
          const { callRef } = event.call;
          if (hasEnded(callRef, at)) return 'back';
          return callRef in known.calls ? 'stale' : 'believed';
        }
        case 'callChanged': {
          const { callRef, previousCallRef } = event;
          if (hasEnded(callRef, at)) return 'stale';
          const call = known.calls[callRef];
          const replaced = previousCallRef === undefined ? undefined : known.calls[previousCallRef];
          if (previousCallRef !== undefined && previousCallRef !== callRef) {
            note(previousCallRef, at);
          }
          if (call) return change(event, call);
          return replaced ? 'believed' : 'doubtful';
        }
        case 'callRemoved': {
          // Also of a call that nobody knows: its beginning may be still to come.
          note(event.callRef, at);
          return event.callRef in known.calls ? 'believed' : 'doubtful';
        }
        case 'teamCall': {
          const member = known.team?.members[event.number];
          return member ? ofAgent(event.number).weigh(event.event, member, at) : 'believed';
        }
        default:
          return 'believed';
      }
    },
  };
}

type CallChanged = Extract<DeskEvent, { type: 'callChanged' }>;

/** A change of a call that is known. */
function change(event: CallChanged, call: Call): Verdict {
  const way = step(call.state, event.data?.state);
  if (way !== 'believed') return way;
  return namesStrangers(event, call) || changesNothing(event, call) ? 'doubtful' : 'believed';
}

const before: readonly CallState[] = ['offHook', 'dialing', 'ringingOutgoing'];

/** A call does not ring once it was taken, and does not live once it is being released. */
function step(from: CallState, to: CallState | undefined): Verdict {
  if (to === undefined || to === from) return 'believed';
  if (from === 'releasing' || (isTaken(from) && to === 'ringingIncoming')) return 'stale';
  // Whom another party passes on may hear it ring again; else it came late.
  return isTaken(from) && before.includes(to) ? 'doubtful' : 'believed';
}

/** It changes or removes a leg or a participant that is not there. */
function namesStrangers(event: CallChanged, { legs, participants }: Call): boolean {
  const { modifiedLegs, removedLegs, modifiedParticipants, removedParticipants } = event;
  const noLeg = (id: string): boolean => !legs.some(({ deviceId }) => deviceId === id);
  const nobody = (id: string): boolean => !participants.some((each) => each.id === id);
  return (
    (modifiedLegs?.some(noLeg) ?? false) ||
    (removedLegs?.some(noLeg) ?? false) ||
    (modifiedParticipants?.some(nobody) ?? false) ||
    (removedParticipants?.some(nobody) ?? false)
  );
}

/** It says of legs what is known already: it was repeated, or what was before it comes later. */
function changesNothing(event: CallChanged, call: Call): boolean {
  const { data, legs, participants = [], cause } = event;
  if (!legs?.length || !data || data.state !== call.state) return false;
  if (event.removedLegs || event.removedParticipants || event.deviceChanges) return false;
  // What is compared at no cost tells nearly all changes.
  if (data.associatedData !== call.associatedData || data.recording !== call.recording)
    return false;
  if (cause !== undefined && cause !== call.cause) return false;
  return (
    isDeepStrictEqual(data.can, call.can) &&
    legs.every((leg) => call.legs.some((known) => isDeepStrictEqual(known, leg))) &&
    participants.every((each) => call.participants.some((known) => isDeepStrictEqual(known, each)))
  );
}
