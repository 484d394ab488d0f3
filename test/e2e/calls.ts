import { expect, type Locator, type Page } from '@playwright/test';

/** The card of the call with a party. */
export const card = (desk: Page, party: string): Locator =>
  desk.getByRole('article', { name: party });

/** The card's state, in the word the user reads. */
export async function isIn(call: Locator, state: string): Promise<void> {
  await expect(call.getByText(new RegExp(`^${state} \\d`))).toBeVisible();
}

/** The button of that name, in a card, a bar or a window. */
export const button = (place: Page | Locator, name: string): Locator =>
  place.getByRole('button', { name, exact: true });

/** Types into the dial box and presses Enter. */
export async function dial(desk: Page, typed: string): Promise<void> {
  await desk.getByRole('combobox', { name: 'Name or number' }).fill(typed);
  await desk.keyboard.press('Enter');
}

/** Chooses an entry of a card's More menu. */
export async function chooseMore(desk: Page, call: Locator, entry: string): Promise<void> {
  await button(call, 'More').click();
  await desk.getByRole('menuitem', { name: entry }).click();
}
