import { expect, it } from 'vitest';
import { defaultSettings, type Settings } from '@shared/bridge/settings';
import { silentLog } from '../log/log';
import { aCall, fakeDesk, liveDesk } from './desk-fixture';
import { createShortcuts } from './shortcuts';

function build(taken: readonly string[] = []) {
  const keys = new Map<string, () => void>();
  let settings = defaultSettings;
  const listeners = new Set<(next: Settings, previous: Settings) => void>();
  const desk = fakeDesk(liveDesk(aCall('r')));
  const heard: string[] = [];
  const shortcuts = createShortcuts({
    platform: 'linux',
    globalShortcut: {
      register(key, press) {
        if (key === 'no key') throw new TypeError('conversion failure');
        if (taken.includes(key)) return false;
        keys.set(key, press);
        return true;
      },
      unregister: (key) => void keys.delete(key),
    },
    settings: {
      get: () => settings,
      subscribe(listener) {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    },
    desk,
    switchView: () => void heard.push('switchView'),
    showDesk: () => heard.push('desk shown'),
    dialSelection: () => heard.push('selection offered'),
    onStatus: () => heard.push('status'),
    log: silentLog,
  });
  const set = (change: Partial<Settings['shortcuts']>): void => {
    const previous = settings;
    settings = { ...settings, shortcuts: { ...settings.shortcuts, ...change } };
    for (const listener of listeners) listener(settings, previous);
  };
  return { shortcuts, keys, desk, heard, set, listeners };
}

it('does what the key says', () => {
  const { keys, desk, heard } = build();
  keys.get('CommandOrControl+Alt+A')?.();
  keys.get('CommandOrControl+Alt+D')?.();
  expect(desk.asked).toEqual([['call.answer', { callRef: 'r' }]]);
  expect(heard).toEqual(['desk shown']);
});

it('tells which keys are refused, taken or off', () => {
  const { shortcuts, set } = build(['CommandOrControl+Alt+H']);
  set({ answer: 'no key', showDesk: '' });
  expect(shortcuts.status()).toEqual({
    answer: 'refused',
    hangUp: 'refused',
    holdOrRetrieve: 'registered',
    readyOrAway: 'registered',
    showDesk: 'off',
    switchView: 'registered',
    dialSelection: 'registered',
  });
});

it('changes keys with the settings and leaves none behind', () => {
  const { shortcuts, keys, heard, set, listeners } = build();
  set({ answer: 'F9', hangUp: 'F9' });
  expect([...keys.keys()]).toContain('F9');
  expect([...keys.keys()]).not.toContain('CommandOrControl+Alt+A');
  expect(shortcuts.status()).toMatchObject({ answer: 'registered', hangUp: 'refused' });
  expect(heard).toEqual(['status']);
  shortcuts.dispose();
  expect([keys.size, listeners.size]).toEqual([0, 0]);
});
