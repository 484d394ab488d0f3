import type { AgentStatus } from '@shared/model/agent';
import { emptyDesk, type DeskState } from '@shared/model/desk-state';
import type { DeskEvent } from '@shared/model/event';
import { beforeEach, describe, expect, it } from 'vitest';
import { applyBatches } from '../live-session';
import { createStore, type Store } from '../store';
import { ringingCall } from '../testing/calls';
import { manualClock, type ManualClock } from '../testing/manual-clock';
import { rethrow } from '../testing/rethrow';
import { settle } from '../testing/scripted-pbx';
import { createNextState, settleLimit, type NextState } from './next-state';

let store: Store<DeskState>;
let clock: ManualClock;
let next: NextState;
let sent: unknown[];

const happen = async (...events: DeskEvent[]): Promise<void> => {
  store.set(applyBatches(store.get(), [{ at: clock.now(), events }]));
  await settle();
};
const status = (sub: AgentStatus['sub']): DeskEvent => ({
  type: 'agentChanged',
  status: { main: 'loggedOn', ...(sub ? { sub } : {}) },
});
const callEnds: DeskEvent = { type: 'callRemoved', callRef: 'c1' };

beforeEach(async () => {
  clock = manualClock();
  sent = [];
  const desk: DeskState = {
    ...emptyDesk(clock.now()),
    link: { phase: 'live', since: 0 },
    agent: {
      since: 0,
      status: { main: 'loggedOn', sub: 'busy' },
      config: { role: 'agent', groups: [], skills: [], reasons: {} },
    },
  };
  store = createStore(desk, rethrow);
  next = createNextState(store, clock, (wish) => {
    sent.push(wish);
    return Promise.resolve();
  });
  await happen({ type: 'callCreated', call: ringingCall('c1', { state: 'active' }) });
  next.set({ to: 'pause' });
  await settle();
});

describe('a state kept for after the call', () => {
  it('is sent once when the call is over and the PBX has told what follows', async () => {
    await happen(callEnds);
    expect(sent).toEqual([]);
    await happen(status('wrapUp'));
    expect(sent).toEqual([{ to: 'pause' }]);
    expect(store.get().agentNext).toBeUndefined();
    await happen(status('ready'));
    expect(sent).toHaveLength(1);
    expect(clock.waiting).toBe(0);
  });

  it('waits while the PBX waits for the code of the call', async () => {
    await happen(callEnds, status('transactionCode'));
    clock.advance(settleLimit);
    await settle();
    expect(sent).toEqual([]);
    await happen(status('wrapUp'));
    expect(sent).toEqual([{ to: 'pause' }]);
  });

  it('is sent all the same when the PBX does not tell', async () => {
    await happen(callEnds);
    clock.advance(settleLimit);
    expect(sent).toEqual([{ to: 'pause' }]);
  });

  it('waits while another call goes on, and while the desk is not live', async () => {
    await happen({ type: 'callCreated', call: ringingCall('c2', { state: 'held' }) }, callEnds);
    await happen(status('wrapUp'));
    expect(sent).toEqual([]);
    store.set({ ...store.get(), link: { phase: 'stale', since: 0, lastByteAt: 0 } });
    await happen({ type: 'callRemoved', callRef: 'c2' });
    expect(sent).toEqual([]);
    store.set({ ...store.get(), link: { phase: 'live', since: 1 } });
    await settle();
    expect(sent).toHaveLength(1);
  });

  it('is forgotten when it came true by itself, and when the agent is logged off', async () => {
    await happen(callEnds, status('pause'));
    expect(store.get().agentNext).toBeUndefined();
    next.set({ to: 'ready' });
    await happen({ type: 'agentChanged', status: { main: 'loggedOff' } });
    expect(store.get().agentNext).toBeUndefined();
    expect(sent).toEqual([]);
  });

  it('leaves no timer behind', async () => {
    await happen(callEnds);
    expect(clock.waiting).toBe(1);
    next.dispose();
    expect(clock.waiting).toBe(0);
  });
});
