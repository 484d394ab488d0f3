import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { isShown, type Program } from '../program/launch-program';
import { button } from './calls';
import { openContacts, row as person, searchBox } from './contacts-page';
import { control } from './control';
import { placeDesk, settledPlace } from './desk-place';
import { expect, test } from './fixtures';
import { closeMailbox, leave, liNa, player, rail, row, tab } from './mailbox-page';
import { foundIn, typedSecrets } from './secrets';
import { isLive, signIn } from './sign-in';
import { nothingWaits } from './waiting';

const account = { login: 'oxe12000', password: 'hookswitch' };
const colleague = '20123';
const text = 'The parcel for you is at the reception.';
const mailboxPassword = '9182736450';
const chosenOutput = 'Fake Audio Output 1';

const deskOf = async (program: Program): Promise<Page> => {
  const desk = await program.window('desk');
  await expect.poll(() => isShown(program, 'desk')).toBe(true);
  return desk;
};
const output = (desk: Page) => desk.getByRole('menuitem', { name: chosenOutput });

test.afterEach(async ({ simulator }) => nothingWaits(simulator));

/** One story, as each program costs more than all that is looked for in it. */
test('what somebody leaves is there in the next program: their account until they sign out, what they chose, where the desk stood', async ({
  start,
  simulator,
}) => {
  test.setTimeout(120_000);
  typedSecrets.add(mailboxPassword);
  await control(simulator, 'PUT', 'mailboxes/12000', { password: mailboxPassword });
  await control(simulator, 'POST', 'texts', { to: '12000', from: '12001', text });
  await leave(simulator, liNa);
  const args = ['--use-fake-device-for-media-stream'];
  const sessions = () => simulator.system.sessions.all;
  const place = { x: 240, y: 130, width: 920, height: 640 };

  const first = await start({ args });
  const { userData } = first;
  await test.step('the first: signs in to be remembered', async () => {
    const desk = await deskOf(first);
    await signIn(desk, simulator, account, { remember: true });
    await isLive(desk);
  });
  await test.step('chooses a theme, a favourite, an output, opens the mailbox, reads a text', async () => {
    const desk = await first.window('desk');
    await button(desk, 'Settings').click();
    await desk.getByText('Dark', { exact: true }).click();
    await expect(desk.locator('html')).toHaveAttribute('data-theme', 'dark');

    await openContacts(desk);
    await searchBox(desk).fill(colleague);
    await person(desk, colleague)
      .getByRole('button', { name: /a favourite$/ })
      .click();
    await searchBox(desk).fill('');
    await expect(desk.getByRole('heading', { name: 'Favourites' })).toBeVisible();

    await rail(desk).click();
    await desk.getByLabel('Password', { exact: true }).fill(mailboxPassword);
    await desk.getByText('Remember', { exact: true }).click();
    await button(desk, 'Open').click();
    await row(desk, liNa.name).click();
    await button(player(desk), 'Sound').click();
    await output(desk).click();
    // Shown as chosen once it is kept.
    await button(player(desk), 'Sound').click();
    await expect(output(desk).locator('svg')).toBeVisible();
    await desk.keyboard.press('Escape');

    await tab(desk, 'Messages').click();
    await button(desk, 'Read').click();
    await expect(desk.getByText(text)).toBeVisible();
  });
  const left = await test.step('moves the desk, and quits, which ends the session', async () => {
    await placeDesk(first, place);
    await expect.poll(async () => (await placeDesk(first))?.width).toBe(place.width);
    const settled = await settledPlace(first);
    await first.app.close();
    expect(sessions()).toEqual([]);
    return settled;
  });
  await test.step('nobody can read the text in the files', async () => {
    const bytes = Buffer.from('at the reception');
    expect(await foundIn(userData, [{ what: 'a mini message', bytes }], () => true)).toEqual([]);
  });

  // As after a crash, which costs Chromium what it makes its ids with: it names all outputs anew.
  rmSync(join(userData, 'Preferences'));
  const second = await start({ userData, args });
  await test.step('the second is live without typing, dark, and stands where the first was left', async () => {
    const desk = await deskOf(second);
    await expect(desk.locator('html')).toHaveAttribute('data-theme', 'dark');
    await isLive(desk);
    await expect(desk.getByText('Camille Fontaine')).toBeVisible();
    await expect.poll(() => placeDesk(second)).toEqual(left);
  });
  await test.step('the favourite, the text, the mailbox and the output are there', async () => {
    const desk = await second.window('desk');
    await openContacts(desk);
    await expect(person(desk, colleague)).toHaveAccessibleName(/My contact/);
    await rail(desk).click();
    await tab(desk, 'Messages').click();
    await expect(desk.getByText(text)).toBeVisible();
    await tab(desk, 'Voice').click();
    await row(desk, liNa.name).click();
    await expect(button(player(desk), 'Pause')).toBeVisible();
    await expect(desk.getByText('The chosen sound output is not connected')).toHaveCount(0);
    await button(player(desk), 'Sound').click();
    await expect(output(desk).locator('svg')).toBeVisible();
    await desk.keyboard.press('Escape');
    // Closed, the mailbox is forgotten: it asks again.
    await closeMailbox(desk);
    await openContacts(desk);
    await rail(desk).click();
    await expect(desk.getByRole('heading', { name: 'Open your mailbox' })).toBeVisible();
  });
  await test.step('signing out ends subscription and session', async () => {
    const desk = await second.window('desk');
    const { subscriptions } = simulator.system;
    const [subscription] = subscriptions.all;
    // While the session is there yet: by itself, and not along with it.
    const ended: boolean[] = [];
    const remove = subscriptions.remove.bind(subscriptions);
    subscriptions.remove = (one) => {
      if (one === subscription) ended.push(sessions().length === 1);
      remove(one);
    };
    await button(desk, 'Settings').click();
    await button(desk, 'Sign out').click();
    await expect(desk.getByRole('heading', { name: 'Sign in to your phone' })).toBeVisible();
    await expect.poll(sessions).toEqual([]);
    subscriptions.remove = remove;
    expect(ended).toEqual([true]);
    expect(subscriptions.all).toEqual([]);
    await second.app.close();
  });

  const third = await start({ userData, args });
  await test.step('the third knows who it was, asks for the password, and has not moved', async () => {
    const desk = await deskOf(third);
    await expect(desk.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(desk.getByLabel('Login')).toHaveValue(account.login);
    await expect(desk.getByText('the one that is kept')).toHaveCount(0);
    await button(desk, 'Sign in').click();
    await expect(desk.getByText('Type your password.')).toBeVisible();
    await expect.poll(() => placeDesk(third)).toEqual(left);
  });
});
