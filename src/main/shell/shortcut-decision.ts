import type { CommandInput, CommandName } from '@shared/bridge/commands';
import {
  globalShortcutActions,
  type GlobalShortcutAction,
  type Settings,
} from '@shared/bridge/settings';
import type { Call } from '@shared/model/call';
import type { DeskState } from '@shared/model/desk-state';
import { currentCall, heldCall, isLive, ringingCalls } from './call-picks';

/** A command about one call. */
export type CallAction = {
  readonly [
    N in Extract<CommandName, 'call.answer' | 'call.hangUp' | 'call.hold' | 'call.retrieve'>
  ]: {
    readonly name: N;
    readonly input: CommandInput<N>;
  };
}[Extract<CommandName, 'call.answer' | 'call.hangUp' | 'call.hold' | 'call.retrieve'>];

const can = (call: Call, ability: 'answer' | 'hold' | 'retrieve'): boolean =>
  call.legs.some((leg) => leg.can[ability] === true);

/**
 * What a global key does now; undefined when there is nothing it could do.
 * Answer takes the call that has rung longest. Hang up ends the current call; without one it rejects the call
 * that has rung longest; a held call is never ended by a key pressed blindly. Hold and retrieve is one key.
 */
export function decideShortcut(
  action: GlobalShortcutAction,
  state: DeskState,
): CallAction | 'showDesk' | undefined {
  if (action === 'showDesk') return 'showDesk';
  if (!isLive(state)) return undefined;
  const [ringing] = ringingCalls(state);
  const current = currentCall(state);
  switch (action) {
    case 'answer':
      return ringing && { name: 'call.answer', input: { callRef: ringing.callRef } };
    case 'hangUp': {
      const call = current ?? ringing;
      return call && { name: 'call.hangUp', input: { callRef: call.callRef } };
    }
    case 'holdOrRetrieve': {
      if (current && can(current, 'hold')) {
        return { name: 'call.hold', input: { callRef: current.callRef } };
      }
      const held = heldCall(state);
      if (current || !held || !can(held, 'retrieve')) return undefined;
      return { name: 'call.retrieve', input: { callRef: held.callRef } };
    }
  }
}

/** The keys to register: none for an empty one, and of two actions with one key the first only. */
export function wantedShortcuts(
  shortcuts: Settings['shortcuts'],
): readonly { readonly action: GlobalShortcutAction; readonly key: string }[] {
  const taken = new Set<string>();
  return globalShortcutActions.flatMap((action) => {
    const key = shortcuts[action].trim();
    const same = canonical(key);
    if (key === '' || taken.has(same)) return [];
    taken.add(same);
    return [{ action, key }];
  });
}

const aliases: Readonly<Record<string, string>> = {
  cmdorctrl: 'commandorcontrol',
  ctrl: 'control',
  cmd: 'command',
  option: 'alt',
  meta: 'super',
};

/** One spelling of an accelerator, to see that two are the same key. */
function canonical(key: string): string {
  return key
    .toLowerCase()
    .split('+')
    .map((part) => aliases[part.trim()] ?? part.trim())
    .sort()
    .join('+');
}
