import { vi } from 'vitest';

const realTimeout = setTimeout;
const realImmediate = setImmediate;
const realNow = performance.now.bind(performance);

/** How long the machine may work on something before time moves on all the same. Real milliseconds. */
const patience = 2_000;
/**
 * How long nothing must be under way before time jumps: bytes may be between two sockets, which takes some turns of the event
 * loop in one process. Real milliseconds.
 */
const quiet = 0.2;
/** The same in turns of the event loop: a machine that is slow gets its time. */
const quietTurns = 10;
/** Turns of the event loop after which whoever works in another thread gets a processor. */
const turnsBetweenRests = 10;

/**
 * Time as a parameter: everything in this process (desk, connector, proxy, simulator) reads one clock that stands still
 * while somebody works and jumps to the next timer when all wait. Ten minutes cost what happens in them.
 */
export class SuiteTime {
  /** Whether somebody is at work now, rather than waiting for a timer. */
  busy: () => boolean = () => false;
  private touched = false;

  /** Something happened just now: more may follow. */
  touch(): void {
    this.touched = true;
  }

  start(): void {
    vi.useFakeTimers({
      toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'],
    });
  }

  stop(): void {
    vi.useRealTimers();
  }

  /** Timers that wait now. */
  get timers(): number {
    return vi.getTimerCount();
  }

  /** Lets time pass until `wanted`; resolves with how long that took, rejects after `limit`. Milliseconds. */
  async until(wanted: () => boolean, limit: number, what = 'what was waited for'): Promise<number> {
    const began = performance.now();
    let over = false;
    const sentinel = setTimeout(() => (over = true), limit);
    try {
      for (;;) {
        await this.settle(wanted);
        if (wanted()) return Math.round(performance.now() - began);
        if (over) throw new Error(`${what} did not come within ${String(limit / 1000)} s`);
        vi.advanceTimersToNextTimer();
      }
    } finally {
      clearTimeout(sentinel);
    }
  }

  /** Sets the machine's clock, as a user or a time server would: no timer notices. */
  setClock(by: number): void {
    vi.setSystemTime(Date.now() + by);
  }

  /** Lets `ms` pass. */
  async pass(ms: number): Promise<void> {
    let over = false;
    const sentinel = setTimeout(() => (over = true), ms);
    await this.until(() => over, ms + 1_000);
    clearTimeout(sentinel);
  }

  /** Lets everybody finish what needs no time. */
  async settle(enough: () => boolean = () => false): Promise<void> {
    const began = realNow();
    let busyTurns = 0;
    let idle: { readonly since: number; turns: number } | undefined;
    while (!enough() && realNow() - began < patience) {
      await new Promise((resolve) => realImmediate(resolve));
      if (this.busy() || this.touched) {
        this.touched = false;
        idle = undefined;
        busyTurns += 1;
        if (busyTurns % turnsBetweenRests === 0) {
          await new Promise((resolve) => realTimeout(resolve, 0));
        }
        continue;
      }
      idle ??= { since: realNow(), turns: 0 };
      idle.turns += 1;
      if (idle.turns > quietTurns && realNow() - idle.since > quiet) return;
    }
  }
}
