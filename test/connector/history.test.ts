import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HistoryEvent } from '@shared/model/history';
import { SignedIn } from './signed-in';

let user: SignedIn;
beforeEach(async () => {
  user = await SignedIn.start();
});
afterEach(() => user.dispose());

type Of<T extends HistoryEvent['type']> = Extract<HistoryEvent, { type: T }>;

/** The first event of this type that is as wanted. */
const told = <T extends HistoryEvent['type']>(
  type: T,
  wanted: (event: Of<T>) => boolean = () => true,
): Promise<Of<T>> =>
  user.until((events) =>
    events.filter((event): event is Of<T> => event.type === type).find(wanted),
  );

/** A customer calls and gives up; resolves with the record's id. */
async function miss(from: string): Promise<string> {
  const { callRef } = await user.ring(from);
  await user.control('POST', `calls/${callRef}/hangup`);
  const { record } = await told(
    'historyRecorded',
    ({ record }) => record.comRef === callRef && record.endedAt !== undefined,
  );
  return record.recordId;
}

describe('the communication log', () => {
  it('is empty at first', async () => {
    expect(await user.history.read()).toEqual([]);
  });

  it('tells a missed call in its event as a reading tells it', async () => {
    const recordId = await miss('0611223344');
    const { record } = await told('historyRecorded', ({ record }) => record.endedAt !== undefined);
    expect(record).toMatchObject({
      recordId,
      direction: 'incoming',
      answered: false,
      acknowledged: false,
      party: { number: '0611223344' },
    });
    expect(await user.history.read()).toEqual([record]);
  });

  it('tells all calls, newest first, whichever way they went', async () => {
    const answered = await user.talk('0600000001');
    await user.calls.hangUp(answered);
    await user.removed(answered);
    await user.calls.make({ deviceId: '12000', callee: '12001', autoAnswer: true });
    const made = await user.created(answered);
    await user.calls.hangUp(made.callRef);
    await user.removed(made.callRef);
    expect(await user.history.read()).toMatchObject([
      { direction: 'outgoing', party: { number: '12001' } },
      { direction: 'incoming', answered: true, party: { number: '0600000001' } },
    ]);
  });

  it('acknowledges missed calls and takes it back, and says which', async () => {
    const [first, second] = [await miss('0611223344'), await miss('0611223355')];
    await user.history.acknowledge([first, second], true);
    expect((await told('historyAcknowledged')).recordIds).toEqual([first, second]);
    expect(await user.history.read({ unanswered: true, unacknowledged: true })).toEqual([]);
    await user.history.acknowledge([second], false);
    await told('historyAcknowledged', ({ acknowledged }) => !acknowledged);
    expect(await user.history.read({ unacknowledged: true })).toMatchObject([
      { recordId: second, acknowledged: false },
    ]);
  });

  it('deletes some, then all, and says which', async () => {
    const ids = [await miss('0611223344'), await miss('0611223355'), await miss('0611223366')];
    const [first = '', ...others] = ids;
    await user.history.delete([first, '987654']);
    expect((await told('historyDeleted')).recordIds).toEqual([first]);
    expect((await user.history.read()).map(({ recordId }) => recordId)).toEqual(others.reverse());
    await user.history.delete(others);
    await told('historyDeleted', ({ recordIds }) => recordIds === undefined);
    expect(await user.history.read()).toEqual([]);
  });

  it('reads what the criteria choose', async () => {
    const missed = await miss('0611223344');
    const answered = await user.talk('0600000001');
    await user.calls.hangUp(answered);
    await user.removed(answered);
    const [newest] = await user.history.read({ comRef: answered });
    const began = newest?.beganAt ?? 0;
    const chosen = async (criteria: Parameters<typeof user.history.read>[0]) =>
      (await user.history.read(criteria)).map(({ recordId }) => recordId);
    expect(await chosen({ unanswered: true })).toEqual([missed]);
    expect(await chosen({ remoteParty: '0600000001' })).toEqual([newest?.recordId]);
    expect(await chosen({ from: began })).toEqual([newest?.recordId]);
    expect(await chosen({ until: began })).toEqual([missed]);
    expect(await chosen({ direction: 'outgoing' })).toEqual([]);
    expect(await chosen({ recordIds: [missed], direction: 'outgoing' })).toEqual([missed]);
  });

  it('says who got a call in the place of the user who was called', async () => {
    const { callRef } = await user.ring('0611223344');
    const colleague = await user.another('oxe12001');
    await user.calls.redirect(callRef, { to: 'number', number: '12001' });
    await colleague.until((events) => events.some(({ type }) => type === 'callCreated'));
    await colleague.calls.answer(callRef, '12001');
    await colleague.calls.hangUp(callRef);
    const { record } = await told('historyRecorded', ({ record }) => record.takenBy !== undefined);
    expect(record).toMatchObject({
      direction: 'incoming',
      answered: true,
      party: { number: '0611223344' },
      takenBy: { number: '12001' },
    });
    expect(await colleague.history.read()).toMatchObject([
      { answered: true, initialCalled: { number: '12000' }, party: { number: '0611223344' } },
    ]);
    await colleague.dispose();
  });
});

function isRefusal(kind: string) {
  return expect.objectContaining({ kind });
}

describe('a user without the licence', () => {
  it('is refused, and hears why', async () => {
    await user.control('PUT', 'licences/oxe12000', { licences: ['TELEPHONY_BASIC'] });
    await expect(user.history.acknowledge(['1'], true)).rejects.toEqual(
      isRefusal('licenceMissing'),
    );
    await expect(user.history.delete(['1'])).rejects.toEqual(isRefusal('licenceMissing'));
  });
});
