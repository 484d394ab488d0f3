import type { CommandInput, CommandName } from '@shared/bridge/commands';
import {
  globalShortcutActions,
  type GlobalShortcutAction,
  type Settings,
} from '@shared/bridge/settings';
import { canonicalKeys, type KeyPlatform } from '@shared/model/accelerator';
import { endingOf, keyChoice, type KeyChoice } from '@shared/model/call-choice';
import { isBasic, isLive, type DeskState } from '@shared/model/desk-state';
import { readyOrAway } from '@shared/model/ready-or-away';

type CommandFor<N extends CommandName> = {
  readonly [K in N]: { readonly name: K; readonly input: CommandInput<K> };
}[N];

/** A command about one call. */
export type CallAction = CommandFor<
  'call.answer' | 'call.hangUp' | 'call.dropMe' | 'call.hold' | 'call.retrieve'
>;

/** A command that a key may mean. */
export type ShortcutCommand =
  | CallAction
  | CommandFor<'call.basicAnswer' | 'call.basicLeave' | 'agent.become' | 'agent.cancelNext'>;

/** What a global key does now; undefined when there is nothing it could do. */
export function decideShortcut(
  action: GlobalShortcutAction,
  state: DeskState,
): ShortcutCommand | 'showDesk' | 'switchView' | 'dialSelection' | undefined {
  if (action === 'showDesk' || action === 'switchView' || action === 'dialSelection') return action;
  if (!isLive(state)) return undefined;
  if (action === 'readyOrAway') return agentCommand(state);
  if (isBasic(state)) return basicCommand(action);
  const choice = keyChoice(action, state.calls);
  return choice && commandOf(choice);
}

function basicCommand(action: GlobalShortcutAction): ShortcutCommand | undefined {
  if (action === 'answer') return { name: 'call.basicAnswer', input: {} };
  return action === 'hangUp' ? { name: 'call.basicLeave', input: undefined } : undefined;
}

function agentCommand(state: DeskState): ShortcutCommand | undefined {
  const wish = readyOrAway(state);
  if (wish === 'cancel') return { name: 'agent.cancelNext', input: undefined };
  return wish && { name: 'agent.become', input: { wish } };
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
  platform: KeyPlatform,
): readonly { readonly action: GlobalShortcutAction; readonly key: string }[] {
  const taken = new Set<string>();
  return globalShortcutActions.flatMap((action) => {
    const key = shortcuts[action].trim();
    const same = canonicalKeys(key, platform);
    if (key === '' || taken.has(same)) return [];
    taken.add(same);
    return [{ action, key }];
  });
}
