import { chmod, mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { button } from './calls';
import { addContact, openContacts } from './contacts-page';
import { expect, test } from './fixtures';
import { isLive, signIn } from './sign-in';
import { callWorks, choose, said } from './trouble';

const ada = { first: 'Ada', number: '0612345678' };
const account = { login: 'oxe12000', password: 'hookswitch' };

test('damaged settings are told of once and kept, and the program works with the usual ones', async ({
  start,
  simulator,
  desktop,
}) => {
  test.setTimeout(120_000);
  const userData = await mkdtemp(join(desktop.home, 'damaged-'));
  const garbage = '{"version":1,"theme":"da\u0000';
  await writeFile(join(userData, 'settings.json'), garbage);
  const program = await start({ userData });
  const desk = await program.window('desk');
  const title = 'Some settings could not be read';
  await expect.poll(() => said(desktop, title)).toHaveLength(1);
  const [kept = ''] = (await readdir(userData)).filter((name) => name.includes('.corrupt-'));
  expect(said(desktop, title)[0]?.body).toContain(join(userData, kept));
  expect(await readFile(join(userData, kept), 'utf8')).toBe(garbage);
  await signIn(desk, simulator, account);
  await isLive(desk);
  await callWorks(desk, simulator);
  await program.app.close();

  await desktop.notifications.closeAll();
  const again = await start({ userData });
  await expect((await again.window('desk')).getByLabel('Login')).toBeVisible();
  expect(said(desktop, title)).toEqual([]);
});

test('damaged contacts are told of and kept, and new ones can be added', async ({
  start,
  simulator,
  desktop,
}) => {
  const userData = await mkdtemp(join(desktop.home, 'damaged-contacts-'));
  const garbage = '{"version":1,"contacts":[{"id":"a","numbers":';
  await writeFile(join(userData, 'contacts.json'), garbage);
  const program = await start({ userData });
  const desk = await program.window('desk');
  await signIn(desk, simulator, account);
  await isLive(desk);
  await openContacts(desk);
  const title = 'Some contacts could not be read';
  await expect.poll(() => said(desktop, title)).toHaveLength(1);
  const [kept = ''] = (await readdir(userData)).filter((name) => name.includes('.corrupt-'));
  expect(said(desktop, title)[0]?.body).toContain(join(userData, kept));
  expect(await readFile(join(userData, kept), 'utf8')).toBe(garbage);
  await addContact(desk, ada);
  expect(await readFile(join(userData, 'contacts.json'), 'utf8')).toContain('Ada');
});

test('settings that the disk does not take hold for this run, which is said once; calls go on', async ({
  start,
  simulator,
  desktop,
}) => {
  test.setTimeout(120_000);
  const userData = join(desktop.home, 'full');
  await mkdir(userData);
  const program = await start({ userData, settings: { theme: 'light' } });
  const desk = await program.window('desk');
  await signIn(desk, simulator, account);
  await isLive(desk);
  const title = 'Settings cannot be saved';
  await chmod(userData, 0o500);
  try {
    await button(desk, 'Settings').click();
    await choose(desk, 'Dark');
    await expect.poll(() => said(desktop, title)).toHaveLength(1);
    await choose(desk, 'Light');
    await choose(desk, 'Dark');
    await callWorks(desk, simulator);
    expect(said(desktop, title)).toHaveLength(1);
    await addContact(desk, ada);
    await expect.poll(() => said(desktop, 'Contacts cannot be saved')).toHaveLength(1);
    await program.app.close();
  } finally {
    await chmod(userData, 0o700);
  }
  const again = await start({ userData });
  await expect((await again.window('desk')).locator('html')).toHaveAttribute('data-theme', 'light');
});
