import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultSettings } from '@shared/bridge/settings';
import { silentLog } from '../log/log';
import { createRefusedWrites } from './refused-writes';
import { createSettingsStore } from './settings-store';
import { openStoredFile } from './stored-file';

let folder: string;
const path = (): string => join(folder, 'settings.json');
const now = (): Date => new Date('2030-01-02T03:04:05.678Z');
const noRetry = createRefusedWrites(() => () => undefined);
const open = (refused = noRetry, log = silentLog) =>
  createSettingsStore(openStoredFile({ folder, now, refused }, 'settings'), log);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hookswitch-settings-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('settings', () => {
  it('are the defaults at first and what was set after a restart', () => {
    const first = open();
    expect(first.get()).toEqual(defaultSettings);
    first.update({ theme: 'dark', account: { system: 'o2g', server: 'pbx', login: 'a' } });
    expect(open().get()).toEqual({ ...first.get(), theme: 'dark' });
    expect(open().damaged).toBeUndefined();
    expect(statSync(path()).mode & 0o077).toBe(0);
  });

  it.each([
    ['{"theme": "da', 'all'],
    ['{"version": 1, "theme": "pink"}', 'theme'],
  ])('that were damaged (%j) are named in the log: %s', (damage, unusable) => {
    writeFileSync(path(), damage);
    const warn = vi.fn();
    open(noRetry, { ...silentLog, warn });
    expect(warn.mock.calls).toEqual([['settings were damaged', { unusable }]]);
  });

  it('erase a supervisor’s team, from what was set aside too, and nothing else', () => {
    const damage = { version: 1, theme: 'pink', region: 'FR', teams: { one: ['12077'] } };
    writeFileSync(path(), JSON.stringify(damage));
    const settings = open();
    settings.update({ teams: { one: ['12077'], two: ['12088'] } });
    settings.eraseTeam('one');
    expect(open().get()).toMatchObject({ region: 'FR', teams: { two: ['12088'] } });
    const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    expect(files).toHaveLength(2);
    expect(files.join()).not.toContain('12077');
    expect(files.join()).toContain('pink');
  });

  it('forget what is set to undefined', () => {
    const settings = open();
    settings.update({ deviceId: '1234' });
    settings.update({ deviceId: undefined });
    expect(settings.get()).not.toHaveProperty('deviceId');
    expect(open().get()).not.toHaveProperty('deviceId');
  });

  it('tell their followers, until they stop following', () => {
    const settings = open();
    const seen: string[] = [];
    const stop = settings.subscribe((next, previous) =>
      seen.push(`${previous.theme}→${next.theme}`),
    );
    settings.update({ theme: 'dark' });
    stop();
    settings.update({ theme: 'light' });
    expect(seen).toEqual(['system→dark']);
  });

  it('refuse a change that is not valid and stay as they were', () => {
    const settings = open();
    const change: object = { theme: 'pink' };
    expect(() => settings.update(change)).toThrow();
    expect(settings.get().theme).toBe('system');
  });

  it.each(['{"theme": "da', '', '[1,2]', 'null', '\u0000\u0000\u0000'])(
    'that cannot be read (%j) are kept aside, and the defaults used',
    (damage) => {
      writeFileSync(path(), damage);
      const settings = open();
      expect(settings.get()).toEqual(defaultSettings);
      expect(settings.damaged?.keptAs).toBe(`${path()}.corrupt-2030-01-02T03-04-05-678Z`);
      expect(readFileSync(`${path()}.corrupt-2030-01-02T03-04-05-678Z`, 'utf8')).toBe(damage);
      settings.update({ theme: 'light' });
      expect(open().get().theme).toBe('light');
    },
  );

  it('that can not be set aside are told of where they are', () => {
    writeFileSync(path(), 'garbage');
    mkdirSync(`${path()}.corrupt-2030-01-02T03-04-05-678Z`);
    expect(open().damaged?.keptAs).toBe(path());
  });

  it('keep every valid setting beside a damaged one', () => {
    writeFileSync(path(), JSON.stringify({ version: 1, theme: 'pink', language: 'fr', ring: 7 }));
    const settings = open();
    expect(settings.get()).toEqual({ ...defaultSettings, language: 'fr' });
    expect(readdirSync(folder).filter((name) => name.includes('corrupt'))).toHaveLength(1);
  });

  it.each(['{"theme": "da', '{"version": 1, "theme": "pink", "language": "fr"}'])(
    'that were damaged (%j) are repaired on disk, and told about once',
    (damage) => {
      writeFileSync(path(), damage);
      const repaired = open();
      expect(repaired.damaged).toBeDefined();
      const again = open();
      expect(again.damaged).toBeUndefined();
      expect(again.get()).toEqual(repaired.get());
    },
  );

  it('of another program keep the parts that both know', () => {
    const { answer: _older, ...shortcuts } = { ...defaultSettings.shortcuts, hangUp: 'F9' };
    const stored = {
      version: 99,
      account: { system: 'o2g', server: 'pbx', login: 'a', tenant: 'b' },
      ring: { ...defaultSettings.ring, corner: 'topLeft', sound: 7, hologram: true },
      shortcuts: { ...shortcuts, teleport: 'F10' },
    };
    writeFileSync(path(), JSON.stringify(stored));
    const settings = open();
    expect(settings.get()).toEqual({
      ...defaultSettings,
      account: { system: 'o2g', server: 'pbx', login: 'a' },
      ring: { ...defaultSettings.ring, corner: 'topLeft' },
      shortcuts: { ...defaultSettings.shortcuts, hangUp: 'F9' },
    });
    expect(settings.damaged).toBeDefined();
  });

  it('of a program with more or fewer parts are not damaged', () => {
    const { answer: _older, ...shortcuts } = defaultSettings.shortcuts;
    const ring = { ...defaultSettings.ring, hologram: true };
    writeFileSync(path(), JSON.stringify({ version: 99, ring, shortcuts }));
    expect(open().damaged).toBeUndefined();
  });

  it('of before certificates were trusted by account trust them for the account in use', () => {
    const account = { system: 'o2g', server: 'https://PBX', login: 'oxe 12' };
    const trustedCertificates = { 'pbx:443': 'AA:BB' };
    writeFileSync(path(), JSON.stringify({ version: 1, account, trustedCertificates }));
    expect(open().get().trustedCertificates).toEqual({
      'o2g oxe 12 https://pbx': { 'pbx:443': 'AA:BB' },
    });
    writeFileSync(path(), JSON.stringify({ version: 1, trustedCertificates }));
    expect(open().damaged).toBeUndefined();
    expect(open().get().trustedCertificates).toEqual({});
  });

  it('of a newer or an older program are used as far as they are known', () => {
    writeFileSync(path(), JSON.stringify({ version: 99, theme: 'dark', hologram: true }));
    expect(open().get().theme).toBe('dark');
    writeFileSync(path(), JSON.stringify({ theme: 'light' }));
    const old = open();
    expect(old.get().theme).toBe('light');
    expect(old.damaged).toBeUndefined();
  });

  it('go on in memory when the disk refuses, and are written when it takes them again', () => {
    vi.useFakeTimers();
    const refused = createRefusedWrites((ms, then) => {
      const timer = setTimeout(then, ms);
      return () => clearTimeout(timer);
    });
    const settings = open(refused);
    const keptAgain = vi.fn();
    const file = openStoredFile({ folder, now: () => new Date(), refused }, 'other', keptAgain);
    const refuse = (): void => {
      rmSync(folder, { recursive: true });
      writeFileSync(folder, 'a file where the folder was');
    };
    const takeAgain = (): void => {
      rmSync(folder);
      mkdirSync(folder);
    };
    refuse();
    settings.update({ theme: 'dark' });
    settings.update({ theme: 'light' });
    file.write({ some: 'thing' });
    vi.advanceTimersByTime(60_000);
    expect(keptAgain).not.toHaveBeenCalled();
    expect(settings.get().theme).toBe('light');
    expect(settings.isKept()).toBe(false);
    takeAgain();
    vi.advanceTimersByTime(60_000);
    expect(settings.isKept()).toBe(true);
    expect(keptAgain).toHaveBeenCalledOnce();
    expect(open().get().theme).toBe('light');
    expect(vi.getTimerCount()).toBe(0);

    refuse();
    settings.update({ theme: 'dark' });
    takeAgain();
    refused.dispose();
    expect(open().get().theme).toBe('dark');
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });
});
