import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, test as base, type ElectronApplication } from '@playwright/test';
import { findElectron } from '../../tools/electron/index';
import { startDesktop, type Desktop } from './index';

export { expect } from '@playwright/test';

interface WorkerFixtures {
  /** One desktop for each worker, shared by its tests. */
  desktop: Desktop;
}

/** Tests that run on a desktop of their own. */
export const test = base.extend<object, WorkerFixtures>({
  desktop: [
    // Playwright reads what a fixture needs out of its first parameter.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const desktop = await startDesktop();
      await use(desktop);
      await desktop.stop();
    },
    { scope: 'worker' },
  ],
});

/** Starts the Electron app in a folder on the desktop, sandboxed as in a user's hands. */
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

/** The program that the desktop's own tests run. */
export const probe = join(fileURLToPath(new URL('.', import.meta.url)), 'probe');
