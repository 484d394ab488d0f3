import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { defaultSettings, type Settings } from '@shared/bridge/settings';
import { silentLog } from '../log/log';
import { autostartEntry } from './autostart-entry';
import { followLoginItem } from './login-item';

it('quotes the command as the Desktop Entry Specification asks', () => {
  const exec = autostartEntry(['/opt/My App/hookswitch', '--a=50%', 'x"$`\\'])
    .split('\n')
    .find((line) => line.startsWith('Exec='));
  expect(exec).toBe(String.raw`Exec="/opt/My App/hookswitch" "--a=50%%" "x\\"\\$\\${'`'}\\\\"`);
});

it('writes and removes the autostart file on Linux, and asks the system elsewhere', () => {
  const configFolder = mkdtempSync(join(tmpdir(), 'hookswitch-autostart-'));
  const told: unknown[] = [];
  const follow = (platform: NodeJS.Platform) => {
    let tell: (next: Settings, previous: Settings) => void = () => undefined;
    followLoginItem({
      platform,
      app: { setLoginItemSettings: (settings) => told.push(settings) },
      command: ['/opt/hookswitch', '--hidden'],
      configFolder,
      settings: {
        get: () => defaultSettings,
        subscribe(listener) {
          tell = listener;
          return () => undefined;
        },
      },
      log: silentLog,
    });
    return (on: boolean): void =>
      tell({ ...defaultSettings, startAtLogin: on }, { ...defaultSettings, startAtLogin: !on });
  };
  try {
    const file = join(configFolder, 'autostart', 'hookswitch.desktop');
    const set = follow('linux');
    set(true);
    expect(readFileSync(file, 'utf8')).toContain('Exec="/opt/hookswitch" "--hidden"');
    set(false);
    set(false);
    expect(existsSync(file)).toBe(false);
    follow('win32')(true);
    expect(told).toEqual([{ openAtLogin: true, path: '/opt/hookswitch', args: ['--hidden'] }]);
  } finally {
    rmSync(configFolder, { recursive: true });
  }
});
