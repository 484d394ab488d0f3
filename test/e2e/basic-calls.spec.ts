import type { Page } from '@playwright/test';
import type { Simulator } from '../../src/simulator/index';
import { button } from './calls';
import { control, remote, ring } from './control';
import { placeDesk } from './desk-place';
import { expect, test } from './fixtures';
import { isLive, signIn } from './sign-in';

const account = { login: 'oxe12000', password: 'hookswitch' };
const licences = (simulator: Simulator, held: readonly string[]) =>
  control(simulator, 'PUT', `licences/${account.login}`, { licences: held });

test.describe('with the licence TELEPHONY_BASIC', () => {
  test.beforeEach(({ simulator }) => licences(simulator, ['TELEPHONY_BASIC', 'API_PHONESETPROG']));
  test.afterEach(({ simulator }) =>
    licences(simulator, [
      'TELEPHONY_BASIC',
      'TELEPHONY_ADVANCED',
      'API_CONTACTCENTER_AGENT',
      'API_PHONESETPROG',
      'MESSAGING',
    ]),
  );

  const dial = async (desk: Page, number: string): Promise<void> => {
    const box = desk.getByRole('combobox', { name: 'Name or number' });
    await box.fill(number);
    await box.press('Enter');
  };

  test('a user calls, answers and hangs up, and is told that the rest is not told', async ({
    signedOut: { program, desk },
    simulator,
  }) => {
    await signIn(desk, simulator, account);
    await isLive(desk);
    await expect(desk.getByRole('heading', { name: 'Your calls are not told' })).toBeVisible();
    await expect(desk.getByText('No calls', { exact: true })).toHaveCount(0);
    await expect(button(desk, 'History')).toHaveCount(0);
    const alert = desk.getByRole('alert');

    await dial(desk, '12001');
    await expect.poll(() => simulator.truth('12000')).toHaveLength(1);
    await dial(desk, '12002');
    await expect(alert).toContainText('you can have one at a time');
    expect(simulator.truth('12000')).toHaveLength(1);
    await button(alert, 'Dismiss').click();
    await button(desk, 'Hang up').click();
    await expect.poll(() => simulator.truth('12000')).toEqual([]);
    await button(desk, 'Hang up').click();
    await expect(alert).toContainText('You are in no call.');
    await button(alert, 'Dismiss').click();

    await button(desk, 'Answer').click();
    await expect(alert).toContainText('No call rings at this phone.');
    await button(alert, 'Dismiss').click();
    const callRef = await ring(simulator);
    await button(desk, 'Answer').click();
    await expect.poll(() => simulator.truth('12000')).toMatchObject([{ state: 'active' }]);
    await remote(simulator, callRef, 'hangup', '0145236789');

    // The strip offers the same, and what is programmed on the phone takes another licence.
    await button(desk, 'Phone').click();
    await expect(desk.getByText('Your phones')).toBeVisible();
    await expect(desk.getByText('Fetch a call')).toHaveCount(0);
    await placeDesk(program, { width: 800, height: 640 });
    await button(desk, 'Switch to the toolbar').click();
    const strip = await program.window('toolbar');
    await expect(strip.getByText('Your calls are not told')).toBeVisible();
    await expect(strip.getByText('No call', { exact: true })).toHaveCount(0);
    await ring(simulator);
    await button(strip, 'Answer').click();
    await expect.poll(() => simulator.truth('12000')).toMatchObject([{ state: 'active' }]);
    await button(strip, 'Hang up').click();
    await expect.poll(() => simulator.truth('12000')).toEqual([]);
  });

  test('a user who gets the other licence has a whole desk at the press of a button', async ({
    signedOut: { desk },
    simulator,
  }) => {
    await signIn(desk, simulator, account);
    await isLive(desk);
    await button(desk, 'Check the licence again').click();
    await expect(desk.getByText('You do not have TELEPHONY_ADVANCED yet.')).toBeVisible();
    await isLive(desk);
    await licences(simulator, ['TELEPHONY_BASIC', 'TELEPHONY_ADVANCED']);
    const callRef = await ring(simulator);
    await expect(desk.getByRole('article')).toHaveCount(0);
    await button(desk, 'Check the licence again').click();
    await expect(desk.getByRole('article')).toBeVisible();
    await expect(button(desk, 'History')).toBeVisible();
    await isLive(desk);
    await remote(simulator, callRef, 'hangup', '0145236789');
    await expect(desk.getByText('No calls', { exact: true })).toBeVisible();
  });
});
