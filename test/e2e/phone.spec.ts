import type { Locator, Page } from '@playwright/test';
import type { Simulator } from '../../src/simulator/index';
import { answer } from '../../src/simulator/exchange/answering';
import { park } from '../../src/simulator/exchange/parking';
import { button, card, chooseMore, dial, isIn } from './calls';
import { behaves, control, customer, remote, ring } from './control';
import { expect, test } from './fixtures';

const sets = ({ world }: Simulator) => world.exchange.sets;
const groups = ({ world }: Simulator) => world.exchange.groups;

/** The sets and groups as after a start: the company is shared with other tests. */
async function startOver(simulator: Simulator): Promise<void> {
  const { exchange } = simulator.world;
  if (exchange.subscriber('12000')?.devices.some(({ number }) => number === '18000')) {
    exchange.deskSharing.logOff('12000');
  }
  for (const set of ['12000', '512000', '712000']) {
    await control(simulator, 'DELETE', `sets/${set}`);
  }
  await control(simulator, 'PUT', 'hunting/12000', { group: '13001', loggedOn: true });
  const subscriber = exchange.subscriber('12000');
  if (subscriber) exchange.replaceSubscriber({ ...subscriber, pin: '4711' }, []);
}

test.beforeEach(({ simulator }) => startOver(simulator));
test.afterEach(({ simulator }) => startOver(simulator));

async function openPage(desk: Page): Promise<void> {
  await desk.getByRole('navigation').getByRole('button', { name: 'Phone', exact: true }).click();
  await expect(desk.getByRole('heading', { name: 'Your phones' })).toBeVisible();
}
const setCard = (desk: Page, name = 'Desk phone 12000'): Locator =>
  desk.getByRole('listitem', { name, exact: true });
const toggle = (place: Locator | Page, name: string): Locator =>
  place.getByRole('switch', { name: new RegExp(`^${name}`) });

test.describe('a set', () => {
  test('that is locked calls nobody outside, and says so', async ({
    agent: { desk },
    simulator,
  }) => {
    await openPage(desk);
    await setCard(desk).getByText('Locked', { exact: true }).click();
    await expect(toggle(setCard(desk), 'Locked')).toBeChecked();
    expect(sets(simulator).isLocked('12000')).toBe(true);

    await desk.keyboard.press('Escape');
    await dial(desk, customer.number);
    await expect(desk.getByRole('alert')).toContainText('This phone is locked');
    expect(simulator.truth('12000')).toEqual([]);

    await openPage(desk);
    await setCard(desk).getByText('Locked', { exact: true }).click();
    await expect(toggle(setCard(desk), 'Locked')).not.toBeChecked();
    await desk.keyboard.press('Escape');
    await dial(desk, customer.number);
    await expect.poll(() => simulator.truth('12000')).toHaveLength(1);
  });

  test('shows what was done at the set itself when the page is opened', async ({
    agent: { desk },
    simulator,
  }) => {
    await control(simulator, 'PUT', 'sets/12000', { isLocked: true, campOn: true });
    await openPage(desk);
    await expect(toggle(setCard(desk), 'Locked')).toBeChecked();
    await expect(toggle(setCard(desk), 'Camp-on')).toBeChecked();
  });

  test('that does not do what was asked says that it is not confirmed', async ({
    agent: { desk },
    simulator,
  }) => {
    await control(simulator, 'PUT', 'sets/12000', { frozen: true });
    await openPage(desk);
    await setCard(desk).getByText('Camp-on', { exact: true }).click();
    await expect(setCard(desk).getByText('asked…')).toBeVisible();
    await expect(
      setCard(desk).getByText('The PBX has not confirmed camp-on of 12000.'),
    ).toBeVisible({ timeout: 8_000 });
    await expect(toggle(setCard(desk), 'Camp-on')).not.toBeChecked();
    await control(simulator, 'PUT', 'sets/12000', { frozen: false });
    await button(setCard(desk), 'Ask again').click();
    await expect(toggle(setCard(desk), 'Camp-on')).toBeChecked();
  });

  test('has an associate, given, refused and taken away', async ({
    agent: { desk },
    simulator,
  }) => {
    await openPage(desk);
    const field = setCard(desk).getByRole('textbox', { name: 'Associate' });
    await field.fill('12001');
    await field.press('Enter');
    await expect.poll(() => sets(simulator).of('12000', '12000').associate).toBe('12001');
    await expect(button(setCard(desk), 'Undo changes')).toHaveCount(0);
    await field.fill('98765');
    await field.press('Enter');
    await expect(setCard(desk).getByRole('alert')).toContainText(
      'The associate of 12000 was not changed.',
    );
    await expect(setCard(desk).getByRole('alert')).toContainText('Correct the field Associate');
    expect(sets(simulator).of('12000', '12000').associate).toBe('12001');
    await expect(field).toHaveValue('98765');
    await field.fill('');
    await field.press('Enter');
    await expect.poll(() => sets(simulator).of('12000', '12000').associate).toBeUndefined();
  });

  test('is chosen for calls', async ({ agent: { desk } }) => {
    await openPage(desk);
    await button(setCard(desk, 'Softphone 512000'), 'Use for calls').click();
    await expect(setCard(desk, 'Softphone 512000').getByText('Used for calls')).toBeVisible();
    await expect(desk.getByRole('banner').getByText('Softphone 512000')).toBeVisible();
  });

  test('of another kind is a remote extension', async ({ agent: { desk }, simulator }) => {
    await openPage(desk);
    const mobile = setCard(desk, 'Mobile 712000');
    await mobile.getByText('Remote extension active').click();
    await expect(toggle(mobile, 'Remote extension')).not.toBeChecked();
    expect(simulator.world.exchange.routing.of('12000').mobile).toBe(false);
    await mobile.getByText('Remote extension active').click();
    await expect(toggle(mobile, 'Remote extension')).toBeChecked();
  });
});

test.describe('keys', () => {
  const openKeys = async (desk: Page): Promise<Locator> => {
    await openPage(desk);
    await button(setCard(desk), 'Keys…').click();
    return desk.getByRole('region', { name: 'Keys of Desk phone 12000' });
  };

  test('are edited and erased where they are', async ({ agent: { desk }, simulator }) => {
    const keys = await openKeys(desk);
    await keys.getByRole('button', { name: 'Key 5: Free' }).click();
    const form = keys.getByRole('form', { name: 'Key 5' });
    await form.getByRole('textbox', { name: 'Number' }).fill('reception');
    await expect(form.getByText('This is not a number.', { exact: false })).toBeVisible();
    await expect(button(form, 'Save')).toBeDisabled();
    await form.getByRole('textbox', { name: 'Number' }).fill('12 002');
    await form.getByRole('textbox', { name: 'Label' }).fill('Orders');
    await button(form, 'Save').click();
    const key = keys.getByRole('button', { name: /^Key 5: Orders/ });
    await expect(key).toBeVisible();
    expect(sets(simulator).of('12000', '12000').keys[4]).toEqual({
      position: 5,
      number: '12002',
      mnemonic: 'Orders',
      locked: false,
    });
    await key.click();
    await desk.keyboard.press('Escape');
    await expect(form).toHaveCount(0);
    await expect(key).toBeFocused();
    await key.click();
    await button(form, 'Erase').click();
    await expect(keys.getByRole('button', { name: 'Key 5: Free' })).toBeVisible();
    expect(sets(simulator).of('12000', '12000').keys[4]?.number).toBeUndefined();
  });

  test('that are locked say why and do not open', async ({ agent: { desk } }) => {
    const keys = await openKeys(desk);
    const locked = keys.getByRole('button', { name: 'Key 1: Voicemail, 15000, locked' });
    await locked.click({ force: true });
    await expect(keys.getByRole('form')).toHaveCount(0);
    await desk.mouse.move(0, 0);
    await locked.hover();
    await expect(desk.getByRole('tooltip')).toContainText('only your administrator');
  });

  test('of a module and below the display have sheets of their own', async ({
    agent: { desk },
    simulator,
  }) => {
    const keys = await openKeys(desk);
    await expect(keys.getByRole('button', { name: /^Key/ })).toHaveCount(12);
    await keys.getByText('Module', { exact: true }).click();
    await expect(keys.getByRole('button', { name: /^Key/ })).toHaveCount(10);
    await expect(keys.getByRole('button', { name: /^Key 13: Reception/ })).toBeVisible();
    await keys.getByText('Soft keys', { exact: true }).click();
    await keys.getByRole('button', { name: 'Key 2: Free' }).click();
    await keys.getByRole('textbox', { name: 'Number' }).fill('12003');
    await button(keys, 'Save').click();
    await expect(keys.getByRole('button', { name: 'Key 2: 12003' })).toBeVisible();
    expect(sets(simulator).of('12000', '12000').softKeys[1]?.number).toBe('12003');
    await keys.getByRole('button', { name: 'Key 2: 12003' }).click();
    await button(keys, 'Erase').click();
    await expect(keys.getByRole('button', { name: 'Key 2: Free' })).toBeVisible();
    expect(sets(simulator).of('12000', '12000').softKeys[1]?.number).toBeUndefined();
    await desk.keyboard.press('Escape');
    await expect(desk.getByRole('heading', { name: 'Your phones' })).toBeVisible();
  });

  test('are not there on a set without any', async ({ agent: { desk } }) => {
    await openPage(desk);
    await button(setCard(desk, 'Mobile 712000'), 'Keys…').click();
    await expect(desk.getByText('No keys to program')).toBeVisible();
  });
});

test('a PIN is typed twice, and changed only when both are the same', async ({
  agent: { desk },
  simulator,
}) => {
  const pin = () => simulator.world.exchange.subscriber('12000')?.pin;
  await openPage(desk);
  await button(setCard(desk), 'PIN…').click();
  const dialog = desk.getByRole('dialog', { name: 'PIN of Desk phone 12000' });
  await dialog.getByLabel('New PIN').fill('25801');
  await dialog.getByLabel('The same again').fill('25802');
  await expect(dialog.getByText('The two are not the same.')).toBeVisible();
  await expect(button(dialog, 'Set PIN')).toBeDisabled();
  await dialog.getByLabel('The same again').fill('25801');
  await button(dialog, 'Set PIN').click();
  await expect(dialog.getByRole('alert')).toContainText('The PIN was not changed.');
  await expect(dialog.getByRole('alert')).toContainText('Correct the field New PIN');
  expect(pin()).toBe('4711');
  await dialog.getByLabel('New PIN').fill('2580');
  await dialog.getByLabel('The same again').fill('2580');
  await button(dialog, 'Set PIN').click();
  await expect(dialog).toHaveCount(0);
  expect(pin()).toBe('2580');

  // For a group of phones: which one.
  await button(setCard(desk), 'PIN…').click();
  await dialog.getByLabel('New PIN').fill('4711');
  await dialog.getByLabel('The same again').fill('4711');
  await dialog.getByRole('button', { name: /^On this phone only|May be used/ }).click();
  await desk.getByRole('option', { name: 'On the phones of its PIN group' }).click();
  await dialog.getByRole('textbox', { name: 'PIN group' }).fill('seven');
  await expect(dialog.getByText('The number of the group, digits only.')).toBeVisible();
  await expect(button(dialog, 'Set PIN')).toBeDisabled();
  await dialog.getByRole('textbox', { name: 'PIN group' }).fill('7');
  await button(dialog, 'Set PIN').click();
  await expect(dialog).toHaveCount(0);
  expect(sets(simulator).of('12000', '12000').pin).toMatchObject({ control: 'group', group: 7 });
});

test.describe('groups and shared phones', () => {
  test('a group is logged off and on, left and joined', async ({ agent: { desk }, simulator }) => {
    await openPage(desk);
    const group = desk.getByRole('region', { name: 'Hunting group' });
    await group.getByText('Logged on', { exact: true }).click();
    await expect(toggle(group, 'Logged on')).not.toBeChecked();
    expect(groups(simulator).isLoggedOn('12000')).toBe(false);
    // At the set itself: the event tells.
    await control(simulator, 'PUT', 'hunting/12000', { loggedOn: true });
    await expect(toggle(group, 'Logged on')).toBeChecked();

    await button(group, 'Leave 13001').click();
    await expect(group.getByText('You are in no group.')).toBeVisible();
    expect(groups(simulator).groupOf('12000')).toBeUndefined();
    await button(group, 'Join').click();
    await expect(group.getByText('You are a member of 13000.')).toBeVisible();
    expect(groups(simulator).groupOf('12000')).toBe('13000');
  });

  test('a shared phone is logged on to and off', async ({ agent: { desk } }) => {
    await openPage(desk);
    const sharing = desk.getByRole('region', { name: 'Shared phone' });
    const number = sharing.getByRole('textbox', { name: 'Number of the shared phone' });
    await number.fill('12001');
    await button(sharing, 'Log on').click();
    await expect(sharing.getByRole('alert')).toContainText('This number is not a shared phone.');
    await number.fill('18000');
    await button(sharing, 'Log on').click();
    await expect(setCard(desk, 'Desk phone 18000')).toBeVisible();
    await expect(toggle(setCard(desk, 'Desk phone 18000'), 'Locked')).toBeVisible();
    await button(sharing, 'Log off').click();
    await expect(setCard(desk, 'Desk phone 18000')).toHaveCount(0);
  });
});

test.describe('calls elsewhere', () => {
  test('a call is parked here and taken back', async ({ agent: { desk }, simulator }) => {
    const callRef = await ring(simulator);
    const call = card(desk, customer.name);
    await button(call, 'Answer').click();
    await isIn(call, 'In call');
    await chooseMore(desk, call, 'Park…');
    await button(desk, 'Park').click();
    const parked = desk.getByRole('list', { name: 'Parked calls' });
    await expect(parked).toContainText(customer.name);
    await expect(parked).toContainText('Parked at 12000');
    await expect(call).toHaveCount(0);
    await button(parked, 'Take back').click();
    await isIn(call, 'In call');
    await expect(parked).toHaveCount(0);
    expect(simulator.truth('12000')).toMatchObject([{ callRef }]);
  });

  test('a parked call that is gone says so, and leaves the list when told', async ({
    agent: { desk },
    simulator,
  }) => {
    const callRef = await ring(simulator);
    const call = card(desk, customer.name);
    await button(call, 'Answer').click();
    await isIn(call, 'In call');
    await chooseMore(desk, call, 'Park…');
    await button(desk, 'Park').click();
    const parked = desk.getByRole('list', { name: 'Parked calls' });
    await expect(parked).toBeVisible();
    await remote(simulator, callRef, 'hangup', customer.number);
    await button(parked, 'Take back').click();
    await expect(desk.getByRole('alert')).toContainText('No call could be taken back there.');
    await button(parked, 'Take off the list; the call stays where it is').click();
    await expect(parked).toHaveCount(0);
  });

  test('a call that a colleague has parked is taken back here', async ({
    agent: { desk },
    simulator,
  }) => {
    const { exchange } = simulator.world;
    await behaves(simulator, '12001', { answersAfter: 'never' });
    const callRef = await ring(simulator, '12001');
    answer(exchange, '12001', callRef, '12001');
    park(exchange, '12001', callRef);
    await openPage(desk);
    const fetch = desk.getByRole('region', { name: 'Fetch a call' });
    await fetch.getByRole('textbox', { name: 'Parked at' }).fill('12001');
    await button(fetch, 'Take back').click();
    await isIn(card(desk, customer.name), 'In call');
    expect(simulator.truth('12000')).toMatchObject([{ callRef }]);
  });

  test("a colleague's call is picked up by number, and by group", async ({
    agent: { desk },
    simulator,
  }) => {
    await behaves(simulator, '12001', { answersAfter: 'never' });
    await ring(simulator, '12001');
    await openPage(desk);
    const fetch = desk.getByRole('region', { name: 'Fetch a call' });
    await fetch.getByRole('textbox', { name: 'Ringing phone or group' }).fill('12001');
    await button(fetch, 'Pick up').click();
    await expect(card(desk, customer.name)).toBeVisible();
    await expect(desk.getByText('Pick up 12001, asked…')).toHaveCount(0);
    for (const call of simulator.world.exchange.calls) {
      simulator.world.exchange.commit({ before: call });
    }
    await expect(card(desk, customer.name)).toHaveCount(0);
    await ring(simulator, '12001');
    await openPage(desk);
    await button(desk, 'Pick up in my group').click();
    await expect(card(desk, customer.name)).toBeVisible();
  });
});
