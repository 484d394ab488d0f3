import type { Call, CallRef } from '@shared/model/call';
import {
  currentCall,
  isConference,
  keyChoice,
  type BlindKey,
  type KeyChoice,
} from '@shared/model/call-choice';
import { moreActions, offeredActions, type CallAction } from './actions';
import { orderedCalls } from './order';

/** The keys of the page alone, and what each may mean, the first that a call offers. */
const meanings = {
  transfer: ['transfer', 'redirect'],
  dtmf: ['keypad'],
  record: ['recordPause', 'recordResume', 'recordStart', 'recordStop'],
  park: ['park'],
  attachData: ['attachData'],
  toVoicemail: ['overflowToVoicemail', 'toVoicemail'],
} as const satisfies Record<string, readonly CallAction[]>;

export type CallKey = BlindKey | keyof typeof meanings;

/**
 * What a key does now. The keys that work everywhere mean here what they mean there; the page's own mean the
 * current call where it offers that, before one that rings.
 */
export function keyTarget(
  key: CallKey,
  calls: Readonly<Record<CallRef, Call>>,
): { readonly call: Call; readonly action: CallAction } | undefined {
  if (!isOfPage(key)) {
    const choice = keyChoice(key, calls);
    return choice && { call: choice.call, action: actionOf(choice) };
  }
  const ordered = currentFirst(calls);
  for (const action of meanings[key]) {
    const call = ordered.find((each) => offeredActions(each).has(action));
    if (call) return { call, action };
  }
  return undefined;
}

/** The call whose further actions a key lists: the current one where it has any, else the first that has. */
export const menuTarget = (calls: Readonly<Record<CallRef, Call>>): Call | undefined =>
  currentFirst(calls).find((call) => moreActions(offeredActions(call)).length > 0);

function currentFirst(calls: Readonly<Record<CallRef, Call>>): readonly Call[] {
  const current = currentCall(calls);
  return [...(current ? [current] : []), ...orderedCalls(calls)];
}

const isOfPage = (key: CallKey): key is keyof typeof meanings => key in meanings;

function actionOf({ call, does }: KeyChoice): CallAction {
  if (does !== 'end') return does;
  if (call.state === 'ringingIncoming') return 'reject';
  return isConference(call) ? 'leave' : 'hangUp';
}
