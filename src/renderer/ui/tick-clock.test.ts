import { expect, test } from 'vitest';
import { createTickClock, eachSecond, slowingSince, type ClockHost } from './tick-clock';

function fakeHost() {
  let [time, hidden] = [10_400, false];
  let visibility = (): void => undefined;
  const due: { run: () => void; after: number }[] = [];
  const host: ClockHost = {
    now: () => time,
    setTimeout(run, after) {
      const entry = { run, after };
      due.push(entry);
      return entry;
    },
    clearTimeout: (handle) =>
      void due.splice(
        due.findIndex((entry) => entry === handle),
        1,
      ),
    isHidden: () => hidden,
    onVisibilityChange: (listener) => (visibility = listener),
  };
  return {
    host,
    due,
    fire() {
      const next = due.shift();
      if (!next) throw new Error('nothing is due');
      time += next.after;
      next.run();
    },
    pass(milliseconds: number) {
      time += milliseconds;
    },
    hide(value: boolean) {
      hidden = value;
      visibility();
    },
  };
}

test('all listeners share one wake-up, on the full second', () => {
  const { host, due, fire } = fakeHost();
  const clock = createTickClock(host);
  const seen: string[] = [];
  clock.subscribe(() => seen.push('a'), eachSecond);
  clock.subscribe(() => seen.push('b'), eachSecond);
  expect(due.map((entry) => entry.after)).toEqual([600]);
  fire();
  expect(seen).toEqual(['a', 'b']);
  expect(clock.now()).toBe(11_000);
  expect(due.map((entry) => entry.after)).toEqual([1000]);
});

test('nothing runs once the last listener has gone', () => {
  const { host, due } = fakeHost();
  const stop = createTickClock(host).subscribe(() => undefined, eachSecond);
  stop();
  expect(due).toEqual([]);
});

test('a hidden window is left alone, and is right again at once when it shows', () => {
  const { host, due, hide } = fakeHost();
  let ticks = 0;
  createTickClock(host).subscribe(() => (ticks += 1), eachSecond);
  hide(true);
  expect(due).toEqual([]);
  hide(false);
  expect(ticks).toBe(1);
  expect(due).toHaveLength(1);
});

test('what slows down wakes the window each second for a minute, then once a minute since it began', () => {
  const { host, due, fire } = fakeHost();
  const since = 10_400 - 57_900;
  createTickClock(host).subscribe(() => undefined, slowingSince(since));
  const waits: number[] = [];
  for (let tick = 0; tick < 5; tick += 1) {
    waits.push(due[0]?.after ?? NaN);
    fire();
  }
  expect(waits).toEqual([600, 1000, 1000, 59_500, 60_000]);
});

test('the sooner of two is waited for', () => {
  const { host, due } = fakeHost();
  const clock = createTickClock(host);
  clock.subscribe(() => undefined, slowingSince(10_400 - 90_000));
  expect(due.map((entry) => entry.after)).toEqual([30_000]);
  clock.subscribe(() => undefined, eachSecond);
  expect(due.map((entry) => entry.after)).toEqual([600]);
});

test('who joins a clock that ticks seldom finds it right', () => {
  const { host, pass } = fakeHost();
  const clock = createTickClock(host);
  clock.subscribe(() => undefined, slowingSince(10_400 - 90_000));
  pass(20_000);
  clock.subscribe(() => undefined, eachSecond);
  expect(clock.now()).toBe(30_400);
});
