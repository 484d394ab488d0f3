import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { O2gUser, type Wire } from '../testing/o2g-user.js';
import { quietScene, type Scene } from '../testing/quiet-scene.js';

let scene: Scene;

beforeEach(async () => {
  scene = await quietScene();
});

afterEach(() => scene.close());

const set = (method: string, path: string, body?: Wire) =>
  scene.me.send(method, `/1.0/users/oxe12000/devices/${path}`, body);
const call = (callee: string, deviceId = '12000') =>
  scene.me.telephony('POST', 'calls', { deviceId, callee, autoAnswer: true });

describe('the sets of a user', () => {
  it('are listed, all and one; those of others are not told', async () => {
    const all = await scene.me.get('/1.0/users/oxe12000/devices');
    expect(all.body).toMatchObject({ devices: [{ id: '12000', type: 'DESKPHONE' }, {}, {}] });
    expect((await set('GET', '712000')).body).toEqual({
      type: 'MOBILE',
      id: '712000',
      subType: 'REMOTE_EXTENSION',
    });
    expect((await set('GET', '12001/dynamicState')).status).toBe(404);
    expect((await scene.me.get('/1.0/users/oxe12001/devices')).status).toBe(403);
  });

  it('need their licence', async () => {
    scene.simulator.system.accounts.setLicences('oxe12000', ['TELEPHONY_ADVANCED']);
    expect(await set('GET', '12000/dynamicState')).toMatchObject({
      status: 403,
      body: { innerMessage: 'The license API_PHONESETPROG is required' },
    });
  });

  it('are locked against calls to the outside, and opened again', async () => {
    expect((await set('PUT', '12000/lock?activate=true')).status).toBe(204);
    expect((await set('GET', '12000/dynamicState')).body).toEqual({ lock: true, campon: false });
    expect(await call('0145236789')).toMatchObject({
      status: 400,
      body: { telephony: { errorCause: 'INVALID_DEVICE_STATE' } },
    });
    expect((await call('12001')).status).toBe(201);
    expect((await set('PUT', '12000/lock?activate=maybe')).status).toBe(400);
    await set('PUT', '12000/lock?activate=false');
    expect((await call('0145236789', '512000')).status).toBe(400);
    await scene.me.telephony('POST', 'basicCall/dropme');
    expect((await call('0145236789')).status).toBe(201);
  });

  it('let one more caller wait when they camp on', async () => {
    const { exchange } = scene.simulator.world;
    exchange.setEngaged('12001', false);
    const subscriber = exchange.subscriber('12001');
    if (!subscriber) throw new Error('no 12001');
    exchange.replaceSubscriber({ ...subscriber, lines: 1 }, []);
    scene.simulator.world.customers.callNow('12001');
    expect(exchange.isEngaged('12001')).toBe(true);
    exchange.sets.force('12001', { campOn: true });
    await call('12001');
    const event = await scene.me.event('OnCallModified', ({ cause }) => cause === 'CAMP_ON');
    expect(event).toMatchObject({ callData: { state: 'RINGING_OUTGOING' } });
  });

  it('have an associate, to whom the routing overflows', async () => {
    expect((await set('PUT', '12000/associate', { number: '12001' })).status).toBe(204);
    expect((await set('GET', '12000/dynamicState')).body).toMatchObject({ associate: '12001' });
    const overflow = { overflowType: 'BUSY', destinations: [{ type: 'ASSOCIATE' }] };
    await scene.me.post('/1.0/routing/overflowroute', { overflowRoutes: [overflow] });
    expect(scene.simulator.world.exchange.routing.of('12000').overflow?.target).toEqual({
      to: 'number',
      number: '12001',
    });
    expect((await set('PUT', '12000/associate', { number: 'boss' })).body).toMatchObject({
      type: 'BAD_PARAMETER',
      userPreferences: { errorType: 'WRONG_NUMBER_FORMAT' },
    });
    expect((await set('PUT', '12000/associate', { number: '98765' })).status).toBe(400);
    await set('PUT', '12000/associate', { number: '' });
    expect((await set('GET', '12000/dynamicState')).body).not.toHaveProperty('associate');
  });

  it('with a remote extension: the mobile stops ringing along', async () => {
    expect((await set('GET', '712000/REActiveState')).body).toEqual({ active: true });
    await set('PUT', '712000/REActive?activate=false');
    expect((await set('GET', '712000/REActiveState')).body).toEqual({ active: false });
    expect(scene.simulator.world.exchange.routing.of('12000').mobile).toBe(false);
    expect((await set('PUT', '12000/REActive?activate=true')).status).toBe(404);
  });
});

describe('keys', () => {
  it('are set and erased at their place', async () => {
    const key = { position: 5, number: '12002', mnemonic: 'Orders' };
    expect((await set('PUT', '12000/programmeableKeys/5', key)).status).toBe(204);
    const { pkeys } = (await set('GET', '12000/programmeableKeys')).body as { pkeys: Wire[] };
    expect(pkeys).toHaveLength(22);
    expect(pkeys[4]).toEqual({ ...key, locked: false });
    expect((await set('DELETE', '12000/programmeableKeys/5')).status).toBe(204);
    const programmed = (await set('GET', '12000/programmedKeys')).body as { pkeys: Wire[] };
    expect(programmed.pkeys.map(({ position }) => position)).not.toContain(5);
    expect((await set('GET', '12000/addons')).body).toEqual({ addonTypes: ['ADDON_10_KEYS'] });
    expect((await set('GET', '512000/addons')).body).toEqual({ addonTypes: ['NO_EXTENSIONS'] });
  });

  it.each([
    [1, { position: 1, number: '12002' }, 403],
    [5, { position: 6, number: '12002' }, 400],
    [5, { position: 5, number: 'abc' }, 400],
    [5, { position: 5, number: '1', mnemonic: 'x'.repeat(17) }, 400],
    [99, { position: 99, number: '12002' }, 404],
  ])('at %i are refused when %o', async (position, key, status) => {
    expect((await set('PUT', `12000/programmeableKeys/${position}`, key)).status).toBe(status);
  });

  it('below the display are a matter of their own', async () => {
    const key = { position: 2, number: '12002', mnemonic: 'Orders' };
    await set('PUT', '12000/softKeys/2', key);
    const { body } = await set('GET', '12000/softKeys');
    expect(body).toMatchObject({ skeys: [{ position: 1 }, key, {}, {}] });
    await set('DELETE', '12000/softKeys/2');
    expect((await set('DELETE', '12000/softKeys/9')).status).toBe(404);
  });
});

describe('the PIN', () => {
  it('is told, changed and then wanted for private calls', async () => {
    expect((await set('GET', '12000/pin')).body).toEqual({
      Pin_Number: '4711',
      With_Secret_Code: true,
      Pin_Type_Of_Control: 'PIN_Restricted_To_Owner_Set',
      Pin_Group: 1,
    });
    expect((await set('PUT', '12000/pin', { Pin_Number: '123' })).status).toBe(400);
    const change = { Pin_Number: '2580', Pin_Type_Of_Control: 'PIN_Universal_Access' };
    expect((await set('PUT', '12000/pin', change)).status).toBe(204);
    const order = { deviceId: '12000', callee: '0145236789', secretCode: '0815' };
    const dial = (pin: string) => scene.me.telephony('POST', 'calls', { ...order, pin });
    expect((await dial('4711')).status).toBe(400);
    expect((await dial('2580')).status).toBe(201);
  });
});

describe('prefixes', () => {
  it('are looked up by type and value', async () => {
    const look = (query: string) => scene.me.get(`/1.0/users/oxe12000/prefixes?${query}`);
    const found = await look('type=General_Facility_Type&value=Group_call_pick_up');
    expect(found.body).toEqual({ value: 'Group_call_pick_up', number: '56' });
    expect((await look('type=General_Facility_Type&value=group_call_pick_up')).status).toBe(404);
  });

  it('for the pick-up group fetch the call that rings there', async () => {
    expect((await call('56')).status).toBe(400);
    const ref = scene.simulator.world.customers.callNow('12001');
    expect((await call('56')).status).toBe(201);
    expect(scene.simulator.truth('12000')).toMatchObject([{ callRef: ref }]);
    expect(scene.simulator.truth('12001')).toEqual([]);
  });

  it('for the pick-up group do nothing for who is in none', async () => {
    const other = await O2gUser.live(scene.simulator, 'oxe12009');
    const order = { deviceId: '12009', callee: '56', autoAnswer: true };
    expect((await other.telephony('POST', 'calls', order)).body).toMatchObject({
      telephony: { errorType: 'SERVICE_NOT_PROVIDED' },
    });
  });
});
