import { isShown } from '../program/launch-program';
import { button } from './calls';
import { ring } from './control';
import { openCrm } from './crm';
import { expect, test } from './fixtures';

test.describe('redirecting from the ring', () => {
  test('takes the focus for the number typed, and gives it back', async ({
    agent,
    desktop,
    simulator,
  }) => {
    const crm = await openCrm(desktop);
    await crm.window.locator('input').focus();
    await ring(simulator);
    await expect.poll(() => isShown(agent.program, 'ring')).toBe(true);
    const active = async () => (await desktop.windows.active())?.title;
    expect(await active()).toBe(crm.title);

    await button(agent.ring, 'Redirect…').click();
    await expect.poll(() => agent.ring.evaluate(() => document.hasFocus())).toBe(true);
    await desktop.windows.type('12003');
    await expect(agent.ring.getByRole('textbox')).toHaveValue('12003');
    await desktop.windows.key('Return');
    await expect.poll(() => isShown(agent.program, 'ring')).toBe(false);
    await expect.poll(() => simulator.truth('12000')).toEqual([]);
    expect(simulator.truth('12003')).toHaveLength(1);

    await expect.poll(active).toBe(crm.title);
    await desktop.windows.type('order 42');
    await expect(crm.window.locator('input')).toHaveValue('order 42');
    await crm.close();
  });

  test('gives the focus back when the user leaves it, and when the caller gives up', async ({
    agent,
    desktop,
    simulator,
  }) => {
    const crm = await openCrm(desktop);
    await ring(simulator);
    await expect.poll(() => isShown(agent.program, 'ring')).toBe(true);
    await button(agent.ring, 'Redirect…').click();
    await expect.poll(() => agent.ring.evaluate(() => document.hasFocus())).toBe(true);
    await desktop.windows.key('Escape');
    await expect(button(agent.ring, 'Answer')).toBeVisible();
    await expect.poll(async () => (await desktop.windows.active())?.title).toBe(crm.title);
    await crm.close();
  });
});
