import { beforeEach, describe, expect, it } from 'vitest';
import { emptyDesk, type DeskState } from '@shared/model/desk-state';
import type { DeskEvent } from '@shared/model/event';
import { FailureError } from '@shared/model/failure';
import { applyBatches } from './live-session';
import { confirmationLimit, createRequestBook, type RequestBook } from './requests';
import { createStore, type Store } from './store';
import { ringingCall } from './testing/calls';
import { manualClock, type ManualClock } from './testing/manual-clock';
import { rethrow } from './testing/rethrow';

let store: Store<DeskState>;
let clock: ManualClock;
let book: RequestBook;
const taken = (): Promise<void> => Promise.resolve();
const open = () => Object.values(store.get().requests);
const happen = (...events: DeskEvent[]): void => {
  store.set(applyBatches(store.get(), [{ at: clock.now(), events }]));
};

beforeEach(() => {
  clock = manualClock();
  store = createStore(emptyDesk(clock.now()), rethrow);
  book = createRequestBook(store, clock);
  happen({ type: 'callCreated', call: ringingCall('c1') });
});

describe('a request', () => {
  it('stays until the event that confirms it, though the PBX has taken it', async () => {
    await book.ask({ name: 'answer', callRef: 'c1' }, taken);
    expect(open()).toMatchObject([{ name: 'answer', progress: 'accepted' }]);
    happen({ type: 'callChanged', callRef: 'c1', data: { state: 'active', can: {} } });
    expect(open()).toEqual([]);
    expect(clock.waiting).toBe(0);
  });

  it('says so when nothing confirmed it in time, and is confirmed late all the same', async () => {
    await book.ask({ name: 'answer', callRef: 'c1' }, taken);
    clock.advance(confirmationLimit);
    expect(open()).toMatchObject([{ progress: 'unconfirmed' }]);
    happen({ type: 'callRemoved', callRef: 'c1' });
    expect(open()).toEqual([]);
  });

  it('that the PBX refuses stays with the reason until dismissed, and never claims the effect', async () => {
    const refused = new FailureError({ kind: 'incompatibleState', retryable: false });
    await expect(
      book.ask({ name: 'hold', callRef: 'c1' }, () => Promise.reject<undefined>(refused)),
    ).rejects.toBe(refused);
    const [failed] = open();
    expect(failed).toMatchObject({ progress: 'failed', failure: { kind: 'incompatibleState' } });
    expect(store.get().calls.c1?.state).toBe('ringingIncoming');
    book.dismiss(failed?.id ?? '');
    expect(open()).toEqual([]);
  });

  it('asked again takes the place of the one before', async () => {
    await book.ask({ name: 'answer', callRef: 'c1' }, taken);
    await book.ask({ name: 'answer', callRef: 'c1' }, taken);
    expect(open()).toHaveLength(1);
    book.dispose();
    expect(clock.waiting).toBe(0);
  });

  it('to call is confirmed by the call that the PBX named, not by another one', async () => {
    await book.ask({ name: 'make', target: '12001' }, () => Promise.resolve('c4'));
    happen({ type: 'callCreated', call: ringingCall('c3', { state: 'dialing' }) });
    expect(open()).toHaveLength(1);
    happen({ type: 'callCreated', call: ringingCall('c4', { state: 'dialing' }) });
    expect(open()).toEqual([]);
  });

  it('to call is confirmed though its event came before the answer', async () => {
    await book.ask({ name: 'make', target: '12001' }, () => {
      happen({ type: 'callCreated', call: ringingCall('c4', { state: 'dialing' }) });
      return Promise.resolve('c4');
    });
    expect(open()).toEqual([]);
  });

  it('goes on under the reference that replaces its call', async () => {
    await book.ask({ name: 'hold', callRef: 'c1' }, taken);
    happen({
      type: 'callChanged',
      callRef: 'c9',
      previousCallRef: 'c1',
      data: { state: 'active', can: {} },
    });
    expect(open()).toMatchObject([{ name: 'hold', callRef: 'c9' }]);
    happen({ type: 'callChanged', callRef: 'c9', data: { state: 'held', can: {} } });
    expect(open()).toEqual([]);
  });

  it('to call, where the PBX names no call, is confirmed by a new outgoing one', async () => {
    await book.ask({ name: 'make', target: '12001' }, taken);
    happen({ type: 'callCreated', call: ringingCall('c2') });
    expect(open()).toHaveLength(1);
    happen({ type: 'callCreated', call: ringingCall('c3', { state: 'dialing' }) });
    expect(open()).toEqual([]);
  });

  it('whose effect no event tells is confirmed by being taken', async () => {
    await book.ask({ name: 'sendDtmf', callRef: 'c1', target: '5' }, taken);
    expect(open()).toEqual([]);
  });
});

describe('a request under which the line broke', () => {
  const broken = new FailureError({ kind: 'unreachable', retryable: true });
  const ask = (name: 'answer' | 'hangUp' | 'sendDtmf'): Promise<void> =>
    book
      .ask({ name, callRef: 'c1' }, () => Promise.reject<undefined>(broken))
      .catch(() => undefined);
  const read = (...calls: ReturnType<typeof ringingCall>[]): void => {
    happen({ type: 'snapshot', snapshot: { calls, devices: [], userState: 'free' } });
  };

  it('is in doubt until a snapshot tells, whatever events say', async () => {
    await ask('answer');
    happen({ type: 'userStateChanged', userState: 'busy' });
    clock.advance(confirmationLimit);
    expect(open()).toMatchObject([{ progress: 'lost' }]);
  });

  it('and which the PBX had taken is told as done', async () => {
    await ask('answer');
    read(ringingCall('c1', { state: 'active' }));
    expect(open()).toMatchObject([{ name: 'answer', progress: 'done' }]);
  });

  it('and which had not arrived is told as such, and may be asked again by the user', async () => {
    await ask('answer');
    read(ringingCall('c1'));
    expect(open()).toMatchObject([{ failure: { kind: 'lineBroke', retryable: true } }]);
  });

  it('is not called done because its call is gone', async () => {
    await ask('answer');
    read();
    expect(open()).toMatchObject([{ failure: { kind: 'noSuchCall' } }]);
  });

  it('to end a call is done when the call is gone', async () => {
    await ask('hangUp');
    read();
    expect(open()).toMatchObject([{ name: 'hangUp', progress: 'done' }]);
  });

  it('whose effect nothing shows stays unknown, and says so', async () => {
    await ask('sendDtmf');
    read(ringingCall('c1'));
    expect(open()).toMatchObject([{ failure: { kind: 'outcomeUnknown' } }]);
  });
});
