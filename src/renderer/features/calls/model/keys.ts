import type { Call, CallRef } from '@shared/model/call';
import {
  currentCall,
  isConference,
  keyChoice,
  type BlindKey,
  type KeyChoice,
} from '@shared/model/call-choice';
import { offeredActions, type CallAction } from './actions';
import { orderedCalls } from './order';

/** The keys of the page alone, and what each may mean, the first that a call offers. */
const meanings = {
  transfer: ['transfer', 'redirect'],
  dtmf: ['keypad'],
  record: ['recordPause', 'recordResume', 'recordStart', 'recordStop'],
  park: ['park'],
  attachData: ['attachData'],
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
  const current = currentCall(calls);
  const ordered = [...(current ? [current] : []), ...orderedCalls(calls)];
  for (const action of meanings[key]) {
    const call = ordered.find((each) => offeredActions(each).has(action));
    if (call) return { call, action };
  }
  return undefined;
}

const isOfPage = (key: CallKey): key is keyof typeof meanings => key in meanings;

function actionOf({ call, does }: KeyChoice): CallAction {
  if (does !== 'end') return does;
  if (call.state === 'ringingIncoming') return 'reject';
  return isConference(call) ? 'leave' : 'hangUp';
}
