import type { CommandInput, CommandName } from '@shared/bridge/commands';
import {
  globalShortcutActions,
  type GlobalShortcutAction,
  type Settings,
} from '@shared/bridge/settings';
import { endingOf, keyChoice, type KeyChoice } from '@shared/model/call-choice';
import { isLive, type DeskState } from '@shared/model/desk-state';

type CallActionName = Extract<
  CommandName,
  'call.answer' | 'call.hangUp' | 'call.dropMe' | 'call.hold' | 'call.retrieve'
>;

/** A command about one call. */
export type CallAction = {
  readonly [N in CallActionName]: { readonly name: N; readonly input: CommandInput<N> };
}[CallActionName];

/** What a global key does now; undefined when there is nothing it could do. */
export function decideShortcut(
  action: GlobalShortcutAction,
  state: DeskState,
): CallAction | 'showDesk' | undefined {
  if (action === 'showDesk') return 'showDesk';
  const choice = isLive(state) ? keyChoice(action, state.calls) : undefined;
  return choice && commandOf(choice);
}

function commandOf({ call, does }: KeyChoice): CallAction | undefined {
  const input = { callRef: call.callRef };
  if (does !== 'end') return { name: `call.${does}`, input };
  const ending = endingOf(call);
  return ending && { name: `call.${ending}`, input };
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
