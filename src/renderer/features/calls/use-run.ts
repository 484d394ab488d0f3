import { useCallback } from 'react';
import type { CommandInput, CommandName } from '@shared/bridge/commands';
import { useCommand } from '../../mirror';

/** The way to run a command whose name is not known before: an `Ask` of `model/ask.ts`, say. Stable. */
export function useRun(): <N extends CommandName>(name: N, input: CommandInput<N>) => void {
  const command = useCommand();
  return useCallback(
    <N extends CommandName>(name: N, input: CommandInput<N>): void => {
      const args = [input] as undefined extends CommandInput<N> ? [] : [CommandInput<N>];
      void command(name, ...args);
    },
    [command],
  );
}
