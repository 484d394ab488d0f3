import { describe, expect, it } from 'vitest';
import { defaultSettings } from '@shared/bridge/settings';
import type { Call } from '@shared/model/call';
import { emptyDesk } from '@shared/model/desk-state';
import { aCall, liveDesk } from './desk-fixture';
import { decideShortcut, wantedShortcuts } from './shortcut-decision';

const ringing = aCall('r', { since: 20 });
const ringingLonger = aCall('rl', { since: 10 });
const leg = { deviceId: '1000', state: 'active' as const };
const active = aCall('a', { state: 'active', legs: [{ ...leg, can: { hold: true } }] });
const dialling = aCall('d', { state: 'ringingOutgoing', direction: 'outgoing', legs: [] });
const held = aCall('h', {
  state: 'held',
  legs: [{ ...leg, state: 'held', can: { retrieve: true } }],
});

describe('a global key', () => {
  it('answers the call that has rung longest', () => {
    expect(decideShortcut('answer', liveDesk(ringing, ringingLonger, active))).toEqual({
      name: 'call.answer',
      input: { callRef: 'rl' },
    });
    expect(decideShortcut('answer', liveDesk(active))).toBeUndefined();
  });

  it('hangs up the call one talks in, else the one being dialled, else rejects the one ringing', () => {
    const hungUp = (...calls: Call[]) => {
      const decision = decideShortcut('hangUp', liveDesk(...calls));
      return typeof decision === 'object' ? [decision.name, decision.input.callRef] : decision;
    };
    expect(hungUp(ringing, dialling, active)).toEqual(['call.hangUp', 'a']);
    expect(hungUp(ringing, dialling)).toEqual(['call.hangUp', 'd']);
    expect(hungUp(ringing, held)).toEqual(['call.hangUp', 'r']);
    expect(hungUp(held)).toBeUndefined();
  });

  it('holds the call one talks in, else retrieves the held one', () => {
    expect(decideShortcut('holdOrRetrieve', liveDesk(active, held))).toMatchObject({
      name: 'call.hold',
      input: { callRef: 'a' },
    });
    expect(decideShortcut('holdOrRetrieve', liveDesk(held))).toMatchObject({
      name: 'call.retrieve',
    });
    expect(decideShortcut('holdOrRetrieve', liveDesk(dialling, held))).toBeUndefined();
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
    expect(wantedShortcuts({ ...shortcuts, answer: '', hangUp: ' ' })).toEqual([
      { action: 'holdOrRetrieve', key: shortcuts.holdOrRetrieve },
      { action: 'showDesk', key: shortcuts.showDesk },
    ]);
  });

  it('give a key to one action only, however it is spelled', () => {
    const wanted = wantedShortcuts({ ...shortcuts, hangUp: 'Alt+CmdOrCtrl+a' });
    expect(wanted.map(({ action }) => action)).toEqual(['answer', 'holdOrRetrieve', 'showDesk']);
  });
});
