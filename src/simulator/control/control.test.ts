import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RealClock, startSimulator } from '../index.js';
import type { Wire } from '../testing/o2g-user.js';
import { quietScene, type Scene } from '../testing/quiet-scene.js';

let scene: Scene;

beforeEach(async () => {
  scene = await quietScene();
});

afterEach(() => scene.close());

const control = async (method: string, path: string, body: Wire = {}) => {
  const response = await fetch(`${scene.simulator.controlUrl}/${path}`, {
    method,
    ...(method !== 'GET' && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: (text === '' ? {} : JSON.parse(text)) as Wire };
};

const ring = async (body: Wire) => String((await control('POST', 'ring', body)).body['callRef']);

describe('the outside world', () => {
  it('rings with a number and a name', async () => {
    await ring({ to: 'oxe12000', from: '0145000000', name: 'Zoë' });
    expect(await scene.me.event('OnCallCreated')).toMatchObject({
      participants: [{ participantId: '0145000000', identity: { displayName: 'Zoë' } }],
    });
  });

  it('gets a busy tone, or no such number', async () => {
    await control('PUT', 'people/12001', { busy: true });
    expect(await control('POST', 'ring', { to: '12001' })).toMatchObject({
      status: 409,
      body: { reason: 'busy' },
    });
    await control('DELETE', 'people/12001');
    expect((await control('POST', 'ring', { to: '12001' })).status).toBe(200);
    expect((await control('POST', 'ring', { to: '99' })).body['reason']).toBe(
      'invalid-destination',
    );
    expect((await control('POST', 'ring', {})).status).toBe(400);
  });

  it('answers, holds, retrieves, transfers and hangs up', async () => {
    const ref = await scene.call('0145000000', { answered: false });
    const act = (action: string, body: Wire = {}) =>
      control('POST', `calls/${ref}/${action}`, body);
    expect((await act('answer')).status).toBe(204);
    expect(scene.simulator.truth('12000')).toMatchObject([{ state: 'active' }]);
    expect((await act('answer')).status).toBe(409);
    expect((await act('hold')).status).toBe(204);
    expect((await act('retrieve')).status).toBe(204);
    expect((await act('transfer')).status).toBe(409);
    expect((await act('transfer', { to: '12003' })).status).toBe(204);
    expect(scene.simulator.truth('12000')).toMatchObject([{ participants: ['12003'] }]);
    expect((await act('hangup')).status).toBe(204);
    expect(scene.simulator.truth('12000')).toEqual([]);
  });

  it('rejects a call', async () => {
    const ref = await scene.call('0145000000', { answered: false });
    expect((await control('POST', `calls/${ref}/reject`)).status).toBe(204);
    expect(scene.simulator.truth('12000')).toEqual([]);
  });
});

describe('people', () => {
  it('behave as they are told', async () => {
    await control('PUT', 'people/12001', { answersAfter: 2000, hangsUpAfter: 5000 });
    await scene.call('12001', { answered: false });
    await control('POST', 'clock/advance', { ms: 1999 });
    expect(scene.simulator.truth('12000')).toMatchObject([{ state: 'calling' }]);
    await control('POST', 'clock/advance', { ms: 1 });
    expect(scene.simulator.truth('12000')).toMatchObject([{ state: 'active' }]);
    await control('POST', 'clock/advance', { ms: 5000 });
    expect(scene.simulator.truth('12000')).toEqual([]);
  });

  it('reject, or never answer', async () => {
    await control('PUT', 'people/12001', { answersAfter: 100, rejects: true });
    await control('PUT', 'people/12002', { answersAfter: 'never' });
    await scene.call('12001', { answered: false });
    scene.clock.advance(100);
    expect(scene.simulator.truth('12000')).toEqual([]);
    await scene.call('12002', { answered: false });
    scene.clock.advance(3_600_000);
    expect(scene.simulator.truth('12002')).toMatchObject([{ state: 'ringing' }]);
  });

  it('leave the phone to whoever has signed in, even while the session is lost', async () => {
    await control('POST', 'sessions/expire');
    const ref = await ring({ to: '12000', from: '0145000000' });
    await control('PUT', 'people/0145000000', { patience: 'never' });
    scene.clock.advance(20_000);
    expect((await control('GET', 'truth/oxe12000')).body).toMatchObject({
      calls: [{ callRef: ref, state: 'ringing' }],
    });
  });

  it('call in by themselves in the demo, until they are paused', async () => {
    const created = () => scene.me.story().filter((line) => line.startsWith('OnCallCreated'));
    await control('POST', 'customers/resume');
    scene.clock.advance(71_000);
    await scene.me.event('OnCallCreated');
    await control('POST', 'customers/pause');
    const before = created().length;
    scene.clock.advance(600_000);
    await control('GET', 'sessions');
    expect(created()).toHaveLength(before);
  });

  it('call in as often as they are told to, and not while they are paused', async () => {
    const created = () => scene.me.story().filter((line) => line.startsWith('OnCallCreated'));
    await control('PUT', 'customers', { every: 100 });
    scene.clock.advance(1_000);
    await control('GET', 'sessions');
    expect(created()).toEqual([]);
    expect((await control('GET', 'customers')).body).toEqual({ calling: false });
    await control('POST', 'customers/resume');
    expect((await control('GET', 'customers')).body).toEqual({ calling: true });
    scene.clock.advance(101);
    await scene.me.event('OnCallCreated');
    expect((await control('PUT', 'customers', { every: 0 })).status).toBe(400);
  });
});

describe('faults', () => {
  it('expire sessions and cut channels', async () => {
    expect((await control('POST', 'channels/drop')).body).toEqual({ dropped: 1 });
    await scene.me.until(() => !scene.me.channelIsOpen);
    await scene.me.openChannel();
    expect((await control('POST', 'sessions/expire', { login: 'oxe12000' })).body).toEqual({
      expired: 1,
    });
    await scene.me.until(() => !scene.me.channelIsOpen);
    expect((await scene.me.telephony('GET', 'calls')).status).toBe(403);
  });

  it('make the server not ready', async () => {
    await control('PUT', 'server', { ready: false });
    expect(await scene.me.get('')).toMatchObject({
      status: 503,
      body: { httpStatus: 'SERVICE_UNAVAILABLE', code: 1000, type: 'NOT_READY' },
    });
    await control('PUT', 'server', { ready: true });
    expect((await scene.me.get('')).status).toBe(200);
  });

  it('withhold a licence', async () => {
    await control('PUT', 'licences/oxe12000', { licences: [] });
    expect((await scene.me.telephony('GET', 'calls')).status).toBe(403);
  });

  it('flood a client with events that say when they were sent', async () => {
    const flood = await control('POST', 'flood', { login: 'oxe12000', count: 1000 });
    expect(flood.body).toMatchObject({ sent: 1000 });
    const last = await scene.me.event('OnUserStateModified', ({ sequence }) => sequence === 999);
    expect(Math.abs(Date.now() - Number(last['sentAt']))).toBeLessThan(10_000);
    await scene.talk();
    const calls = { login: 'oxe12000', kind: 'call', count: 20, perSecond: 1000 };
    await control('POST', 'flood', calls);
    await scene.me.event('OnCallModified', ({ sequence }) => sequence === 19);
  });
});

it('does not advance a clock that runs by itself', async () => {
  const simulator = await startSimulator({ clock: new RealClock() });
  const response = await fetch(`${simulator.controlUrl}/clock/advance`, {
    method: 'POST',
    body: JSON.stringify({ ms: 1 }),
  });
  expect(response.status).toBe(409);
  await simulator.close();
});

it('says where everything is', async () => {
  const { body } = await control('GET', '');
  expect(body).toEqual(scene.simulator.address);
});
