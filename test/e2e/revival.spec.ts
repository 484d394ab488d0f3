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
  await app.evaluate(
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
    },
    [page.url(), fate] as const,
  );
  await gone;
}

test.describe('a window that', () => {
  // Playwright cannot use a page again that has crashed.
  test.afterEach(async ({ office }) => await office.leave());

  for (const fate of fates) {
    test(`${fate}: the ring comes back with the call while it rings, and goes when it stops`, async ({
      agent,
      simulator,
    }) => {
      const callRef = await ring(simulator);
      await expect.poll(() => isShown(agent.program, 'ring')).toBe(true);
      await expect(agent.ring.getByText(customer.name)).toBeVisible();
      await befall(agent.program, agent.ring, fate);
      await expect
        .poll(() => textOf(agent.program, 'ring'), { timeout: 15_000 })
        .toContain(customer.name);
      expect(await isShown(agent.program, 'ring')).toBe(true);
      await isIn(card(agent.desk, customer.name), 'Ringing');
      await remote(simulator, callRef, 'hangup');
      await expect.poll(() => isShown(agent.program, 'ring')).toBe(false);
    });

    test(`${fate}: the toolbar comes back with the call, live`, async ({ agent, simulator }) => {
      await command(agent.desk, 'shell.showToolbar', undefined);
      const toolbar = await agent.program.window('toolbar');
      await isLive(toolbar);
      await ring(simulator);
      await expect(toolbar.getByText(customer.name, { exact: true })).toBeVisible();
      await befall(agent.program, toolbar, fate);
      await expect
        .poll(() => textOf(agent.program, 'toolbar'), { timeout: 15_000 })
        .toContain(customer.name);
      expect(await textOf(agent.program, 'toolbar')).toContain('Live');
      expect(await isShown(agent.program, 'toolbar')).toBe(true);
    });

    test(`${fate}: where one types to redirect, the ring takes its place again`, async ({
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
  }
});
