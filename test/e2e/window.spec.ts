import { constants, setPriority } from 'node:os';
import type { Locator } from '@playwright/test';
import { isShown, textOf } from '../program/launch-program';
import { startAgain } from '../program/start-again';
import { button, card, isIn } from './calls';
import { customer, ring } from './control';
import { placeDesk } from './desk-place';
import { expect, test } from './fixtures';
import { isLive } from './sign-in';

test.describe('the desk window', () => {
  test('does not get smaller than what is on it', async ({ agent }) => {
    const before = await placeDesk(agent.program);
    const after = await placeDesk(agent.program, { width: 100, height: 100 });
    expect(after?.width).toBeGreaterThanOrEqual(380);
    expect(after?.height).toBeGreaterThanOrEqual(560);
    const overflow = await agent.desk.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    await placeDesk(agent.program, before);
  });

  test('has its pages stand below each other, whether they scroll or not', async ({ agent }) => {
    const { desk, program } = agent;
    const before = await placeDesk(program);
    await placeDesk(program, { x: 0, y: 0, width: 1240, height: 560 });
    const middle = (page: Locator) =>
      page.evaluate((each) => {
        const { left, right } = each.getBoundingClientRect();
        return (left + right) / 2;
      });
    await expect.poll(() => desk.evaluate(() => innerWidth)).toBe(1240);
    const rail = await desk.getByRole('navigation').boundingBox();
    const centre = ((rail?.width ?? 0) + 1240) / 2;
    for (const name of ['Phone', 'Settings']) {
      await desk.getByRole('navigation').getByRole('button', { name }).click();
      const page = desk.locator('[data-scrolls]');
      await expect(page).toBeVisible();
      await expect.poll(() => middle(page), name).toBe(centre);
    }
    await placeDesk(program, before);
  });

  test('has a key for each page, and stays where it is for one that the user has not', async ({
    agent: { desk },
  }) => {
    const here = desk.getByRole('navigation', { name: 'Pages' }).locator('[aria-current=page]');
    const pages = ['Calls', 'Contacts', 'History', 'Voicemail', undefined, 'Phone', undefined];
    let shown = 'Calls';
    for (const [at, page] of pages.entries()) {
      await desk.keyboard.press(`Control+${at + 1}`);
      shown = page ?? shown;
      await expect(here).toContainText(shown);
    }
    await desk.keyboard.press('Control+,');
    await expect(here).toContainText('Settings');
  });

  test('names each page’s key where the page is named, as the user has set it', async ({
    agent: { desk },
  }) => {
    const rail = desk.getByRole('navigation', { name: 'Pages' });
    const history = rail.getByRole('button', { name: /^History/ });
    /** As a hand does: a pointer that appears on a button after a key was pressed is not taken for one that points. */
    const point = async () => {
      await desk.mouse.move(200, 200);
      await history.hover();
    };
    await point();
    await expect(desk.getByRole('tooltip')).toHaveText('HistoryCtrl3');
    await expect(history).toHaveAttribute('aria-keyshortcuts', 'Control+3');

    await desk.keyboard.press('Control+,');
    await button(desk, 'Change the shortcut for “History” Ctrl 3').click();
    await desk.keyboard.press('Alt+h');
    await point();
    await expect(desk.getByRole('tooltip')).toHaveText('HistoryAltH');
    await expect(history).toHaveAttribute('aria-keyshortcuts', 'Alt+H');
    await desk.keyboard.press('Alt+h');
    await expect(history).toHaveAttribute('aria-current', 'page');
  });

  test('is shown when the program is started once more', async ({ agent, desktop }) => {
    await agent.program.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().forEach((window) => window.hide()),
    );
    await expect.poll(() => isShown(agent.program, 'desk')).toBe(false);
    await startAgain(desktop, agent.program);
    await expect.poll(() => isShown(agent.program, 'desk')).toBe(true);
    await expect.poll(async () => (await desktop.windows.active())?.title).toBe('Hookswitch');
    await isLive(agent.desk);
  });

  test('that crashed comes back with the call, which nobody noticed', async ({
    office,
    agent,
    simulator,
  }) => {
    await ring(simulator);
    await button(card(agent.desk, customer.name), 'Answer').click();
    await isIn(card(agent.desk, customer.name), 'In call');
    const { app } = agent.program;
    const crashed = agent.desk.waitForEvent('crash');
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find((window) => window.webContents.getURL().includes('desk.html'))
        ?.webContents.forcefullyCrashRenderer(),
    );
    await crashed;
    await expect
      .poll(() => textOf(agent.program, 'desk'), { timeout: 10_000 })
      .toContain(customer.name);
    expect(await textOf(agent.program, 'desk')).toContain('In call');
    expect(simulator.truth('12000')).toMatchObject([{ state: 'active' }]);
    // Playwright cannot use a page again that has crashed.
    await office.leave();
  });

  test('that hangs is ended, and comes back with the call', async ({
    office,
    agent,
    simulator,
  }) => {
    await ring(simulator);
    await isIn(card(agent.desk, customer.name), 'Ringing');
    const { app } = agent.program;
    const process = () =>
      app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()
          .find((window) => window.webContents.getURL().includes('desk.html'))
          ?.webContents.getOSProcessId(),
      );
    const before = await process();
    const crashed = agent.desk.waitForEvent('crash');
    await app.evaluate(({ BrowserWindow }) => {
      const desk = BrowserWindow.getAllWindows().find((window) =>
        window.webContents.getURL().includes('desk.html'),
      );
      void desk?.webContents.executeJavaScript('for (;;);').catch(() => undefined);
      // Chromium tells of no page that hangs while a debugger such as this test is attached to it.
      desk?.emit('unresponsive');
    });
    setPriority(before ?? 0, constants.priority.PRIORITY_LOW);
    await crashed;
    await expect.poll(process, { timeout: 30_000 }).not.toBe(before);
    await expect
      .poll(() => textOf(agent.program, 'desk'), { timeout: 10_000 })
      .toContain(customer.name);
    await office.leave();
  });
});
