import { settingsSchema, type Settings } from '@shared/bridge/settings';
import { readOnce } from '@shared/read-once';
import { foreignNames, word } from '../log/facts';
import type { Log } from '../log/log';
import { migrate, settingsVersion } from './migrations';
import { readSettings } from './read-settings';
import type { StoredFile } from './stored-file';

/** A change: a value to set, or undefined to go back to none. */
export type SettingsChange = { readonly [K in keyof Settings]?: Settings[K] | undefined };

/** The user's settings. */
export interface SettingsStore {
  get(): Settings;
  /** Sets some of them at once. Throws a `ZodError` when the result is not valid; writes nothing then. */
  update(change: SettingsChange): void;
  /** Calls back after a change; returns the function that stops it. */
  subscribe(listener: (next: Settings, previous: Settings) => void): () => void;
  /** The supervisor's agents go, and every team from the copies that were kept aside. */
  eraseTeam(login: string): void;
  /** Whether all that was set is on the disk. */
  isKept(): boolean;
  /** Where a file that could not be used was kept: to be told to the user once. */
  readonly damaged?: { readonly keptAs: string };
}

/** Reads the settings once and keeps them; every change is checked, written, then told. */
export function createSettingsStore(file: StoredFile, log: Log): SettingsStore {
  const read = readSettings(migrate(file.read()));
  const keptAs = file.keptAs ?? (read.unusable.length > 0 ? file.keepAside() : undefined);
  if (file.keptAs !== undefined || read.unusable.length > 0) {
    log.warn('settings were damaged', {
      unusable: read.unusable.length > 0 ? foreignNames(read.unusable) : word('all'),
    });
  }
  let settings = read.settings;
  const listeners = new Set<(next: Settings, previous: Settings) => void>();
  const write = (): void => {
    if (file.write({ ...settings, version: settingsVersion })) return;
    log.warn('settings could not be written, and are tried again');
  };
  // Repaired on disk too, else the damage would be found and told again at every start.
  if (keptAs !== undefined) write();

  const update = (change: SettingsChange): void => {
    const merged = Object.entries({ ...settings, ...change }).filter(
      ([, value]) => value !== undefined,
    );
    const next = settingsSchema.parse(Object.fromEntries(merged), readOnce);
    const previous = settings;
    settings = next;
    write();
    for (const listener of [...listeners]) listener(next, previous);
  };

  return {
    ...(keptAs === undefined ? {} : { damaged: { keptAs } }),
    get: () => settings,
    isKept: file.isKept,
    update,
    eraseTeam(login) {
      const { [login]: _erased, ...others } = settings.teams;
      update({ teams: others });
      file.eraseAside(({ teams: _, ...rest }) => rest);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
