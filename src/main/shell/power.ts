import type { PowerMonitor } from 'electron';

/** What happened to the machine. */
export interface PowerEvents {
  /** It woke up: connections look alive and are not. */
  readonly onResume: () => void;
}

/** Tells of waking up; returns the function that stops. */
export function watchPower(
  powerMonitor: Pick<PowerMonitor, 'on' | 'off'>,
  { onResume }: PowerEvents,
): () => void {
  powerMonitor.on('resume', onResume);
  return () => void powerMonitor.off('resume', onResume);
}
