import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { O2gUser } from '../../testing/o2g-user.js';
import { quietScene, type Scene } from '../../testing/quiet-scene.js';

let scene: Scene;

beforeEach(async () => {
  scene = await quietScene();
});

afterEach(() => scene.close());

describe('devices', () => {
  it('tell their state, and their changes', async () => {
    expect((await scene.me.telephony('GET', 'devices')).body).toMatchObject({
      deviceStates: [{ deviceId: '12000', state: 'IN_SERVICE' }, {}, {}],
    });
    scene.simulator.world.exchange.setInService('712000', false);
    await scene.me.event('OnDeviceStateModified', ({ deviceStates }) => {
      return JSON.stringify(deviceStates) === '[{"deviceId":"712000","state":"OUT_OF_SERVICE"}]';
    });
    const { body } = await scene.me.telephony('GET', 'devices/712000');
    expect(body).toEqual({ deviceId: '712000', state: 'OUT_OF_SERVICE' });
    expect((await scene.me.telephony('GET', 'devices/12001')).status).toBe(403);
  });

  it('can be shared: log on, and off', async () => {
    const logOn = (set: string) =>
      scene.me.telephony('POST', 'deskSharing', { dssDeviceNumber: set });
    expect((await logOn('12001')).body).toMatchObject({
      telephony: { errorCause: 'INVALID_DEVICE' },
    });
    expect((await logOn('18000')).status).toBe(204);
    expect((await logOn('18001')).status).toBe(400);
    expect(await scene.me.event('OnUserInfoChanged')).toMatchObject({
      user: { devices: [{}, {}, {}, { id: '18000' }] },
    });
    expect((await scene.me.telephony('DELETE', 'deskSharing')).status).toBe(204);
    expect((await scene.me.telephony('DELETE', 'deskSharing')).status).toBe(400);
  });
});

describe('hunting groups', () => {
  it('are listed, joined, left, logged on to and off', async () => {
    const { me } = scene;
    const groups = await me.telephony('GET', 'huntingGroups');
    expect(groups.body).toEqual({ hgList: ['13000', '13001'], currentHg: '13001' });
    expect((await me.telephony('DELETE', 'huntingGroupLogOn')).status).toBe(204);
    expect(await me.event('OnDynamicStateChanged')).toEqual({
      eventName: 'OnDynamicStateChanged',
      loginName: 'oxe12000',
      huntingGroupState: { logon: false },
    });
    expect((await me.telephony('GET', 'huntingGroupLogOn')).body).toEqual({ logon: false });
    expect((await me.telephony('POST', 'huntingGroupMember/13000')).status).toBe(204);
    expect((await me.telephony('POST', 'huntingGroupMember/1')).status).toBe(404);
    expect((await me.telephony('DELETE', 'huntingGroupMember/13000')).status).toBe(204);
    expect((await me.telephony('GET', 'huntingGroups')).body).not.toHaveProperty('currentHg');
    expect((await me.telephony('POST', 'huntingGroupLogOn')).body).toMatchObject({
      telephony: { errorType: 'SERVICE_NOT_PROVIDED' },
    });
  });
});

describe('callbacks', () => {
  it('are asked from an idle device, counted, listed and deleted', async () => {
    const colleague = await O2gUser.live(scene.simulator, 'oxe12001');
    const ask = (callee: string) => colleague.telephony('POST', 'outgoingCallbacks', { callee });
    expect((await ask('12000')).status).toBe(204);
    expect((await ask('99')).status).toBe(400);
    expect(await scene.me.event('OnEventSummaryUpdated')).toMatchObject({
      eventSummary: { callBackRequestsNb: 1, eventWaiting: true },
    });
    const { body } = await scene.me.telephony('GET', 'incomingCallbacks');
    expect(body).toMatchObject({
      callbacks: [{ callbackId: '1', partyInfo: { id: { loginName: 'oxe12001' } } }],
    });
    expect((await scene.me.telephony('DELETE', 'incomingCallbacks/9')).status).toBe(400);
    expect((await scene.me.telephony('DELETE', 'incomingCallbacks/1')).status).toBe(204);
    expect((await scene.me.telephony('DELETE', 'incomingCallbacks')).status).toBe(204);
  });
});

describe('mini messages', () => {
  it('are read once, newest first', async () => {
    const colleague = await O2gUser.live(scene.simulator, 'oxe12001');
    const send = (message: string) =>
      colleague.telephony('POST', 'miniMessages', { recipient: '12000', message });
    await send('first');
    await send('second');
    expect((await scene.me.telephony('GET', 'miniMessages')).body).toEqual({
      sender: '12001',
      date: new Date(scene.clock.now()).toISOString(),
      message: 'second',
    });
    expect((await scene.me.telephony('GET', 'miniMessages')).body['message']).toBe('first');
    expect((await scene.me.telephony('GET', 'miniMessages')).status).toBe(400);
  });
});
