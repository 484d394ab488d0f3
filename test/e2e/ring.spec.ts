import { isShown } from '../program/launch-program';
import { button, card, isIn } from './calls';
import { customer, remote, ring } from './control';
import { expect, test } from './fixtures';
import { openCrm } from './crm';

test.describe('an incoming call', () => {
  test('rings in a window of its own and leaves the focus where it is', async ({
    agent,
    desktop,
    simulator,
  }) => {
    const crm = await openCrm(desktop);
    await crm.window.locator('input').focus();
    await ring(simulator);
    await expect(agent.ring.getByRole('heading', { name: customer.name })).toBeVisible();
    await expect
      .poll(async () => (await desktop.windows.visible()).map(({ title }) => title))
      .toContain('Hookswitch: incoming call');
    expect((await desktop.windows.active())?.title).toBe(crm.title);

    await desktop.windows.type('order 42');
    await expect(crm.window.locator('input')).toHaveValue('order 42');
    expect((await desktop.windows.active())?.title).toBe(crm.title);
    await crm.close();
  });

  test('is answered by a real key press while another program has the focus', async ({
    agent,
    desktop,
    simulator,
  }) => {
    const crm = await openCrm(desktop);
    await ring(simulator);
    await expect.poll(() => isShown(agent.program, 'ring')).toBe(true);
    await desktop.windows.key('ctrl+alt+a');
    await isIn(card(agent.desk, customer.name), 'In call');
    await expect.poll(() => isShown(agent.program, 'ring')).toBe(false);
    expect((await desktop.windows.active())?.title).toBe(crm.title);
    await crm.close();
  });

  test('is answered in the ring window', async ({ agent, simulator }) => {
    await ring(simulator);
    await button(agent.ring, 'Answer').click();
    await isIn(card(agent.desk, customer.name), 'In call');
    await expect.poll(() => isShown(agent.program, 'ring')).toBe(false);
    expect(simulator.truth('12000')).toMatchObject([{ state: 'active' }]);
  });

  test('stops ringing the moment the caller gives up', async ({ agent, desktop, simulator }) => {
    await agent.program.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find((window) => window.webContents.getURL().includes('desk.html'))
        ?.minimize(),
    );
    const callRef = await ring(simulator);
    await expect.poll(() => isShown(agent.program, 'ring')).toBe(true);
    const newest = () => desktop.notifications.read().at(-1);
    await expect.poll(newest).toMatchObject({ summary: `${customer.name} is calling`, open: true });
    const began = Date.now();
    await remote(simulator, callRef, 'hangup');
    await expect.poll(() => isShown(agent.program, 'ring'), { intervals: [20] }).toBe(false);
    expect(Date.now() - began).toBeLessThan(1000);
    await expect.poll(() => newest()?.open).toBe(false);
    await expect(agent.ring.getByRole('article')).toHaveCount(0);
  });
});
