/** Something that is done at most once in a while. */
export interface Pace {
  /** Asks for it: it is done as soon as the while is over, once for all that asked. */
  ask(): void;
  /** Does now what was asked for and is not done. */
  flush(): void;
  dispose(): void;
}

/**
 * Does `act` at most once in `every` milliseconds of the clock `now`, which never goes back: after a quiet time as soon
 * as the work at hand is over. No timer runs while nobody asks.
 */
export function createPace(act: () => void, every: number, now: () => number): Pace {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let doneAt = -Infinity;
  const run = (): void => {
    timer = undefined;
    doneAt = now();
    act();
  };
  return {
    ask() {
      timer ??= setTimeout(run, Math.max(0, doneAt + every - now()));
    },
    flush() {
      if (timer === undefined) return;
      clearTimeout(timer);
      run();
    },
    dispose() {
      clearTimeout(timer);
    },
  };
}
