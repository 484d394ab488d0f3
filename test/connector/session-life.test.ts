import { afterEach, describe, expect, it, vi } from 'vitest';
import { ManualClock } from '../../src/simulator/index';
import { SignedIn } from './signed-in';

let user: SignedIn;
afterEach(async () => {
  vi.useRealTimers();
  await user.dispose();
});

const paths = (requests: readonly string[], part: string): number =>
  requests.filter((url) => url.includes(part)).length;

/** A fetch that writes down where it went. */
function noting() {
  const requests: string[] = [];
  const noted: typeof fetch = (input, init) => {
    requests.push(String(input));
    return fetch(input, init);
  };
  return { requests, fetch: noted };
}

describe('a session', () => {
  it('reads the whole state at any time', async () => {
    user = await SignedIn.start();
    const callRef = await user.talk();
    const { signal } = new AbortController();
    const snapshot = await user.session.snapshot(signal, () => undefined);
    expect(snapshot.userState).toBe('busy');
    expect(snapshot.calls).toMatchObject([
      { callRef, state: 'active', legs: [{ deviceId: '12000', can: { hold: true } }] },
    ]);
    expect(snapshot.devices).toMatchObject([
      { id: '12000', kind: 'deskPhone', inService: true },
      { id: '512000', kind: 'softphone', inService: true },
      { id: '712000', kind: 'mobile', inService: true },
    ]);
    expect(snapshot.counters).toMatchObject({ missedCalls: 0 });
  });

  it('is idle and free before anything happens', async () => {
    user = await SignedIn.start();
    const snapshot = await user.session.snapshot(new AbortController().signal, () => undefined);
    expect(snapshot).toMatchObject({ calls: [], userState: 'free' });
    expect(snapshot.devices[0]?.can.makeCall).toBe(true);
  });

  it('gives up a snapshot that nobody wants any more', async () => {
    user = await SignedIn.start({ latency: 50 });
    const reading = user.session.snapshot(AbortSignal.timeout(1), () => undefined);
    await expect(reading).rejects.toMatchObject({ kind: 'timeout' });
  });

  it('hands a keepalive over as an empty batch: a proof of life', async () => {
    const clock = new ManualClock();
    user = await SignedIn.start({ clock, keepalive: 30 });
    await user.until((events) => events.some(({ type }) => type === 'userStateChanged'));
    const before = user.batches.length;
    clock.advance(30_000);
    await vi.waitFor(() => expect(user.batches.length).toBe(before + 1));
    expect(user.batches.at(-1)?.events).toEqual([]);
  });

  it('opens the channel again when the server closes it, and gets what happened meanwhile', async () => {
    user = await SignedIn.start();
    const [subscription] = user.simulator.system.subscriptions.all;
    subscription?.channel.close();
    const callRef = user.simulator.world.customers.callNow('12000');
    await user.until((events) =>
      events.some((event) => event.type === 'callCreated' && event.call.callRef === callRef),
    );
    expect(subscription?.channel.isOpen).toBe(true);
  });

  it('is lost when the channel breaks: what was on its way is gone', async () => {
    user = await SignedIn.start();
    await user.control('POST', 'channels/drop');
    const end = await user.session.ended;
    expect(end).toMatchObject({ kind: 'lost', failure: { kind: 'unreachable', retryable: true } });
    await user.session.close();
    expect(user.simulator.system.sessions.all).toEqual([]);
  });

  it('is lost when the server ends it', async () => {
    user = await SignedIn.start();
    await user.control('POST', 'sessions/expire');
    expect((await user.session.ended).kind).toBe('lost');
  });

  it('is lost when a command learns that it is gone', async () => {
    user = await SignedIn.start();
    const [open] = user.simulator.system.sessions.all;
    if (!open) throw new Error('no session');
    // The server forgets the session, and the channel has not heard of it yet.
    const subscriptions = vi.spyOn(user.simulator.system.subscriptions, 'remove');
    subscriptions.mockImplementation(() => undefined);
    user.simulator.system.sessions.end(open);
    await expect(user.calls.hangUp('x')).rejects.toMatchObject({ kind: 'sessionLost' });
    expect(await user.session.ended).toMatchObject({
      kind: 'lost',
      failure: { kind: 'sessionLost' },
    });
  });

  it('renews itself at half its life', async () => {
    const { requests, fetch } = noting();
    user = await SignedIn.start({ sessionTtl: 1 }, 'oxe12000', { fetch });
    await vi.waitFor(() => expect(paths(requests, '/sessions/keepalive')).toBeGreaterThan(1), {
      timeout: 3_000,
    });
  });

  it('asks for a sign of life when the channel is silent, and gets one', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const { requests, fetch } = noting();
    user = await SignedIn.start({ keepalive: 3_600 }, 'oxe12000', { fetch });
    vi.advanceTimersByTime(33_000);
    vi.useRealTimers();
    await user.until((events) => events.some(({ type }) => type === 'telephonyState'));
    expect(paths(requests, '/telephony/state/snapshot')).toBe(1);
  });

  it('closes quickly although the server is away, and refuses what comes after', async () => {
    user = await SignedIn.start();
    await user.simulator.close();
    await user.session.close();
    await expect(user.calls.hangUp('x')).rejects.toMatchObject({ kind: 'cancelled' });
  });
});
