import {
  isAgentRequest,
  isCallRequest,
  isTeamRequest,
  type DeskState,
  type Request,
} from '@shared/model/desk-state';
import type { EventBatch } from '@shared/model/event';
import type { FailureKind } from '@shared/model/failure';
import { isHistoryRequest } from '@shared/model/history';
import type { PartName } from '@shared/model/part';
import { callOutcome, type Outcome } from './call-outcomes';
import { isConfirmed, isConfirmedByAcceptance } from './confirmation';
import { routingOutcome } from './confirm-routing';

/**
 * What a snapshot tells of a request under which the line broke (see `Outcome`). Where it does not hold what was asked for,
 * what the desk has seen since may confirm the request, and nothing refutes it. Undefined: something else will tell.
 */
function outcomeOf(request: Request, before: DeskState, after: DeskState): Outcome | undefined {
  const { name } = request;
  // The log is read after the snapshot (history/confirm-history.ts).
  if (isHistoryRequest(name)) return undefined;
  if (isCallRequest(request)) return callOutcome(request, after);
  if (isConfirmedByAcceptance(name)) return 'unknown';
  if (request.routing) return routingOutcome(request.routing, request.was?.routing, after.routing);
  const isShown = isConfirmed(request, before, after);
  if (isAgentRequest(name)) {
    if (!after.agent) return 'unknown';
    // Who is busy may be ready, with a call.
    const tells = name === 'agentState' && after.agent.status.sub !== 'busy';
    return isShown ? 'shown' : tells ? 'notShown' : 'unknown';
  }
  // Who listens to whom, and who asks for help, events alone tell.
  if (isTeamRequest(name)) return after.team && isShown ? 'shown' : 'unknown';
  if (isShown) return 'shown';
  return tells(request, after) ? 'notShown' : 'unknown';
}

/** Whether a snapshot holds what a request about the phone, the account or messages is about. */
function tells({ name, phone }: Request, after: DeskState): boolean {
  if (name === 'setLanguage') return after.profile?.language !== undefined;
  switch (phone?.set) {
    case 'lock':
    case 'campOn':
    case 'associate':
      return after.phone?.sets?.[phone.deviceId]?.state !== undefined;
    case 'remoteExtension':
      return after.phone?.sets?.[phone.deviceId]?.remoteExtension !== undefined;
    case 'groupLogOn':
    case 'groupMember':
      return after.phone?.groups !== undefined;
    case 'sharedSet':
      return true;
    default:
      // Keys and lists of messages are read by themselves; what is known of them is older.
      return name === 'openMailbox';
  }
}

const kinds: Readonly<Record<Exclude<Outcome, 'shown'>, FailureKind>> = {
  notShown: 'lineBroke',
  over: 'noSuchCall',
  unknown: 'outcomeUnknown',
};

/**
 * What became of a request under which the line broke, as a snapshot taken since tells it. It is never sent again.
 * Undefined: it took effect, and its place on the screen says so.
 */
export function settled(
  request: Request,
  before: DeskState,
  after: DeskState,
): Request | undefined {
  const outcome = outcomeOf(request, before, after);
  if (outcome === undefined) return request;
  if (outcome === 'shown') {
    return isCallRequest(request) ? { ...request, progress: 'done' } : undefined;
  }
  const failure = { kind: kinds[outcome], retryable: outcome !== 'over' };
  return { ...request, progress: 'failed', failure };
}

/** The part of the desk that tells of a request; undefined for one of which the snapshot itself does. */
function partOf({ name, routing, phone }: Request): PartName | undefined {
  if (isAgentRequest(name)) return 'agent';
  if (routing) return 'routing';
  if (phone) return 'phone';
  return name === 'setLanguage' ? 'profile' : undefined;
}

/** Whether a part was read, or with undefined all that has no part. */
type Evidence = (part: PartName | undefined) => boolean;

/** What a snapshot tells, or a part that came after it; undefined where there is neither. */
export function evidence(batches: readonly EventBatch[]): Evidence | undefined {
  for (const event of batches.flatMap(({ events }) => events)) {
    if (event.type === 'partRead') return (part) => part === event.part;
    if (event.type !== 'snapshot') continue;
    const { partsAwaited = [] } = event.snapshot;
    return (part) => part === undefined || !partsAwaited.includes(part);
  }
  return undefined;
}

/** The requests after a reading: those that the line left in doubt are settled by what it `tells`. */
export function settle(
  requests: DeskState['requests'],
  before: DeskState,
  after: DeskState,
  tells: Evidence,
): DeskState['requests'] {
  const entries = Object.entries(requests);
  if (!entries.some(([, { progress }]) => progress === 'lost')) return requests;
  return Object.fromEntries(
    entries.flatMap(([id, request]) => {
      const isTold = request.progress === 'lost' && tells(partOf(request));
      const next = isTold ? settled(request, before, after) : request;
      return next ? [[id, next]] : [];
    }),
  );
}
