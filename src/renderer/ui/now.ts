import { useSyncExternalStore } from 'react';
import { createSecondClock } from './second-clock';

/** The window's one clock: a window has one document, so this is not state that tests must reset. */
const clock = createSecondClock({
  now: () => Date.now(),
  setTimeout: (run, milliseconds) => window.setTimeout(run, milliseconds),
  clearTimeout: (handle) => window.clearTimeout(handle as number),
  isHidden: () => document.visibilityState === 'hidden',
  onVisibilityChange: (listener) => document.addEventListener('visibilitychange', listener),
});

/** Now, in ms since the epoch, renewed each full second while the component is mounted and the window visible. */
export function useNow(): number {
  return useSyncExternalStore(clock.subscribe, clock.now);
}
