import type { AgentStatus } from '@shared/model/agent';
import type { Team, TeamMember } from '@shared/model/team';
import { expect, it } from 'vitest';
import { groupsOf, listedMembers, searchedTexts, tally } from './members';

const member = (number: string, name: string, group: string): TeamMember => ({
  number,
  name,
  status: { main: 'loggedOn', sub: 'ready', group },
  calls: {},
});
const team: Team = {
  members: {
    '1': member('1', 'Zoë Ärmel', 'A'),
    '2': member('2', 'Bo Berg', 'B'),
    '3': { number: '3', calls: {} },
  },
  help: { '1': 5 },
};
const list = (group: string, search: string) =>
  listedMembers(team, { group, search }, searchedTexts).map(({ number }) => number);

it('puts who asks for help first, the others by name', () => {
  expect(list('', '')).toEqual(['1', '3', '2']);
});

it('lists one group, and finds names whatever their accents', () => {
  expect(groupsOf(team)).toEqual(['A', 'B']);
  expect(list('B', '')).toEqual(['2']);
  expect(list('', 'armel')).toEqual(['1']);
  expect(list('A', 'berg')).toEqual([]);
});

it('counts who is ready and who talks, and of the others what somebody does', () => {
  const statuses: readonly (AgentStatus | undefined)[] = [
    { main: 'loggedOn', sub: 'busy' },
    { main: 'loggedOn', sub: 'wrapUp' },
    { main: 'loggedOn', sub: 'transactionCode' },
    { main: 'loggedOn', sub: 'pause' },
    { main: 'loggedOn', sub: 'withdraw', withdrawReason: 2 },
    { main: 'unknown' },
    undefined,
  ];
  const members = Object.fromEntries(
    statuses.map((status, at) => {
      const number = String(at);
      return [number, { number, calls: {}, ...(status ? { status } : {}) }];
    }),
  );
  const counted = [
    ['ready', 0],
    ['busy', 1],
    ['wrapUp', 2],
    ['away', 2],
  ];
  expect(tally({ members, help: {} })).toEqual(counted);
  const gone: TeamMember = { number: '9', calls: {}, status: { main: 'loggedOff' } };
  expect(tally({ members: { ...members, '9': gone }, help: {} })).toEqual([
    ...counted,
    ['loggedOff', 1],
  ]);
});
