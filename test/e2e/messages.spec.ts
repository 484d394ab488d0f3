import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { audioOf, recordings } from '../../src/simulator/scenario/recordings';
import type { HookswitchBridge } from '../../src/shared/bridge/bridge';
import type { Simulator } from '../../src/simulator/index';
import { savesTo } from '../program/save-dialog';
import { command } from './bridge';
import { button, chooseMore, dial } from './calls';
import { behaves, control, ring } from './control';
import { expect, test as base } from './fixtures';
import { closeMailbox, leave, liNa, openMailbox, player, rail, row, tab } from './mailbox-page';
import { typedSecrets } from './secrets';
import { nothingWaits } from './waiting';

const boxes = ({ world }: Simulator) => world.exchange.mailboxes;
const waiting = ({ world }: Simulator) => world.exchange.messages;

/** Li Na's message is the newest, then Marguerite's. */
const hotel = { from: '0145236789', name: 'Hôtel des Voyageurs', recording: 'delivery' };
const marguerite = { from: '0612450938', name: 'Marguerite Delacroix', recording: 'invoice' };

/** One of the two ways to open it. */
const way = (desk: Page, name: string): Locator => desk.locator('label').filter({ hasText: name });

/** The desk's own part of it: the shared program keeps what it was told. */
async function tidyDesk(desk: Page): Promise<void> {
  await desk.evaluate(async () => {
    const { hookswitch } = globalThis as unknown as { hookswitch: HookswitchBridge };
    const playback = { rate: 1, output: '', outputName: '', playsOn: true } as const;
    await hookswitch.command('settings.update', { playback });
    await hookswitch.command('miniMessages.keepDraft', { number: '', text: '' });
    const kept = await hookswitch.query('miniMessages.kept');
    const ids = kept.ok ? kept.value.messages.map(({ id }) => id) : [];
    if (ids.length > 0) await hookswitch.command('miniMessages.delete', { ids });
  });
}

/** Somebody at their desk, as everywhere, who has heard and written nothing yet. */
const test = base.extend<object>({
  agent: async ({ agent }, use) => {
    await tidyDesk(agent.desk);
    await use(agent);
  },
});

test.beforeEach(async ({ simulator }) => nothingWaits(simulator));
test.afterEach(async ({ simulator }) => nothingWaits(simulator));

test.describe('a mailbox', () => {
  test('is refused for a wrong password and opens for the right one', async ({
    agent: { desk },
    simulator,
  }) => {
    await leave(simulator, marguerite, liNa);
    const ownPassword = '4815162342';
    typedSecrets.add(ownPassword);
    await control(simulator, 'PUT', 'mailboxes/12000', { password: ownPassword });
    await expect(rail(desk)).toHaveAccessibleName(/2 messages waiting/);
    await openMailbox(desk, '1111');
    const alert = desk.getByRole('alert').filter({ hasText: 'The mailbox was not opened.' });
    await expect(alert).toContainText('does not open with this password');
    await way(desk, 'Password of my account').click();
    await button(desk, 'Open').click();
    await expect(alert).toContainText('does not open with this password');
    await way(desk, 'Mailbox password').click();
    await desk.getByLabel('Password', { exact: true }).fill(ownPassword);
    await desk.keyboard.press('Enter');
    await expect(row(desk, 'new, from Li Na')).toBeVisible();
    await expect(alert).toHaveCount(0);
    await expect(desk.getByText('2 messages · 2 new')).toBeVisible();
    await expect(desk.getByRole('meter')).toHaveAttribute('aria-valuetext', '15 % full');
  });

  test("opens with the account's password, and by itself once that is remembered", async ({
    agent: { desk },
    simulator,
  }) => {
    await leave(simulator, liNa);
    await rail(desk).click();
    await way(desk, 'Password of my account').click();
    await desk.getByText('Remember', { exact: true }).click();
    await button(desk, 'Open').click();
    await expect(row(desk, 'Li Na')).toBeVisible();
    await control(simulator, 'POST', 'sessions/expire', {});
    await leave(simulator, marguerite);
    await expect(row(desk, 'Marguerite')).toBeVisible({ timeout: 10_000 });
    await closeMailbox(desk);
  });

  test('that is full says that nobody can leave anything', async ({
    agent: { desk },
    simulator,
  }) => {
    await control(simulator, 'PUT', 'mailboxes/12000', { capacity: 10 });
    await leave(simulator, marguerite);
    await openMailbox(desk);
    await expect(desk.getByText('Full: nobody can leave a message')).toBeVisible();
  });
});

test.describe('a voice message', () => {
  for (const { name, recording } of [hotel, marguerite, liNa]) {
    test(`of ${recording} is fetched, decoded and played, and saved as it is`, async ({
      agent: { desk, program },
      simulator,
    }) => {
      const violations: string[] = [];
      desk.on('console', (message) => {
        if (/Content Security Policy/.test(message.text())) violations.push(message.text());
      });
      await leave(simulator, { ...hotel, name, recording });
      await openMailbox(desk);
      await button(desk, `Play the message from ${name}`).click();
      await expect(button(player(desk), 'Pause')).toBeVisible();
      await expect(player(desk).locator('canvas').first()).toBeVisible();
      const { seconds = 0 } = recordings.find((each) => each.name === recording) ?? {};
      const length = `0:${String(seconds).padStart(2, '0')}`;
      await expect(row(desk, name)).toContainText(length);
      await expect(player(desk)).toContainText(`0:01 / ${length}`);
      await expect(rail(desk)).not.toHaveAccessibleName(/waiting/);
      await expect(desk.getByText('1 message', { exact: true })).toBeVisible();
      await desk.keyboard.press('p');
      await expect(button(player(desk), 'Play')).toBeVisible();
      const file = join(program.userData, `${recording}.wav`);
      await savesTo(program, file);
      await button(player(desk), 'Save as…').click();
      const saved = () =>
        readFile(file).then(
          (bytes) => bytes.equals(expected),
          () => false,
        );
      const expected = Buffer.from(audioOf({ name: recording, seconds }));
      await expect.poll(saved).toBe(true);
      expect(violations).toEqual([]);
    });
  }

  test('is marked as new until it was played, here and at the PBX', async ({
    agent: { desk },
    simulator,
  }) => {
    await leave(simulator, marguerite, liNa);
    await expect(rail(desk)).toHaveAccessibleName(/2 messages waiting/);
    await openMailbox(desk);
    await expect(row(desk, liNa.name)).toHaveAccessibleName(/^new, /);
    await expect(row(desk, marguerite.name)).toHaveAccessibleName(/^new, /);
    await expect(desk.getByText('2 messages · 2 new', { exact: true })).toBeVisible();
    await button(desk, `Play the message from ${liNa.name}`).click();
    await expect(row(desk, liNa.name)).not.toHaveAccessibleName(/new/);
    await expect(row(desk, marguerite.name)).toHaveAccessibleName(/^new, /);
    await expect(desk.getByText('2 messages · 1 new', { exact: true })).toBeVisible();
    await expect(rail(desk)).toHaveAccessibleName(/1 message waiting/);
    expect(boxes(simulator).unread('12000')).toMatchObject([{ number: marguerite.from }]);
  });

  test('is followed by the next one, and sought, slowed and quickened by keys', async ({
    agent: { desk },
    simulator,
  }) => {
    await leave(simulator, hotel, liNa);
    await openMailbox(desk);
    await row(desk, 'Li Na').click();
    await button(player(desk), 'Pause').click();
    // While it pauses, it stands where the keys put it.
    for (let press = 0; press < 2; press++) await desk.keyboard.press('j');
    await expect(player(desk)).toContainText('0:00 / 0:08');
    await desk.keyboard.press('l');
    await expect(player(desk)).toContainText('0:05 / 0:08');
    for (let press = 0; press < 4; press++) await desk.keyboard.press('.');
    await expect(button(player(desk), 'Speed 2×')).toBeVisible();
    await desk.keyboard.press('p');
    await expect(player(desk)).toHaveAccessibleName(/Hôtel des Voyageurs/, { timeout: 10_000 });
    // Slowed at once: at double speed it would be over before a busy machine has looked.
    for (let press = 0; press < 3; press++) await desk.keyboard.press(',');
    await expect(button(player(desk), 'Speed 1×')).toBeVisible();
    await expect(player(desk)).toContainText(/0:0[1-6] \/ 0:06/);
  });

  test('pauses when a call comes', async ({ agent: { desk }, simulator }) => {
    await leave(simulator, marguerite);
    await openMailbox(desk);
    await row(desk, 'Marguerite').click();
    await expect(button(player(desk), 'Pause')).toBeVisible();
    await ring(simulator);
    await expect(button(player(desk), 'Play')).toBeVisible();
  });

  test('that cannot be decoded says its codec, and can be saved', async ({
    agent: { desk, program },
    simulator,
  }, { outputDir }) => {
    await leave(simulator, { ...hotel, recording: 'switchboard' });
    await openMailbox(desk);
    await row(desk, hotel.name).click();
    await expect(player(desk)).toContainText('GSM 6.10');
    const file = join(program.userData, 'saved.wav');
    await savesTo(program, file);
    await player(desk).getByRole('button', { name: 'Save as…' }).first().click();
    const expected = Buffer.from(audioOf({ name: 'switchboard', seconds: 5 }));
    await expect
      .poll(() =>
        readFile(file).then(
          (bytes) => bytes.equals(expected),
          () => false,
        ),
      )
      .toBe(true);
    await savesTo(program, join(outputDir, 'no', 'such', 'folder', 'x.wav'));
    await player(desk).getByRole('button', { name: 'Save as…' }).first().click();
    await expect(desk.getByRole('alert')).toContainText('The message was not saved.');
  });

  test('whose deletion fails is there again, and goes when it succeeds', async ({
    agent: { desk },
    simulator,
  }) => {
    await leave(simulator, hotel, marguerite, liNa);
    await openMailbox(desk);
    await control(simulator, 'PUT', 'mailboxes/12000', { isLocked: true });
    await row(desk, 'Li Na').focus();
    await desk.keyboard.press('Delete');
    await desk.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
    const alert = desk.getByRole('alert').filter({ hasText: '1 message was not deleted.' });
    await expect(alert).toBeVisible();
    await expect(row(desk, 'Li Na')).toBeVisible();
    expect(boxes(simulator).messages('12000')).toHaveLength(3);
    await control(simulator, 'PUT', 'mailboxes/12000', { isLocked: false });
    await row(desk, 'Li Na').focus();
    await desk.keyboard.press('Delete');
    await desk.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
    await expect(row(desk, 'Li Na')).toHaveCount(0);
    await expect(alert).toHaveCount(0);
    expect(boxes(simulator).messages('12000')).toHaveLength(2);
  });

  test('goes with the others that are selected, or with all that were there when it was asked', async ({
    agent: { desk },
    simulator,
  }) => {
    await leave(simulator, hotel, marguerite, liNa);
    await openMailbox(desk);
    await row(desk, 'Li Na').getByRole('checkbox').click({ force: true });
    await row(desk, hotel.name).getByRole('checkbox').click({ force: true });
    await expect(desk.getByText('2 selected')).toBeVisible();
    await button(desk, 'Delete').click();
    const dialog = desk.getByRole('alertdialog', { name: 'Delete 2 messages?' });
    await expect(dialog).toContainText('2 of them have not been heard yet');
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await expect(desk.getByRole('row')).toHaveCount(1);
    await button(desk, 'Mailbox').click();
    await desk.getByRole('menuitem', { name: 'Delete all…' }).click();
    const all = desk.getByRole('alertdialog');
    await expect(all).toBeVisible();
    await leave(simulator, liNa);
    await all.getByRole('button', { name: 'Delete' }).click();
    await expect(row(desk, 'Li Na')).toBeVisible();
    await expect(row(desk, marguerite.name)).toHaveCount(0);
    expect(boxes(simulator).messages('12000')).toHaveLength(1);
  });

  test('says so when the chosen output is not there, and is played all the same', async ({
    agent: { desk },
    simulator,
  }) => {
    await leave(simulator, liNa);
    await command(desk, 'settings.update', {
      playback: { rate: 1, output: 'unplugged', outputName: 'Unplugged', playsOn: true },
    });
    await openMailbox(desk);
    await row(desk, 'Li Na').click();
    await expect(player(desk)).toContainText('The chosen sound output is not connected');
    await expect(button(player(desk), 'Pause')).toBeVisible();
  });
});

test.describe('callbacks', () => {
  test('are listed, called, and deleted one by one and together', async ({
    agent: { desk },
    simulator,
  }) => {
    for (const from of ['12001', '12002', '12003']) {
      await control(simulator, 'POST', 'callbacks', { to: '12000', from });
    }
    await rail(desk).click();
    await tab(desk, 'Callbacks').click();
    const list = desk.getByRole('list', { name: 'Who asks to be called back' });
    await expect(list.getByRole('listitem')).toHaveCount(3);
    await expect(desk.getByText('3 people ask to be called back')).toBeVisible();
    await list
      .getByRole('button', { name: /^Delete the request/ })
      .first()
      .click();
    await expect(list.getByRole('listitem')).toHaveCount(2);
    await behaves(simulator, '12002', { answersAfter: 'never' });
    await list
      .getByRole('button', { name: /^Call back / })
      .first()
      .click();
    await expect.poll(() => simulator.truth('12002').length).toBe(1);
    await button(desk, 'Delete all').click();
    await desk.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
    await expect(desk.getByText('Nobody asks to be called back')).toBeVisible();
    expect(waiting(simulator).callbacks('12000')).toEqual([]);
  });

  test('are asked of a colleague from idle, and a number that is none is explained', async ({
    agent: { desk },
    simulator,
  }) => {
    await rail(desk).click();
    await tab(desk, 'Callbacks').click();
    const field = desk.getByLabel('Ask somebody to call you back');
    await field.fill('98765');
    await button(desk, 'Ask').click();
    const alert = desk.getByRole('alert').filter({ hasText: 'was not asked to call back' });
    await expect(alert).toBeVisible();
    await expect(field).toHaveValue('98765');
    await field.fill('12001');
    await field.press('Enter');
    await expect(desk.getByText('12001 was asked to call back.').first()).toBeVisible();
    expect(waiting(simulator).callbacks('12001')).toMatchObject([{ number: '12000' }]);
  });

  test('are asked of a colleague who is busy, from the call', async ({
    agent: { desk },
    simulator,
  }) => {
    await behaves(simulator, '12001', { busy: true });
    await dial(desk, '12001');
    await chooseMore(desk, desk.getByRole('article'), 'Ask for a callback');
    await expect.poll(() => waiting(simulator).callbacks('12001').length).toBe(1);
  });
});

test.describe('mini messages', () => {
  test('are read once, and kept after the program was loaded again', async ({
    agent: { desk },
    simulator,
  }) => {
    const text = 'The parcel for you is at the reception.';
    await control(simulator, 'POST', 'texts', { to: '12000', from: '12001', text });
    await control(simulator, 'POST', 'texts', { to: '12000', from: '12002', text: 'Lunch?' });
    await rail(desk).click();
    await tab(desk, 'Messages').click();
    await expect(desk.getByText('2 new messages on your phone.', { exact: false })).toBeVisible();
    await button(desk, 'Read').click();
    await expect(desk.getByText(text)).toBeVisible();
    await expect(desk.getByText('Lunch?')).toBeVisible();
    await expect(desk.getByText('From Łukasz Wiśniewski', { exact: true })).toBeVisible();
    expect(waiting(simulator).texts('12000')).toEqual([]);
    await desk.reload();
    await rail(desk).click();
    await tab(desk, 'Messages').click();
    await expect(desk.getByText(text)).toBeVisible();
    await expect(desk.getByText('From Łukasz Wiśniewski', { exact: true })).toBeVisible();
    await desk
      .getByRole('listitem')
      .filter({ hasText: text })
      .getByRole('button', { name: /^Reply/ })
      .click();
    await expect(desk.getByRole('combobox', { name: 'To', exact: true })).toHaveValue('12001');
  });

  test('that are not sent stay in their box, also when the page is left', async ({
    agent: { desk },
    simulator,
  }) => {
    await rail(desk).click();
    await tab(desk, 'Messages').click();
    await desk.getByRole('combobox', { name: 'To', exact: true }).fill('98765');
    await desk.getByLabel('Message', { exact: true }).fill('Back at noon.');
    await button(desk, 'Send').click();
    await expect(desk.getByRole('alert')).toContainText('was not sent. It is still here.');
    await desk.getByRole('button', { name: /^History/ }).click();
    await rail(desk).click();
    await tab(desk, 'Messages').click();
    await expect(desk.getByLabel('Message', { exact: true })).toHaveValue('Back at noon.');
    await desk.getByRole('combobox', { name: 'To', exact: true }).fill('12001');
    await desk.getByLabel('Message', { exact: true }).press('Control+Enter');
    await expect(desk.getByLabel('Message', { exact: true })).toHaveValue('');
    await expect(desk.getByRole('alert')).toHaveCount(0);
    await expect(desk.getByText('To Łukasz Wiśniewski', { exact: true })).toBeVisible();
    expect(waiting(simulator).texts('12001')).toMatchObject([{ text: 'Back at noon.' }]);
  });

  test('of which the PBX tells no number are not said to be none', async ({
    agent: { desk },
    simulator,
  }) => {
    const hidden = ['newTextNb', 'voiceMessagesNb', 'callBackRequestsNb'];
    await control(simulator, 'PUT', 'summary/oxe12000', { hidden });
    await expect(rail(desk)).toHaveAccessibleName('Voicemail');
    await rail(desk).click();
    await tab(desk, 'Messages').click();
    await expect(desk.getByText('does not say whether new messages wait')).toBeVisible();
    await expect(button(desk, 'Read')).toBeVisible();
  });
});
