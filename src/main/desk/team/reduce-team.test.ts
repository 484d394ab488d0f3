import type { AgentStatus } from '@shared/model/agent';
import { emptyDesk, type DeskState } from '@shared/model/desk-state';
import type { DeskEvent } from '@shared/model/event';
import { intrusionOf, isTalking } from '@shared/model/team';
import { expect, it } from 'vitest';
import { reduce } from '../reducer';

const ready: AgentStatus = { main: 'loggedOn', sub: 'ready', group: '1' };
const supervisor: DeskState = {
  ...emptyDesk(0),
  features: ['agent', 'supervisor'],
};
const snapshot: DeskEvent = {
  type: 'snapshot',
  snapshot: {
    calls: [],
    devices: [],
    userState: 'free',
    agent: {
      config: { role: 'supervisor', groups: ['1'], skills: [], reasons: {} },
      status: { main: 'loggedOn', sub: 'outOfGroup' },
    },
  },
};
const read: DeskEvent = { type: 'teamRead', members: [{ number: '7', login: 'oxe7' }] };
const told = (status: AgentStatus): DeskEvent => ({
  type: 'teamAgentChanged',
  number: '7',
  status,
});
const help = (asked: boolean): DeskEvent => ({ type: 'agentHelpChanged', asked, other: '7' });
const call = (cause?: 'supervisorListening'): DeskEvent => ({
  type: 'callCreated',
  call: {
    callRef: 'c',
    state: 'active',
    can: {},
    legs: [],
    participants: [
      { id: '7', party: { kind: 'user', number: '7' } },
      { id: '0', party: { kind: 'external', number: '06' } },
    ],
    ...(cause ? { cause } : {}),
  },
});
const after = (...events: readonly (readonly [DeskEvent, number])[]): DeskState =>
  events.reduce((state, [event, at]) => reduce(state, event, at), supervisor);

it('has a team only where the session has supervisors', () => {
  expect(after([snapshot, 1]).team).toEqual({ members: {}, help: {} });
  expect(reduce(emptyDesk(0), snapshot, 1).team).toBeUndefined();
  const gone = { ...after([snapshot, 1]), features: ['agent'] as const };
  expect(reduce(gone, snapshot, 2)).not.toHaveProperty('team');
});

it('says of a state that it is from before a new connection until it is told again', () => {
  const before = after([snapshot, 1], [read, 2], [told(ready), 3], [snapshot, 9]);
  expect(before.team?.members['7']).toMatchObject({ status: ready, since: 3, outdated: true });
  const again = reduce(before, told(ready), 12).team?.members['7'];
  expect(again).toMatchObject({ since: 3 });
  expect(again).not.toHaveProperty('outdated');
});

it('still knows the team when the desk’s own state is read again while it is live', () => {
  const before = after([snapshot, 1], [read, 2], [told(ready), 3]);
  const live: DeskState = { ...before, link: { phase: 'live', since: 4 } };
  expect(reduce(live, snapshot, 9).team).toEqual(before.team);
  // What they did while the PBX was out of sight nobody has told.
  const back = reduce({ ...live, pbxDown: { since: 5 } }, snapshot, 9).team?.members['7'];
  expect(back).toMatchObject({ outdated: true });
});

it('knows nothing of whom the PBX does not tell, until it does', () => {
  const one: DeskEvent = { type: 'teamTold', told: 'statesAndCalls', refused: ['7'] };
  const refused = after([snapshot, 1], [read, 2], [told(ready), 3], [one, 4]);
  expect(refused.team?.members['7']).toEqual({
    number: '7',
    login: 'oxe7',
    calls: {},
    notTold: true,
  });
  // Asked again, it is so until the answer.
  const again = reduce(refused, read, 5);
  expect(again.team?.members['7']).toMatchObject({ notTold: true });
  const all = reduce(reduce(again, told(ready), 6), { ...one, refused: [] }, 7);
  expect(all.team?.members['7']).toMatchObject({ status: ready, since: 6 });
  expect(all.team?.members['7']).not.toHaveProperty('notTold');
});

it('keeps agents’ calls apart from the supervisor’s own', () => {
  const event = { ...call(), type: 'callCreated' } as Extract<DeskEvent, { type: 'callCreated' }>;
  const state = after(
    [snapshot, 1],
    [read, 2],
    [told(ready), 3],
    [{ type: 'teamCall', number: '7', event }, 4],
  );
  const member = state.team?.members['7'];
  expect(state.calls).toEqual({});
  expect(member && isTalking(member, 'statesAndCalls')).toBe(true);
});

it('ends the call for help when the supervisor talks with the agent, or it is asked no more', () => {
  const asked = after([snapshot, 1], [read, 2], [help(true), 3]);
  expect(asked.team?.help).toEqual({ '7': 3 });
  expect(reduce(asked, help(false), 4).team?.help).toEqual({});
  const come = reduce(asked, call('supervisorListening'), 4);
  expect(come.team?.help).toEqual({});
  expect(intrusionOf(come.calls, come.team)).toMatchObject({ mode: 'discrete', agent: '7' });
});

it('takes the event of help for that of permanent listening where that was asked', () => {
  const base = after([snapshot, 1], [read, 2]);
  const request = { id: 'r', name: 'listenPermanently', target: '7' } as const;
  const asked = {
    ...base,
    requests: { r: { ...request, askedAt: 2, progress: 'asked' } as const },
  };
  const on = reduce(asked, help(true), 3);
  expect(on.team).toMatchObject({ help: {}, permanent: { agent: '7', since: 3 } });
  expect(reduce(on, help(false), 4).team).not.toHaveProperty('permanent');
});

it('ends permanent listening without taking the agent’s call for help with it', () => {
  const team = { members: {}, help: { '7': 3 } };
  const listening = { ...supervisor, team: { ...team, permanent: { agent: '7', since: 2 } } };
  expect(reduce(listening, { type: 'teamListeningEnded' }, 4).team).toEqual(team);
});
