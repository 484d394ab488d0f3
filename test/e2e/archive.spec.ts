import { execFile } from 'node:child_process';
import { access, constants, open, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import type { HookswitchBridge } from '../../src/shared/bridge/bridge';
import type { Simulator } from '../../src/simulator/index';
import { fillArchive } from '../program/archive/index';
import { caller } from '../program/archive/fill';
import { savesTo } from '../program/save-dialog';
import { button, card, dial, isIn } from './calls';
import { behaves, control, customer, otherCustomer, remote, ring } from './control';
import { addContact } from './contacts-page';
import { keepBooks, type Entry } from './exchange-books';
import { expect, test } from './fixtures';
import { log, miss, names, newest, openHistory, rows, total } from './history-page';
import { foundIn } from './secrets';
import { isLive, signIn } from './sign-in';

const account = { login: 'oxe12000', password: 'hookswitch' };

/** Somebody whose name a spreadsheet would compute, and a table would break at. */
const trickster = { number: '0388112233', name: '=2+3, "Zoé"' };
const colleague = '12003';
const otherColleague = '12001';

/** A call of each kind; resolves when the history has them all. */
async function work(desk: Page, simulator: Simulator): Promise<readonly Entry[]> {
  const books = keepBooks(simulator);
  await miss(desk, simulator, trickster);
  const ref = await ring(simulator, '12000', otherCustomer);
  await button(card(desk, otherCustomer.name), 'Answer').click();
  await isIn(card(desk, otherCustomer.name), 'In call');
  await remote(simulator, ref, 'hangup');
  await behaves(simulator, colleague, { answersAfter: 0 });
  await dial(desk, colleague);
  await expect(button(desk, 'Hold')).toBeEnabled();
  await button(desk, 'Hang up').click();
  await expect
    .poll(async () =>
      (await log(desk)).slice(0, 3).every(({ comRef, endedAt }) => {
        return endedAt !== undefined && books.some(({ ref }) => ref === comRef);
      }),
    )
    .toBe(true);
  return books.toSorted((one, other) => other.began - one.began);
}

async function exportAs(desk: Page, entry: string): Promise<void> {
  await button(desk, 'Export').click();
  await desk.getByRole('menuitem', { name: entry }).click();
}

/** A moment as a table tells it: to the second, in the time of this place. */
const toTheSecond = (moment: number): number => Math.floor(moment / 1000) * 1000;

test('the history is written to a table and to data, as the exchange has it in its books', async ({
  start,
  simulator,
}, testInfo) => {
  const program = await start();
  const desk = await program.window('desk');
  await signIn(desk, simulator, account);
  await isLive(desk);
  const books = await work(desk, simulator);
  const kept = simulator.system.comlog.records('12000').length;
  await openHistory(desk);

  const table = testInfo.outputPath('calls.csv');
  await savesTo(program, table);
  await exportAs(desk, 'Table (CSV)…');
  await expect(desk.getByText(`calls.csv has ${kept} calls`)).toBeVisible();
  const csv = await readFile(table, 'utf8');
  const rows = Papa.parse<Record<string, string>>(csv.slice(1), {
    header: true,
    skipEmptyLines: true,
  });
  expect(rows.errors).toEqual([]);
  expect(rows.data).toHaveLength(kept);
  const written = rows.data.slice(0, books.length);
  expect(written.map((row) => new Date(row['Began'] ?? '').getTime())).toEqual(
    books.map(({ began }) => toTheSecond(began)),
  );
  expect(written.map((row) => [row['Kind'], row['Number']])).toEqual(
    books.map(({ kind, parties }) => [kind, [...parties].join()]),
  );
  expect(written.map((row) => row['Name'])).toEqual([
    expect.stringMatching(/\w/),
    otherCustomer.name,
    // An apostrophe makes it text, where it would be computed.
    `'${trickster.name}`,
  ]);

  const data = testInfo.outputPath('calls.json');
  await savesTo(program, data);
  await exportAs(desk, 'Data (JSON)…');
  await expect(desk.getByText(`calls.json has ${kept} calls`)).toBeVisible();
  const { calls } = JSON.parse(await readFile(data, 'utf8')) as {
    calls: { comRef: string; beganAt: string; party: { number: string; displayName?: string } }[];
  };
  expect(calls).toHaveLength(kept);
  expect(
    calls.slice(0, books.length).map(({ comRef, beganAt, party }) => ({
      ref: comRef,
      began: Date.parse(beganAt),
      number: party.number,
    })),
  ).toEqual(books.map(({ ref, began, parties }) => ({ ref, began, number: [...parties].join() })));
  expect(calls[2]?.party.displayName).toBe(trickster.name);

  const unwanted = testInfo.outputPath('unwanted.csv');
  await savesTo(program, undefined);
  await exportAs(desk, 'Table (CSV)…');
  await savesTo(program, testInfo.outputPath('no', 'such', 'folder', 'calls.csv'));
  await exportAs(desk, 'Table (CSV)…');
  await expect(desk.getByRole('alert')).toContainText('calls.csv could not be written');
  await expect(access(unwanted)).rejects.toThrow();
});

test('of a long history an export under way can be cancelled, and what is older than wanted is erased at once', async ({
  desktop,
  start,
  simulator,
}, testInfo) => {
  // Two starts of the program, and between them three weeks with a call each quarter of an hour.
  test.slow();
  const many = 1800;
  const { userData, app, window } = await start();
  const first = await window('desk');
  await signIn(first, simulator, account, { remember: true });
  await isLive(first);
  await app.close();
  await fillArchive(desktop, userData, { server: simulator.url, login: account.login }, 2000);
  const program = await start({ userData });
  const desk = await program.window('desk');
  await isLive(desk);
  await openHistory(desk);
  expect(await total(desk)).toBeGreaterThan(many);

  await test.step('an export under way shows how far it is, and leaves nothing when it is cancelled', async () => {
    // A disk that takes no more than a pipe holds until somebody reads it.
    const table = testInfo.outputPath('calls.csv');
    await promisify(execFile)('mkfifo', [`${table}.part`]);
    const disk = await open(`${table}.part`, constants.O_RDONLY | constants.O_NONBLOCK);
    await savesTo(program, table);
    await exportAs(desk, 'Table (CSV)…');
    const notice = desk.getByText('Writing calls.csv…');
    await expect(notice).toBeVisible();
    await expect(desk.getByText(/^\d+ of \d{4} calls$/)).toBeVisible();
    await button(desk, 'Cancel').click();
    await promisify(execFile)('cat', [`${table}.part`], { maxBuffer: Infinity });
    await expect(desk.getByText('The export was cancelled')).toBeVisible();
    await disk.close();
    await expect(access(table)).rejects.toThrow();
    await expect(access(`${table}.part`)).rejects.toThrow();

    // The next one is whole.
    await exportAs(desk, 'Table (CSV)…');
    await expect(desk.getByText(/^calls.csv has \d{4} calls$/)).toBeVisible();
    expect((await readFile(table, 'utf8')).split('\r\n').length).toBeGreaterThan(many);
  });

  await test.step('calls older than the user wants them are erased as soon as that is said', async () => {
    const search = desk.getByRole('searchbox');
    await search.fill(caller(0).number);
    await expect(rows(desk)).toHaveCount(1);
    await button(desk, 'Settings').click();
    await desk.getByRole('button', { name: /Keep calls$/ }).click();
    await desk.getByRole('option', { name: '7 days' }).click();
    await openHistory(desk);
    await search.fill(caller(0).number);
    await expect(desk.getByRole('heading', { name: 'No such calls' })).toBeVisible();
    await search.fill('');
    await expect(newest(desk)).toBeVisible();
    // The server's hundred are of today.
    expect(await total(desk)).toBeLessThan(7 * 96 + 100);
  });
});

/** How a file begins: in an encrypted one, as no other does. */
const beginningOf = async (file: string): Promise<Buffer> => (await readFile(file)).subarray(0, 32);

/** A contact of the user’s own, and an agent of a team: as unlike anything else on the disk as can be. */
const known = { first: 'Zebulon', number: '0399887766' };
const ofTheTeam = '14077';

test('everything is erased: the page is empty, and nothing of it is left on the disk', async ({
  start,
  simulator,
}) => {
  const program = await start({ settings: { teams: { [account.login]: [ofTheTeam] } } });
  const { userData } = program;
  const desk = await program.window('desk');
  await signIn(desk, simulator, account, { remember: true });
  await isLive(desk);
  await miss(desk, simulator);
  await miss(desk, simulator, otherCustomer);
  await openHistory(desk);
  await expect(newest(desk)).toHaveAccessibleName(new RegExp(otherCustomer.name));
  await addContact(desk, known);
  const text = 'The parcel for you is at the reception.';
  await control(simulator, 'POST', 'texts', { to: '12000', from: otherColleague, text });
  const readAndKept = () =>
    desk.evaluate(async () => {
      const { hookswitch } = globalThis as unknown as { hookswitch: HookswitchBridge };
      await hookswitch.command('miniMessages.read');
      return await hookswitch.query('miniMessages.kept');
    });
  expect(await readAndKept()).toMatchObject({ value: { messages: [{ text }] } });
  const messagesFile = await readFile(join(userData, 'mini-messages.json'), 'utf8');
  const sealed = /"sealed": "([^"]+)"/.exec(messagesFile)?.[1] ?? '';
  expect(sealed).not.toBe('');
  const folder = join(userData, 'archive');
  const before = await readdir(folder);
  const [file = ''] = before.filter((name) => name.endsWith('.db'));
  expect(before).toContain(`${file}-wal`);
  // One that was damaged once, and is still there.
  await writeFile(join(folder, `${file}.damaged-2026-03-14`), 'set aside, never to be read again');
  const aside = join(userData, 'mini-messages.json.corrupt-2026-03-14T09-00-00-000Z');
  await writeFile(aside, messagesFile.slice(0, -2));
  const contacts = await readFile(join(userData, 'contacts.json'), 'utf8');
  await writeFile(join(userData, 'contacts.json.corrupt-2026-03-14T09-00-00-000Z'), contacts);
  for (const what of [known.first, known.number, ofTheTeam]) {
    const where = await foundIn(userData, [{ what, bytes: Buffer.from(what) }], () => true);
    expect(where).not.toEqual([]);
  }
  const old = await Promise.all(
    [file, `${file}-wal`, `${file}.damaged-2026-03-14`].map(async (name) => ({
      what: name,
      bytes: await beginningOf(join(folder, name)),
    })),
  );

  await button(desk, 'Settings').click();
  await button(desk, 'Erase everything…').click();
  const dialog = desk.getByRole('alertdialog', {
    name: 'Erase calls, text messages, contacts and your team?',
  });
  await expect(dialog).toContainText('all contacts on this computer');
  await button(dialog, 'Erase everything').click();
  await expect(dialog).toHaveCount(0);
  await openHistory(desk);
  await expect(desk.getByRole('heading', { name: 'No calls yet' })).toBeVisible();
  expect(simulator.system.comlog.records('12000')).toEqual([]);
  expect(await foundIn(userData, old, () => true)).toEqual([]);
  expect(await readAndKept()).toMatchObject({ value: { messages: [] } });
  const people = [
    sealed,
    text,
    known.first,
    known.number,
    ofTheTeam,
    ...[customer, otherCustomer].flatMap(({ name, number }) => [name, number]),
  ].map((what) => ({ what, bytes: Buffer.from(what) }));
  expect(await foundIn(userData, people, () => true)).toEqual([]);

  // What comes after it is kept, over a restart, and nothing else comes back.
  await remote(simulator, await ring(simulator), 'hangup');
  await expect(newest(desk)).toHaveAccessibleName(new RegExp(`^Missed, ${customer.name}`));
  await program.app.close();
  const again = await (await start({ userData })).window('desk');
  await isLive(again);
  await openHistory(again);
  await expect(newest(again)).toHaveAccessibleName(new RegExp(customer.name));
  expect(await names(again)).toHaveLength(1);
});
