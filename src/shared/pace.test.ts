import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPace } from './pace';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function paced() {
  const act = vi.fn();
  return { act, pace: createPace(act, 250, Date.now) };
}

it('acts once for many who ask, at once after a quiet time, and not again before the while is over', () => {
  const { act, pace } = paced();
  for (let n = 0; n < 100; n++) pace.ask();
  vi.advanceTimersByTime(0);
  expect(act).toHaveBeenCalledTimes(1);
  pace.ask();
  vi.advanceTimersByTime(249);
  expect(act).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1);
  expect(act).toHaveBeenCalledTimes(2);
});

it('acts now only on what was asked for', () => {
  const { act, pace } = paced();
  pace.flush();
  expect(act).not.toHaveBeenCalled();
  pace.ask();
  pace.flush();
  vi.runAllTimers();
  expect(act).toHaveBeenCalledTimes(1);
});

it('has no timer when nobody asks, and does not act once it is disposed of', () => {
  const { act, pace } = paced();
  expect(vi.getTimerCount()).toBe(0);
  pace.ask();
  pace.dispose();
  vi.runAllTimers();
  expect(act).not.toHaveBeenCalled();
});
