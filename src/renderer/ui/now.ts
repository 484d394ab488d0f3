import { useCallback, useSyncExternalStore } from 'react';
import { createTickClock, eachSecond, type NextTick } from './tick-clock';

/** The window's one clock: a window has one document, so this is not state that tests must reset. */
const clock = createTickClock({
  now: () => Date.now(),
  setTimeout: (run, milliseconds) => window.setTimeout(run, milliseconds),
  clearTimeout: (handle) => window.clearTimeout(handle as number),
  isHidden: () => document.visibilityState === 'hidden',
  onVisibilityChange: (listener) => document.addEventListener('visibilitychange', listener),
});

/**
 * Now, in ms since the epoch, renewed each full second, or when `next` says so, while the component is mounted and
 * the window visible. Keep `next` the same between renderings.
 */
export function useNow(next: NextTick = eachSecond): number {
  return useSyncExternalStore(
    useCallback((listener: () => void) => clock.subscribe(listener, next), [next]),
    clock.now,
  );
}
