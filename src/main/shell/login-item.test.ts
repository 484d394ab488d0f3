import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultSettings, type Settings } from '@shared/bridge/settings';
import { silentLog } from '../log/log';
import { autostartEntry } from './autostart-entry';
import { followLoginItem, loginCommand } from './login-item';

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
        update: () => undefined,
        subscribe(listener) {
          tell = listener;
          return () => undefined;
        },
      },
      demo: false,
      onFailure: () => undefined,
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

describe('the command at login', () => {
  const argv = ['/tmp/.mount_hook/hookswitch', '--lang=fr'];
  const start = { argv, executable: '/x', packaged: true, env: {} };
  it('is the program in the tray, and an AppImage by its file', () => {
    expect(loginCommand(start)).toEqual(['/tmp/.mount_hook/hookswitch', '--hidden']);
    const env = { APPIMAGE: '/home/ada/Hookswitch.AppImage' };
    expect(loginCommand({ ...start, env })).toEqual([env.APPIMAGE, '--hidden']);
  });
  it('is Electron with its arguments while developing', () => {
    const given = { ...start, argv: ['electron', '.'], packaged: false, env: { APPIMAGE: '/y' } };
    expect(loginCommand(given)).toEqual(['electron', '.', '--hidden']);
  });
});

describe('starting at login', () => {
  /** A settings store whose autostart folder is a file: nothing can be written there. */
  const build = (demo: boolean) => {
    const configFolder = join(mkdtempSync(join(tmpdir(), 'hookswitch-autostart-')), 'config');
    writeFileSync(configFolder, 'a file where the folder should be');
    const seen: string[] = [];
    let settings = defaultSettings;
    let tell: (next: Settings, previous: Settings) => void = () => undefined;
    const update = (change: { startAtLogin?: boolean | undefined }): void => {
      const previous = settings;
      settings = { ...settings, startAtLogin: change.startAtLogin ?? false };
      tell(settings, previous);
    };
    followLoginItem({
      platform: 'linux',
      app: { setLoginItemSettings: () => undefined },
      command: ['/opt/hookswitch'],
      configFolder,
      settings: {
        get: () => settings,
        update,
        subscribe(listener) {
          tell = listener;
          return () => undefined;
        },
      },
      demo,
      onFailure: () => seen.push('told'),
      log: silentLog,
    });
    update({ startAtLogin: true });
    rmSync(join(configFolder, '..'), { recursive: true });
    return { seen, settings: () => settings };
  };

  it('turns the setting back and says so where the system refuses', () => {
    const { seen, settings } = build(false);
    expect(settings().startAtLogin).toBe(false);
    expect(seen).toEqual(['told']);
  });
  it('is never touched by the demo', () => {
    expect(build(true).seen).toEqual([]);
  });
});
