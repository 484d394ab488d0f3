import { expect, it } from 'vitest';
import { silentLog } from '../../../log/log';
import { Tally } from '../../wire/tally';
import * as schema from '../schema/agent';
import { agentConfig, agentStatus, withdrawReasons } from './agent';

const unknown: unknown[] = [];
const tally = new Tally({ ...silentLog, warn: (_, facts) => unknown.push(facts) });
const status = (wire: object) => agentStatus(schema.agentState.parse(wire), tally);

it('reads the state that the notes show', () => {
  const wire = {
    mainState: 'LOG_ON',
    subState: 'READY',
    proAcdDeviceNumber: '32000',
    pgNumber: '42000',
    withdrawReason: 0,
    withdrawn: true,
  };
  expect(status(wire)).toEqual({ main: 'loggedOn', sub: 'ready', proAcd: '32000', group: '42000' });
  expect(status({ ...wire, subState: 'WITHDRAW', withdrawReason: 3 })).toMatchObject({
    sub: 'withdraw',
    withdrawReason: 3,
  });
  expect(status({ ...wire, mainState: 'LOG_OFF' })).toEqual({ main: 'loggedOff' });
});

it('takes every wrap-up for one, and a word it does not know for unknown', () => {
  expect(status({ mainState: 'LOG_ON', subState: 'WRAPUP_EMAIL' })).toEqual({
    main: 'loggedOn',
    sub: 'wrapUp',
    wrapUpOf: 'email',
  });
  expect(status({ mainState: 'LOG_ON', subState: 'WRAPUP_FAX' })).toEqual({
    main: 'loggedOn',
    sub: 'unknown',
  });
  expect(status({ mainState: 'ASLEEP' })).toEqual({ main: 'unknown' });
  expect(unknown).toEqual([
    { what: 'agent sub-state', name: 'WRAPUP_FAX' },
    { what: 'agent state', name: 'ASLEEP' },
  ]);
});

it('reads a configuration, full or bare', () => {
  const bare = schema.agentConfig.parse({ type: 'AGENT' });
  expect(agentConfig(bare, {})).toEqual({ role: 'agent', groups: [], skills: [], reasons: {} });
  const full = schema.agentConfig.parse({
    type: 'SUPERVISOR',
    proacd: '32000',
    processingGroups: { preferred: '1', groups: ['2', 3] },
    skills: { skills: [{ number: 7, level: 2, active: true }, { level: 1 }] },
    selfAssign: true,
    headset: true,
    help: true,
  });
  expect(agentConfig(full, { '1': [] })).toEqual({
    role: 'supervisor',
    fixedProAcd: '32000',
    groups: ['1', '2'],
    preferredGroup: '1',
    skills: [{ number: 7, level: 2, active: true }],
    choosesGroup: true,
    headset: true,
    helps: true,
    reasons: { '1': [] },
  });
  const nobodyAsks = schema.agentConfig.parse({ type: 'SUPERVISOR', help: false });
  expect(agentConfig(nobodyAsks, {}).helps).toBe(false);
});

it('offers only reasons that can be asked for', () => {
  const wire = schema.withdrawReasons.parse({
    number: 3,
    reasons: [{ index: 0, label: 'none' }, { index: 1, label: 'Lunch' }, { index: 9 }],
  });
  expect(withdrawReasons(wire)).toEqual([{ index: 1, label: 'Lunch' }, { index: 9 }]);
});
