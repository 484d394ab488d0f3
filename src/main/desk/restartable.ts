/** One try at a time that can be told to begin again: what it hangs on is gone, and another try would not hang. */
export interface Restartable {
  /** Tries, and tries again each time it is told to; throws what the last try throws, or what aborts `signal`. */
  run<T>(attempt: (signal: AbortSignal) => Promise<T>, signal: AbortSignal): Promise<T>;
  /** Gives up the try under way for another one `after` that; false where nothing is under way. */
  restart(after: Promise<void> | undefined): boolean;
}

/** Nothing is under way yet. */
export function createRestartable(): Restartable {
  let underWay: { readonly turn: AbortController; after?: Promise<void> | undefined } | undefined;

  return {
    async run(attempt, signal) {
      for (;;) {
        signal.throwIfAborted();
        const mine: typeof underWay = { turn: new AbortController() };
        const { turn } = mine;
        const end = (): void => turn.abort();
        signal.addEventListener('abort', end);
        underWay = mine;
        try {
          // What it leads to ends with the signal too: so that goes on to be heard.
          return await attempt(turn.signal);
        } catch (thrown) {
          signal.removeEventListener('abort', end);
          if (signal.aborted || !turn.signal.aborted) throw thrown;
        } finally {
          underWay = undefined;
        }
        await mine.after;
      }
    },
    restart(after) {
      if (!underWay) return false;
      underWay.after = after;
      underWay.turn.abort();
      return true;
    },
  };
}
