import { expect, test } from 'vitest';
import { createSecondClock, type ClockHost } from './second-clock';

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
    hide(value: boolean) {
      hidden = value;
      visibility();
    },
  };
}

test('all listeners share one wake-up, on the full second', () => {
  const { host, due, fire } = fakeHost();
  const clock = createSecondClock(host);
  const seen: string[] = [];
  clock.subscribe(() => seen.push('a'));
  clock.subscribe(() => seen.push('b'));
  expect(due.map((entry) => entry.after)).toEqual([600]);
  fire();
  expect(seen).toEqual(['a', 'b']);
  expect(clock.now()).toBe(11_000);
  expect(due.map((entry) => entry.after)).toEqual([1000]);
});

test('nothing runs once the last listener has gone', () => {
  const { host, due } = fakeHost();
  const stop = createSecondClock(host).subscribe(() => undefined);
  stop();
  expect(due).toEqual([]);
});

test('a hidden window is left alone, and is right again at once when it shows', () => {
  const { host, due, hide } = fakeHost();
  let ticks = 0;
  createSecondClock(host).subscribe(() => (ticks += 1));
  hide(true);
  expect(due).toEqual([]);
  hide(false);
  expect(ticks).toBe(1);
  expect(due).toHaveLength(1);
});
