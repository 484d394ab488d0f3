import { expect, it, vi } from 'vitest';
import { manualClock } from '../desk/testing/manual-clock';
import { createRetention } from './retention';

const hour = 3_600_000;
const day = 24 * hour;

/** An archive with calls that began so many ms ago, and its retention. */
function build(keepDays: number | undefined, ...ages: number[]) {
  const clock = manualClock();
  const kept = { days: keepDays, calls: ages.map((age) => clock.now() - age), reachable: true };
  const erase = vi.fn(() => {
    if (!kept.reachable) return Promise.resolve();
    const least = clock.now() - (kept.days ?? Infinity) * day;
    kept.calls = kept.calls.filter((began) => began >= least);
    follow();
    return Promise.resolve();
  });
  const retention = createRetention({ clock, keepDays: () => kept.days, erase });
  const follow = (): void =>
    retention.follow(kept.calls.length > 0 ? Math.min(...kept.calls) : undefined);
  follow();
  return { clock, kept, erase, retention, follow };
}

it('erases a call an hour after it became too old at the latest, while the program runs', () => {
  const { clock, kept, erase } = build(7, 2 * day, 5 * day);
  clock.advance(2 * day);
  expect(kept.calls).toHaveLength(2);
  clock.advance(hour);
  expect(kept.calls).toHaveLength(1);
  clock.advance(3 * day);
  expect(kept.calls).toHaveLength(0);
  clock.advance(30 * day);
  expect(erase).toHaveBeenCalledTimes(2);
});

it('erases together what becomes too old within an hour', () => {
  const { clock, kept, erase } = build(7, 6 * day, 6 * day - hour / 2, 6 * day - hour / 4);
  clock.advance(day + hour);
  expect(kept.calls).toHaveLength(0);
  expect(erase).toHaveBeenCalledOnce();
});

it('looks farther ahead than a timer can', () => {
  const { clock, kept, erase } = build(90, 0);
  const after = vi.spyOn(clock, 'after');
  clock.advance(90 * day);
  expect(erase).not.toHaveBeenCalled();
  clock.advance(hour);
  expect(kept.calls).toHaveLength(0);
  // Node takes no more, and would call back at once.
  for (const [ms] of after.mock.calls) expect(ms).toBeLessThan(2 ** 31);
});

it('follows another time to keep calls', () => {
  const { clock, kept, follow } = build(undefined, 10 * day);
  clock.advance(1000 * day);
  expect(kept.calls).toHaveLength(1);
  kept.days = 7;
  follow();
  clock.advance(hour);
  expect(kept.calls).toHaveLength(0);
});

it('tries again, an hour later, where the archive could not erase', () => {
  const { clock, kept, erase } = build(7, 7 * day);
  kept.reachable = false;
  clock.advance(hour);
  clock.advance(hour);
  kept.reachable = true;
  clock.advance(hour);
  expect(erase).toHaveBeenCalledTimes(3);
  expect(kept.calls).toHaveLength(0);
});

it('has one timer, and none when all is kept, nothing is there, or it is disposed of', () => {
  const many = build(7, day, 2 * day);
  many.follow();
  expect(many.clock.waiting).toBe(1);
  many.retention.dispose();
  expect(many.clock.waiting).toBe(0);
  expect(build(undefined, day).clock.waiting).toBe(0);
  expect(build(7).clock.waiting).toBe(0);
});
