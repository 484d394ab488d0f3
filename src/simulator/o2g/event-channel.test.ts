import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ManualClock, type Simulator, startSimulator } from '../index.js';
import { O2gUser } from '../testing/o2g-user.js';

let clock: ManualClock;
let simulator: Simulator;
let user: O2gUser;

beforeEach(async () => {
  clock = new ManualClock();
  simulator = await startSimulator({ clock, keepalive: 30, sessionTtl: 7200 });
  user = new O2gUser(simulator, 'oxe12000');
  await user.authenticate();
  await user.openSession();
});

afterEach(() => simulator.close());

const ring = () => simulator.world.customers.callNow('12000');

describe('a subscription', () => {
  it('is answered as a real server answers', async () => {
    const { body } = await user.subscribe(['telephony']);
    expect(Object.keys(body)).toEqual([
      'subscriptionId',
      'publicPollingUrl',
      'privatePollingUrl',
      'status',
      'mode',
      'format',
    ]);
    expect(body).toMatchObject({ status: 'ACCEPTED', mode: 'CHUNK', format: 'JSON' });
    const id = String(body['subscriptionId']);
    expect(user.pollingUrl).toBe(`${simulator.eventUrl}/OTEvents?subscriptionId=${id}`);
  });

  it('is refused for other people and for names that mean nothing', async () => {
    const ask = (ids: string[], names: string[]) =>
      user.post('/1.0/subscriptions', { filter: { selectors: [{ ids, names }] }, version: '1.0' });
    expect((await ask(['oxe12001'], ['telephony'])).body['status']).toBe('REFUSED');
    expect((await ask([], ['nonsense'])).body).toMatchObject({
      status: 'REFUSED',
      message: 'Unknown event or package: nonsense',
    });
    expect((await ask([], ['telephony'])).body['status']).toBe('ACCEPTED');
    expect((await ask([], ['agent'])).body['status']).toBe('ACCEPTED');
  });

  it('takes 0 or 2 to 60 minutes', async () => {
    expect((await user.subscribe(['telephony'], 1)).body).toMatchObject({ type: 'BAD_PARAMETER' });
    expect((await user.subscribe(['telephony'], 60)).body['status']).toBe('ACCEPTED');
  });

  it('lets through only the events of its filter, which can be changed', async () => {
    await user.subscribe(['OnUserStateModified']);
    await user.openChannel();
    ring();
    const changed = await user.send('PUT', '/1.0/subscriptions', {
      selectors: [{ names: ['telephony'] }],
    });
    expect(changed.status).toBe(204);
    ring();
    await user.event('OnCallCreated');
    expect(user.story()).toEqual([
      'OnChannelInformation',
      'OnUserStateModified FREE',
      'OnCallCreated RINGING_INCOMING',
    ]);
  });

  it('closes its channel when it is deleted', async () => {
    const { body } = await user.subscribe(['telephony']);
    await user.openChannel();
    const path = `/1.0/subscriptions/${String(body['subscriptionId'])}`;
    expect((await user.send('DELETE', path)).status).toBe(204);
    await user.until(() => !user.channelIsOpen);
    expect((await fetch(user.pollingUrl, { method: 'POST' })).status).toBe(404);
    expect((await user.send('DELETE', path)).status).toBe(400);
  });
});

describe('the channel', () => {
  it.each(['GET', 'POST'] as const)('opens by %s', async (method) => {
    await user.subscribe(['telephony']);
    await user.openChannel(method);
    expect(user.events[0]).toEqual({ eventName: 'OnChannelInformation', text: 'Chunk started' });
  });

  it('queues events while it is closed', async () => {
    await user.subscribe(['telephony']);
    await user.openChannel();
    user.closeChannel();
    const [subscription] = simulator.system.subscriptions.all;
    await expect.poll(() => subscription?.channel.isOpen).toBe(false);
    const ref = ring();
    simulator.world.exchange.commit({ before: simulator.world.exchange.call(ref) });
    user.events.length = 0;
    await user.openChannel();
    await user.event('OnCallRemoved');
    expect(user.story()).toEqual([
      'OnChannelInformation',
      'OnCallCreated RINGING_INCOMING',
      'OnCallModified RELEASING',
      'OnCallRemoved',
    ]);
  });

  it('closes after its idle minutes, and opens again at the same address', async () => {
    await user.subscribe(['telephony'], 2);
    await user.openChannel();
    clock.advance(119_000);
    simulator.world.exchange.setInService('512000', false);
    await user.event('OnDeviceStateModified', ({ deviceStates }) => {
      return JSON.stringify(deviceStates).includes('OUT_OF_SERVICE');
    });
    clock.advance(119_000);
    expect(user.channelIsOpen).toBe(true);
    clock.advance(2_000);
    await user.until(() => !user.channelIsOpen);
    await user.openChannel();
  });

  it('with timeout 0 is kept alive', async () => {
    await user.subscribe(['telephony'], 0);
    await user.openChannel();
    clock.advance(95_000);
    const isKeepalive = (event: { text?: unknown }) => event.text === 'keepalive';
    await user.until(() => user.events.filter(isKeepalive).length === 3);
    expect(user.channelIsOpen).toBe(true);
  });

  it('closes with its session', async () => {
    await user.subscribe(['telephony'], 0);
    await user.openChannel();
    clock.advance(7_211_000);
    await user.until(() => !user.channelIsOpen);
  });
});
