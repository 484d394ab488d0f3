import type { Locator, Page } from '@playwright/test';
import type { HookswitchBridge } from '../../src/shared/bridge/bridge';
import { button, card, dial, isIn } from './calls';
import { behaves, customer, otherCustomer, remote, ring } from './control';
import { expect, test } from './fixtures';

/** The rows of the history, newest first, without the days between them. */
const rows = (desk: Page): Locator =>
  desk
    .getByRole('list', { name: 'Calls, newest first' })
    .getByRole('listitem')
    .filter({ hasNot: desk.getByRole('heading') });
const newest = (desk: Page): Locator => rows(desk).first();
/** What the program has of the log. */
const log = async (desk: Page) => {
  const page = await desk.evaluate(() => {
    const { hookswitch } = globalThis as unknown as { hookswitch: HookswitchBridge };
    return hookswitch.query('history.page', { offset: 0, limit: 20 });
  });
  return page.ok ? page.value.records : [];
};
const openHistory = async (desk: Page) =>
  await desk
    .getByRole('navigation')
    .getByRole('button', { name: /^History/ })
    .click();

test.describe('the history', () => {
  test('counts and lists a missed call, which is called back from its row', async ({
    agent: { desk },
    simulator,
  }) => {
    await openHistory(desk);
    await expect(desk.getByRole('region', { name: 'History' })).toBeVisible();
    await expect(desk.getByText('Reading the history…')).toHaveCount(0);
    const before = await rows(desk).count();
    const callRef = await ring(simulator);
    await expect(desk.getByRole('img', { name: '1 call' })).toBeVisible();
    // The log has the call from now on, but it is not missed before it is over.
    await expect
      .poll(async () => (await log(desk)).some((each) => each.comRef === callRef))
      .toBe(true);
    expect(await rows(desk).count()).toBe(before);
    await remote(simulator, callRef, 'hangup');
    await expect(newest(desk)).toHaveAccessibleName(new RegExp(`^Missed, ${customer.name}`));
    await expect(desk.getByRole('img', { name: /\d missed call/ })).toBeVisible();

    await newest(desk)
      .getByRole('button', { name: `Call ${customer.name}` })
      .click();
    await expect.poll(() => simulator.world.exchange.calls[0]?.initialCalled).toBe(customer.number);
  });

  test('lists what was received, with how long one talked', async ({
    agent: { desk },
    simulator,
  }) => {
    await ring(simulator, '12000', otherCustomer);
    await button(card(desk, otherCustomer.name), 'Answer').click();
    await isIn(card(desk, otherCustomer.name), 'In call');
    await button(card(desk, otherCustomer.name), 'Hang up').click();
    await openHistory(desk);
    await expect(newest(desk)).toHaveAccessibleName(new RegExp(`^Received, ${otherCustomer.name}`));
    await expect(newest(desk).getByText(/^0:0\d$/)).toBeVisible();
  });

  test('lists what was made, and what was not reached, each under its filter', async ({
    agent: { desk },
    simulator,
  }) => {
    await behaves(simulator, '12003', { answersAfter: 0 });
    await dial(desk, '12003');
    await expect(button(desk, 'Hold')).toBeEnabled();
    await button(desk, 'Hang up').click();
    await behaves(simulator, '12004', { answersAfter: 'never' });
    await dial(desk, '12004');
    await expect(button(desk, 'To their voicemail')).toBeEnabled();
    await button(desk, 'Hang up').click();
    await openHistory(desk);
    await expect(newest(desk)).toHaveAccessibleName(/^Not reached, .*12004/);
    await expect(rows(desk).nth(1)).toHaveAccessibleName(/^Made, .*12003/);
    await desk.getByText('Incoming', { exact: true }).click();
    await expect(desk.getByRole('listitem').filter({ hasText: 'Made' })).toHaveCount(0);
  });

  test('is walked with the arrow keys, and Enter calls', async ({ agent: { desk }, simulator }) => {
    const callRef = await ring(simulator);
    await card(desk, customer.name).waitFor();
    await remote(simulator, callRef, 'hangup');
    await openHistory(desk);
    await newest(desk).focus();
    await desk.keyboard.press('ArrowDown');
    await desk.keyboard.press('ArrowUp');
    await expect(newest(desk)).toBeFocused();
    await desk.keyboard.press('Enter');
    await expect.poll(() => simulator.world.exchange.calls[0]?.initialCalled).toBe(customer.number);
  });

  test('suggests in the dial box whom one had to do with', async ({
    agent: { desk },
    simulator,
  }) => {
    const callRef = await ring(simulator);
    await card(desk, customer.name).waitFor();
    await remote(simulator, callRef, 'hangup');
    await expect(card(desk, customer.name)).toHaveCount(0);
    await desk.getByRole('combobox', { name: 'Name or number' }).fill('voyag');
    await expect(desk.getByRole('option', { name: customer.name })).toBeVisible();
    await desk.keyboard.press('Enter');
    await expect.poll(() => simulator.world.exchange.calls[0]?.initialCalled).toBe(customer.number);
  });
});
