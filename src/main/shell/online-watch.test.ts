import type { NetworkInterfaceInfo } from 'node:os';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeDesk, liveDesk } from './desk-fixture';
import { addressesOf, watchOnline } from './online-watch';

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
  const stop = watchOnline({
    isOnline: () => online,
    addresses: () => '',
    desk,
    onOnline: () => (back += 1),
  });
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

it('tells when a VPN comes up while the desk recovers, though the machine never was offline', () => {
  let at = '192.168.1.7/24';
  let changed = 0;
  const desk = fakeDesk(recovering);
  const onOnline = (): void => void (changed += 1);
  const stop = watchOnline({ isOnline: () => true, addresses: () => at, desk, onOnline });
  vi.advanceTimersByTime(5000);
  expect(changed).toBe(0);
  at = '10.8.0.2/24 192.168.1.7/24';
  vi.advanceTimersByTime(5000);
  expect(changed).toBe(1);
  stop();
});

it("knows the machine's addresses in whatever order, and leaves itself out", () => {
  const of = (cidr: string, internal = false) => ({ cidr, internal }) as NetworkInterfaceInfo;
  const interfaces = {
    lo: [of('127.0.0.1/8', true)],
    tun0: [of('10.8.0.2/24')],
    eth0: [of('10.0.0.7/8')],
  };
  expect(addressesOf(interfaces)).toBe('10.0.0.7/8 10.8.0.2/24');
});
