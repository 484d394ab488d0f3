import type { NetworkInterfaceInfo } from 'node:os';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { aCall, fakeDesk, liveDesk } from './desk-fixture';
import { addressesOf, watchOnline } from './online-watch';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const failure = { kind: 'unreachable', retryable: true } as const;
const recovering = {
  ...liveDesk(),
  link: { phase: 'recovering', since: 0, attempt: 1, failure } as const,
};

const live = liveDesk();
const signingIn = { ...live, link: { phase: 'signingIn', since: 0 } as const };
const signedOut = { ...live, link: { phase: 'signedOut', since: 0 } as const };

/** A machine whose network a test changes, watched; counts what is told. */
function watched(first: typeof live | typeof recovering | typeof signingIn) {
  const desk = fakeDesk(first);
  const machine = { online: true, at: '192.168.1.7/24', told: 0, looks: 0 };
  const stop = watchOnline({
    isOnline: () => machine.online,
    addresses: () => {
      machine.looks += 1;
      return machine.at;
    },
    desk,
    onChange: () => (machine.told += 1),
  });
  const change = (to: Partial<typeof machine>, ms = 5_000): number => {
    machine.told = 0;
    Object.assign(machine, to);
    vi.advanceTimersByTime(ms);
    return machine.told;
  };
  const looksWithin = (ms: number): number => {
    machine.looks = 0;
    vi.advanceTimersByTime(ms);
    return machine.looks;
  };
  return { desk, change, looksWithin, stop };
}

it('tells when the network comes back while the desk recovers', () => {
  const { change, stop } = watched(recovering);
  expect(change({})).toBe(0);
  expect(change({ online: false, at: '' })).toBe(0);
  expect(change({ online: true })).toBe(1);
  stop();
});

it.each([
  ['recovers, though the machine never was offline', recovering],
  ['is live: what it hangs on may be dead', live],
  ['signs in: what it waits for may hang', signingIn],
])('tells when a VPN comes up or goes down while the desk %s', (_how, state) => {
  const { change, stop } = watched(state);
  expect(change({})).toBe(0);
  expect(change({ at: '10.8.0.2/24 192.168.1.7/24' })).toBe(1);
  expect(change({ at: '192.168.1.7/24' })).toBe(1);
  stop();
});

it('tells when the network goes away under a live desk, and when it is back', () => {
  const { desk, change, stop } = watched(live);
  expect(change({ online: false, at: '' })).toBe(1);
  desk.become(recovering);
  expect(change({})).toBe(0);
  expect(change({ online: true, at: '192.168.1.7/24' })).toBe(1);
  stop();
});

it('tells once of a network that changes again and again, and once more when that is over', () => {
  const { change, stop } = watched(live);
  const flood = (): number =>
    Array.from({ length: 20 }, (_, at) => change({ at: `172.${at}.0.1/16` }, 1_000)).reduce(
      (all, each) => all + each,
    );
  expect(flood()).toBe(1);
  expect(change({})).toBe(1);
  // Another one soon after is waited for longer.
  expect(flood()).toBe(0);
  expect(change({}, 2_000)).toBe(0);
  expect(change({})).toBe(1);
  // After half a minute of calm a change is one by itself again.
  expect(change({}, 30_000)).toBe(0);
  expect(change({ at: '10.8.0.2/24' })).toBe(1);
  stop();
});

it('leaves a session alone that came to life after the change', () => {
  const { desk, change, stop } = watched(live);
  expect(change({ at: '' }, 1_000)).toBe(1);
  desk.become(recovering);
  expect(change({ at: '10.8.0.2/24' }, 1_000)).toBe(0);
  desk.become(live);
  expect(change({})).toBe(0);
  stop();
});

it('looks seldom at rest: each look wakes the processor', () => {
  const { desk, change, looksWithin, stop } = watched(live);
  expect(looksWithin(30_000)).toBe(30);
  expect(looksWithin(30_000)).toBe(6);
  // A call must not hang on a line that is dead: it is looked after from its first second.
  looksWithin(1_000);
  desk.become(liveDesk(aCall('1')));
  expect(looksWithin(1_000)).toBe(1);
  expect(looksWithin(30_000)).toBe(30);
  desk.become(live);
  expect(looksWithin(31_000)).toBe(7);
  // A change, seen after five seconds at most, has it look closely again.
  expect(change({ at: '10.8.0.2/24' })).toBe(1);
  expect(looksWithin(10_000)).toBe(10);
  desk.become(recovering);
  looksWithin(60_000);
  expect(looksWithin(10_000)).toBe(10);
  stop();
});

it('looks while somebody is signed in only, and leaves nothing behind', () => {
  const { desk, stop } = watched(live);
  desk.become(signedOut);
  expect(vi.getTimerCount()).toBe(0);
  desk.become(recovering);
  expect(vi.getTimerCount()).toBe(1);
  stop();
  expect([vi.getTimerCount(), desk.followers()]).toEqual([0, 0]);
});

it("knows the machine's addresses in whatever order, and leaves out itself and what leads nowhere else", () => {
  const of = (cidr: string, internal = false) =>
    ({ address: cidr.split('/')[0], cidr, internal }) as NetworkInterfaceInfo;
  const interfaces = {
    lo: [of('127.0.0.1/8', true)],
    tun0: [of('10.8.0.2/24')],
    eth0: [of('10.0.0.7/8'), of('fe80::42:acff:fe11:2/64')],
    wlan0: [of('2001:db8::7/64')],
  };
  expect(addressesOf(interfaces)).toBe('10.0.0.7/8 10.8.0.2/24 2001:db8::7/64');
});
