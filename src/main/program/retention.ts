import type { Clock } from '../desk/clock';

/** Calls that are too old go together (ms): nobody minds an hour, and the archive’s thread is not woken for each. */
const together = 3_600_000;
/** As far ahead as a timer can look (ms). */
const farthest = 2_147_483_647;

/** What the retention stands on. */
export interface RetentionIo {
  readonly clock: Pick<Clock, 'now' | 'after'>;
  /** For how many days calls are kept; undefined: for ever. */
  readonly keepDays: () => number | undefined;
  /** Erases what is too old by now, and tells `follow` what is left. */
  readonly erase: () => Promise<unknown>;
}

/** Erases calls when they become too old, in a program that runs for weeks. */
export interface Retention {
  /** The oldest call that is kept now, or the time to keep it, is this one: the moment it began; undefined: there is none. */
  follow(oldest: number | undefined): void;
  dispose(): void;
}

/** One timer, for when the oldest call is due; none while nothing is. */
export function createRetention({ clock, keepDays, erase }: RetentionIo): Retention {
  let cancel = (): void => undefined;

  const follow = (oldest: number | undefined): void => {
    cancel();
    const days = keepDays();
    if (oldest === undefined || days === undefined) return;
    const due = oldest + days * 86_400_000;
    const wait = Math.max(0, due - clock.now()) + together;
    cancel = clock.after(Math.min(wait, farthest), () => {
      // Until the archive says what is left: what could not be erased is tried again.
      follow(oldest);
      if (clock.now() >= due) void erase();
    });
  };
  return {
    follow,
    dispose: () => follow(undefined),
  };
}
