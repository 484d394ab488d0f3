import type { Locator, Page } from '@playwright/test';
import type { Simulator } from '../../src/simulator/index';
import { query } from './bridge';
import { customer, remote, ring } from './control';
import { expect } from './fixtures';

/** The calls of the history, newest first, without the days between them. */
export const rows = (desk: Page): Locator =>
  desk.getByRole('grid', { name: 'Calls, newest first' }).locator('[data-line]');
export const newest = (desk: Page): Locator => rows(desk).first();

/** The names of the calls in the history, as they stand there. */
export const names = async (desk: Page): Promise<string[]> =>
  await rows(desk).evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? ''));

const newestPage = (desk: Page, limit: number) =>
  query(desk, 'history.page', { filter: {}, limit });

/** What the program keeps of the log, newest first. */
export const log = async (desk: Page, limit = 50) => (await newestPage(desk, limit)).records;

/** How many calls the program keeps. */
export const total = async (desk: Page): Promise<number> => (await newestPage(desk, 1)).total;

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
