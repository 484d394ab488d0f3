import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommandInput, CommandName } from '@shared/bridge/commands';
import { control } from '../e2e/control';
import { deskOnSimulator, type DeskOnSimulator } from './desk-on-simulator';

let on: DeskOnSimulator;
beforeEach(async () => {
  on = await deskOnSimulator();
});
afterEach(() => on.dispose());

const state = () => on.desk.store.get();
const exchange = () => on.simulator.world.exchange;
const open = () => Object.values(state().requests);
const set = (id = '12000') => state().phone?.sets?.[id];
const key = (position: number, keyboard: 'programmable' | 'soft' = 'programmable') =>
  set()?.programming?.keys[keyboard].find((each) => each.position === position);

type PhoneCommand = Extract<CommandName, `phone.${string}` | 'call.make' | 'call.pickup'>;
const ask = async <N extends PhoneCommand>(name: N, input: CommandInput<N>): Promise<void> => {
  const handler: (input: CommandInput<N>) => Promise<void> = on.desk.handlers[name];
  await handler(input);
};
const deviceId = '12000';

describe('the phone beside its calls', () => {
  it('is read at the start, with what no set tells left out', () => {
    expect(state().features).toContain('phone');
    expect(state().phone).toEqual({
      sharing: true,
      groupPickup: '56',
      groups: { all: ['13000', '13001'], current: '13001', loggedOn: true },
      sets: {
        '12000': { state: { lock: false, campOn: false } },
        '512000': { state: { lock: false, campOn: false } },
        '712000': { state: { lock: false, campOn: false }, remoteExtension: true },
      },
    });
  });

  it('is groups and shared sets only, without the licence for programming sets', async () => {
    const licences = ['TELEPHONY_BASIC', 'TELEPHONY_ADVANCED'];
    await control(on.simulator, 'PUT', 'licences/oxe12000', { licences });
    await expect(ask('phone.setLock', { deviceId, on: true })).rejects.toMatchObject({
      kind: 'licenceMissing',
    });
    on.desk.supervisor.recheck();
    await on.until(({ phone }) => phone !== undefined && phone.sets === undefined);
    expect(state().phone?.groups?.current).toBe('13001');
  });

  it.each([
    ['phone.setLock', 'lock'],
    ['phone.setCampOn', 'campOn'],
  ] as const)('%s is confirmed by what the PBX says then', async (command, name) => {
    await ask(command, { deviceId, on: true });
    expect(set()?.state?.[name]).toBe(true);
    await ask(command, { deviceId, on: false });
    expect(set()?.state?.[name]).toBe(false);
    expect(open()).toEqual([]);
  });

  it('has a remote extension, which is the mobile of the routing', async () => {
    await ask('phone.setRemoteExtension', { deviceId: '712000', on: false });
    expect(set('712000')?.remoteExtension).toBe(false);
    await on.until(({ routing }) => routing?.state.mobile === false);
    await expect(
      ask('phone.setRemoteExtension', { deviceId: '12000', on: true }),
    ).rejects.toMatchObject({ kind: 'notARemoteExtension' });
  });

  it('has an associate, given and taken away', async () => {
    await ask('phone.setAssociate', { deviceId, number: '12001' });
    expect(set()?.state?.associate).toBe('12001');
    expect(exchange().routing.of('12000').associate).toBe('12001');
    await expect(ask('phone.setAssociate', { deviceId, number: '98765' })).rejects.toMatchObject({
      kind: 'associateRefused',
    });
    expect(open()).toMatchObject([{ name: 'associate', progress: 'failed' }]);
    await ask('phone.setAssociate', { deviceId, number: null });
    expect(set()?.state?.associate).toBeUndefined();
    expect(open()).toEqual([]);
  });

  it('changed at the set itself is seen when it is read again', async () => {
    await control(on.simulator, 'PUT', 'sets/12000', { isLocked: true });
    expect(set()?.state?.lock).toBe(false);
    await ask('phone.read', undefined);
    expect(set()?.state?.lock).toBe(true);
  });

  it('stays unconfirmed when the PBX has not done it', async () => {
    await control(on.simulator, 'PUT', 'sets/12000', { frozen: true });
    await ask('phone.setLock', { deviceId, on: true });
    expect(open()).toMatchObject([{ name: 'lock', progress: 'accepted' }]);
    await on.until(() => open()[0]?.progress === 'unconfirmed', 7_000);
    expect(set()?.state?.lock).toBe(false);
  }, 10_000);
});

describe('a locked set', () => {
  const make = () => ask('call.make', { number: '0145236789', deviceId });

  it('calls nobody outside, and the refusal says that it is locked', async () => {
    await ask('phone.setLock', { deviceId, on: true });
    await expect(make()).rejects.toMatchObject({ kind: 'setLocked' });
    await ask('phone.setLock', { deviceId, on: false });
    await make();
    await on.until(({ calls }) => Object.keys(calls).length === 1);
  });

  it('says so too when it was locked at the set itself', async () => {
    await control(on.simulator, 'PUT', 'sets/12000', { isLocked: true });
    await expect(make()).rejects.toMatchObject({ kind: 'setLocked' });
    expect(set()?.state?.lock).toBe(true);
  });

  it('is not blamed for another refusal', async () => {
    await ask('call.make', { number: '12001', deviceId });
    await expect(make()).rejects.toMatchObject({ kind: 'incompatibleState' });
  });
});

describe('keys', () => {
  beforeEach(() => ask('phone.readProgramming', { deviceId }));

  it('are read with their modules and what may be known of the PIN', () => {
    expect(key(1)).toEqual({ position: 1, number: '15000', label: 'Voicemail', locked: true });
    expect(key(22)).toEqual({ position: 22 });
    expect(set()?.programming).toMatchObject({
      addOns: [10],
      pin: { known: true, withSecretCode: true, control: 'ownSet', group: 1 },
    });
    expect(JSON.stringify(state())).not.toContain('4711');
  });

  it('are edited and erased, and shown as the PBX has them', async () => {
    const edit = { deviceId, keyboard: 'programmable', position: 5 } as const;
    await ask('phone.setKey', { ...edit, number: '12002', label: 'Orders' });
    expect(key(5)).toEqual({ position: 5, number: '12002', label: 'Orders' });
    expect(exchange().sets.of('12000', '12000').keys[4]).toMatchObject({ number: '12002' });
    await ask('phone.eraseKey', edit);
    expect(key(5)).toEqual({ position: 5 });
    const soft = { deviceId, keyboard: 'soft', position: 2 } as const;
    await ask('phone.setKey', { ...soft, number: '12003', label: '' });
    expect(key(2, 'soft')).toEqual({ position: 2, number: '12003' });
    await ask('phone.eraseKey', soft);
    expect(key(2, 'soft')).toEqual({ position: 2 });
    expect(open()).toEqual([]);
  });

  it.each([
    [1, '12002', 'keyLocked'],
    [99, '12002', 'noSuchKey'],
    [5, 'letters', 'routeNumberFormat'],
  ])('at %i with %s are refused: %s', async (position, number, kind) => {
    const before = set()?.programming;
    const wish = { deviceId, keyboard: 'programmable', position, number, label: '' } as const;
    await expect(ask('phone.setKey', wish)).rejects.toMatchObject({ kind });
    expect(open()).toMatchObject([{ name: 'key', progress: 'failed' }]);
    expect(set()?.programming).toBe(before);
  });

  it('with a label that is too long are refused', async () => {
    const wish = { deviceId, keyboard: 'soft', position: 2, number: '1', label: 'x'.repeat(17) };
    await expect(ask('phone.setKey', { ...wish, keyboard: 'soft' })).rejects.toMatchObject({
      kind: 'keyRefused',
    });
  });

  it('stay on the desk when the rest is read again', async () => {
    await ask('phone.read', undefined);
    expect(key(1)?.label).toBe('Voicemail');
  });
});

describe('the PIN', () => {
  it('is changed, and its digits are kept nowhere', async () => {
    await ask('phone.setPin', { deviceId, digits: '2580', withSecretCode: false });
    expect(exchange().subscriber('12000')?.pin).toBe('2580');
    expect(set()?.programming?.pin?.withSecretCode).toBe(false);
    expect(JSON.stringify(state())).not.toContain('2580');
    expect(open()).toEqual([]);
  });

  it('that is refused is not quoted', async () => {
    const refused = ask('phone.setPin', { deviceId, digits: '25801' });
    await expect(refused).rejects.toMatchObject({ kind: 'pinRefused' });
    expect(open()).toMatchObject([{ name: 'pin', progress: 'failed' }]);
    expect(open()[0]?.failure?.details).not.toHaveProperty('message');
    expect(JSON.stringify(state())).not.toContain('25801');
  });
});

describe('hunting groups', () => {
  it('are logged off and on, told by the event', async () => {
    await ask('phone.setGroupLogOn', { on: false });
    await on.until(({ phone }) => phone?.groups?.loggedOn === false);
    await control(on.simulator, 'PUT', 'hunting/12000', { loggedOn: true });
    await on.until(({ phone }) => phone?.groups?.loggedOn === true);
    await on.until(() => open().length === 0);
  });

  it('are left and joined', async () => {
    await ask('phone.leaveGroup', { group: '13001' });
    expect(state().phone?.groups?.current).toBeUndefined();
    expect(exchange().groups.groupOf('12000')).toBeUndefined();
    await ask('phone.joinGroup', { group: '13000' });
    expect(state().phone?.groups?.current).toBe('13000');
    expect(open()).toEqual([]);
  });

  it('that do not exist, or are not theirs, are refused', async () => {
    await expect(ask('phone.joinGroup', { group: '13999' })).rejects.toMatchObject({
      kind: 'noSuchGroup',
    });
    await ask('phone.leaveGroup', { group: '13001' });
    await expect(ask('phone.setGroupLogOn', { on: true })).rejects.toMatchObject({
      kind: 'notSupported',
    });
  });
});

describe('shared sets', () => {
  it('are logged on to and off: they are a device of the user meanwhile', async () => {
    await ask('phone.logOnToSet', { number: '18000' });
    await on.until(({ devices }) => devices['18000']?.kind === 'deskPhone');
    await on.until(({ phone }) => phone?.sets?.['18000'] !== undefined);
    expect(state().devices['12000']?.can.makeCall).toBe(true);
    await expect(ask('phone.logOnToSet', { number: '18001' })).rejects.toMatchObject({
      kind: 'sharedSetTaken',
    });
    await ask('phone.logOffSet', undefined);
    await on.until(({ devices }) => devices['18000'] === undefined);
    await on.until(() => open().every(({ progress }) => progress === 'failed'));
  });

  it.each([['12001'], ['99']])('are not what %s is', async (number) => {
    await expect(ask('phone.logOnToSet', { number })).rejects.toMatchObject({
      kind: 'notASharedSet',
    });
  });

  it('cannot be left by who is on none', async () => {
    await expect(ask('phone.logOffSet', undefined)).rejects.toMatchObject({
      kind: 'notOnASharedSet',
    });
  });

  it('are for desk-sharing users', async () => {
    const plain = await deskOnSimulator({}, 'oxe19141');
    try {
      await expect(
        plain.desk.handlers['phone.logOnToSet']({ number: '18000' }),
      ).rejects.toMatchObject({ kind: 'notSharing' });
    } finally {
      await plain.dispose();
    }
  });
});

describe('parked calls', () => {
  const ring = () =>
    control<{ callRef: string }>(on.simulator, 'POST', 'ring', { to: '12000', from: '0611223344' });
  const parked = async (number?: string): Promise<string> => {
    const { callRef } = await ring();
    await on.until(({ calls }) => callRef in calls);
    await on.desk.handlers['call.answer']({ callRef });
    await on.until(({ calls }) => calls[callRef]?.can.park === true);
    await on.desk.handlers['call.park'](number ? { callRef, number } : { callRef });
    await on.until(({ calls }) => !(callRef in calls));
    return callRef;
  };

  it('are remembered with their party and place, and gone when they are taken back', async () => {
    const callRef = await parked();
    expect(state().parked).toMatchObject([
      { at: '12000', call: { callRef, participants: [{ id: '0611223344' }] } },
    ]);
    await on.desk.handlers['call.unpark']({ from: '12000' });
    await on.until(({ calls }) => calls[callRef]?.state === 'active');
    expect(state().parked).toEqual([]);
  });

  it('that somebody else has taken cannot be taken back, and can be forgotten', async () => {
    const callRef = await parked('12003');
    expect(state().parked).toMatchObject([{ at: '12003' }]);
    await control(on.simulator, 'POST', `calls/${callRef}/hangup`, { party: '0611223344' });
    await expect(on.desk.handlers['call.unpark']({ from: '12003' })).rejects.toMatchObject({
      kind: 'nothingParked',
    });
    await ask('phone.forgetParked', { callRef });
    expect(state().parked).toEqual([]);
  });
});

describe('picking up', () => {
  const ringAt = (to: string) =>
    control<{ callRef: string }>(on.simulator, 'POST', 'ring', { to, from: '0611223344' });

  it("takes a colleague's ringing call", async () => {
    const { callRef } = await ringAt('12001');
    await ask('call.pickup', { number: '12001', otherCallRef: callRef });
    await on.until(({ calls }) => callRef in calls);
    expect(open()).toEqual([]);
  });

  it('takes the call that rings in the group', async () => {
    const { callRef } = await ringAt('12002');
    await ask('phone.pickUpInGroup', {});
    await on.until(({ calls }) => callRef in calls);
    expect(open()).toEqual([]);
  });

  it('says that nobody rings', async () => {
    await expect(ask('call.pickup', { number: '12001' })).rejects.toMatchObject({
      kind: 'nobodyRings',
    });
  });
});
