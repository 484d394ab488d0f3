import type { Page } from '@playwright/test';
import type { Simulator } from '../../src/simulator/index';
import type { Desktop } from '../desktop/index';
import { button, card, isIn } from './calls';
import { customer, ring } from './control';
import { expect } from './fixtures';

/** What stands on the desktop under that title. */
export const said = ({ notifications }: Desktop, title: string) =>
  notifications.read().filter(({ summary, open }) => open && summary === title);

/** A call comes, is answered and ends. */
export async function callWorks(desk: Page, simulator: Simulator, from = customer): Promise<void> {
  await button(desk, 'Calls').click();
  await ring(simulator, '12000', from);
  const call = card(desk, from.name);
  await button(call, 'Answer').click();
  await isIn(call, 'In call');
  expect(simulator.truth('12000')).toMatchObject([{ state: 'active' }]);
  await button(call, 'Hang up').click();
  await expect(call).toHaveCount(0);
}

/** Chooses a theme on the settings page, which is open, and sees it. */
export async function choose(desk: Page, theme: 'Dark' | 'Light'): Promise<void> {
  await desk.getByText(theme, { exact: true }).click();
  await expect(desk.locator('html')).toHaveAttribute('data-theme', theme.toLowerCase());
}
