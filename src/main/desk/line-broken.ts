import type { DeskState, Request } from '@shared/model/desk-state';
import { isCallRequest } from '@shared/model/desk-state';
import type { FailureKind } from '@shared/model/failure';
import { isConfirmed, isConfirmedByAcceptance } from './confirmation';

/** What is still to be seen in a call when it did what was asked; the rest may end the call. */
const keepsItsCall: readonly Request['name'][] = [
  'answer',
  'hold',
  'retrieve',
  'alternate',
  'reconnect',
  'merge',
  'dropParticipant',
  'switchDevice',
  'record',
];

/**
 * What became of a request under which the line broke, as a snapshot taken since tells it. It is never sent again.
 * Undefined: it took effect, and its place on the screen says so.
 */
export function outcome(
  request: Request,
  before: DeskState,
  after: DeskState,
): Request | undefined {
  const failed = (kind: FailureKind, retryable: boolean): Request => ({
    ...request,
    progress: 'failed',
    failure: { kind, retryable },
  });
  if (isConfirmedByAcceptance(request.name)) return failed('outcomeUnknown', true);
  const gone = request.callRef !== undefined && !(request.callRef in after.calls);
  if (gone && keepsItsCall.includes(request.name)) return failed('noSuchCall', false);
  if (!isConfirmed(request, before, after)) return failed('lineBroke', true);
  return isCallRequest(request) ? { ...request, progress: 'done' } : undefined;
}

/** The requests after a snapshot: those that the line left in doubt are settled by it. */
export function settle(
  requests: DeskState['requests'],
  before: DeskState,
  after: DeskState,
): DeskState['requests'] {
  const entries = Object.entries(requests);
  if (!entries.some(([, { progress }]) => progress === 'lost')) return requests;
  return Object.fromEntries(
    entries.flatMap(([id, request]) => {
      if (request.progress !== 'lost') return [[id, request]];
      const settled = outcome(request, before, after);
      return settled ? [[id, settled]] : [];
    }),
  );
}
