import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { _electron, type ElectronApplication } from '@playwright/test';
import { findElectron } from '../../tools/electron/index';
import type { Desktop } from './index';

/** Playwright does not name the process of an app that it has closed. */
const processes = new WeakMap<ElectronApplication, ChildProcess>();

/** Starts the Electron app in a folder on the desktop, in Chromium's sandbox unless we are root. */
export async function launch(
  desktop: Desktop,
  folder: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<ElectronApplication> {
  const { executable } = await findElectron();
  const app = await _electron.launch({
    executablePath: executable,
    // There is no GPU here: Chromium need not find that out at each start.
    args: [folder, '--disable-gpu', ...desktop.args, ...args],
    env: { ...desktop.env, ...env },
    chromiumSandbox: process.getuid?.() !== 0,
  });
  processes.set(app, app.process());
  return app;
}

/** Ends the app and waits until it is gone, one that Playwright lost sight of when the machine slept, too. */
export async function quit(app: ElectronApplication): Promise<void> {
  await app.close();
  const child = processes.get(app);
  if (child?.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
