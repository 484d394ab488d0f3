/** What the clock needs of its surroundings. */
export interface ClockHost {
  now(): number;
  setTimeout(run: () => void, milliseconds: number): unknown;
  clearTimeout(handle: unknown): void;
  isHidden(): boolean;
  onVisibilityChange(listener: () => void): void;
}

/** One clock for all timers of a window. */
export interface SecondClock {
  now(): number;
  /** Calls at each full second while the window is visible. Returns the function that stops it. */
  subscribe(listener: () => void): () => void;
}

/**
 * Ticks for all listeners at once, on the full second, so that several timers cost one wake-up and one
 * paint. Nothing runs without listeners or while the document is hidden.
 */
export function createSecondClock(host: ClockHost): SecondClock {
  const listeners = new Set<() => void>();
  let now = host.now();
  let pending: unknown;

  function tick(): void {
    pending = undefined;
    now = host.now();
    for (const listener of [...listeners]) listener();
    arrange();
  }

  function arrange(): void {
    const wanted = listeners.size > 0 && !host.isHidden();
    if (wanted && pending === undefined) {
      pending = host.setTimeout(tick, 1000 - (host.now() % 1000));
    } else if (!wanted && pending !== undefined) {
      host.clearTimeout(pending);
      pending = undefined;
    }
  }

  host.onVisibilityChange(() => {
    if (host.isHidden()) arrange();
    else if (listeners.size > 0) {
      if (pending !== undefined) host.clearTimeout(pending);
      tick();
    }
  });

  return {
    now: () => now,
    subscribe(listener) {
      if (listeners.size === 0) now = host.now();
      listeners.add(listener);
      arrange();
      return () => {
        listeners.delete(listener);
        arrange();
      };
    },
  };
}
