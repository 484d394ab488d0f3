import type { Page } from '@playwright/test';
import type { Simulator } from '../../src/simulator/index';
import { pickUp } from '../../src/simulator/exchange/answering';
import { command } from './bridge';
import { button, card, dial, isIn } from './calls';
import { behaves, control, customer, otherCustomer, remote, ring } from './control';
import { expect, test } from './fixtures';
import { miss, names, newest, openHistory, rows, view, total } from './history-page';

test.describe('the history', () => {
  test('counts and lists a missed call, which is called back from its row', async ({
    agent: { desk },
    simulator,
  }) => {
    await openHistory(desk);
    await expect(desk.getByRole('region', { name: 'History' })).toBeVisible();
    await expect(desk.getByText('Reading the history…')).toHaveCount(0);
    const before = await rows(desk).count();
    const callRef = await ring(simulator);
    await expect(desk.getByRole('img', { name: '1 call' })).toBeVisible();
    // It is not missed before it is over.
    expect(await rows(desk).count()).toBe(before);
    await remote(simulator, callRef, 'hangup');
    await expect(newest(desk)).toHaveAccessibleName(new RegExp(`^Missed, ${customer.name}`));
    await expect(desk.getByRole('img', { name: /\d missed call/ })).toBeVisible();

    await newest(desk)
      .getByRole('button', { name: `Call ${customer.name}` })
      .click();
    await expect.poll(() => simulator.world.exchange.calls[0]?.initialCalled).toBe(customer.number);
  });

  test('lists what was received, with how long one talked', async ({
    agent: { desk },
    simulator,
  }) => {
    await ring(simulator, '12000', otherCustomer);
    await button(card(desk, otherCustomer.name), 'Answer').click();
    await isIn(card(desk, otherCustomer.name), 'In call');
    await button(card(desk, otherCustomer.name), 'Hang up').click();
    await openHistory(desk);
    await expect(newest(desk)).toHaveAccessibleName(new RegExp(`^Received, ${otherCustomer.name}`));
    await expect(newest(desk).getByText(/^0:0\d$/)).toBeVisible();
  });

  test('lists what was made, and what was not reached, each under its filter', async ({
    agent: { desk },
    simulator,
  }) => {
    await behaves(simulator, '12003', { answersAfter: 0 });
    await dial(desk, '12003');
    await expect(button(desk, 'Hold')).toBeEnabled();
    await button(desk, 'Hang up').click();
    await behaves(simulator, '12004', { answersAfter: 'never' });
    await dial(desk, '12004');
    await expect(button(desk, 'To their voicemail')).toBeEnabled();
    await button(desk, 'Hang up').click();
    await openHistory(desk);
    await expect(newest(desk)).toHaveAccessibleName(/^Not reached, .*12004/);
    await expect(rows(desk).nth(1)).toHaveAccessibleName(/^Made, .*12003/);
    await view(desk, 'Received');
    await expect(rows(desk).filter({ hasText: 'Made' })).toHaveCount(0);
  });

  test('is walked with the arrow keys, and Enter calls', async ({ agent: { desk }, simulator }) => {
    const callRef = await ring(simulator);
    await card(desk, customer.name).waitFor();
    await remote(simulator, callRef, 'hangup');
    await openHistory(desk);
    await newest(desk).focus();
    await desk.keyboard.press('ArrowDown');
    await desk.keyboard.press('ArrowUp');
    await expect(newest(desk)).toBeFocused();
    await desk.keyboard.press('Enter');
    await expect.poll(() => simulator.world.exchange.calls[0]?.initialCalled).toBe(customer.number);
  });

  test('tells what a row’s tools do, and opens its menu with the keys', async ({
    agent: { desk },
    simulator,
  }) => {
    await miss(desk, simulator);
    await openHistory(desk);
    const tooltip = desk.getByRole('tooltip');
    const more = newest(desk).getByRole('button', { name: 'More' });
    await newest(desk)
      .getByRole('button', { name: `Call ${customer.name}` })
      .hover();
    await expect(tooltip).toHaveText(`Call ${customer.name}`);
    await desk.mouse.move(5, 5);
    await expect(tooltip).toHaveCount(0);
    await newest(desk).focus();
    await desk.keyboard.press('Tab');
    await expect(more).toBeFocused();
    await expect(tooltip).toHaveText('More');
    await desk.keyboard.press('Enter');
    await expect(more).toHaveAttribute('aria-expanded', 'true');
    await expect(desk.getByRole('menuitem').first()).toBeFocused();
    await desk.keyboard.press('Escape');
    await expect(desk.getByRole('menu')).toHaveCount(0);
    await expect(more).toBeFocused();
    // Two presses of a tool are no double click on its row, which would call.
    await more.dblclick();
    expect(simulator.world.exchange.calls).toEqual([]);
  });

  test('suggests in the dial box whom one had to do with', async ({
    agent: { desk },
    simulator,
  }) => {
    const callRef = await ring(simulator);
    await card(desk, customer.name).waitFor();
    await remote(simulator, callRef, 'hangup');
    await expect(card(desk, customer.name)).toHaveCount(0);
    await desk.getByRole('combobox', { name: 'Name or number' }).fill('voyag');
    await expect(desk.getByRole('option', { name: customer.name })).toBeVisible();
    await desk.keyboard.press('Enter');
    await expect.poll(() => simulator.world.exchange.calls[0]?.initialCalled).toBe(customer.number);
  });

  test('is searched as one types, by words and by digits in any form, with the hits marked', async ({
    agent: { desk },
    simulator,
  }) => {
    await command(desk, 'settings.update', { region: 'FR' });
    await miss(desk, simulator);
    await miss(desk, simulator, otherCustomer);
    await openHistory(desk);
    await expect(newest(desk)).toHaveAccessibleName(/Li Na/);
    await desk.keyboard.press('ControlOrMeta+Shift+f');
    await expect(desk.getByRole('searchbox')).toBeFocused();
    await desk.keyboard.type('hotel voy');
    await expect.poll(() => names(desk)).not.toContainEqual(expect.stringContaining('Li Na'));
    await expect(newest(desk).locator('mark')).toHaveText(['Hôtel', 'Voy']);
    await desk.keyboard.press('ControlOrMeta+a');
    await desk.keyboard.type('+33 4 72');
    await expect(newest(desk)).toHaveAccessibleName(/Li Na/);
    await desk.keyboard.press('Escape');
    await expect(desk.getByRole('searchbox')).toHaveValue('');
    await expect(newest(desk)).toHaveAccessibleName(/Li Na/);
    await desk.getByRole('searchbox').fill('zzz');
    await expect(desk.getByRole('heading', { name: 'No such calls' })).toBeVisible();
    await desk.getByRole('button', { name: 'Show all calls' }).click();
    await expect(newest(desk)).toBeVisible();
  });

  test('shows the calls of a time alone: a usual one, or between two days that the user names', async ({
    agent: { desk },
    simulator,
  }) => {
    await miss(desk, simulator);
    await openHistory(desk);
    const choose = async (time: string): Promise<void> => {
      await desk.getByRole('button', { name: /When$/ }).click();
      await desk.getByRole('option', { name: time, exact: true }).click();
    };
    await choose('Yesterday');
    await expect(desk.getByText('No such calls')).toBeVisible();
    await choose('Today');
    await expect(newest(desk)).toHaveAccessibleName(new RegExp(customer.name));

    await choose('Between…');
    const dialog = desk.getByRole('dialog', { name: 'Calls between two days' });
    await dialog.getByLabel('First day').fill('2026-03-15');
    await dialog.getByLabel('Last day').fill('2026-03-14');
    await expect(dialog.getByText('The last day comes before the first.')).toBeVisible();
    await expect(button(dialog, 'Show calls')).toBeDisabled();
    await dialog.getByLabel('Last day').fill('2026-03-16');
    await button(dialog, 'Show calls').click();
    await expect(desk.getByText('No such calls')).toBeVisible();

    await choose('Any time');
    await expect(newest(desk)).toHaveAccessibleName(new RegExp(customer.name));
  });

  test('shows one person’s calls alone', async ({ agent: { desk }, simulator }) => {
    await miss(desk, simulator);
    await miss(desk, simulator, otherCustomer);
    await openHistory(desk);
    await newest(desk).getByRole('button', { name: 'More' }).click();
    await desk.getByRole('menuitem', { name: 'Only calls with Li Na' }).click();
    await expect.poll(() => names(desk)).not.toContainEqual(expect.stringContaining(customer.name));
    await desk.getByRole('button', { name: 'Only Li Na' }).click();
    await expect(rows(desk).filter({ hasText: customer.name }).first()).toBeVisible();
  });

  test('marks missed calls as seen at the PBX, and takes it back', async ({
    agent: { desk },
    simulator,
  }) => {
    await miss(desk, simulator);
    await openHistory(desk);
    const comlog = () => simulator.system.comlog.records('12000').at(-1);
    await expect(newest(desk)).toHaveAccessibleName(/not seen/);
    await newest(desk).focus();
    await desk.keyboard.press('Space');
    await expect(newest(desk)).toHaveAttribute('aria-selected', 'true');
    await desk.getByRole('button', { name: 'Mark as seen' }).click();
    await expect.poll(() => comlog()?.acknowledged).toBe(true);
    await expect(newest(desk)).not.toHaveAccessibleName(/not seen/);
    await newest(desk).getByRole('button', { name: 'More' }).click();
    await desk.getByRole('menuitem', { name: 'Mark as not seen' }).click();
    await expect.poll(() => comlog()?.acknowledged).toBe(false);
    await expect(newest(desk)).toHaveAccessibleName(/not seen/);
  });

  test('deletes one, some and all, here and at the PBX', async ({ agent: { desk }, simulator }) => {
    for (const from of [customer, otherCustomer, customer, otherCustomer]) {
      await miss(desk, simulator, from);
    }
    await openHistory(desk);
    const all = await total(desk);
    /** Deletes what is selected; resolves when it is no longer on screen. */
    const remove = async (): Promise<void> => {
      const row = await newest(desk).elementHandle();
      await desk.keyboard.press('Delete');
      await desk.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
      await row?.waitForElementState('hidden');
    };
    await newest(desk).focus();
    await desk.keyboard.press('Space');
    await remove();
    expect(await total(desk)).toBe(all - 1);
    await newest(desk).focus();
    await desk.keyboard.press('Shift+ArrowDown');
    await expect(desk.getByText('2 selected')).toBeVisible();
    await remove();
    expect(await total(desk)).toBe(all - 3);
    await newest(desk).focus();
    await desk.keyboard.press('ControlOrMeta+a');
    await remove();
    await expect(desk.getByRole('heading', { name: 'No calls yet' })).toBeVisible();
    expect(simulator.system.comlog.records('12000')).toEqual([]);
  });

  test('keeps everything as it was where the PBX refuses, and says why', async ({
    agent: { desk },
    simulator,
  }) => {
    await miss(desk, simulator);
    await openHistory(desk);
    const all = await total(desk);
    const said = (title: string) => desk.getByRole('alert').filter({ hasText: title });
    const { comlog } = simulator.system;
    const [acknowledge, remove] = [comlog.acknowledge.bind(comlog), comlog.remove.bind(comlog)];
    comlog.acknowledge = comlog.remove = () => {
      throw new Error('The log is being repaired');
    };
    await newest(desk).getByRole('button', { name: 'More' }).click();
    await desk.getByRole('menuitem', { name: 'Mark as seen' }).click();
    await expect(said('The PBX did not mark the calls as seen')).toContainText(
      'The server has a problem of its own.',
    );
    await expect(newest(desk)).toHaveAccessibleName(/not seen/);
    await newest(desk).focus();
    await desk.keyboard.press('Space');
    await desk.keyboard.press('Delete');
    await desk.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
    await expect(said('The PBX did not delete the calls')).toContainText(
      'The server has a problem of its own.',
    );
    await expect(newest(desk)).toHaveAccessibleName(new RegExp(`^Missed, ${customer.name}`));
    expect(await total(desk)).toBe(all);
    await expect(desk.getByText('1 selected')).toBeVisible();

    // Asked again once it is repaired, it is done, and nothing is said of what was refused.
    Object.assign(comlog, { acknowledge, remove });
    await button(desk.getByRole('toolbar', { name: /elected/ }), 'Delete').click();
    await desk.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
    await expect.poll(() => total(desk)).toBe(all - 1);
    await expect(said('The PBX did not delete the calls')).toHaveCount(0);
  });

  test('keeps who is to be called back until one has talked', async ({
    agent: { desk },
    simulator,
  }) => {
    const person = { number: '0388112233', name: 'Zoé Keller' };
    await miss(desk, simulator, person);
    await miss(desk, simulator, person);
    await openHistory(desk);
    await view(desk, /^To call back \(\d+\)$/);
    const open = desk.getByRole('list', { name: 'To call back' }).getByRole('listitem');
    const entry = open.filter({ hasText: person.name });
    await expect(entry.getByText(/^tried 2 times, last today at/)).toBeVisible();
    await entry.getByRole('button', { name: 'I’ll call' }).click();
    await expect(entry.getByText('Claimed')).toBeVisible();
    await behaves(simulator, person.number, { answersAfter: 0 });
    await entry.getByRole('button', { name: `Call ${person.name}` }).click();
    await expect(entry).toHaveCount(0);
    const done = desk.getByRole('list', { name: 'Done lately' }).getByRole('listitem');
    await expect(done.filter({ hasText: person.name })).toContainText('you talked');
  });

  test('marks by hand who is to be called back: claimed, not after all, done, open again', async ({
    agent: { desk },
    simulator,
  }) => {
    const person = { number: '0388445566', name: 'Ida Vogt' };
    const count = async () => {
      const lists = desk.getByRole('radiogroup', { name: 'Show' });
      const words = await lists.getByText(/^To call back/).textContent();
      return Number(words?.replace(/\D/g, ''));
    };
    await miss(desk, simulator, person);
    await openHistory(desk);
    await view(desk, /^To call back \(\d+\)$/);
    const list = (name: string) =>
      desk.getByRole('list', { name }).getByRole('listitem').filter({ hasText: person.name });
    const entry = list('To call back');
    const done = list('Done lately');
    const before = await count();

    await button(entry, 'I’ll call').click();
    await expect(entry.getByText('Claimed')).toBeVisible();
    await button(entry, 'Not me after all').click();
    await expect(entry.getByText('Claimed')).toHaveCount(0);
    await expect(button(entry, 'I’ll call')).toBeVisible();

    await button(entry, 'Mark as done').click();
    await expect(entry).toHaveCount(0);
    await expect(done).toContainText(/marked as done today at/);
    await expect.poll(count).toBe(before - 1);
    // It is a mark that is kept, not one of this page.
    await desk.reload();
    await openHistory(desk);
    await view(desk, /^To call back/);
    await button(done, 'Open again').click();
    await expect(done).toHaveCount(0);
    await expect(entry).toContainText(/^.*tried today at/);
    await expect.poll(count).toBe(before);

    // Whoever tries again after it was done waits again.
    await button(entry, 'Mark as done').click();
    await expect(done).toHaveCount(1);
    await remote(simulator, await ring(simulator, '12000', person), 'hangup');
    await expect(entry).toContainText(/tried today at/);
    await expect(done).toHaveCount(0);
  });
});

test.describe('a call that was re-routed', () => {
  /** A colleague as the desk writes them. */
  const nameOf = ({ world }: Simulator, number: string): string => {
    const { firstName, lastName } = world.exchange.subscriber(number) ?? {};
    return `${firstName ?? ''} ${lastName ?? ''}`;
  };
  const forward = (simulator: Simulator, from: string, target: object | null) =>
    control(simulator, 'PUT', `routing/${from}`, { forward: target && { when: 'always', target } });
  const words = async (desk: Page): Promise<string> => (await names(desk))[0] ?? '';

  test.afterEach(async ({ simulator }) => {
    for (const number of ['12000', '12001']) await forward(simulator, number, null);
  });

  test('for a colleague, for a pilot, or for the user and taken by a colleague, is told so', async ({
    agent: { desk },
    simulator,
  }) => {
    await openHistory(desk);
    const colleague = nameOf(simulator, '12001');
    const takeIt = async () => {
      await button(card(desk, customer.name), 'Answer').click();
      await isIn(card(desk, customer.name), 'In call');
      await button(card(desk, customer.name), 'Hang up').click();
    };
    const calls = () => desk.getByRole('button', { name: /^Calls/ }).click();

    await forward(simulator, '12001', { to: 'number', number: '12000' });
    await ring(simulator, '12001');
    await calls();
    await takeIt();
    await openHistory(desk);
    await expect.poll(() => words(desk)).toMatch(/^Received, Hôtel des Voyageurs, .*, for 12001, /);

    await ring(simulator, '47000');
    await calls();
    await takeIt();
    await openHistory(desk);
    await expect.poll(() => words(desk)).toMatch(/^Received, Hôtel des Voyageurs, .*, for 47000, /);

    await forward(simulator, '12001', null);
    await forward(simulator, '12000', { to: 'number', number: '12001' });
    const away = await ring(simulator, '12000', otherCustomer);
    await remote(simulator, away, 'answer', '12001');
    await remote(simulator, away, 'hangup');
    await expect
      .poll(() => words(desk))
      .toMatch(new RegExp(`^Answered by ${colleague}, Li Na, 0472558811, \\d`));

    await ring(simulator, '12000');
    await remote(simulator, simulator.world.exchange.calls[0]?.ref ?? '', 'hangup');
    await expect
      .poll(() => words(desk))
      .toMatch(new RegExp(`^Missed, Hôtel des Voyageurs, .*, went on to ${colleague}, `));
    await forward(simulator, '12000', null);

    // One that rings here, and is picked up at a colleague's phone.
    const { exchange } = simulator.world;
    const stolen = await ring(simulator, '12000', otherCustomer);
    await calls();
    await card(desk, otherCustomer.name).waitFor();
    pickUp(exchange, '12001', '12001', { number: '12000', ref: stolen, atOnce: true });
    await expect(card(desk, otherCustomer.name)).toHaveCount(0);
    await openHistory(desk);
    // It was answered, and is not over.
    await expect.poll(() => words(desk)).toMatch(/^Missed, Hôtel des Voyageurs/);
    await remote(simulator, stolen, 'hangup');
    await expect
      .poll(() => words(desk))
      .toMatch(new RegExp(`^Answered by ${colleague}, Li Na, 0472558811, \\d`));
  });

  test('to voicemail was missed, and is to be called back; one that the user made did not reach whom they wanted', async ({
    agent: { desk },
    simulator,
  }) => {
    await openHistory(desk);
    await forward(simulator, '12000', { to: 'voicemail' });
    await remote(simulator, await ring(simulator), 'hangup');
    await expect
      .poll(() => words(desk))
      .toMatch(/^Missed, Hôtel des Voyageurs, .*, went to voicemail, .*not seen/);
    await view(desk, /^To call back/);
    const waiting = desk.getByRole('list', { name: 'To call back' }).getByRole('listitem');
    await expect(waiting.filter({ hasText: customer.name })).toHaveCount(1);

    await forward(simulator, '12001', { to: 'voicemail' });
    await desk.getByRole('button', { name: /^Calls/ }).click();
    await dial(desk, '12001');
    await expect(button(desk, 'Hold')).toBeEnabled();
    await button(desk, 'Hang up').click();
    await openHistory(desk);
    await view(desk, /^All$/);
    await expect.poll(() => words(desk)).toMatch(/^Not reached, 12001, went to voicemail, /);
    // Calling again calls them, not the mailbox.
    await newest(desk).getByRole('button', { name: 'Call 12001' }).click();
    await expect.poll(() => simulator.world.exchange.calls[0]?.initialCalled).toBe('12001');
  });
});
