import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { quietScene, type Scene } from '../../testing/quiet-scene.js';

let scene: Scene;

beforeEach(async () => {
  scene = await quietScene();
});

afterEach(() => scene.close());

const states = () =>
  Object.fromEntries(
    scene.simulator.truth('oxe12000').map(({ callRef, state }) => [callRef, state]),
  );

describe('holding', () => {
  it('holds, retrieves and says so', async () => {
    const ref = await scene.talk();
    const device = { deviceId: '12000' };
    expect((await scene.me.telephony('POST', `calls/${ref}/hold`, device)).status).toBe(204);
    expect(states()).toEqual({ [ref]: 'held' });
    const held = await scene.me.telephony('GET', `calls/${ref}/deviceLegs/12000`);
    expect(held.body).toEqual({
      deviceId: '12000',
      media: 'AUDIO',
      state: 'HELD',
      capabilities: { retrieve: true },
    });
    expect((await scene.me.telephony('POST', `calls/${ref}/retrieve`, device)).status).toBe(204);
    expect(states()).toEqual({ [ref]: 'active' });
    await scene.me.event('OnCallModified', (event) => JSON.stringify(event).includes('HELD'));
  });

  it('refuses to hold what is not active, and legs that are not there', async () => {
    const ref = scene.simulator.world.customers.callNow('12000');
    const hold = (device: string) =>
      scene.me.telephony('POST', `calls/${ref}/hold`, { deviceId: device });
    expect((await hold('12000')).body).toMatchObject({
      httpStatus: 'BAD_REQUEST',
      code: 1004,
      type: 'NOT_EXPECTED',
      telephony: {
        errorType: 'INCOMPATIBLE_WITH_STATE',
        errorCause: 'INVALID_CONNECTION_STATE',
      },
    });
    expect((await hold('12001')).body).toMatchObject({ telephony: { errorType: 'UNAUTHORIZED' } });
    const unknown = await scene.me.telephony('POST', 'calls/0000/hold', { deviceId: '12000' });
    expect(unknown).toMatchObject({
      status: 400,
      body: { telephony: { errorType: 'CALL_REFERENCE_NOT_FOUND', errorCause: 'INVALID_CALL_ID' } },
    });
    const missing = await scene.me.telephony('POST', `calls/${ref}/hold`, {});
    expect(missing.body).toMatchObject({ code: 1006, type: 'BAD_PARAMETER' });
  });

  it('alternates between two calls', async () => {
    const first = await scene.talk();
    const second = await scene.call('12001');
    expect(states()).toEqual({ [first]: 'held', [second]: 'active' });
    const alternate = () =>
      scene.me.telephony('POST', `calls/${first}/alternate`, { deviceId: '12000' });
    expect((await alternate()).status).toBe(204);
    expect(states()).toEqual({ [first]: 'active', [second]: 'held' });
    expect((await alternate()).status).toBe(400);
  });

  it('reconnects: the enquiry call is released, the held one is back', async () => {
    const first = await scene.talk();
    const second = await scene.call('12001', { answered: false });
    const body = { deviceId: '12000', enquiryCallRef: second };
    expect((await scene.me.telephony('POST', `calls/${first}/reconnect`, body)).status).toBe(204);
    expect(states()).toEqual({ [first]: 'active' });
    expect((await scene.me.telephony('POST', `calls/${first}/reconnect`, body)).status).toBe(400);
  });

  it('puts the active call on hold when another is answered', async () => {
    const first = await scene.talk();
    const second = await scene.talk();
    expect(states()).toEqual({ [first]: 'held', [second]: 'active' });
  });
});

describe('transferring', () => {
  it('connects the two others and leaves', async () => {
    const first = await scene.talk();
    const second = await scene.call('12001');
    const path = `calls/${second}/transfer`;
    expect((await scene.me.telephony('POST', path, { heldCallRef: first })).status).toBe(204);
    expect(states()).toEqual({});
    expect(scene.simulator.truth('12001')).toMatchObject([{ callRef: first, state: 'active' }]);
    await scene.me.event('OnCallRemoved', ({ callRef }) => callRef === second);
    const calls = scene.me.story().filter((line) => line.includes('TRANSFERRED'));
    expect(calls).toEqual([
      'OnCallModified TRANSFERRED RELEASING',
      'OnCallRemoved TRANSFERRED',
      'OnCallModified TRANSFERRED RELEASING',
      'OnCallRemoved TRANSFERRED',
    ]);
    const again = await scene.me.telephony('POST', path, { heldCallRef: first });
    expect(again).toMatchObject({
      status: 404,
      body: { telephony: { errorType: 'CALL_REFERENCE_NOT_FOUND' } },
    });
  });

  it('needs one active and one held call', async () => {
    const first = await scene.talk();
    const path = `calls/${first}/transfer`;
    const alone = await scene.me.telephony('POST', path, { heldCallRef: first });
    expect(alone.body).toMatchObject({ telephony: { errorType: 'INCOMPATIBLE_WITH_STATE' } });
  });

  it('passes a call on blindly, unless nobody is there', async () => {
    const ref = await scene.talk();
    const send = (to: string) =>
      scene.me.telephony('POST', `calls/${ref}/blindtransfer`, { transferTo: to });
    expect((await send('99')).body).toMatchObject({
      telephony: { errorType: 'CALL_SERVER_ERROR', errorCause: 'INVALID_DESTINATION' },
    });
    scene.simulator.world.people.behave('12002', { busy: true });
    expect((await send('12002')).body).toMatchObject({
      telephony: { errorCause: 'RESOURCE_BUSY' },
    });
    expect((await send('12001')).status).toBe(204);
    expect(states()).toEqual({});
    expect(scene.simulator.truth('12001')).toMatchObject([{ callRef: ref, state: 'ringing' }]);
  });
});

describe('a conference', () => {
  it('joins both calls, drops a participant, and goes on when somebody leaves', async () => {
    const first = await scene.talk();
    const second = await scene.call('12001');
    const merged = await scene.me.telephony('POST', `calls/${second}/merge`, {
      heldCallRef: first,
    });
    expect(merged.status).toBe(204);
    const event = await scene.me.event('OnCallModified', ({ cause }) => cause === 'CONFERENCED');
    expect(event).toMatchObject({
      callRef: second,
      previousCallRef: first,
      addedParticipants: [{ identity: { type: { main: 'EXTERNAL' } } }],
    });
    const call = await scene.me.telephony('GET', `calls/${second}`);
    expect(call.body).toMatchObject({
      callData: { capabilities: { dropMe: true, dropParticipant: true } },
      participants: [{ participantId: '12001' }, {}],
    });
    const drop = (who: string) =>
      scene.me.telephony('DELETE', `calls/${second}/participants/${who}`);
    expect((await drop('12009')).body).toMatchObject({
      telephony: { errorType: 'BAD_PARAMETER_VALUE' },
    });
    expect((await drop('12001')).status).toBe(204);
    expect(states()).toEqual({ [second]: 'active' });
    expect((await scene.me.telephony('POST', `calls/${second}/dropme`)).status).toBe(204);
    expect(states()).toEqual({});
  });
});
