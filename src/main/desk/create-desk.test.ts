import { describe, expect, it } from 'vitest';
import type { CallControl } from '../pbx/port/call-control';
import type { HistoryRecord } from '@shared/model/history';
import { createDesk } from './create-desk';
import { noKeeper } from './history/history-keeper';
import { confirmationLimit } from './requests';
import { ringingCall } from './testing/calls';
import { manualClock } from './testing/manual-clock';
import { rethrow } from './testing/rethrow';
import { scriptedPbx, settle } from './testing/scripted-pbx';

/** Call control of which only `answer` and `read` are ever asked here. */
function callControl(read: CallControl['read']): CallControl {
  const refuse = (): Promise<never> => Promise.reject(new Error('not asked here'));
  return new Proxy({} as CallControl, {
    get: (_target, name) =>
      name === 'answer' ? () => Promise.resolve() : name === 'read' ? read : refuse,
  });
}

async function askToAnswer(read: CallControl['read']) {
  const clock = manualClock();
  const pbx = scriptedPbx(clock);
  pbx.features = { calls: callControl(read) };
  const desk = createDesk({ clock, preferredDevice: () => undefined, report: rethrow });
  const request = { server: 'https://pbx', login: 'oxe12000', password: 'secret' };
  await desk.supervisor.signIn(
    { connector: () => pbx.connector, request },
    new AbortController().signal,
  );
  await pbx.sessions[0]?.emit({ type: 'callCreated', call: ringingCall('c1') });
  await desk.handlers['call.answer']({ callRef: 'c1' });
  clock.advance(confirmationLimit);
  await settle();
  return desk.store.get();
}

describe('a request that no event confirmed', () => {
  it('is confirmed by reading the call, when only the event was lost', async () => {
    const state = await askToAnswer(() => Promise.resolve(ringingCall('c1', { state: 'active' })));
    expect(state.calls.c1?.state).toBe('active');
    expect(state.requests).toEqual({});
  });

  it('takes a call off the desk that the PBX does not know any more', async () => {
    const state = await askToAnswer(() => Promise.resolve(undefined));
    expect(state.calls).toEqual({});
    expect(state.requests).toEqual({});
  });

  it('stays unconfirmed when the PBX has not done it', async () => {
    const state = await askToAnswer(() => Promise.resolve(ringingCall('c1')));
    expect(state.calls.c1?.state).toBe('ringingIncoming');
    expect(Object.values(state.requests)).toMatchObject([{ progress: 'unconfirmed' }]);
  });
});

describe('whom calls were for', () => {
  it('is no business of the next user', async () => {
    const clock = manualClock();
    const pbx = scriptedPbx(clock);
    const done = (): Promise<void> => Promise.resolve();
    const record: HistoryRecord = {
      recordId: 'r1',
      comRef: 'c1',
      direction: 'outgoing',
      answered: false,
      party: { kind: 'unknown' },
      beganAt: 0,
    };
    const records = (): Promise<HistoryRecord[]> => Promise.resolve([record]);
    pbx.features = { history: { read: records, keeps: 100, acknowledge: done, delete: done } };
    let kept: readonly HistoryRecord[] = [];
    const desk = createDesk({
      clock,
      preferredDevice: () => undefined,
      report: rethrow,
      keeper: {
        ...noKeeper,
        reconcile: (read) => Promise.resolve(void (kept = read)),
      },
    });
    const signIn = (login: string): Promise<void> =>
      desk.supervisor.signIn(
        {
          connector: () => pbx.connector,
          request: { server: 'https://pbx', login, password: 'secret' },
        },
        new AbortController().signal,
      );
    await signIn('oxe12000');
    const initialCalled = { kind: 'user', number: '12003' } as const;
    await pbx.sessions[0]?.emit({
      type: 'callCreated',
      call: ringingCall('c1', { initialCalled }),
    });
    desk.readHistory();
    await settle();
    expect(kept).toMatchObject([{ party: { number: '12003' } }]);

    await desk.supervisor.signOut();
    await signIn('oxe12001');
    await settle();
    expect(kept).toEqual([record]);
    await desk.dispose();
  });
});
