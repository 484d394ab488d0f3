import type { CallRef } from '@shared/model/call';
import {
  isCallRequest,
  type CallRequest,
  type Request,
  type RequestName,
} from '@shared/model/desk-state';
import { isUnderWay } from '@shared/model/requests';
import type { CallAction } from './actions';

/** The requests by which an action may be under way. */
const requestNames: Readonly<Record<CallAction, readonly RequestName[]>> = {
  answer: ['answer'],
  reject: ['hangUp', 'dropMe'],
  hangUp: ['hangUp', 'dropMe'],
  leave: ['dropMe'],
  endForAll: ['hangUp'],
  hold: ['hold'],
  retrieve: ['retrieve'],
  transfer: ['consult', 'blindTransfer'],
  redirect: ['redirect'],
  keypad: ['sendDtmf'],
  toVoicemail: ['redirect'],
  overflowToVoicemail: ['overflowToVoicemail'],
  toDva: ['redirect'],
  park: ['park'],
  callback: ['requestCallback'],
  recordStart: ['record'],
  recordStop: ['record'],
  recordPause: ['record'],
  recordResume: ['record'],
  attachData: ['attachData'],
  accountInfo: ['sendAccountInfo'],
  switchDevice: ['switchDevice'],
};

/** The requests about one call, oldest first. */
export function requestsOf(
  requests: Readonly<Record<string, Request>>,
  callRef: CallRef,
): readonly CallRequest[] {
  return byAge(requestsAbout(requests).filter((request) => request.callRef === callRef));
}

/** The requests that no card shows: those without a call, and those whose call is gone. */
export function requestsElsewhere(
  requests: Readonly<Record<string, Request>>,
  calls: Readonly<Record<CallRef, unknown>>,
): readonly CallRequest[] {
  return byAge(
    requestsAbout(requests).filter(({ callRef }) => callRef === undefined || !(callRef in calls)),
  );
}

const requestsAbout = (requests: Readonly<Record<string, Request>>): readonly CallRequest[] =>
  Object.values(requests).filter(isCallRequest);

const byAge = (requests: readonly CallRequest[]): readonly CallRequest[] =>
  [...requests].sort((one, other) => one.askedAt - other.askedAt);

/** Whether an action was asked for and is still on its way: its button says so and waits. */
export function isAsked(requests: readonly Request[], action: CallAction): boolean {
  const names = requestNames[action];
  return requests.some((request) => isUnderWay(request) && names.includes(request.name));
}

/** The commands that say in their own words what cannot be told after the line broke. */
const ownWords = [
  'make',
  'consult',
  'transfer',
  'blindTransfer',
  'redirect',
  'park',
  'merge',
  'unpark',
  'pickup',
  'overflowToVoicemail',
  'switchDevice',
  'sendDtmf',
  'attachData',
  'sendAccountInfo',
  'requestCallback',
] as const;

/** The catalogue's sentence for a request of which nobody can tell what became of it; undefined for any other. */
export function cannotTell({ name, failure }: CallRequest) {
  if (failure?.kind !== 'outcomeUnknown') return undefined;
  return `trouble.cannotTell.${ownWords.find((own) => own === name) ?? 'other'}` as const;
}

/** The offered action by which a request can be made again with one press, if there is one. */
export function actionOf(
  request: Request,
  offered: ReadonlySet<CallAction>,
): CallAction | undefined {
  if (request.name === 'redirect') {
    const again = request.target === 'voicemail' ? 'toVoicemail' : 'toDva';
    return request.target === 'voicemail' || request.target === 'dva'
      ? offeredOr(again, offered)
      : undefined;
  }
  if (request.name === 'record') return undefined;
  return (Object.keys(requestNames) as CallAction[]).find(
    (action) => offered.has(action) && requestNames[action].includes(request.name),
  );
}

const offeredOr = (action: CallAction, offered: ReadonlySet<CallAction>): CallAction | undefined =>
  offered.has(action) ? action : undefined;
