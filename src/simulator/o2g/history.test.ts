import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type O2gUser, O2gUser as User, type Wire } from '../testing/o2g-user.js';
import { quietScene, type Scene } from '../testing/quiet-scene.js';

let scene: Scene;
let me: O2gUser;

beforeEach(async () => {
  scene = await quietScene();
  me = scene.me;
});

afterEach(() => scene.close());

/** An outside customer rings and gives up. */
const miss = async (from = '0145236789') => {
  const body = JSON.stringify({ to: '12000', from, name: 'Hôtel des Voyageurs' });
  const rung = await fetch(`${scene.simulator.controlUrl}/ring`, { method: 'POST', body });
  const { callRef } = (await rung.json()) as { callRef: string };
  await fetch(`${scene.simulator.controlUrl}/calls/${callRef}/hangup`, {
    method: 'POST',
    body: '{}',
  });
  return callRef;
};

const records = async (query = '') => {
  const { body } = await me.get(`/1.0/comlog/records${query}`);
  return body as { comHistoryRecords: (Wire & { recordId: number })[]; totalCount: number };
};

describe('the communication log', () => {
  it('keeps a missed call, and counts it', async () => {
    const ref = await miss();
    const { comHistoryRecords, totalCount } = await records();
    expect(totalCount).toBe(1);
    const now = new Date(scene.clock.now()).toISOString();
    expect(comHistoryRecords).toEqual([
      {
        recordId: 1,
        comRef: ref,
        acknowledged: false,
        participants: [
          {
            identity: {
              id: { phoneNumber: '0145236789' },
              displayName: 'Hôtel des Voyageurs',
              type: { main: 'EXTERNAL', subType: 'public' },
            },
          },
          {
            role: 'CALLEE',
            answered: false,
            reason: 'ABANDONED',
            identity: {
              id: { loginName: 'oxe12000', phoneNumber: '12000' },
              firstName: 'Camille',
              lastName: 'Fontaine',
              type: { main: 'USER' },
            },
          },
        ],
        beginDate: now,
        endDate: now,
        medias: ['AUDIO'],
      },
    ]);
    expect((await me.get('/1.0/eventSummary')).body).toEqual({
      missedCallsNb: 1,
      voiceMessagesNb: 0,
      callBackRequestsNb: 0,
      newTextNb: 0,
      eventWaiting: true,
    });
    expect(await me.event('OnComRecordCreated')).toMatchObject({
      record: { participants: [{}, { identity: { id: { loginName: 'oxe12000' } } }] },
    });
    expect(await me.event('OnComRecordModified')).toMatchObject({ record: { endDate: now } });
  });

  it('acknowledges, and takes it back', async () => {
    await miss();
    const put = (acknowledge: boolean) =>
      me.send('PUT', `/1.0/comlog/records?acknowledge=${acknowledge}`, { recordIds: [1] });
    expect((await put(true)).status).toBe(204);
    expect(await me.event('OnComRecordsAck')).toMatchObject({ recordIds: [1] });
    expect((await records('?unacknowledged=true')).totalCount).toBe(0);
    expect((await put(false)).status).toBe(204);
    expect(await me.event('OnComRecordsUnAck')).toMatchObject({ recordIds: [1] });
    const wrong = await me.send('PUT', '/1.0/comlog/records', { recordIds: [1] });
    expect(wrong.body).toMatchObject({ type: 'BAD_PARAMETER' });
  });

  it('settles missed calls of someone who is then answered', async () => {
    await miss('0600000001');
    const body = JSON.stringify({ to: '12000', from: '0600000001' });
    const rung = await fetch(`${scene.simulator.controlUrl}/ring`, { method: 'POST', body });
    const { callRef } = (await rung.json()) as { callRef: string };
    await me.telephony('POST', `calls/${callRef}/answer`, { deviceId: '12000' });
    expect(await me.event('OnComRecordsAck')).toMatchObject({ recordIds: [1] });
  });

  it('is read by criteria and page by page', async () => {
    await miss('0600000001');
    scene.clock.advance(60_000);
    await miss('0600000002');
    const ref = await scene.call('12001');
    await me.telephony('DELETE', `calls/${ref}`);
    const ids = async (query: string) =>
      (await records(query)).comHistoryRecords.map((record) => record.recordId);
    expect(await ids('')).toEqual([1, 2, 3]);
    expect(await ids('?offset=1&limit=1')).toEqual([2]);
    expect(await ids('?unanswered=true')).toEqual([1, 2]);
    expect(await ids('?role=CALLER')).toEqual([3]);
    expect(await ids(`?comRef=${ref}`)).toEqual([3]);
    expect(await ids('?remotePartyId=0600000002')).toEqual([2]);
    expect(await ids('?recordIdList=1,3')).toEqual([1, 3]);
    expect(await ids('?recordIdList=1;2')).toEqual([1, 2]);
    const halfway = new Date(scene.clock.now() - 30_000).toISOString();
    expect(await ids(`?beforeDate=${halfway}`)).toEqual([1]);
    expect(await ids(`?afterDate=${halfway}`)).toEqual([2, 3]);
    expect((await me.get('/1.0/comlog/records?afterDate=x')).status).toBe(400);
    const { comHistoryRecords } = await records('?optimized=true');
    expect(JSON.stringify(comHistoryRecords).match(/Fontaine/g)).toHaveLength(1);
  });

  it('deletes records', async () => {
    await miss();
    await miss();
    await miss();
    expect((await me.send('DELETE', '/1.0/comlog/records?recordIdList=1')).status).toBe(204);
    expect(await me.event('OnComRecordsDeleted')).toMatchObject({ recordIds: [1] });
    expect((await me.send('DELETE', '/1.0/comlog/records/2')).status).toBe(204);
    expect((await me.get('/1.0/comlog/records/2')).status).toBe(404);
    expect((await me.get('/1.0/comlog/records/recordIds')).body).toEqual({ recordIds: [3] });
    await me.send('DELETE', '/1.0/comlog/records');
    await me.event('OnComRecordsDeleted', (event) => !('recordIds' in event));
  });

  it('keeps a hundred records', async () => {
    const { exchange, customers } = scene.simulator.world;
    for (let count = 0; count < 103; count += 1) {
      exchange.commit({ before: exchange.call(customers.callNow('12000')) });
    }
    const { totalCount, comHistoryRecords } = await records();
    expect(totalCount).toBe(100);
    expect(comHistoryRecords[0]?.recordId).toBe(4);
  });

  it('tells whoever was called first who took the call', async () => {
    const colleague = await User.live(scene.simulator, 'oxe12001');
    const ref = scene.simulator.world.customers.callNow('12000');
    await me.telephony('POST', `calls/${ref}/redirect`, { redirectTo: '12001' });
    await colleague.telephony('POST', `calls/${ref}/answer`, { deviceId: '12001' });
    await colleague.telephony('DELETE', `calls/${ref}`);
    const { comHistoryRecords } = await records();
    expect(comHistoryRecords).toMatchObject([
      {
        participants: [
          {},
          {
            role: 'CALLEE',
            answered: true,
            reason: 'REDIRECTED',
            initialCalled: { id: { phoneNumber: '12000' } },
            identity: { id: { phoneNumber: '12001' } },
          },
        ],
      },
    ]);
  });
});

describe('the event summary', () => {
  it('counts voice messages', async () => {
    const body = JSON.stringify({ to: 'oxe12000' });
    await fetch(`${scene.simulator.controlUrl}/voicemail`, { method: 'POST', body });
    expect(await me.event('OnEventSummaryUpdated')).toMatchObject({
      eventSummary: { voiceMessagesNb: 1, eventWaiting: true },
    });
  });
});
