import type { Locator, Page } from '@playwright/test';
import type { Simulator } from '../../src/simulator/index';
import { button } from './calls';
import { control } from './control';

/** The way to the page, which tells how many messages wait. */
export const rail = (desk: Page): Locator => desk.getByRole('button', { name: /^Voicemail/ });
/** One of the page's three parts. */
export const tab = (desk: Page, name: string): Locator => desk.getByRole('tab', { name });
export const row = (desk: Page, name: string): Locator => desk.getByRole('row', { name });
export const player = (desk: Page): Locator => desk.getByRole('region', { name: /^Player/ });

/** Somebody who leaves a message, and what she says. */
export const liNa = { from: '0472558811', name: 'Li Na', recording: 'rendezvous' };

/** Callers leave messages. */
export async function leave(simulator: Simulator, ...messages: object[]): Promise<void> {
  for (const message of messages) {
    await control(simulator, 'POST', 'voicemail', { to: '12000', ...message });
  }
}

/** Opens the mailbox with its password, or whatever is given. */
export async function openMailbox(desk: Page, password = 'hookswitch'): Promise<void> {
  await rail(desk).click();
  await desk.getByLabel('Password', { exact: true }).fill(password);
  await button(desk, 'Open').click();
}

export async function closeMailbox(desk: Page): Promise<void> {
  await button(desk, 'Mailbox').click();
  await desk.getByRole('menuitem', { name: 'Close the mailbox' }).click();
  await desk.getByRole('heading', { name: 'Open your mailbox' }).waitFor();
}
