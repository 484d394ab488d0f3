import type { Call, CallRef } from '@shared/model/call';
import type { ShortcutAction } from '@shared/bridge/settings';
import { offeredActions, type CallAction } from './actions';
import { orderedCalls } from './order';

/** The keys that act on a call, and what each may mean, the first that a call offers. */
const meanings = {
  answer: ['answer'],
  hangUp: ['hangUp', 'leave', 'reject'],
  holdOrRetrieve: ['hold', 'retrieve'],
  transfer: ['transfer', 'redirect'],
  dtmf: ['keypad'],
} as const satisfies Partial<Record<ShortcutAction, readonly CallAction[]>>;

export type CallKey = keyof typeof meanings;

/** What a key does now: the first meaning that any call offers, on the first call that offers it. */
export function keyTarget(
  key: CallKey,
  calls: Readonly<Record<CallRef, Call>>,
): { readonly call: Call; readonly action: CallAction } | undefined {
  const ordered = orderedCalls(calls);
  for (const action of meanings[key]) {
    const call = ordered.find((each) => offeredActions(each).has(action));
    if (call) return { call, action };
  }
  return undefined;
}
