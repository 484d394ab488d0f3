import { describe, expect, it } from 'vitest';
import type { AgentStatus } from '@shared/model/agent';
import { emptyDesk, type DeskState } from '@shared/model/desk-state';
import { aCall, liveDesk } from './desk-fixture';
import { createTexts } from './texts';
import { trayIcon, trayModel } from './tray-model';

const texts = createTexts('en');
const ringing = aCall('r');
const active = aCall('a', { state: 'active' });
const labels = (state: Parameters<typeof trayModel>[0], demo = false): string[] =>
  trayModel(state, texts, demo).items.map((item) => (item.kind === 'separator' ? '—' : item.label));

it('shows the state by its icon, and nothing that may be over', () => {
  expect(trayIcon(emptyDesk(0))).toBe('signedOut');
  expect(trayIcon(liveDesk())).toBe('ready');
  expect(trayIcon({ ...liveDesk(), userState: 'busy' })).toBe('busy');
  expect(trayIcon(liveDesk(active))).toBe('busy');
  const basic = { ...liveDesk(), features: ['basicCalls'] } as const;
  expect(trayIcon(basic)).toBe('notLive');
  expect(labels(basic)[0]).toBe('Your calls are not told');
  expect(trayIcon(liveDesk(active, ringing))).toBe('ringing');
  const stale = { phase: 'stale', since: 0, lastByteAt: 0 } as const;
  expect(trayIcon({ ...liveDesk(ringing), link: stale })).toBe('notLive');
});

it('offers to answer and to hang up while there is something to', () => {
  expect(labels(liveDesk(ringing, active))).toEqual([
    'Ada is calling',
    '—',
    'Answer Ada',
    'Hang up Ada',
    '—',
    'Show the desk',
    'Show the toolbar',
    'Sign out',
    '—',
    'Quit Hookswitch',
  ]);
  expect(labels(emptyDesk(0))).toEqual([
    'Signed out',
    '—',
    'Show the desk',
    'Show the toolbar',
    '—',
    'Quit Hookswitch',
  ]);
});

it('offers to leave a conference, never to end it for the others', () => {
  const participants = [...active.participants, { id: '2', party: { kind: 'user' as const } }];
  const conference = { ...active, can: { terminate: true, dropMe: true } as const, participants };
  expect(trayModel(liveDesk(conference), texts, false).items).toContainEqual({
    kind: 'act',
    label: 'Leave the conference',
    act: { do: 'dropMe', callRef: 'a' },
  });
});

it('offers nothing that the PBX does not allow', () => {
  const silent = { ...ringing, legs: [] };
  expect(labels(liveDesk(silent, { ...active, can: {}, legs: [] }))).toEqual([
    'Ada is calling',
    '—',
    'Show the desk',
    'Show the toolbar',
    'Sign out',
    '—',
    'Quit Hookswitch',
  ]);
});

it('tells missed calls once they are known', () => {
  const state = { ...liveDesk(), counters: { missedCalls: 2 } };
  expect(labels(state).slice(0, 2)).toEqual(['Ready', '2 missed calls']);
  expect(trayModel(state, texts, false).tooltip).toBe('Hookswitch\nReady\n2 missed calls');
});

it('has the demo in the demo', () => {
  expect(labels(liveDesk(), true)).toContain('Demo');
  expect(labels(liveDesk(), false)).not.toContain('Demo');
});

it('names nobody who withholds it', () => {
  expect(labels(liveDesk(aCall('r', { anonymous: true })))[0]).toBe('Unknown caller is calling');
});

describe('an operator', () => {
  const at = (status: AgentStatus, more: Partial<DeskState> = {}): DeskState => ({
    ...liveDesk(),
    agent: {
      since: 0,
      status,
      config: {
        role: 'agent',
        groups: ['1'],
        skills: [],
        reasons: { '1': [{ index: 1, label: 'Lunch' }] },
      },
    },
    ...more,
  });
  const lunch = { main: 'loggedOn', sub: 'withdraw', group: '1', withdrawReason: 1 } as const;

  it('shows the state by icon and word', () => {
    expect(trayIcon(at({ main: 'loggedOn', sub: 'ready' }))).toBe('ready');
    expect(trayIcon(at({ main: 'loggedOn', sub: 'wrapUp' }))).toBe('wrapUp');
    expect(trayIcon(at(lunch))).toBe('away');
    expect(trayIcon(at({ main: 'loggedOff' }))).toBe('away');
    expect(labels(at(lunch))[0]).toBe('Lunch');
    expect(labels(at({ main: 'loggedOff' }))).toContain('Log on…');
  });

  it('tells what is asked, kept for later, refused or not confirmed', () => {
    const pause = { to: 'pause' } as const;
    const request = { id: '1', name: 'agentState', wish: pause, askedAt: 0 } as const;
    const asked = at(lunch, {
      requests: { 1: { ...request, progress: 'asked' } },
      agentNext: { wish: { to: 'ready' }, askedAt: 0 },
    });
    expect(labels(asked).slice(0, 3)).toEqual(['Lunch', 'Pause: asked…', 'After this call: Ready']);
    const late = at(lunch, { requests: { 1: { ...request, progress: 'unconfirmed' } } });
    expect(trayModel(late, texts, false).items).toContainEqual({
      kind: 'act',
      label: 'Pause: not confirmed after 5 s.',
      act: { do: 'showPage', page: 'calls' },
    });
    const failure = { kind: 'incompatibleState', retryable: false } as const;
    const failed = at(lunch, {
      requests: { 1: { id: '1', name: 'askHelp', askedAt: 0, progress: 'failed', failure } },
    });
    expect(trayModel(failed, texts, false).tooltip).toContain(
      'Ask the supervisor for help: not done.',
    );
    const mail = { main: 'loggedOn', sub: 'wrapUp', wrapUpOf: 'email' } as const;
    expect(labels(at(mail))[0]).toBe('E-mail wrap-up');
  });

  it('asks for help, and takes that back', () => {
    const calm = at(lunch);
    expect(labels(calm)).toContain('Ask the supervisor for help');
    if (!calm.agent) throw new Error('no agent');
    const helpAsked = { since: 0, of: '9' };
    const asking = { ...calm, agent: { ...calm.agent, helpAsked } };
    expect(labels(asking)).toContain('Help asked of 9');
    expect(labels(asking)).toContain('Take back the call for help');
    expect(labels(at({ main: 'loggedOff' }))).not.toContain('Ask the supervisor for help');
  });

  it('changes the state from a menu of its own, after the call during one', () => {
    const state = at(lunch);
    const menu = trayModel(state, texts, false).items.find(({ kind }) => kind === 'menu');
    expect(menu).toMatchObject({
      label: 'State: Lunch',
      items: [
        { label: 'Ready', act: { do: 'become', wish: { to: 'ready' } } },
        { label: 'Wrap-up' },
        { label: 'Pause' },
        { label: 'Lunch', checked: true, act: { wish: { to: 'withdraw', reason: 1 } } },
        { label: 'Log off' },
      ],
    });
    const busy = at(
      { main: 'loggedOn', sub: 'busy', group: '1' },
      { agentNext: { wish: { to: 'pause' }, askedAt: 0 } },
    );
    expect(labels(busy)).toContain('Cancel “Pause” after this call');
    expect(JSON.stringify(trayModel(busy, texts, false))).toContain('After this call: Lunch');
  });
});
