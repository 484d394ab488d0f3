import { constants, setPriority } from 'node:os';
import type { Page } from '@playwright/test';
import { isShown, textOf, type Program } from '../program/launch-program';
import { command } from './bridge';
import { card, isIn } from './calls';
import { customer, remote, ring } from './control';
import { openRedirect, redirectOf } from './every-window';
import { expect, test } from './fixtures';
import { isLive } from './sign-in';

/** What befalls a page: it crashes, or it hangs and is ended. */
type Fate = 'crashes' | 'hangs';
const fates: readonly Fate[] = ['crashes', 'hangs'];

/** Does it to the window of a page, and waits until the page is gone. */
async function befall({ app }: Program, page: Page, fate: Fate): Promise<void> {
  const gone = page.waitForEvent('crash', { timeout: 30_000 });
  const process = await app.evaluate(
    ({ BrowserWindow }, [address, what]) => {
      const window = BrowserWindow.getAllWindows().find(
        ({ webContents }) => webContents.getURL() === address,
      );
      if (what === 'crashes') window?.webContents.forcefullyCrashRenderer();
      else {
        void window?.webContents.executeJavaScript('for (;;);').catch(() => undefined);
        // Chromium tells of no page that hangs while a debugger such as this test is attached to it.
        window?.emit('unresponsive');
      }
      return window?.webContents.getOSProcessId() ?? 0;
    },
    [page.url(), fate] as const,
  );
  // What it does meanwhile is nothing: other tests may have the processor.
  if (fate === 'hangs') setPriority(process, constants.priority.PRIORITY_LOW);
  await gone;
}

for (const fate of fates) {
  test.describe(`a window that ${fate}`, () => {
    test('where one types to redirect: the ring takes its place again', async ({
      agent,
      simulator,
    }) => {
      const redirect = await openRedirect(agent, simulator);
      expect(await isShown(agent.program, 'ring')).toBe(true);
      await befall(agent.program, redirect, fate);
      await expect.poll(() => redirectOf(agent.program), { timeout: 15_000 }).toBeUndefined();
      await expect.poll(() => isShown(agent.program, 'ring')).toBe(true);
      await expect(agent.ring.getByText(customer.name)).toBeVisible();
    });

    // Both at once: to find out that a page hangs takes the program eight seconds.
    test('ring and toolbar: they come back with the call, live, and the ring goes when it stops', async ({
      office,
      agent,
      simulator,
    }) => {
      await command(agent.desk, 'shell.showToolbar', undefined);
      const toolbar = await agent.program.window('toolbar');
      await isLive(toolbar);
      const callRef = await ring(simulator);
      await expect(toolbar.getByText(customer.name, { exact: true })).toBeVisible();
      await expect.poll(() => isShown(agent.program, 'ring')).toBe(true);
      await expect(agent.ring.getByText(customer.name)).toBeVisible();
      await Promise.all([agent.ring, toolbar].map((page) => befall(agent.program, page, fate)));
      for (const name of ['ring', 'toolbar'] as const) {
        await expect
          .poll(() => textOf(agent.program, name), { timeout: 15_000 })
          .toContain(customer.name);
        expect(await isShown(agent.program, name)).toBe(true);
      }
      expect(await textOf(agent.program, 'toolbar')).toContain('Live');
      await isIn(card(agent.desk, customer.name), 'Ringing');
      await remote(simulator, callRef, 'hangup');
      await expect.poll(() => isShown(agent.program, 'ring')).toBe(false);
      // Playwright cannot use a page again that has crashed.
      await office.leave();
    });
  });
}
