import type { Clock } from '../clock';

/** A clock that stands still until a test moves it. */
export interface ManualClock extends Clock {
  /** Moves on, running what falls due, in order. */
  advance(ms: number): void;
  /** Timers that still wait: 0 once everything was disposed of. */
  readonly waiting: number;
}

/** A manual clock that starts at `start`. `random` is always `chance`. */
export function manualClock(start = 1_000_000, chance = 0): ManualClock {
  let now = start;
  const timers = new Set<{ readonly at: number; readonly callback: () => void }>();
  return {
    now: () => now,
    elapsed: () => now,
    random: () => chance,
    after(ms, callback) {
      const timer = { at: now + ms, callback };
      timers.add(timer);
      return () => {
        timers.delete(timer);
      };
    },
    advance(ms) {
      const end = now + ms;
      for (;;) {
        const due = [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (!due) break;
        timers.delete(due);
        now = due.at;
        due.callback();
      }
      now = end;
    },
    get waiting() {
      return timers.size;
    },
  };
}
