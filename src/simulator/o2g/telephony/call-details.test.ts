import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Wire } from '../../testing/o2g-user.js';
import { quietScene, type Scene } from '../../testing/quiet-scene.js';

let scene: Scene;
let ref: string;

beforeEach(async () => {
  scene = await quietScene();
  ref = await scene.talk();
});

afterEach(() => scene.close());

const command = (action: string, body?: Wire) =>
  scene.me.telephony('POST', `calls/${ref}/${action}`, body);
const call = async () => (await scene.me.telephony('GET', `calls/${ref}`)).body;

describe('recording', () => {
  it('starts, pauses, resumes and stops', async () => {
    expect((await command('recording?action=start')).status).toBe(204);
    expect(await call()).toMatchObject({
      callData: { recordState: 'RECORDING', capabilities: { stopRecord: true, pauseRecord: true } },
    });
    expect((await command('recording?action=start')).status).toBe(400);
    expect((await command('recording?action=pause')).status).toBe(204);
    expect(await call()).toMatchObject({ callData: { recordState: 'PAUSED' } });
    expect((await command('recording?action=resume')).status).toBe(204);
    expect((await command('recording?action=stop')).status).toBe(204);
    expect(JSON.stringify(await call())).not.toContain('recordState');
  });

  it('needs an action and an active leg', async () => {
    expect((await command('recording')).body).toMatchObject({ type: 'BAD_PARAMETER' });
    await command('hold', { deviceId: '12000' });
    expect((await command('recording?action=start')).body).toMatchObject({
      telephony: { errorType: 'LEG_NOT_FOUND' },
    });
  });
});

describe('data', () => {
  it('is attached, as text or as bytes', async () => {
    await command('attachdata', { deviceId: '12000', associatedData: 'file 7' });
    expect(await call()).toMatchObject({ callData: { associatedData: 'file 7' } });
    await command('attachdata', { hexaBinaryAssociatedData: '4142' });
    expect(await call()).toMatchObject({ callData: { associateData: 'AB' } });
    const long = await command('attachdata', { associatedData: 'x'.repeat(33) });
    expect(long.body).toMatchObject({ telephony: { errorType: 'BAD_PARAMETER_VALUE' } });
  });

  it('carries a transaction code, of digits only', async () => {
    expect((await command('sendaccountinfo', { accountInfo: '123' })).status).toBe(204);
    expect(await call()).toMatchObject({ callData: { accountInfo: '123' } });
    expect((await command('sendaccountinfo', { accountInfo: 'abc' })).status).toBe(400);
  });

  it('sends tones', async () => {
    const tones = (number: string) => command('sendDtmf', { deviceId: '12000', number });
    expect((await tones('12#*')).status).toBe(204);
    expect(scene.simulator.world.exchange.call(ref).signals).toEqual([
      { by: '12000', digits: '12#*' },
    ]);
    expect((await tones('hello')).body).toMatchObject({
      telephony: { errorCause: 'INVALID_DATA' },
    });
  });
});

describe('the set that carries the call', () => {
  it('can be switched to another of the same user', async () => {
    const move = (from: string, to: string) => command(`deviceLegs/${from}`, { otherDeviceId: to });
    expect((await move('12000', '712000')).status).toBe(204);
    const legs = await scene.me.telephony('GET', `calls/${ref}/deviceLegs`);
    expect(legs.body).toMatchObject({ legs: [{ deviceId: '712000', state: 'ACTIVE' }] });
    expect((await move('12000', '512000')).body).toMatchObject({
      telephony: { errorType: 'LEG_NOT_FOUND' },
    });
    expect((await move('712000', '12001')).body).toMatchObject({
      telephony: { errorType: 'UNAUTHORIZED' },
    });
  });

  it('can be read, like the participants', async () => {
    const { body } = await scene.me.telephony('GET', `calls/${ref}/participants`);
    const [customer] = body['participants'] as { participantId: string }[];
    const path = `calls/${ref}/participants/${customer?.participantId ?? ''}`;
    expect((await scene.me.telephony('GET', path)).body).toEqual(customer);
    expect((await scene.me.telephony('GET', `calls/${ref}/participants/1`)).status).toBe(400);
    expect((await scene.me.telephony('GET', `calls/${ref}/deviceLegs/1`)).status).toBe(400);
    expect((await scene.me.telephony('GET', 'calls/1')).status).toBe(404);
  });
});

describe('parking', () => {
  it('leaves the caller on a set, from where another device fetches the call', async () => {
    expect((await command('park', { parkTo: '12001' })).status).toBe(204);
    expect(scene.simulator.truth('12000')).toEqual([]);
    const unpark = (body: Wire) => scene.me.telephony('POST', 'devices/512000/unpark', body);
    expect((await unpark({})).body).toMatchObject({
      telephony: { errorType: 'INCOMPATIBLE_WITH_STATE' },
    });
    expect((await unpark({ unParkFrom: '12001' })).status).toBe(204);
    expect(scene.simulator.truth('12000')).toMatchObject([
      { callRef: ref, state: 'active', devices: ['512000'] },
    ]);
  });

  it('needs an active call and a set', async () => {
    expect((await command('park', { parkTo: '99' })).status).toBe(400);
    await command('hold', { deviceId: '12000' });
    expect((await command('park')).status).toBe(400);
  });
});

describe('the telephonic state', () => {
  it('is read, and asked for as an event', async () => {
    const { body } = await scene.me.telephony('GET', 'state');
    expect(body).toMatchObject({
      calls: [{ callRef: ref }],
      deviceCapabilities: [{ deviceId: '12000', makeCall: true, makePrivateCall: true }, {}, {}],
    });
    expect((await scene.me.telephony('POST', 'state/snapshot')).status).toBe(204);
    expect(await scene.me.event('OnTelephonyState')).toEqual({
      eventName: 'OnTelephonyState',
      loginName: 'oxe12000',
      state: { ...body, userState: 'BUSY' },
    });
  });
});
