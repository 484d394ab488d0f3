import type { DeskEvent } from '@shared/model/event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SignedIn } from './signed-in';

let user: SignedIn;
beforeEach(async () => {
  user = await SignedIn.start();
  // The handset is lifted at once, and colleagues answer at once.
  await user.control('PUT', 'people/12000', { liftsAfter: 0 });
  for (const number of ['12001', '12002', '12005']) {
    await user.control('PUT', `people/${number}`, { answersAfter: 0 });
  }
});
afterEach(() => user.dispose());

type Changed = Extract<DeskEvent, { type: 'callChanged' }>;
const inState = (state: string) => (event: Changed) => event.data?.state === state;
const call = (ref: string) => user.simulator.world.exchange.call(ref);
const truth = () => user.simulator.truth('oxe12000');

/** A call to a colleague who answers. */
async function consult(callee: string, ...known: string[]): Promise<string> {
  await user.calls.make({ deviceId: '12000', callee });
  const { callRef } = await user.created(...known);
  await user.changed(callRef, inState('active'));
  return callRef;
}

/** A customer on hold, and a colleague on the line. */
async function enquiry(): Promise<{ held: string; active: string }> {
  const held = await user.talk();
  await user.calls.hold(held, '12000');
  await user.changed(held, inState('held'));
  return { held, active: await consult('12001', held) };
}

describe('one call', () => {
  it('rings, is answered, held, retrieved and ended', async () => {
    const ringing = await user.ring('0611223344');
    expect(ringing).toMatchObject({
      state: 'ringingIncoming',
      participants: [{ party: { number: '0611223344', kind: 'external' } }],
    });
    const { callRef } = ringing;
    await user.calls.answer(callRef, '12000');
    await user.changed(callRef, inState('active'));
    await user.calls.hold(callRef, '12000');
    await user.changed(callRef, inState('held'));
    await user.calls.retrieve(callRef, '12000');
    await user.until(() => truth()[0]?.state === 'active' || undefined);
    await user.calls.hangUp(callRef);
    await user.removed(callRef);
    expect(truth()).toEqual([]);
  });

  it('can be read as it is now, with its legs and participants, and is none once it is over', async () => {
    const callRef = await user.talk();
    expect(await user.calls.read(callRef)).toMatchObject({
      callRef,
      state: 'active',
      legs: [{ deviceId: '12000', state: 'active' }],
      participants: [{ party: { kind: 'external' } }],
    });
    await user.calls.hangUp(callRef);
    await user.removed(callRef);
    expect(await user.calls.read(callRef)).toBeUndefined();
  });

  it('is made, and answered by a colleague', async () => {
    const callRef = await consult('12001');
    expect(truth()).toMatchObject([{ callRef, state: 'active', participants: ['12001'] }]);
  });

  it('carries DTMF, data, an account code and a recording', async () => {
    const callRef = await user.talk();
    await user.calls.sendDtmf(callRef, '12000', '12#');
    expect(call(callRef).signals).toEqual([{ by: '12000', digits: '12#' }]);
    await user.calls.attachData(callRef, '12000', 'customer 7');
    await user.changed(callRef, ({ data }) => data?.associatedData === 'customer 7');
    await user.calls.sendAccountInfo(callRef, '12000', '42');
    await user.changed(callRef, ({ data }) => data?.accountInfo === '42');
    await user.calls.record(callRef, 'start');
    await user.changed(callRef, ({ data }) => data?.recording === 'recording');
    await user.calls.record(callRef, 'pause');
    await user.changed(callRef, ({ data }) => data?.recording === 'paused');
    await user.calls.record(callRef, 'resume');
    await user.calls.record(callRef, 'stop');
    await user.changed(callRef, ({ data }) => data !== undefined && !data.recording);
    expect(call(callRef).recording).toBeUndefined();
  });

  it('moves to another of the devices', async () => {
    const callRef = await user.talk();
    await user.calls.switchDevice(callRef, '12000', '512000');
    await user.changed(callRef, ({ removedLegs }) => removedLegs?.includes('12000'));
    expect(truth()[0]?.devices).toEqual(['512000']);
  });

  it('is parked, and taken back', async () => {
    const callRef = await user.talk();
    await user.calls.park(callRef);
    await user.until(() => truth()[0]?.state !== 'active' || undefined);
    await user.calls.unpark('12000');
    await user.until(() => truth()[0]?.state === 'active' || undefined);
  });

  it('is parked at a colleague, and taken back from there', async () => {
    const callRef = await user.talk();
    await user.calls.park(callRef, '12003');
    await user.until(() => truth()[0]?.state !== 'active' || undefined);
    await user.calls.unpark('12000', '12003');
    await user.until(() => truth()[0]?.state === 'active' || undefined);
  });
});

describe('a ringing call', () => {
  it.each([
    ['a number', { to: 'number', number: '12001' } as const],
    ['voicemail', { to: 'voicemail' } as const],
    ['the attendant', { to: 'dva' } as const],
  ])('goes to %s instead', async (_, target) => {
    const { callRef } = await user.ring();
    await user.calls.redirect(callRef, target);
    await user.removed(callRef);
    expect(truth()).toEqual([]);
  });

  it('at a colleague is picked up', async () => {
    await user.control('PUT', 'people/12003', { answersAfter: 'never' });
    await user.control('POST', 'ring', { to: '12003', from: '0699887766' });
    await user.calls.pickup('12000', '12003', { autoAnswer: true });
    await user.until(() => truth()[0]?.state === 'active' || undefined);
    expect(truth()[0]?.participants).toEqual(['0699887766']);
  });

  it('at a colleague overflows to their voicemail', async () => {
    await user.control('PUT', 'people/12003', { answersAfter: 'never' });
    await user.calls.make({ deviceId: '12000', callee: '12003', autoAnswer: true });
    const { callRef } = await user.created();
    await user.until(() => truth()[0]?.state === 'calling' || undefined);
    await user.calls.overflowToVoicemail(callRef);
    await user.until(() => truth()[0]?.state === 'active' || undefined);
  });

  it('at a colleague becomes a request to call back', async () => {
    await user.control('PUT', 'people/12003', { answersAfter: 'never' });
    await user.calls.make({ deviceId: '12000', callee: '12003', autoAnswer: true });
    const { callRef } = await user.created();
    await user.until(() => truth()[0]?.state === 'calling' || undefined);
    await user.calls.requestCallback(callRef);
    expect(truth()[0]?.state).not.toBe('active');
  });
});

describe('two calls', () => {
  it('alternate', async () => {
    const { held, active } = await enquiry();
    await user.calls.alternate(held, '12000');
    await user.changed(active, inState('held'));
    await user.until(
      () => truth().find(({ callRef }) => callRef === held)?.state === 'active' || undefined,
    );
  });

  it('reconnect: the enquiry ends and the customer is back', async () => {
    const { held, active } = await enquiry();
    await user.calls.reconnect(held, '12000', active);
    await user.removed(active);
    expect(truth()).toMatchObject([{ callRef: held, state: 'active' }]);
  });

  it('are transferred: the user is out', async () => {
    const { held, active } = await enquiry();
    await user.calls.transfer(active, held);
    await user.until(() => truth().length === 0 || undefined);
    await Promise.race([user.removed(held), user.removed(active)]);
  });

  it('become a conference, which a participant and then the user leave', async () => {
    const { held, active } = await enquiry();
    await user.calls.merge(active, held);
    await user.until(() => truth()[0]?.participants.length === 2 || undefined);
    const conference = truth()[0]?.callRef ?? '';
    await user.calls.dropParticipant(conference, '12001');
    await user.until(() => truth()[0]?.participants.length === 1 || undefined);
    await user.calls.dropMe(conference);
    await user.until(() => truth().length === 0 || undefined);
  });

  it('are not needed for a blind transfer', async () => {
    const callRef = await user.talk();
    await user.calls.blindTransfer(callRef, '12001');
    await user.until(() => truth().length === 0 || undefined);
  });
});

describe('making a call', () => {
  it('in private, with pin and code', async () => {
    await user.calls.make({
      deviceId: '12000',
      callee: '0611223344',
      private: { pin: '4711', secretCode: '0815' },
    });
    const { callRef } = await user.created();
    expect(call(callRef).charge).toBe('private');
  });

  it('on business, with a number to show and data to carry', async () => {
    const make = { deviceId: '12000', callee: '0611223344' };
    await user.calls.make({ ...make, businessCode: '77' });
    const first = await user.created();
    expect(call(first.callRef).charge).toBe('business');
    await user.calls.hangUp(first.callRef);
    await user.removed(first.callRef);
    await user.calls.make({ ...make, associatedData: 'order 7', callingNumber: '0800100200' });
    const second = await user.created(first.callRef);
    expect(call(second.callRef).associatedData).toBe('order 7');
  });

  it('to the supervisor, who needs no number', async () => {
    await user.calls.make({ deviceId: '12000', toSupervisor: true });
    await user.until(() => truth()[0]?.participants.includes('12005') || undefined);
  });
});

describe('what cannot be done', () => {
  it.each<[string, string, () => Promise<unknown>]>([
    ['a call that is gone', 'noSuchCall', () => user.calls.hangUp('0123456789abcdef')],
    [
      "somebody else's phone",
      'notAllowed',
      () => user.calls.make({ deviceId: '12001', callee: '1' }),
    ],
    [
      'a private call with a wrong code',
      'privateCallRefused',
      () =>
        user.calls.make({
          deviceId: '12000',
          callee: '0611223344',
          private: { pin: '4711', secretCode: 'no' },
        }),
    ],
  ])('%s: %s', async (_, kind, ask) => {
    await expect(ask()).rejects.toMatchObject({ kind });
  });

  it('what the state does not allow', async () => {
    const { callRef } = await user.ring();
    await expect(user.calls.hold(callRef, '12000')).rejects.toMatchObject({
      kind: 'incompatibleState',
      details: {
        operation: 'POST /telephony/calls/{}/hold',
        errorType: expect.stringMatching(/./) as string,
      },
    });
  });

  it('a device that is out of service', async () => {
    await user.control('PUT', 'devices/512000', { inService: false });
    await user.until((events) =>
      events.some(
        (event) =>
          event.type === 'devicesChanged' &&
          event.deviceChanges.some(({ id, inService }) => id === '512000' && inService === false),
      ),
    );
    const make = user.calls.make({ deviceId: '512000', callee: '12001' });
    await expect(make).rejects.toMatchObject({ kind: 'deviceOutOfService' });
  });
});

describe('the captured call', () => {
  it('reads here as it did there', async () => {
    const called = await user.another('oxe19141');
    const caller = await user.another('oxe19140');
    await user.control('PUT', 'people/19140', { liftsAfter: 0 });
    await caller.calls.make({ deviceId: '19140', callee: '19141' });
    const { callRef } = await called.created();
    await called.calls.answer(callRef, '19141');
    await called.changed(callRef, inState('active'));
    await caller.calls.hangUp(callRef);
    await called.removed(callRef);
    await called.until((events) => {
      const last = events.findLast(({ type }) => type === 'userStateChanged');
      return last?.type === 'userStateChanged' && last.userState === 'free' ? true : undefined;
    });
    const story = called.events.map((event) => {
      if (event.type === 'callCreated') return `created ${event.call.state}`;
      if (event.type === 'callChanged') return `changed ${event.data?.state}`;
      return event.type === 'userStateChanged' ? event.userState : event.type;
    });
    expect(story.filter((part) => !/history|counters/.test(part))).toEqual([
      'devicesChanged',
      'free',
      'created ringingIncoming',
      'changed active',
      'busy',
      'changed releasing',
      'callRemoved',
      'free',
    ]);
    await Promise.all([called.dispose(), caller.dispose()]);
  });
});
