/** What the clock needs of its surroundings. */
export interface ClockHost {
  now(): number;
  setTimeout(run: () => void, milliseconds: number): unknown;
  clearTimeout(handle: unknown): void;
  isHidden(): boolean;
  onVisibilityChange(listener: () => void): void;
}

/** When a listener wants to be called next, after a moment; both in ms since the epoch. */
export type NextTick = (now: number) => number;

/** One clock for all timers of a window. */
export interface TickClock {
  now(): number;
  /** Calls when `next` says so, while the window is visible. Returns the function that stops it. */
  subscribe(listener: () => void, next: NextTick): () => void;
}

/** At each full second of the clock. */
export const eachSecond: NextTick = (now) => now - (now % 1000) + 1000;

/** At each full second of the first minute since a moment, then at each full minute since it. */
export const slowingSince =
  (since: number): NextTick =>
  (now) =>
    isYoung(now - since) ? eachSecond(now) : now + minute - ((now - since) % minute);

/** Whether a duration (ms) is still told in seconds where it slows down. */
export const isYoung = (duration: number): boolean => duration < minute;

const minute = 60_000;

/**
 * Wakes up for whoever is next and calls all listeners at once, so that several timers cost one wake-up and one
 * paint. Nothing runs without listeners or while the document is hidden.
 */
export function createTickClock(host: ClockHost): TickClock {
  const listeners = new Map<() => void, NextTick>();
  let now = host.now();
  let pending: unknown;

  function tick(): void {
    pending = undefined;
    now = host.now();
    for (const listener of [...listeners.keys()]) listener();
    arrange();
  }

  function arrange(): void {
    if (pending !== undefined) host.clearTimeout(pending);
    pending = undefined;
    if (listeners.size === 0 || host.isHidden()) return;
    const moment = host.now();
    const next = Math.min(...[...listeners.values()].map((nextTick) => nextTick(moment)));
    pending = host.setTimeout(tick, next - moment);
  }

  host.onVisibilityChange(() => {
    if (host.isHidden() || listeners.size === 0) arrange();
    else tick();
  });

  return {
    now: () => now,
    subscribe(listener, next) {
      now = host.now();
      listeners.set(listener, next);
      arrange();
      return () => {
        listeners.delete(listener);
        arrange();
      };
    },
  };
}
