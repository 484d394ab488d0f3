import type { Call, CallRef, CallState } from '@shared/model/call';
import type { CallRequest, CallRequestName, DeskState } from '@shared/model/desk-state';
import { isVoicemail } from '@shared/model/party';
import { mayBeSameNumber } from '@shared/numbers/match';
import { isMerged, recordingIs } from './confirmation';

/**
 * What a snapshot, taken since, tells of a command under which the line broke.
 * - `shown`: it is as was asked. By whom it came to be so no snapshot tells.
 * - `notShown`: it is not so.
 * - `over`: the call has ended, and with it what was asked of it.
 * - `unknown`: it looks the same whether the PBX took the command or not.
 */
export type Outcome = 'shown' | 'notShown' | 'over' | 'unknown';

/** By the state of the call; a state that is not named leaves it unknown. */
type ByState = Partial<Record<CallState, Outcome>>;

/** How a command about a call is judged: where its call is gone, and where it is there. */
interface Judged {
  readonly gone: Outcome;
  readonly there: ByState | ((call: Call, request: CallRequest) => Outcome);
}

type Judge = (request: CallRequest, after: DeskState) => Outcome;

const when = (isSo: boolean): Outcome => (isSo ? 'shown' : 'notShown');

/** It ends the user's part in the call, and so may anybody else: only its being there refutes it. */
const leaves: Judged = { gone: 'unknown', there: () => 'notShown' };
const retrieves: Judged = { gone: 'over', there: { active: 'shown', held: 'notShown' } };
/** What it does nobody can read back. */
const unseen: Judged = { gone: 'unknown', there: () => 'unknown' };

/** Every command about calls, and what of a snapshot speaks for it, against it, or does not tell. */
const judged: Readonly<Record<CallRequestName, Judged | Judge>> = {
  make: called,
  consult: called,
  unpark: fetched,
  pickup: fetched,
  answer: {
    gone: 'over', // or taken elsewhere
    there: { active: 'shown', held: 'shown', ringingIncoming: 'notShown' },
  },
  hangUp: { gone: 'shown', there: () => 'notShown' },
  dropMe: { gone: 'shown', there: () => 'notShown' },
  hold: { gone: 'over', there: { held: 'shown', active: 'notShown' } },
  retrieve: retrieves,
  alternate: retrieves,
  reconnect: retrieves,
  transfer: transferred,
  blindTransfer: leaves,
  redirect: leaves,
  park: leaves,
  merge: merged,
  overflowToVoicemail: {
    gone: 'over',
    there: ({ state, participants }) => {
      if (state === 'ringingOutgoing' || state === 'dialing') return 'notShown';
      // Or they answered.
      return participants.some(({ party }) => isVoicemail(party)) ? 'shown' : 'unknown';
    },
  },
  dropParticipant: {
    gone: 'over',
    there: ({ participants }, { target }) => when(!participants.some(({ id }) => id === target)),
  },
  switchDevice: {
    gone: 'over',
    there: ({ legs, state }, { target }) => {
      const leg = legs.find(({ deviceId }) => deviceId === target);
      // It may ring there still.
      return leg && leg.state !== state ? 'unknown' : when(leg !== undefined);
    },
  },
  record: { gone: 'over', there: (call, { target }) => when(recordingIs(call, target)) },
  attachData: {
    gone: 'unknown',
    there: ({ associatedData }, { target }) => (associatedData === target ? 'shown' : 'unknown'),
  },
  sendAccountInfo: {
    gone: 'unknown',
    there: ({ accountInfo }, { target }) => (accountInfo === target ? 'shown' : 'unknown'),
  },
  sendDtmf: unseen,
  requestCallback: unseen,
  basicMake: unseen,
  basicAnswer: unseen,
  basicLeave: unseen,
};

/** What a snapshot tells of a command about calls. */
export function callOutcome(request: CallRequest, after: DeskState): Outcome {
  const judge = judged[request.name];
  if (typeof judge === 'function') return judge(request, after);
  const call = there(request.callRef, after);
  // An event had told that the call left in the way that was asked.
  if (!call) return request.taken && judge.gone === 'unknown' ? 'shown' : judge.gone;
  return typeof judge.there === 'function'
    ? judge.there(call, request)
    : (judge.there[call.state] ?? 'unknown');
}

/** The call, unless it is gone or going. */
function there(ref: CallRef | undefined, { calls }: DeskState): Call | undefined {
  const call = ref === undefined ? undefined : calls[ref];
  return call?.state === 'releasing' ? undefined : call;
}

const isSince = ({ askedAt }: CallRequest, { since }: Call): boolean => since >= askedAt;

/**
 * A call that goes out since then, to that number, is the one. Another one may be it, as a PBX may write a number in its
 * own way; where there is none, it was not made or is over.
 */
function called(request: CallRequest, { calls }: DeskState): Outcome {
  const isTo = ({ participants, initialCalled }: Call): boolean =>
    [initialCalled?.number, ...participants.map(({ party }) => party.number)].some((number) =>
      mayBeSameNumber(number ?? '', request.target ?? ''),
    );
  const made = Object.values(calls).some(
    (call) => call.direction === 'outgoing' && isSince(request, call) && isTo(call),
  );
  return made ? 'shown' : 'unknown';
}

/**
 * The call that was parked, or that was for the colleague, is with the user now. Else it was not fetched, or is over: what is
 * parked no snapshot tells.
 */
function fetched(request: CallRequest, { calls }: DeskState): Outcome {
  const { target, was } = request;
  const parked = new Set(was?.calls?.map(({ callRef }) => callRef));
  const isIt = (call: Call): boolean =>
    parked.has(call.callRef) ||
    (request.name === 'pickup' &&
      isSince(request, call) &&
      call.state !== 'ringingIncoming' &&
      mayBeSameNumber(call.initialCalled?.number ?? '', target ?? ''));
  return Object.values(calls).some(isIt) ? 'shown' : 'unknown';
}

/** A transfer takes both calls away: one that is there refutes it. Two that are gone may both have ended. */
function transferred(request: CallRequest, after: DeskState): Outcome {
  if (there(request.callRef, after) ?? there(request.otherCallRef, after)) return 'notShown';
  return request.taken ? 'shown' : 'unknown';
}

/** All are in one call; or still in two. Where one of the two calls is gone, nobody knows whether they were one. */
function merged(request: CallRequest, after: DeskState): Outcome {
  if (isMerged(request, after)) return 'shown';
  return there(request.callRef, after) && there(request.otherCallRef, after)
    ? 'notShown'
    : 'unknown';
}
