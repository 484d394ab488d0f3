import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { quietScene, type Scene } from '../../testing/quiet-scene.js';
import type { Wire } from '../../testing/o2g-user.js';

let scene: Scene;

beforeEach(async () => {
  scene = await quietScene();
});

afterEach(() => scene.close());

const make = (body: Wire) =>
  scene.me.telephony('POST', 'calls', { deviceId: '12000', autoAnswer: true, ...body });

describe('making a call', () => {
  it('is told from dialling to conversation', async () => {
    const ref = await scene.call('12001');
    await scene.me.until(() => scene.me.story().includes('OnUserStateModified BUSY'));
    await scene.me.event('OnCallModified', (event) => JSON.stringify(event).includes('"ACTIVE"'));
    const calls = scene.me.story().filter((line) => line.startsWith('OnCall'));
    expect(calls).toEqual([
      'OnCallCreated DIALING',
      'OnCallModified RINGING_OUTGOING',
      'OnCallModified ACTIVE',
    ]);
    const ringing = await scene.me.event('OnCallModified');
    expect(ringing).toMatchObject({
      callRef: ref,
      modifiedLegs: [{ deviceId: '12000', ringingRemote: true }],
      addedParticipants: [{ participantId: '12001' }],
    });
  });

  it('waits for the handset when the device is called first', async () => {
    await make({ callee: '12001', autoAnswer: false });
    expect(scene.simulator.truth('12000')).toMatchObject([{ state: 'dialing' }]);
    scene.clock.advance(500);
    expect(scene.simulator.truth('12000')).toMatchObject([{ state: 'calling' }]);
  });

  it('hears the busy tone, and can ask to be called back', async () => {
    scene.simulator.world.people.behave('12001', { busy: true });
    const ref = await scene.call('12001', { answered: false });
    const busy = await scene.me.event('OnCallModified', ({ cause }) => cause === 'BUSY');
    expect(busy).toMatchObject({ callData: { capabilities: { callBack: true } } });
    expect(scene.simulator.truth('12001')).toEqual([]);
    expect((await scene.me.telephony('POST', `calls/${ref}/callback`)).status).toBe(204);
    expect(scene.simulator.world.exchange.messages.callbacks('12001')).toMatchObject([
      { number: '12000' },
    ]);
    scene.clock.advance(10_000);
    expect(scene.simulator.truth('12000')).toEqual([]);
  });

  it.each([
    ['an unknown number', { callee: '99' }, 'CALL_SERVER_ERROR', 'INVALID_DESTINATION'],
    ['an own device', { callee: '512000' }, 'UNAUTHORIZED', undefined],
    ['no number', {}, 'BAD_PARAMETER_VALUE', undefined],
    ['a foreign device', { deviceId: '12001', callee: '12002' }, 'UNAUTHORIZED', undefined],
    ['long data', { callee: '12001', associatedData: 'é'.repeat(17) }, 'BAD_PARAMETER_VALUE'],
    ['a wrong pin', { callee: '12001', pin: '1', secretCode: '2' }, 'CALL_SERVER_ERROR'],
    ['half a pin', { callee: '12001', pin: '4711' }, 'BAD_PARAMETER_VALUE'],
    ['an odd business code', { callee: '12001', businessCode: 'x' }, 'CALL_SERVER_ERROR'],
    ['an inside calling number', { callee: '12001', callingNumber: '0800' }, 'BAD_PARAMETER_VALUE'],
    [
      'data on a private call',
      { callee: '12001', pin: '4711', secretCode: '0815', associatedData: 'x' },
      'BAD_PARAMETER_VALUE',
    ],
  ])('refuses %s', async (_, body, errorType, errorCause?: string) => {
    const { body: error } = await make(body);
    expect(error['telephony']).toMatchObject({ errorType, ...(errorCause && { errorCause }) });
    expect(scene.simulator.truth('12000')).toEqual([]);
  });

  it.each([
    ['with data', { callee: '12001', associatedData: 'order 17' }],
    ['privately', { callee: '12001', pin: '4711', secretCode: '0815' }],
    ['on business', { callee: '12001', businessCode: '2001' }],
    ['outside, under another number', { callee: '0145000000', callingNumber: '0800123' }],
    ['to the supervisor', { acdCall: { callToSupervisor: true } }],
    ['to a hunting group', { callee: '13000' }],
    ['to a pilot', { callee: '47001' }],
    ['to voicemail', { callee: '15000' }],
  ])('calls %s', async (_, body) => {
    expect((await make(body)).status).toBe(201);
    expect(scene.simulator.truth('12000')).toHaveLength(1);
  });

  it('refuses a device that is out of service', async () => {
    scene.simulator.world.exchange.setInService('512000', false);
    const { body } = await make({ deviceId: '512000', callee: '12001' });
    expect(body).toMatchObject({ telephony: { errorCause: 'DEVICE_OUT_OF_SERVICE' } });
  });
});

describe('a basic call', () => {
  beforeEach(() => scene.simulator.system.accounts.setLicences('oxe12000', ['TELEPHONY_BASIC']));

  it('is made, answered and dropped with a basic licence, one at a time', async () => {
    const { me } = scene;
    const order = { deviceId: '12000', callee: '12001', autoAnswer: true };
    expect((await me.telephony('POST', 'basicCall', order)).status).toBe(201);
    expect((await me.telephony('POST', 'basicCall', order)).body).toMatchObject({
      telephony: { errorType: 'UNAUTHORIZED' },
    });
    expect((await me.telephony('POST', 'basicCall/dropme')).status).toBe(204);
    expect((await me.telephony('POST', 'basicCall/dropme')).status).toBe(400);
    scene.simulator.world.customers.callNow('12000');
    const device = { deviceId: '12000' };
    expect((await me.telephony('POST', 'basicCall/answer', device)).status).toBe(204);
    expect((await me.telephony('POST', 'basicCall/answer', device)).status).toBe(400);
  });
});
