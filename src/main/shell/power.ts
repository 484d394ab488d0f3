import type { PowerMonitor } from 'electron';

/** What happened to the machine. */
export interface PowerEvents {
  /** It woke up: connections look alive and are not. */
  readonly onResume: () => void;
  readonly onLock?: () => void;
  readonly onUnlock?: () => void;
}

/** Tells of sleep and lock; returns the function that stops. */
export function watchPower(
  powerMonitor: Pick<PowerMonitor, 'on' | 'off'>,
  { onResume, onLock, onUnlock }: PowerEvents,
): () => void {
  const lock = (): void => onLock?.();
  const unlock = (): void => onUnlock?.();
  powerMonitor.on('resume', onResume);
  powerMonitor.on('lock-screen', lock);
  powerMonitor.on('unlock-screen', unlock);
  return () => {
    powerMonitor.off('resume', onResume);
    powerMonitor.off('lock-screen', lock);
    powerMonitor.off('unlock-screen', unlock);
  };
}
