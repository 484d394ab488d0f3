import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base } from '@playwright/test';
import { startDesktop, type Desktop } from './index';

export { expect } from '@playwright/test';
export { launch, quit } from './launch';

interface WorkerFixtures {
  /** One desktop for each worker, shared by its tests. */
  desktop: Desktop;
}

/** Tests that run on a desktop of their own. */
export const test = base.extend<object, WorkerFixtures>({
  desktop: [
    // Playwright reads what a fixture needs out of its first parameter.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const desktop = await startDesktop();
      await use(desktop);
      await desktop.stop();
    },
    { scope: 'worker' },
  ],
});

/** The program that the desktop's own tests run. */
export const probe = join(fileURLToPath(new URL('.', import.meta.url)), 'probe');
