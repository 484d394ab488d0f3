import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SignedIn } from './signed-in';

let user: SignedIn;
beforeEach(async () => {
  user = await SignedIn.start();
});
afterEach(() => user.dispose());

const logged = (times: number) =>
  user.until((events) => events.filter(({ type }) => type === 'historyChanged').length >= times);

describe('the communication log', () => {
  it('is empty at first', async () => {
    expect(await user.history.page({ offset: 0, limit: 10 })).toEqual({ records: [], total: 0 });
  });

  it('says when it changed, and shows a missed call', async () => {
    const { callRef } = await user.ring('0611223344');
    await user.control('POST', `calls/${callRef}/hangup`);
    await user.removed(callRef);
    await logged(1);
    const { records, total } = await user.history.page({ offset: 0, limit: 10 });
    expect(total).toBe(1);
    expect(records).toMatchObject([
      {
        direction: 'incoming',
        answered: false,
        acknowledged: false,
        party: { number: '0611223344' },
      },
    ]);
  });

  it('pages through the calls, newest first, whichever way they went', async () => {
    const answered = await user.talk('0600000001');
    await user.calls.hangUp(answered);
    await user.removed(answered);
    await user.calls.make({ deviceId: '12000', callee: '12001', autoAnswer: true });
    const made = await user.created(answered);
    await user.calls.hangUp(made.callRef);
    await user.removed(made.callRef);
    await logged(2);
    const newest = await user.history.page({ offset: 0, limit: 1 });
    expect(newest.total).toBe(2);
    expect(newest.records).toMatchObject([{ direction: 'outgoing', party: { number: '12001' } }]);
    const older = await user.history.page({ offset: 1, limit: 1 });
    expect(older.records).toMatchObject([
      { direction: 'incoming', answered: true, party: { number: '0600000001' } },
    ]);
  });
});
