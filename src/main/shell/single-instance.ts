import type { App } from 'electron';

/**
 * Makes this the only running program of its profile: a second start hands its arguments to the first and ends.
 * They travel beside Chromium's own command line, which reorders what it is given.
 * Returns the function that gives the place up, or undefined when another one has it.
 */
export function holdSingleInstance(
  app: Pick<App, 'requestSingleInstanceLock' | 'releaseSingleInstanceLock' | 'on' | 'off'>,
  argv: readonly string[],
  onSecondStart: (argv: readonly string[]) => void,
): (() => void) | undefined {
  if (!app.requestSingleInstanceLock({ argv: bounded(argv) })) return undefined;
  const second = (_event: unknown, chromium: string[], _folder: string, sent: unknown): void =>
    onSecondStart(argvIn(sent) ?? chromium);
  app.on('second-instance', second);
  return () => {
    app.off('second-instance', second);
    app.releaseSingleInstanceLock();
  };
}

/** What the first one takes is limited: an argument longer than this is no number and no link of ours. */
const bounded = (argv: readonly string[]): string[] =>
  argv.slice(0, 20).map((argument) => argument.slice(0, 1200));

function argvIn(sent: unknown): readonly string[] | undefined {
  if (typeof sent !== 'object' || sent === null || !('argv' in sent)) return undefined;
  const { argv } = sent;
  return Array.isArray(argv) && argv.every((each) => typeof each === 'string') ? argv : undefined;
}
