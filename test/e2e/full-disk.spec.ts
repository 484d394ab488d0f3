import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { smallDisk, whyNoSmallDisk } from '../../tools/small-disk';
import { savesTo } from '../program/save-dialog';
import { button } from './calls';
import { addContact, openContacts, row } from './contacts-page';
import { customer, otherCustomer } from './control';
import { expect, test } from './fixtures';
import { miss, names, openHistory, total } from './history-page';
import { leave, openMailbox, player, rail, row as message } from './mailbox-page';
import { isLive, signIn } from './sign-in';
import { callWorks, choose, said } from './trouble';

const account = { login: 'oxe12000', password: 'hookswitch' };
const hotel = { from: '0145236789', name: 'Hôtel des Voyageurs', recording: 'delivery' };
const unwritable = 'The archive’s file can not be written. Make room on the disk';
/** The disk is asked again every few seconds; generous, for machines that are busy. */
const untilAskedAgain = { timeout: 60_000 };

const mounted = process.env['HOOKSWITCH_SMALL_DISK'];
test.skip(mounted === undefined, whyNoSmallDisk);

test('a full disk costs no call and no file: what is off is said, and all is kept when there is room again', async ({
  start,
  simulator,
  desktop,
}) => {
  test.setTimeout(240_000);
  const disk = smallDisk(mounted ?? '');
  const profile = join(disk.path, 'profile');
  // A try that failed left its own.
  for (const name of await readdir(disk.path)) await rm(join(disk.path, name), { recursive: true });
  await mkdir(profile);
  const userData = join(desktop.home, 'on-a-small-disk');
  await symlink(profile, userData);
  const [calls, people, voice] = ['calls.csv', 'people.csv', 'voice.wav'].map((name) =>
    join(disk.path, name),
  ) as [string, string, string];
  for (const file of [calls, people, voice]) await writeFile(file, 'an older one');
  const saved = async () =>
    await Promise.all([calls, people, voice].map((file) => readFile(file, 'utf8')));
  const stored = (name: string) => readFile(join(profile, name), 'utf8');

  const program = await start({ userData, settings: { theme: 'light' } });
  const desk = await program.window('desk');
  const exportCalls = async () => {
    await openHistory(desk);
    await savesTo(program, calls);
    await button(desk, 'Export').click();
    await desk.getByRole('menuitem', { name: 'Table (CSV)…' }).click();
  };
  const exportPeople = async () => {
    await openContacts(desk);
    await savesTo(program, people);
    await button(desk, 'More about contacts').click();
    await desk.getByRole('menuitem', { name: /^Export/ }).click();
  };
  const saveRecording = async () => {
    await rail(desk).click();
    await message(desk, hotel.name).first().click();
    await savesTo(program, voice);
    await player(desk).getByRole('button', { name: 'Save as…' }).first().click();
  };
  await signIn(desk, simulator, account, { remember: true });
  await isLive(desk);
  await miss(desk, simulator);
  const callsBefore = await total(desk);
  await addContact(desk, { first: 'Ada', number: '0612345678' });
  await leave(simulator, hotel);
  await openMailbox(desk);

  await test.step('full', async () => {
    disk.fill();
    const kept = [await stored('settings.json'), await stored('contacts.json')];
    await button(desk, 'Settings').click();
    await choose(desk, 'Dark');
    await expect.poll(() => said(desktop, 'Settings cannot be saved')).toHaveLength(1);
    await addContact(desk, { first: 'Bob', number: '0687654321' });
    await expect.poll(() => said(desktop, 'Contacts cannot be saved')).toHaveLength(1);
    disk.fill();
    await callWorks(desk, simulator, otherCustomer);
    await openHistory(desk);
    await expect(desk.getByText(unwritable)).toBeVisible();
    await expect
      .poll(async () => (await names(desk)).slice(0, 2).map((name) => name.split(',')[1]?.trim()))
      .toEqual([otherCustomer.name, customer.name]);
    disk.fill();
    await exportCalls();
    await expect(desk.getByRole('alert').filter({ hasText: 'calls.csv' })).toBeVisible();
    await exportPeople();
    await expect(desk.getByRole('alert')).toContainText('The file could not be written.');
    await saveRecording();
    await expect(desk.getByRole('alert')).toContainText('The message was not saved.');
    expect(await saved()).toEqual(['an older one', 'an older one', 'an older one']);
    expect([await stored('settings.json'), await stored('contacts.json')]).toEqual(kept);
  });

  await test.step('room again', async () => {
    disk.free();
    await expect.poll(() => stored('settings.json'), untilAskedAgain).toContain('"dark"');
    await expect.poll(() => stored('contacts.json'), untilAskedAgain).toContain('Bob');
    await openHistory(desk);
    await expect(desk.getByText(unwritable)).toHaveCount(0, untilAskedAgain);
    await exportCalls();
    await exportPeople();
    await saveRecording();
    await expect.poll(async () => (await saved()).includes('an older one')).toBe(false);
    expect(await saved()).toEqual([
      expect.stringContaining(otherCustomer.name),
      expect.stringContaining('Bob'),
      expect.stringMatching(/^RIFF/),
    ]);
    await program.app.close();
  });

  await test.step('full at the start', async () => {
    disk.fill();
    const again = await start({ userData });
    const sameDesk = await again.window('desk');
    await isLive(sameDesk);
    await expect(sameDesk.locator('html')).toHaveAttribute('data-theme', 'dark');
    await openContacts(sameDesk);
    await expect(row(sameDesk, 'Bob')).toBeVisible();
    expect(await total(sameDesk)).toBe(callsBefore + 1);
    await callWorks(sameDesk, simulator);
    await again.app.close();
    disk.free();
  });
  // Nor may a secret be on this disk.
  await cp(profile, join(desktop.home, 'copy-of-a-small-disk'), { recursive: true });
});
