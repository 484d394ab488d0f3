import type { AgentReport, AgentStatus } from '@shared/model/agent';
import { emptyDesk, type DeskState } from '@shared/model/desk-state';
import type { DeskEvent } from '@shared/model/event';
import { expect, it } from 'vitest';
import { reduce } from '../reducer';
import { ringingCall } from '../testing/calls';

const on = (sub: AgentStatus['sub'], more: Partial<AgentStatus> = {}): AgentStatus => ({
  main: 'loggedOn',
  ...(sub ? { sub } : {}),
  ...more,
});
const report = (status: AgentStatus): AgentReport => ({
  config: { role: 'agent', groups: ['1'], skills: [], reasons: {} },
  status,
});
const snapshot = (agent?: AgentReport): DeskEvent => ({
  type: 'snapshot',
  snapshot: { calls: [], devices: [], userState: 'free', ...(agent ? { agent } : {}) },
});
const told = (status: AgentStatus): DeskEvent => ({ type: 'agentChanged', status });
const after = (...events: readonly (readonly [DeskEvent, number])[]): DeskState =>
  events.reduce((state, [event, at]) => reduce(state, event, at), emptyDesk(0));

it('counts a state from when it began, over snapshots that say the same', () => {
  const ready = snapshot(report(on('ready')));
  expect(after([ready, 5], [ready, 9]).agent?.since).toBe(5);
  expect(after([ready, 5], [told(on('pause')), 7], [ready, 9]).agent?.since).toBe(9);
  expect(after([ready, 5], [told(on('ready', { group: '2' })), 7]).agent).toMatchObject({
    since: 5,
    status: { group: '2' },
  });
  const lunch = told(on('withdraw', { withdrawReason: 1 }));
  const coffee = told(on('withdraw', { withdrawReason: 2 }));
  expect(after([ready, 5], [lunch, 6], [coffee, 8]).agent?.since).toBe(8);
});

it('knows of no operator where the snapshot tells none', () => {
  expect(after([told(on('ready')), 1]).agent).toBeUndefined();
  expect(after([snapshot(report(on('ready'))), 1], [snapshot(), 2])).not.toHaveProperty('agent');
});

it('remembers a distributed call through its wrap-up, and no other call', () => {
  const start = [snapshot(report(on('ready'))), 1] as const;
  const call = ringingCall('c1', { acd: { pilot: '47000' } });
  const taken: DeskEvent = {
    type: 'callChanged',
    callRef: 'c1',
    data: { state: 'active', can: {}, acd: { pilot: '47000' } },
  };
  const rung = [start, [{ type: 'callCreated', call } as DeskEvent, 2]] as const;
  expect(after(...rung).agent?.lastCall).toBeUndefined();
  const wrapped = [
    ...rung,
    [taken, 3],
    [told(on('busy')), 3],
    [{ type: 'callRemoved', callRef: 'c1' } as DeskEvent, 4],
    [told(on('wrapUp')), 4],
  ] as const;
  expect(after(...wrapped).agent?.lastCall).toMatchObject({ callRef: 'c1', deviceId: '12000' });
  expect(after(...wrapped, [told(on('ready')), 9]).agent).not.toHaveProperty('lastCall');
  const direct = ringingCall('c2', { state: 'active' });
  expect(after(start, [{ type: 'callCreated', call: direct }, 2]).agent?.lastCall).toBeUndefined();
});

it('takes a wrap-up that it finds under way for that of the call that the log tells of', () => {
  const logged = { callRef: 'c9', fromLog: true } as const;
  const wrapUp = { ...report(on('wrapUp')), lastCall: logged };
  expect(after([snapshot(wrapUp), 1]).agent?.lastCall).toEqual(logged);
  const unknown = after([snapshot(report(on('wrapUp'))), 1]).agent;
  expect(unknown).toMatchObject({ lastCallUnknown: true });
  expect(unknown).not.toHaveProperty('lastCall');
  const over = after([snapshot(report(on('wrapUp'))), 1], [told(on('ready')), 2]);
  expect(over.agent).not.toHaveProperty('lastCallUnknown');

  // Seen before the line broke, it is the log's only where that knows a later one.
  const call = ringingCall('c1', { state: 'active', acd: { pilot: '47000' } });
  const talking = [
    [snapshot(report(on('busy'))), 1],
    [{ type: 'callCreated', call } as DeskEvent, 2],
  ] as const;
  const seen = after(...talking, [snapshot(report(on('wrapUp'))), 3]).agent?.lastCall;
  expect(seen).toMatchObject({ callRef: 'c1', deviceId: '12000' });
  expect(after(...talking, [snapshot(wrapUp), 3]).agent?.lastCall).toEqual(logged);
});

it('asks no code for a wrap-up that the operator chose', () => {
  const chosen = after([snapshot(report(on('ready'))), 1], [told(on('wrapUp')), 2]);
  expect(chosen.agent).not.toHaveProperty('lastCallUnknown');
  const again = after(
    [snapshot(report(on('ready'))), 1],
    [told(on('wrapUp')), 2],
    [snapshot({ ...report(on('wrapUp')), lastCall: { callRef: 'old', fromLog: true } }), 3],
  );
  expect(again.agent).not.toHaveProperty('lastCall');
});

it('hears that help is asked, and that it is no longer', () => {
  const start = [snapshot(report(on('busy'))), 1] as const;
  const asked = [{ type: 'agentHelpChanged', asked: true, other: '9' } as DeskEvent, 2] as const;
  expect(after(start, asked).agent?.helpAsked).toEqual({ since: 2, of: '9' });
  const over = after(start, asked, [{ type: 'agentHelpChanged', asked: false }, 3]);
  expect(over.agent).not.toHaveProperty('helpAsked');
});
