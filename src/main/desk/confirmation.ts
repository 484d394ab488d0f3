import type { Call, CallRef } from '@shared/model/call';
import {
  isAgentRequest,
  isTeamRequest,
  type TeamRequestName,
  type AgentRequestName,
  type DeskState,
  type Request,
  type RequestName,
} from '@shared/model/desk-state';
import { isTeamConfirmed } from './team/team-confirmation';
import { isAgentConfirmed } from './agent/agent-confirmation';
import { confirmsWish } from './confirm-routing';
import { isMessageConfirmed, messagesConfirmedByAcceptance } from './messages/confirm-messages';
import { confirmsPhoneWish } from './phone/confirm-phone';

/** Requests whose effect no event tells: the PBX's acceptance is all the confirmation there is. */
const confirmedByAcceptance: readonly RequestName[] = [
  'basicMake',
  'basicAnswer',
  'basicLeave',
  'sendDtmf',
  'attachData',
  'sendAccountInfo',
  'requestCallback',
  'sendTransactionCode',
  ...messagesConfirmedByAcceptance,
  'pin',
];

/** Whether the PBX's taking the request is its confirmation. */
export function isConfirmedByAcceptance(name: RequestName): boolean {
  return confirmedByAcceptance.includes(name);
}

/** A call that is there since the request was asked, and is what it wanted. */
function newCall(request: Request, after: DeskState, wanted: (call: Call) => boolean): boolean {
  if (request.newCallRef !== undefined) return request.newCallRef in after.calls;
  return (
    request.progress !== 'asked' &&
    Object.values(after.calls).some((call) => call.since >= request.askedAt && wanted(call))
  );
}

/** Whether a call is recorded as the action wanted it. */
export function recordingIs(call: Call, action: string | undefined): boolean {
  switch (action) {
    case 'pause':
      return call.recording === 'paused';
    case 'stop':
      return call.recording === undefined;
    default:
      return call.recording === 'recording';
  }
}

/** Whether those of both calls are in one, whatever its reference. */
export function isMerged({ was }: Request, { calls }: DeskState): boolean {
  const [one = [], other = []] = was?.calls?.map(({ participants }) => participants) ?? [];
  const people = [...one, ...other].map(({ id }) => id);
  return (
    one.length > 0 &&
    other.length > 0 &&
    Object.values(calls).some(({ participants }) =>
      people.every((person) => participants.some(({ id }) => id === person)),
    )
  );
}

/**
 * Whether the change from `before` to `after` is what the request asked for, or has overtaken it
 * (a call that is gone needs no hold any more).
 */
export function isConfirmed(request: Request, before: DeskState, after: DeskState): boolean {
  const { name } = request;
  if (isTeamRequest(name)) return isTeamConfirmed(name, request, after);
  return isAgentRequest(name)
    ? isAgentConfirmed(name, request, before, after)
    : isOtherConfirmed(name, request, before, after);
}

function isOtherConfirmed(
  name: Exclude<RequestName, AgentRequestName | TeamRequestName>,
  request: Request,
  before: DeskState,
  after: DeskState,
): boolean {
  const ref: CallRef = request.callRef ?? '';
  const call = after.calls[ref];
  switch (name) {
    case 'make':
    case 'consult':
      return newCall(request, after, ({ direction }) => direction === 'outgoing');
    case 'unpark':
    case 'pickup':
      // A customer who happens to ring now is not the call that was fetched.
      return newCall(
        request,
        after,
        ({ state, cause }) => state !== 'ringingIncoming' || cause === 'pickedUp',
      );
    case 'answer':
      return call?.state !== 'ringingIncoming';
    case 'hangUp':
    case 'dropMe':
      return call === undefined || call.state === 'releasing';
    case 'redirect':
    case 'blindTransfer':
    case 'transfer':
    case 'park':
      // The other side may have hung up: until the PBX has taken it, that the call is gone says nothing.
      return !!request.taken && (call === undefined || call.state === 'releasing');
    case 'overflowToVoicemail':
      return call?.state !== 'ringingOutgoing';
    case 'hold':
      return call === undefined || call.state === 'held';
    case 'retrieve':
    case 'alternate':
    case 'reconnect':
      return call === undefined || call.state === 'active';
    case 'merge':
      return (
        call === undefined ||
        call.participants.length > (before.calls[ref]?.participants.length ?? 0) ||
        isMerged(request, after)
      );
    case 'dropParticipant':
      return !call?.participants.some(({ id }) => id === request.target);
    case 'switchDevice':
      return (
        call === undefined ||
        call.legs.some(({ deviceId, state }) => deviceId === request.target && state === call.state)
      );
    case 'record':
      return call === undefined || recordingIs(call, request.target);
    case 'basicMake': // Nothing tells what became of them.
    case 'basicAnswer':
    case 'basicLeave':
    case 'sendDtmf':
    case 'attachData':
    case 'sendAccountInfo':
    case 'requestCallback':
    case 'acknowledge': // The log's own are confirmed by its events (history/confirm-history.ts).
    case 'unacknowledge':
    case 'deleteRecords':
      return false;
    case 'openMailbox':
    case 'deleteVoicemails':
    case 'deleteCallbacks':
    case 'askCallback':
    case 'sendMiniMessage':
    case 'readMiniMessages':
      return isMessageConfirmed(name, request, after);
    case 'setLanguage':
      return after.profile?.language === request.target;
    case 'doNotDisturb':
    case 'mobile':
    case 'forward':
    case 'overflow':
      return (
        !!request.routing &&
        confirmsWish(request.routing, before.routing?.state, after.routing?.state)
      );
    case 'lock':
    case 'campOn':
    case 'remoteExtension':
    case 'associate':
    case 'pin':
    case 'key':
    case 'groupLogOn':
    case 'groupMember':
    case 'sharedSet':
      return !!request.phone && confirmsPhoneWish(request.phone, before, after);
  }
}
