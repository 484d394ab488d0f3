import { homedir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import { followLoginItem, loginCommand, type LoginItemIo } from '../shell/login-item';

/** Starts this program at login or no longer, as the setting says; returns the function that stops following it. */
export function followStartAtLogin(
  io: Pick<LoginItemIo, 'settings' | 'demo' | 'onFailure' | 'log'>,
): () => void {
  return followLoginItem({
    ...io,
    platform: process.platform,
    app,
    command: loginCommand({
      argv: process.argv,
      executable: process.execPath,
      packaged: app.isPackaged,
      env: process.env,
    }),
    configFolder: process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'),
  });
}
