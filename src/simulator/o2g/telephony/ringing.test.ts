import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { O2gUser } from '../../testing/o2g-user.js';
import { quietScene, type Scene } from '../../testing/quiet-scene.js';

let scene: Scene;

beforeEach(async () => {
  scene = await quietScene();
});

afterEach(() => scene.close());

const ring = () => scene.simulator.world.customers.callNow('12000');
const redirect = (ref: string, to: string) =>
  scene.me.telephony('POST', `calls/${ref}/redirect`, { redirectTo: to });

describe('a call that rings', () => {
  it('rings on every set in service, and stays on the one that answers', async () => {
    const ref = ring();
    const created = await scene.me.event('OnCallCreated');
    expect(created).toMatchObject({
      legs: [{ deviceId: '12000' }, { deviceId: '512000' }, { deviceId: '712000' }],
      callData: {
        capabilities: { redirect: true, redirectToVoiceMail: true, redirectToDVA: true },
      },
    });
    const path = `calls/${ref}/answer`;
    expect((await scene.me.telephony('POST', path, { deviceId: '512000' })).status).toBe(204);
    expect(await scene.me.event('OnCallModified')).toMatchObject({
      modifiedLegs: [{ deviceId: '512000', state: 'ACTIVE' }],
      removedLegs: [{ deviceId: '12000' }, { deviceId: '712000' }],
    });
    const again = await scene.me.telephony('POST', path, { deviceId: '512000' });
    expect(again.body).toMatchObject({ telephony: { errorType: 'INCOMPATIBLE_WITH_STATE' } });
  });

  it('is redirected to a number, to voicemail, to the attendant', async () => {
    expect((await redirect(ring(), '12001')).status).toBe(204);
    const removed = await scene.me.event('OnCallRemoved');
    expect(removed).toMatchObject({ cause: 'REDIRECTED', newDestination: '12001' });
    expect(scene.simulator.truth('12001')).toMatchObject([{ state: 'ringing' }]);
    expect((await redirect(ring(), 'VOICEMAIL')).status).toBe(204);
    expect((await redirect(ring(), 'DVA')).status).toBe(204);
    expect(scene.simulator.truth('12000')).toEqual([]);
  });

  it('is not redirected to nowhere, nor once it is answered', async () => {
    const ref = await scene.talk();
    expect((await redirect(ref, '12001')).status).toBe(400);
    expect((await redirect(ring(), '99')).body).toMatchObject({
      telephony: { errorCause: 'INVALID_DESTINATION' },
    });
  });

  it('needs a mailbox to go to voicemail', async () => {
    const plain = await O2gUser.live(scene.simulator, 'oxe19141', []);
    const ref = scene.simulator.world.customers.callNow('19141');
    const path = `calls/${ref}/redirect`;
    const { body } = await plain.telephony('POST', path, { redirectTo: 'VOICEMAIL' });
    expect(body).toMatchObject({ telephony: { errorType: 'SERVICE_UNAVAILABLE' } });
  });

  it('is abandoned when the caller loses patience', async () => {
    ring();
    scene.clock.advance(91_000);
    expect(await scene.me.event('OnCallRemoved')).toMatchObject({ cause: 'ABANDONED' });
  });

  it('comes from somebody who keeps the number secret', async () => {
    await fetch(`${scene.simulator.controlUrl}/ring`, {
      method: 'POST',
      body: JSON.stringify({ to: 'oxe12000', from: '0699999999', name: 'X', anonymous: true }),
    });
    const created = await scene.me.event('OnCallCreated');
    expect(JSON.stringify(created)).not.toContain('0699999999');
    expect(created).toMatchObject({
      callData: { anonymous: true },
      participants: [{ participantId: 'anonymous', anonymous: true, identity: { id: {} } }],
    });
  });
});

describe('a call to a pilot', () => {
  it('reaches an agent with what the queue knows', async () => {
    const body = JSON.stringify({ to: '47000', from: '0145000000', waited: 42 });
    await fetch(`${scene.simulator.controlUrl}/ring`, { method: 'POST', body });
    expect(await scene.me.event('OnCallCreated')).toMatchObject({
      cause: 'DISTRIBUTED',
      callData: {
        initialCalled: { id: { phoneNumber: '47000' } },
        acdCallData: {
          callInfo: { queueWaitingTime: 42, agentGroup: '42000' },
          pilotNumber: '47000',
        },
      },
    });
  });
});

describe('an outgoing call that rings', () => {
  it('overflows to the voicemail of the called user, who finds the message', async () => {
    const ref = await scene.call('12001', { answered: false });
    const overflow = () => scene.me.telephony('POST', `calls/${ref}/overflowToVoiceMail`);
    expect((await overflow()).status).toBe(204);
    expect(scene.simulator.truth('12000')).toMatchObject([{ participants: ['15000'] }]);
    expect((await overflow()).status).toBe(400);
    await scene.me.telephony('DELETE', `calls/${ref}`);
    expect(scene.simulator.world.exchange.mailboxes.messages('12001')).toHaveLength(1);
  });

  it('does not overflow where there is no mailbox', async () => {
    const ref = await scene.call('19140', { answered: false });
    const { body } = await scene.me.telephony('POST', `calls/${ref}/overflowToVoiceMail`);
    expect(body).toMatchObject({ telephony: { errorType: 'SERVICE_UNAVAILABLE' } });
  });
});

describe('picking up', () => {
  it('takes a call that rings at a colleague’s', async () => {
    const colleague = await O2gUser.live(scene.simulator, 'oxe12004');
    const ref = scene.simulator.world.customers.callNow('12004');
    const pickup = (autoAnswer: boolean) =>
      scene.me.telephony('POST', 'devices/12000/pickup', {
        otherPhoneNumber: '12004',
        autoAnswer,
      });
    expect((await pickup(true)).status).toBe(204);
    expect(scene.simulator.truth('12000')).toMatchObject([{ callRef: ref, state: 'active' }]);
    expect(await colleague.event('OnCallRemoved')).toMatchObject({ cause: 'PICKED_UP' });
    expect((await pickup(false)).body).toMatchObject({
      telephony: { errorType: 'INCOMPATIBLE_WITH_STATE' },
    });
  });
});
