import { once } from 'node:events';
import { _electron, type ElectronApplication } from '@playwright/test';
import { findElectron } from '../../tools/electron/index';
import type { Desktop } from './index';

/** Starts the Electron app in a folder on the desktop, in Chromium's sandbox unless we are root. */
export async function launch(
  desktop: Desktop,
  folder: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<ElectronApplication> {
  const { executable } = await findElectron();
  return await _electron.launch({
    executablePath: executable,
    args: [folder, ...desktop.args, ...args],
    env: { ...desktop.env, ...env },
    chromiumSandbox: process.getuid?.() !== 0,
  });
}

/** Ends the app and waits until it is gone, one that Playwright lost sight of when the machine slept, too. */
export async function quit(app: ElectronApplication): Promise<void> {
  const child = app.process();
  await app.close();
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
