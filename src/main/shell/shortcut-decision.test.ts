import { describe, expect, it } from 'vitest';
import { defaultSettings, type GlobalShortcutAction } from '@shared/bridge/settings';
import type { AgentSubState } from '@shared/model/agent';
import type { Call } from '@shared/model/call';
import { emptyDesk } from '@shared/model/desk-state';
import { aCall, liveDesk } from './desk-fixture';
import { decideShortcut, wantedShortcuts } from './shortcut-decision';

const ringing = aCall('r', { since: 20 });
const leg = { deviceId: '1000', state: 'active' as const };
const active = aCall('a', { state: 'active', legs: [{ ...leg, can: { hold: true } }] });
const held = aCall('h', {
  state: 'held',
  legs: [{ ...leg, state: 'held', can: { retrieve: true } }],
});

describe('a global key', () => {
  it('answers and hangs up unseen, where the licence tells of no calls', () => {
    const basic = { ...liveDesk(), features: ['basicCalls'] } as const;
    expect(decideShortcut('answer', basic)).toEqual({ name: 'call.basicAnswer', input: {} });
    expect(decideShortcut('hangUp', basic)).toEqual({ name: 'call.basicLeave', input: undefined });
    expect(decideShortcut('holdOrRetrieve', basic)).toBeUndefined();
  });
  it('is the command for what the key means (call-choice.test.ts)', () => {
    const command = (action: GlobalShortcutAction, ...calls: Call[]) =>
      decideShortcut(action, liveDesk(...calls));
    const about = (name: string, callRef: string) => ({ name, input: { callRef } });
    expect(command('answer', ringing, active)).toEqual(about('call.answer', 'r'));
    expect(command('answer', active)).toBeUndefined();
    expect(command('hangUp', ringing, active)).toEqual(about('call.hangUp', 'a'));
    expect(command('holdOrRetrieve', active, held)).toEqual(about('call.hold', 'a'));
    expect(command('holdOrRetrieve', held)).toEqual(about('call.retrieve', 'h'));
  });

  it('leaves a conference to the others', () => {
    const participants = [...active.participants, { id: '2', party: { kind: 'user' as const } }];
    const can = { terminate: true, dropMe: true } as const;
    expect(decideShortcut('hangUp', liveDesk({ ...active, can, participants }))).toEqual({
      name: 'call.dropMe',
      input: { callRef: 'a' },
    });
  });

  it('pauses who is ready, makes everybody else ready, and waits for the end of a call', () => {
    const at = (sub: AgentSubState, next = false) =>
      decideShortcut('readyOrAway', {
        ...liveDesk(...(sub === 'busy' ? [active] : [])),
        agent: {
          since: 0,
          status: { main: 'loggedOn', sub },
          config: { role: 'agent', groups: [], skills: [], reasons: {} },
        },
        ...(next ? { agentNext: { wish: { to: 'pause' }, askedAt: 0 } } : {}),
      });
    const become = (to: 'pause' | 'ready') => ({ name: 'agent.become', input: { wish: { to } } });
    expect(at('ready')).toEqual(become('pause'));
    expect(at('wrapUp')).toEqual(become('ready'));
    expect(at('withdraw')).toEqual(become('ready'));
    expect(at('busy')).toEqual(become('pause'));
    expect(at('busy', true)).toMatchObject({ name: 'agent.cancelNext' });
    expect(at('outOfGroup')).toBeUndefined();
    expect(decideShortcut('readyOrAway', liveDesk())).toBeUndefined();
  });

  it('does nothing to calls that may be over, and always shows the desk', () => {
    const stale = { ...liveDesk(ringing, active), link: emptyDesk(0).link };
    expect(decideShortcut('answer', stale)).toBeUndefined();
    expect(decideShortcut('hangUp', stale)).toBeUndefined();
    expect(decideShortcut('showDesk', stale)).toBe('showDesk');
  });
});

describe('the keys to register', () => {
  const { shortcuts } = defaultSettings;

  it('are those that are set', () => {
    expect(wantedShortcuts({ ...shortcuts, answer: '', hangUp: ' ' }, 'linux')).toEqual([
      { action: 'holdOrRetrieve', key: shortcuts.holdOrRetrieve },
      { action: 'readyOrAway', key: shortcuts.readyOrAway },
      { action: 'showDesk', key: shortcuts.showDesk },
      { action: 'switchView', key: shortcuts.switchView },
      { action: 'dialSelection', key: shortcuts.dialSelection },
    ]);
  });

  it('give a key to one action only, however it is spelled', () => {
    const wanted = wantedShortcuts({ ...shortcuts, hangUp: 'Alt+CmdOrCtrl+a' }, 'linux');
    expect(wanted.map(({ action }) => action)).toEqual([
      'answer',
      'holdOrRetrieve',
      'readyOrAway',
      'showDesk',
      'switchView',
      'dialSelection',
    ]);
  });

  it('takes Ctrl for the same key however it is written, as the settings do', () => {
    const wanted = wantedShortcuts({ ...shortcuts, hangUp: 'Ctrl+Alt+A' }, 'linux');
    expect(wanted.map(({ action }) => action)).not.toContain('hangUp');
  });
});
