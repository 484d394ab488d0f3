import type { Locator, Page } from '@playwright/test';
import type { HookswitchBridge } from '../../src/shared/bridge/bridge';
import type { CommandInput } from '../../src/shared/bridge/commands';
import type { Simulator } from '../../src/simulator/index';
import { customer, remote, ring } from './control';
import { expect } from './fixtures';

/** The calls of the history, newest first, without the days between them. */
export const rows = (desk: Page): Locator =>
  desk.getByRole('grid', { name: 'Calls, newest first' }).locator('[data-line]');
export const newest = (desk: Page): Locator => rows(desk).first();

/** The names of the calls in the history, as they stand there. */
export const names = async (desk: Page): Promise<string[]> =>
  await rows(desk).evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? ''));

const newestPage = (desk: Page) =>
  desk.evaluate(() => {
    const { hookswitch } = globalThis as unknown as { hookswitch: HookswitchBridge };
    return hookswitch.query('history.page', { filter: {}, limit: 50 });
  });

/** What the program keeps of the log: the newest fifty. */
export async function log(desk: Page) {
  const page = await newestPage(desk);
  return page.ok ? page.value.records : [];
}

/** How many calls the program keeps. */
export async function total(desk: Page): Promise<number | undefined> {
  const page = await newestPage(desk);
  return page.ok ? page.value.total : undefined;
}

export async function openHistory(desk: Page): Promise<void> {
  await desk
    .getByRole('navigation')
    .getByRole('button', { name: /^History/ })
    .click();
}

/** Shows one of the page's lists. */
export const view = async (desk: Page, name: RegExp | string): Promise<void> =>
  await desk.getByRole('radiogroup', { name: 'Show' }).getByText(name).click();

/** A customer calls and gives up; resolves when the history has it. */
export async function miss(desk: Page, simulator: Simulator, from = customer): Promise<void> {
  const callRef = await ring(simulator, '12000', from);
  await desk.getByRole('article', { name: from.name }).waitFor();
  await remote(simulator, callRef, 'hangup');
  await expect
    .poll(async () => (await log(desk)).some((each) => each.comRef === callRef))
    .toBe(true);
}

/** Changes settings as the settings page does. */
export async function settings(desk: Page, change: CommandInput<'settings.update'>): Promise<void> {
  await desk.evaluate((patch) => {
    const { hookswitch } = globalThis as unknown as { hookswitch: HookswitchBridge };
    return hookswitch.command('settings.update', patch);
  }, change);
}
