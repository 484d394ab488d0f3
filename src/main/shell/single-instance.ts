import type { App } from 'electron';

/**
 * Makes this the only running program of its profile: a second start shows the desk of the first and ends.
 * Returns the function that gives the place up, or undefined when another one has it.
 */
export function holdSingleInstance(
  app: Pick<App, 'requestSingleInstanceLock' | 'releaseSingleInstanceLock' | 'on' | 'off'>,
  onSecondStart: (argv: readonly string[]) => void,
): (() => void) | undefined {
  if (!app.requestSingleInstanceLock()) return undefined;
  const second = (_event: unknown, argv: string[]): void => onSecondStart(argv);
  app.on('second-instance', second);
  return () => {
    app.off('second-instance', second);
    app.releaseSingleInstanceLock();
  };
}
