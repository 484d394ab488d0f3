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
