import type { Page } from '@playwright/test';
import type { Simulator } from '../../src/simulator/index';
import type { FaultProxy } from '../faults/proxy/fault-proxy';
import { button, card, isIn } from './calls';
import { customer, remote, ring } from './control';
import { expect, test } from './fixtures';
import { isLive } from './sign-in';

const signIns = ({ asked }: FaultProxy) => asked.filter((each) => each === 'POST /sessions').length;

const banner = (desk: Page) => desk.getByText('This is the secondary server.');

/** A call comes, is answered on the desk and ends: what is on screen is so. */
async function works(desk: Page, simulator: Simulator): Promise<void> {
  const callRef = await ring(simulator);
  await button(card(desk, customer.name), 'Answer').click();
  await isIn(card(desk, customer.name), 'In call');
  expect(simulator.truth('12000')).toMatchObject([{ state: 'active' }]);
  await remote(simulator, callRef, 'hangup');
  await expect(desk.getByText('No calls')).toBeVisible();
}

test('the secondary server takes over and says so, stays, and gives back when the user or it says so', async ({
  openWay,
  start,
  simulator,
}) => {
  test.setTimeout(180_000);
  const [primary, secondary] = [await openWay(), await openWay()];
  const program = await start();
  const desk = await program.window('desk');
  await desk.getByLabel('Server address').fill(primary.url);
  await button(desk, 'Add a secondary server').click();
  await desk.getByLabel('Secondary server').fill(secondary.url);
  await desk.getByLabel('Login').fill('oxe12000');
  await desk.getByLabel('Password', { exact: true }).fill('hookswitch');
  await button(desk, 'Sign in').click();
  await isLive(desk);
  await expect(banner(desk)).toHaveCount(0);
  expect(secondary.asked).toEqual([]);

  await primary.refuse();
  await expect(banner(desk)).toBeVisible({ timeout: 30_000 });
  await isLive(desk);
  expect(signIns(secondary)).toBe(1);
  await works(desk, simulator);

  // The primary is back, and nobody is moved by that.
  await primary.open();
  const heard = primary.asked.length;
  await works(desk, simulator);
  await expect(banner(desk)).toBeVisible();
  expect(primary.asked).toHaveLength(heard);
  expect(signIns(secondary)).toBe(1);

  // The user says so.
  await button(desk, 'Back to the primary').click();
  await expect(banner(desk)).toHaveCount(0, { timeout: 30_000 });
  await isLive(desk);
  const [first, second] = [signIns(primary), signIns(secondary)];
  await works(desk, simulator);

  // The server says so: it ends.
  await primary.refuse();
  await expect(banner(desk)).toBeVisible({ timeout: 30_000 });
  await primary.open();
  await secondary.refuse();
  await expect(banner(desk)).toHaveCount(0, { timeout: 30_000 });
  await isLive(desk);
  await works(desk, simulator);
  expect([signIns(primary), signIns(secondary)]).toEqual([first + 1, second + 1]);
});
