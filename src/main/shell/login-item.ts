import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from 'electron';
import { replaceFileSync } from '../files/replace-file';
import { reasonOf } from '../log/facts';
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
  readonly settings: Pick<SettingsStore, 'get' | 'update' | 'subscribe'>;
  /** The demo is for trying: it never changes how the real program starts. */
  readonly demo: boolean;
  /** It could not be set; the setting is back as it was. */
  readonly onFailure: () => void;
  readonly log: Log;
}

/**
 * What starts this program again, in the tray. An AppImage runs from a mount that is another at every start:
 * the file itself is named by `APPIMAGE`. Unpackaged, Electron needs the arguments it was given.
 */
export function loginCommand(start: {
  readonly argv: readonly string[];
  readonly executable: string;
  readonly packaged: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
}): readonly string[] {
  const [executable = start.executable, ...given] = start.argv;
  const program = (start.packaged && start.env['APPIMAGE']) || executable;
  return [program, ...(start.packaged ? [] : given), '--hidden'];
}

/** Starts the program at login or no longer, whenever the setting changes; returns the function that stops following. */
export function followLoginItem(io: LoginItemIo): () => void {
  let turningBack = false;
  return io.settings.subscribe((next, previous) => {
    if (next.startAtLogin === previous.startAtLogin) return;
    if (io.demo || turningBack) return;
    try {
      setLoginItem(io, next.startAtLogin);
    } catch (reason) {
      io.log.warn('starting at login could not be set', reasonOf(reason));
      turningBack = true;
      try {
        io.settings.update({ startAtLogin: previous.startAtLogin });
      } finally {
        turningBack = false;
      }
      io.onFailure();
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
    replaceFileSync(file, autostartEntry(command));
  } else rmSync(file, { force: true });
}
