import type { Locator, Page } from '@playwright/test';
import { command, query } from './bridge';
import { button } from './calls';
import { expect } from './fixtures';

export const searchBox = (desk: Page): Locator =>
  desk.getByRole('searchbox', { name: 'Search contacts, history and directory' });

/** The people that the Contacts page shows. */
export const rows = (desk: Page): Locator =>
  desk.getByRole('list', { name: 'People' }).getByRole('listitem');

/** One of them. */
export const row = (desk: Page, name: string | RegExp): Locator =>
  rows(desk).filter({ hasText: name });

/** Goes to the Contacts page. */
export async function openContacts(desk: Page): Promise<void> {
  await desk.getByRole('navigation').getByRole('button', { name: 'Contacts' }).click();
  await expect(desk.getByRole('region', { name: 'Contacts' })).toBeVisible();
}

/** Adds a contact through the form, and sees them. */
export async function addContact(
  desk: Page,
  who: { readonly first: string; readonly number: string },
): Promise<void> {
  await openContacts(desk);
  await button(desk, 'New contact').first().click();
  const form = desk.getByRole('dialog', { name: 'New contact' });
  await form.getByLabel('First name').fill(who.first);
  await form.getByRole('textbox', { name: 'Number 1' }).fill(who.number);
  await button(form, 'Save').click();
  await expect(row(desk, who.first)).toBeVisible();
}

/** The user knows nobody any more. */
export async function forgetContacts(desk: Page): Promise<void> {
  const { contacts } = await query(desk, 'contacts.page', { text: '', offset: 0, limit: 500 });
  for (const { id } of contacts) await command(desk, 'contacts.delete', { id });
}
