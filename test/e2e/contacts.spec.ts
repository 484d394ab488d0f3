import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Simulator } from '../../src/simulator/index';
import { savesTo } from '../program/save-dialog';
import { button, card, isIn } from './calls';
import { addContact, forgetContacts, openContacts, row, rows, searchBox } from './contacts-page';
import { behaves, control, customer, ring } from './control';
import { placeDesk } from './desk-place';
import { expect, test } from './fixtures';
import { miss } from './history-page';
import { leave, openMailbox } from './mailbox-page';
import { nothingWaits } from './waiting';

const dialled = ({ world }: Simulator) => world.exchange.calls.map((call) => call.initialCalled);
const searches = async (simulator: Simulator): Promise<readonly { readonly state: string }[]> =>
  (await control<{ searches: { state: string }[] }>(simulator, 'GET', 'directory')).searches;

/** No contacts, and the directory as fast as usual. */
async function startOver(desk: Page, simulator: Simulator): Promise<void> {
  await control(simulator, 'PUT', 'directory', {});
  await forgetContacts(desk);
}

test.describe('the contacts page', () => {
  test.beforeEach(({ agent: { desk }, simulator }) => startOver(desk, simulator));
  // The program is shared: nobody else's callers have our names.
  test.afterEach(({ agent: { desk }, simulator }) => startOver(desk, simulator));

  test('finds a colleague in the directory, tells where from, and calls from the row', async ({
    agent: { desk },
    simulator,
  }) => {
    await desk.keyboard.press('Control+f');
    await expect(searchBox(desk)).toBeFocused();
    await desk.keyboard.type('20123');
    await expect(row(desk, '20123')).toHaveAccessibleName(/Directory$/);
    await desk.keyboard.press('ArrowDown');
    await expect(row(desk, '20123')).toBeFocused();
    await desk.keyboard.press('Enter');
    await expect.poll(() => dialled(simulator)).toEqual(['20123']);
  });

  test('copies a number from its row by the keys, and says so', async ({
    agent: { desk, program },
  }) => {
    const copied = () => program.app.evaluate(({ clipboard }) => clipboard.readText());
    await openContacts(desk);
    await searchBox(desk).fill('20123');
    await row(desk, '20123').focus();
    await desk.keyboard.press('Control+c');
    await expect(desk.getByText('Copied')).not.toHaveCount(0);
    await expect.poll(copied).toBe('20123');
  });

  test('copies a number by the tool of its row where there is room for it, and by the keys where there is none', async ({
    agent: { desk, program },
  }) => {
    const copied = () => program.app.evaluate(({ clipboard }) => clipboard.readText());
    const forget = () => program.app.evaluate(({ clipboard }) => clipboard.clear());
    /** The desk as wide as that, until what is given was done. */
    const inWidth = async (width: number, doIt: () => Promise<void>) => {
      const before = await placeDesk(program);
      await placeDesk(program, { width, height: 720 });
      await expect.poll(() => desk.evaluate(() => innerWidth)).toBeLessThanOrEqual(width);
      await expect.poll(() => desk.evaluate(() => innerWidth)).toBeGreaterThan(width - 60);
      await doIt();
      await placeDesk(program, before);
    };
    await addContact(desk, { first: 'Ada', number: '0611223344' });
    const tool = row(desk, 'Ada').getByRole('button', { name: 'Copy' });
    await inWidth(1100, async () => {
      await forget();
      await tool.click();
      await expect.poll(copied).toBe('0611223344');
    });
    await inWidth(460, async () => {
      await expect(tool).toBeHidden();
      await forget();
      await row(desk, 'Ada').focus();
      await desk.keyboard.press('Control+c');
      await expect.poll(copied).toBe('0611223344');
    });
  });

  test('picks up what rings at a colleague’s, and says so kindly where nothing does', async ({
    agent: { desk },
    simulator,
  }) => {
    await behaves(simulator, '12001', { answersAfter: 'never' });
    const pickUp = async () => {
      await openContacts(desk);
      await searchBox(desk).fill('12001');
      await row(desk, '12001')
        .getByRole('button', { name: /^More about/ })
        .click();
      await button(desk.getByRole('dialog'), 'Pick up a call that rings at 12001').click();
      await expect(desk.getByRole('dialog')).toHaveCount(0);
    };
    await pickUp();
    await expect(desk.getByRole('alert')).toContainText('No call can be picked up there now.');
    await ring(simulator, '12001');
    await pickUp();
    await expect(card(desk, customer.name)).toBeVisible();
    expect(simulator.truth('12001')).toEqual([]);
  });

  test('finds by the letters of the keys, and shows what was found while it goes on', async ({
    agent: { desk },
    simulator,
  }) => {
    await control(simulator, 'PUT', 'directory', { first: 0, between: 60_000, portion: 3 });
    await openContacts(desk);
    await searchBox(desk).fill('martin');
    await expect(desk.getByText(/^\d+ people · searching the directory…/)).toBeVisible();
    await expect(rows(desk)).toHaveCount(3);
    await control(simulator, 'PUT', 'directory', {});
    await searchBox(desk).fill('366824');
    await expect(row(desk, 'Camille Fontaine')).toBeVisible();
  });

  test('finds who called lately, once with the own contact of that number', async ({
    agent: { desk },
    simulator,
  }) => {
    await miss(desk, simulator);
    await openContacts(desk);
    await searchBox(desk).fill(customer.name);
    await expect(row(desk, customer.name)).toHaveAccessibleName(/Call history$/);
    await searchBox(desk).fill('');
    await addContact(desk, { first: 'The customer', number: customer.number });
    await searchBox(desk).fill(customer.number);
    await expect(row(desk, customer.number)).toHaveCount(1);
    await expect(row(desk, customer.number)).toHaveAccessibleName(
      /The customer.*My contact.*Call history$/,
    );
  });

  test('finds a colleague by first name or login, and lists who is a contact and in the directory once', async ({
    agent: { desk },
  }) => {
    await openContacts(desk);
    await searchBox(desk).fill('camille');
    await expect(row(desk, '12000')).toHaveAccessibleName(/^Camille Fontaine/);
    await searchBox(desk).fill('');
    await addContact(desk, { first: 'Upstairs', number: '12003' });
    await searchBox(desk).fill('oxe12003');
    await expect(row(desk, '12003')).toHaveCount(1);
    await searchBox(desk).fill('12003');
    await expect(row(desk, '12003')).toHaveCount(1);
    await expect(row(desk, '12003')).toHaveAccessibleName(/My contact.*Directory$/);
  });

  test('stops a search at the PBX when another text is typed, and when the page is left', async ({
    agent: { desk },
    simulator,
  }) => {
    await control(simulator, 'PUT', 'directory', { first: 'never' });
    const before = (await searches(simulator)).length;
    const states = async () => (await searches(simulator)).slice(before).map(({ state }) => state);
    await openContacts(desk);
    await searchBox(desk).fill('mart');
    await expect.poll(states).toEqual(['running']);
    await searchBox(desk).fill('dubo');
    await expect.poll(states).toEqual(['stopped', 'running']);
    await desk
      .getByRole('navigation')
      .getByRole('button', { name: /^Calls/ })
      .click();
    await expect.poll(states).toEqual(['stopped', 'stopped']);
  });

  test('transfers the call in conversation to somebody of the list', async ({
    agent: { desk },
    simulator,
  }) => {
    await behaves(simulator, '20123', { answersAfter: 0 });
    await ring(simulator);
    await button(card(desk, customer.name), 'Answer').click();
    await isIn(card(desk, customer.name), 'In call');
    await desk.keyboard.press('Control+f');
    await searchBox(desk).fill('20123');
    await row(desk, '20123')
      .getByRole('button', { name: /^Transfer the call to/ })
      .click();
    await expect(desk.getByRole('article')).toHaveCount(2);
    await button(desk, 'Transfer together').click();
    await expect(desk.getByRole('article')).toHaveCount(0);
    expect(simulator.world.exchange.calls[0]?.parties.map(({ number }) => number)).toEqual(
      expect.arrayContaining([customer.number, '20123']),
    );
  });

  test('names who calls by the own contact, on the card and in the history', async ({
    agent: { desk },
    simulator,
  }) => {
    await addContact(desk, { first: 'Grandma', number: customer.number });
    await desk
      .getByRole('navigation')
      .getByRole('button', { name: /^Calls/ })
      .click();
    await ring(simulator);
    await expect(card(desk, 'Grandma')).toBeVisible();
  });

  test('names who left a message or asks to be called back by the own contact', async ({
    agent: { desk },
    simulator,
  }) => {
    await nothingWaits(simulator);
    await addContact(desk, { first: 'Grandma', number: '0612345678' });
    await addContact(desk, { first: 'The boss', number: '12002' });
    await leave(simulator, { from: '0612345678', recording: 'delivery' });
    await openMailbox(desk);
    await expect(desk.getByRole('row', { name: 'Grandma' })).toBeVisible();
    await control(simulator, 'POST', 'callbacks', { to: '12000', from: '12002' });
    await control(simulator, 'POST', 'texts', { to: '12000', from: '12002', text: 'Lunch?' });
    await desk.getByRole('tab', { name: /^Callbacks/ }).click();
    await expect(button(desk, 'Call back The boss')).toBeVisible();
    await desk.getByRole('tab', { name: /^Messages/ }).click();
    await button(desk, 'Read').click();
    await expect(desk.getByText('From The boss', { exact: true })).toBeVisible();
    await nothingWaits(simulator);
  });

  test('deletes a contact, and takes it back', async ({ agent: { desk } }) => {
    await addContact(desk, { first: 'Grandma', number: '0612345678' });
    await button(row(desk, 'Grandma'), 'More about Grandma').click();
    await button(desk.getByRole('dialog', { name: 'Grandma' }), 'Delete').click();
    await expect(row(desk, 'Grandma')).toHaveCount(0);
    await button(desk, 'Undo').click();
    await expect(row(desk, 'Grandma')).toBeVisible();
  });

  test('imports a file, and names line and field of what it cannot use', async ({
    agent: { desk },
  }, testInfo) => {
    const path = testInfo.outputPath('people.csv');
    await writeFile(path, 'Name;Mobile\nZoë Groß;06 12 34 56 78\nReception;none\n');
    await openContacts(desk);
    await desk.getByTestId('contacts-file').setInputFiles(path);
    const dialog = desk.getByRole('dialog', { name: 'Import people.csv' });
    await expect(dialog.getByText('Line 3, Mobile: “none” is not a phone number.')).toBeVisible();
    await button(dialog, 'Import 1 contact').click();
    await expect(row(desk, 'Zoë Groß')).toContainText('0612345678');
  });

  test('exports to the file that the user names', async ({
    agent: { desk, program },
  }, testInfo) => {
    const path = testInfo.outputPath('out.csv');
    await addContact(desk, { first: 'Ada', number: '12004' });
    await savesTo(program, path);
    await desk.getByRole('button', { name: 'More about contacts' }).click();
    await desk.getByRole('menuitem', { name: /^Export/ }).click();
    await expect.poll(() => readFile(path, 'utf8').catch(() => '')).toContain('Ada,,,12004');
  });

  test('suggests contacts and the directory in the dial box', async ({
    agent: { desk },
    simulator,
  }) => {
    await addContact(desk, { first: 'Grandma', number: '0612345678' });
    await desk
      .getByRole('navigation')
      .getByRole('button', { name: /^Calls/ })
      .click();
    const box = desk.getByRole('combobox', { name: 'Name or number' });
    await box.fill('camille');
    await expect(desk.getByRole('option', { name: 'Camille Fontaine' })).toBeVisible();
    await box.fill('grandm');
    await expect(desk.getByRole('option', { name: 'Grandma' })).toBeVisible();
    await desk.keyboard.press('Enter');
    await expect.poll(() => dialled(simulator)).toEqual(['0612345678']);
  });
});
