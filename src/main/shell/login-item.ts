import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from 'electron';
import type { Log } from '../log/log';
import type { SettingsStore } from '../settings/settings-store';
import { autostartEntry } from './autostart-entry';

/** What starting at login stands on. */
export interface LoginItemIo {
  readonly platform: NodeJS.Platform;
  readonly app: Pick<App, 'setLoginItemSettings'>;
  /** The program and its arguments, as they would be typed; it starts in the tray. */
  readonly command: readonly string[];
  /** `$XDG_CONFIG_HOME` or `~/.config`. */
  readonly configFolder: string;
  readonly settings: Pick<SettingsStore, 'get' | 'subscribe'>;
  readonly log: Log;
}

/** Starts the program at login or no longer, whenever the setting changes; returns the function that stops following. */
export function followLoginItem(io: LoginItemIo): () => void {
  return io.settings.subscribe((next, previous) => {
    if (next.startAtLogin === previous.startAtLogin) return;
    try {
      setLoginItem(io, next.startAtLogin);
    } catch (reason) {
      io.log.warn('starting at login could not be set', {
        reason: reason instanceof Error ? reason.name : 'unknown',
      });
    }
  });
}

function setLoginItem(
  { platform, app, command, configFolder }: LoginItemIo,
  startAtLogin: boolean,
): void {
  const [program, ...args] = command;
  if (program === undefined) return;
  if (platform !== 'linux') {
    app.setLoginItemSettings({ openAtLogin: startAtLogin, path: program, args });
    return;
  }
  const folder = join(configFolder, 'autostart');
  const file = join(folder, 'hookswitch.desktop');
  if (startAtLogin) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(file, autostartEntry(command));
  } else rmSync(file, { force: true });
}
