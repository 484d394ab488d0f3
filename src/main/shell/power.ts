import type { PowerMonitor } from 'electron';

/** What happened to the machine. */
export interface PowerEvents {
  /** It woke up: connections look alive and are not. */
  readonly onResume: () => void;
  /** Somebody is back at the screen: told on Windows and macOS, for Linux see `screen-unlock.ts`. */
  readonly onUnlock: () => void;
}

/** Tells of waking up and of coming back; returns the function that stops. */
export function watchPower(
  powerMonitor: Pick<PowerMonitor, 'on' | 'off'>,
  { onResume, onUnlock }: PowerEvents,
): () => void {
  powerMonitor.on('resume', onResume);
  powerMonitor.on('unlock-screen', onUnlock);
  return () => {
    powerMonitor.off('resume', onResume);
    powerMonitor.off('unlock-screen', onUnlock);
  };
}
