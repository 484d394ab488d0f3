import type { Clock } from './clock';

/** Watches that bytes keep coming. One timer, re-armed only when it fires: a byte costs an assignment. */
export interface SilenceWatch {
  /** A byte came now. */
  heard(): void;
  dispose(): void;
}

/** Calls back once each time nothing was heard for `limit` ms; hearing something arms it again. */
export function watchSilence(limit: number, clock: Clock, onSilence: () => void): SilenceWatch {
  let lastHeard = clock.now();
  let cancel: (() => void) | undefined;
  let disposed = false;
  const arm = (wait: number): void => {
    cancel = clock.after(wait, () => {
      cancel = undefined;
      const silent = clock.now() - lastHeard;
      // A clock that was set back must not put the next look off for hours.
      if (silent < 0) lastHeard = clock.now();
      if (silent < limit) arm(silent < 0 ? limit : limit - silent);
      else onSilence();
    });
  };
  arm(limit);
  return {
    heard() {
      lastHeard = clock.now();
      if (!cancel && !disposed) arm(limit);
    },
    dispose() {
      disposed = true;
      cancel?.();
      cancel = undefined;
    },
  };
}
