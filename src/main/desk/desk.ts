import type { CommandInput, CommandName } from '@shared/bridge/commands';
import type { Outcome } from '@shared/bridge/bridge';
import type { DeskState } from '@shared/model/desk-state';

/** The desk as the shell and the bridge see it: a state to follow, and one way to ask for things. */
export interface Desk {
  state(): DeskState;
  /** Calls back after every change, with the state before; returns the function that stops it. */
  subscribe(listener: (next: DeskState, previous: DeskState) => void): () => void;
  /** Asks for something; resolves when it was taken or refused, not when it took effect. */
  execute<N extends CommandName>(name: N, input: CommandInput<N>): Promise<Outcome<void>>;
}
