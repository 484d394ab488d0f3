import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeDesk, liveDesk } from './desk-fixture';
import { watchOnline } from './online-watch';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const failure = { kind: 'unreachable', retryable: true } as const;
const recovering = {
  ...liveDesk(),
  link: { phase: 'recovering', since: 0, attempt: 1, failure } as const,
};

it('tells when the network comes back while the desk recovers, and looks at no other time', () => {
  let online = true;
  let back = 0;
  const desk = fakeDesk(liveDesk());
  const stop = watchOnline({ isOnline: () => online, desk, onOnline: () => (back += 1) });
  expect(vi.getTimerCount()).toBe(0);
  online = false;
  desk.become(recovering);
  vi.advanceTimersByTime(5000);
  expect(back).toBe(0);
  online = true;
  vi.advanceTimersByTime(1000);
  expect(back).toBe(1);
  desk.become(liveDesk());
  expect(vi.getTimerCount()).toBe(0);
  desk.become(recovering);
  stop();
  expect([vi.getTimerCount(), desk.followers()]).toEqual([0, 0]);
});
