import { useCallback, useEffect, useRef, useState } from 'react';
import type { Intent, Outcome } from '@shared/bridge/bridge';
import type { CommandInput, CommandName } from '@shared/bridge/commands';
import type { Failure } from '@shared/model/failure';
import { answered } from './answered';
import { useMirror } from './use-mirror';

/** Runs a command of the bridge. It never rejects: what went wrong is in the outcome. */
export type RunCommand = <N extends CommandName>(
  name: N,
  ...input: undefined extends CommandInput<N> ? [] : [CommandInput<N>]
) => Promise<Outcome<void>>;

/** The way to run commands; stable, so that it may stand in dependencies. */
export function useCommand(): RunCommand {
  const { bridge } = useMirror();
  return useCallback<RunCommand>(
    (name, ...input) => answered(bridge.command(name, ...input)),
    [bridge],
  );
}

/** One thing the user asks for: whether it is under way and how it failed the last time. */
export interface Asking {
  readonly asked: boolean;
  readonly failure: Failure | undefined;
  readonly run: RunCommand;
  readonly clear: () => void;
}

/** For a button or form with its own progress and failure. The effect itself arrives as a change of the desk. */
export function useAsking(): Asking {
  const command = useCommand();
  const [pending, setPending] = useState(0);
  const [failure, setFailure] = useState<Failure>();
  const run = useCallback<RunCommand>(
    async (name, ...input) => {
      setPending((count) => count + 1);
      setFailure(undefined);
      const outcome = await command(name, ...input);
      setPending((count) => count - 1);
      if (!outcome.ok) setFailure(outcome.failure);
      return outcome;
    },
    [command],
  );
  const clear = useCallback(() => setFailure(undefined), []);
  return { asked: pending > 0, failure, run, clear };
}

/** Calls `listener` when main wants the desk to show something. */
export function useIntent(listener: (intent: Intent) => void): void {
  const mirror = useMirror();
  const newest = useRef(listener);
  useEffect(() => {
    newest.current = listener;
  });
  useEffect(() => mirror.onIntent((intent) => newest.current(intent)), [mirror]);
}
