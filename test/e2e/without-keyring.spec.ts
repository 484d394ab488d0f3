import { readdir } from 'node:fs/promises';
import { button, card, isIn } from './calls';
import { control, otherCustomer, ring } from './control';
import { expect, test } from './fixtures';
import { newest, openHistory } from './history-page';
import { rail, tab } from './mailbox-page';
import { foundIn } from './secrets';
import { isLive, signIn } from './sign-in';
import { nothingWaits } from './waiting';

const account = { login: 'oxe12000', password: 'hookswitch' };
const text = 'The parcel for you is at the reception.';

/** No archive, and nowhere the text. */
async function nothingIsWritten(folder: string): Promise<void> {
  const written = await readdir(folder, { recursive: true });
  expect(written.filter((name) => name.includes('.db'))).toEqual([]);
  const bytes = Buffer.from('at the reception');
  expect(await foundIn(folder, [{ what: 'a mini message', bytes }], () => true)).toEqual([]);
}

test.afterEach(async ({ desktop, simulator }) => {
  await nothingWaits(simulator);
  await desktop.keyring.start();
});

test('without a keyring the desk works for this run, and says so wherever something would be kept', async ({
  desktop,
  start,
  simulator,
}) => {
  test.setTimeout(120_000);
  await control(simulator, 'POST', 'texts', { to: '12000', from: '12001', text });
  await desktop.keyring.stop();
  const { userData, ...program } = await start();
  const desk = await program.window('desk');

  await test.step('where one signs in', async () => {
    await expect(desk.getByText('This desktop has no keyring')).toBeVisible();
    await signIn(desk, simulator, account, { remember: true });
    await isLive(desk);
  });
  await test.step('in the history', async () => {
    await ring(simulator, '12000', otherCustomer);
    const call = card(desk, otherCustomer.name);
    await button(call, 'Answer').click();
    await isIn(call, 'In call');
    await button(call, 'Hang up').click();
    await openHistory(desk);
    await expect(desk.getByText('Calls are kept for this run only')).toBeVisible();
    await expect(desk.getByText('There is no keyring on this desktop')).toBeVisible();
    await expect(newest(desk)).toHaveAccessibleName(new RegExp(`^Received, ${otherCustomer.name}`));
  });
  await test.step('where messages are read', async () => {
    await rail(desk).click();
    await tab(desk, 'Messages').click();
    await button(desk, 'Read').click();
    await expect(desk.getByText(text)).toBeVisible();
    await expect(desk.getByText('Messages are kept for this run only')).toBeVisible();
  });
  await test.step('and nothing of it is in the files, now and when it has quit', async () => {
    await nothingIsWritten(userData);
    await program.app.close();
    await nothingIsWritten(userData);
  });
  await test.step('the next program asks for the password', async () => {
    const again = await (await start({ userData })).window('desk');
    await expect(again.getByLabel('Login')).toHaveValue(account.login);
    await expect(again.getByLabel('Password', { exact: true })).toHaveValue('');
    await expect(again.getByText('This desktop has no keyring')).toBeVisible();
  });
});
