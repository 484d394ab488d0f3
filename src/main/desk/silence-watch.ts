import type { Clock } from './clock';

/** Watches that bytes keep coming. One timer, re-armed only when it fires: a byte costs an assignment. */
export interface SilenceWatch {
  /** A byte came now. */
  heard(): void;
  dispose(): void;
}

/**
 * Calls back, with how long it has lasted, each time nothing was heard for `limit` ms; hearing something arms it again.
 * It counts time that has passed, so setting the machine's clock neither ends nor prolongs a silence.
 */
export function watchSilence(
  limit: () => number,
  clock: Pick<Clock, 'elapsed' | 'after'>,
  onSilence: (silent: number) => void,
): SilenceWatch {
  let lastHeard = clock.elapsed();
  let cancel: (() => void) | undefined;
  let disposed = false;
  const arm = (wait: number): void => {
    cancel = clock.after(wait, () => {
      cancel = undefined;
      const silent = clock.elapsed() - lastHeard;
      if (silent < limit()) arm(limit() - silent);
      else onSilence(silent);
    });
  };
  arm(limit());
  return {
    heard() {
      lastHeard = clock.elapsed();
      if (!cancel && !disposed) arm(limit());
    },
    dispose() {
      disposed = true;
      cancel?.();
      cancel = undefined;
    },
  };
}
