import type { Failure } from '../model/failure';
import type { CommandInput, CommandName } from './commands';
import type { Patch } from './patch';
import type { QueryInput, QueryName, QueryOutputs } from './queries';
import type { PageId, Settings, ShortcutAction } from './settings';
import type { ShellState } from './shell-state';

/** What an invocation over the bridge comes to. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };

/** What main tells the windows by itself. */
export interface Pushes {
  /** Changes of the desk since version `version - 1`; who missed one asks for a snapshot. */
  'desk.patch': { readonly version: number; readonly patches: readonly Patch[] };
  'shell.changed': { readonly settings: Settings; readonly shell: ShellState };
  /** A menu or tray item, a link or a global shortcut wants the desk to do something. */
  'desk.intent': Intent;
}
export type PushName = keyof Pushes;
export const pushNames = [
  'desk.patch',
  'shell.changed',
  'desk.intent',
] as const satisfies PushName[];

/** Something the desk window is asked to show. */
export type Intent =
  | { readonly show: 'page'; readonly page: PageId }
  /** The offer to dial gets the focus: the desk was asked for while one waits. */
  | { readonly show: 'dialOffer' }
  | { readonly show: 'shortcut'; readonly action: ShortcutAction };

/** The one object a window gets. */
export interface HookswitchBridge {
  command<N extends CommandName>(
    name: N,
    ...input: undefined extends CommandInput<N> ? [] : [CommandInput<N>]
  ): Promise<Outcome<void>>;
  query<N extends QueryName>(
    name: N,
    ...input: undefined extends QueryInput<N> ? [] : [QueryInput<N>]
  ): Promise<Outcome<QueryOutputs[N]>>;
  /** Returns the function that stops listening. */
  on<N extends PushName>(name: N, listener: (push: Pushes[N]) => void): () => void;
}

/** IPC channels: one each way of asking, one for each push. */
export const channels = {
  command: 'hookswitch:command',
  query: 'hookswitch:query',
  push: (name: PushName): string => `hookswitch:push:${name}`,
} as const;
