import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import type { Simulator } from '../../src/simulator/index';
import { isShown } from '../program/launch-program';
import { button, card, isIn } from './calls';
import { behaves, control, customer, remote, ring } from './control';
import { openCrm } from './crm';
import { signIn } from './sign-in';

const queue = '47000';
const group = '42000';

/** The state in the header, in the word the user reads. */
const isAgent = async (desk: Page, state: string): Promise<void> =>
  await expect(button(desk, `Agent state: ${state}`)).toBeVisible();

/** Chooses an entry of the state's menu. */
async function choose(desk: Page, entry: string): Promise<void> {
  await desk.getByRole('button', { name: /^Agent state/ }).click();
  await desk.getByRole('menuitem', { name: entry }).click();
}

test.describe('the state of an agent', () => {
  test('is changed from its menu, in the word of the group, and told by the PBX', async ({
    agent: { desk },
    simulator,
  }) => {
    const duty = () => simulator.world.exchange.acd.dutyOf('12000');
    await isAgent(desk, 'Ready');
    await choose(desk, 'Lunch');
    await isAgent(desk, 'Lunch');
    expect(duty()).toMatchObject({ occupation: 'withdrawn', reason: 1 });
    await choose(desk, 'Pause');
    await isAgent(desk, 'Pause');
    await choose(desk, 'Wrap-up');
    await isAgent(desk, 'Wrap-up');
    await choose(desk, 'Ready');
    await isAgent(desk, 'Ready');
    expect(duty()).toMatchObject({ occupation: 'ready' });
  });

  test('follows what the agent does at the phone', async ({ agent: { desk }, simulator }) => {
    await control(simulator, 'PUT', 'agents/12000', { state: 'withdrawn', reason: 2 });
    await isAgent(desk, 'Coffee break');
  });

  test('begins with a log-on at a phone, in a group, with a headset', async ({
    agent: { desk },
    simulator,
  }) => {
    await choose(desk, 'Log off');
    await isAgent(desk, 'Logged off');
    await choose(desk, 'Log on…');
    const dialog = desk.getByRole('dialog', { name: 'Log on' });
    await dialog.getByRole('button', { name: /Processing group/ }).click();
    await desk.getByRole('option', { name: '42001' }).click();
    await dialog.getByRole('button', { name: /Phone/ }).click();
    await desk.getByRole('option', { name: /Softphone/ }).click();
    await dialog.getByText('I wear a headset').click();
    await button(dialog, 'Log on').click();
    await isAgent(desk, 'Ready');
    expect(simulator.world.exchange.acd.dutyOf('12000')).toMatchObject({
      set: '512000',
      group: '42001',
      headset: false,
      occupation: 'ready',
    });
  });

  test('does not begin at a phone where somebody else works: the form stays, and names the field', async ({
    agent: { desk },
    simulator,
  }) => {
    await control(simulator, 'PUT', 'agents/12003', { state: 'ready', set: '512000' });
    await choose(desk, 'Log off');
    await isAgent(desk, 'Logged off');
    await choose(desk, 'Log on…');
    const dialog = desk.getByRole('dialog', { name: 'Log on' });
    const phone = dialog.getByRole('button', { name: /Phone$/ });
    const processingGroup = dialog.getByRole('button', { name: /Processing group$/ });
    await processingGroup.click();
    await desk.getByRole('option', { name: '42001' }).click();
    await phone.click();
    await desk.getByRole('option', { name: /Softphone/ }).click();
    await button(dialog, 'Log on').click();
    const why = dialog.getByRole('alert');
    await expect(why).toContainText('The PBX does not let you log on like this.');
    await expect(why).toContainText('field Phone: nobody else may be logged on there');
    await expect(phone).toContainText('Softphone');
    await expect(processingGroup).toContainText('42001');
    // In the form alone.
    await expect(desk.getByText('Log on: not done.')).toHaveCount(0);
    expect(simulator.world.exchange.acd.dutyOf('12000')).toBeUndefined();

    await phone.click();
    await desk.getByRole('option', { name: /Desk phone/ }).click();
    await button(dialog, 'Log on').click();
    await isAgent(desk, 'Ready');
    await expect(dialog).toHaveCount(0);
    await expect(desk.getByText(/not done/)).toHaveCount(0);
    expect(simulator.world.exchange.acd.dutyOf('12000')).toMatchObject({
      set: '12000',
      group: '42001',
    });
    await control(simulator, 'PUT', 'agents/12003', { state: 'off' });
  });

  test('says so when the PBX does not confirm it, and why when it refuses', async ({
    agent: { desk },
    simulator,
  }) => {
    await control(simulator, 'PUT', 'server', { deaf: true });
    await choose(desk, 'Pause');
    await expect(button(desk, 'Agent state: Ready, Pause asked')).toBeVisible();
    await expect(desk.getByText('Pause: not confirmed after 5 s.')).toBeVisible({ timeout: 8_000 });
    await control(simulator, 'PUT', 'server', { deaf: false });
    await button(desk, 'Ask again').click();
    await isAgent(desk, 'Pause');
    await expect(desk.getByText(/not confirmed/)).toHaveCount(0);

    await control(simulator, 'PUT', 'agents/12005', { state: 'off' });
    await choose(desk, 'Ask the supervisor for help');
    const refused = desk.getByRole('alert').filter({ hasText: 'Ask the supervisor for help' });
    await expect(refused).toContainText('Ask the supervisor for help: not done.');
    await expect(refused).toContainText('Your supervisor cannot be asked for help now.');
    await isAgent(desk, 'Pause');
    await control(simulator, 'PUT', 'agents/12005', { state: 'out-of-group' });
  });

  test('changes on one key while another program has the focus', async ({
    agent: { desk },
    desktop,
  }) => {
    const crm = await openCrm(desktop);
    await desktop.windows.key('ctrl+alt+r');
    await isAgent(desk, 'Pause');
    await desktop.windows.key('ctrl+alt+r');
    await isAgent(desk, 'Ready');
    await crm.close();
    await desk.bringToFront();
    await desk.keyboard.press('s');
    await expect(desk.getByRole('menuitem', { name: 'Lunch' })).toBeVisible();
    await desk.keyboard.type('Coff');
    await desk.keyboard.press('Enter');
    await isAgent(desk, 'Coffee break');
  });

  test('is in the tray, with its menu', async ({ agent: { desk }, desktop }) => {
    const tray = () => desktop.tray.read();
    const ready = (await tray()).icon.hash;
    await desktop.tray.click('State: Ready', 'Coffee break');
    await isAgent(desk, 'Coffee break');
    const chosen = async () =>
      (await tray()).menu
        .find(({ label }) => label === 'State: Coffee break')
        ?.children.find(({ checked }) => checked)?.label;
    await expect.poll(chosen).toBe('Coffee break');
    expect((await tray()).icon.hash).not.toBe(ready);
    expect((await tray()).toolTip).toContain('Coffee break');
    await desktop.tray.click('State: Coffee break', 'Ready');
    await isAgent(desk, 'Ready');
    await expect.poll(async () => (await tray()).icon.hash).toBe(ready);
  });

  test('is told in the tray from asking to its end: asked, not confirmed, kept for after the call', async ({
    agent: { desk, program },
    desktop,
    simulator,
  }) => {
    const labels = async () => (await desktop.tray.read()).menu.map(({ label }) => label);
    await control(simulator, 'PUT', 'server', { deaf: true });
    await desktop.tray.click('State: Ready', 'Pause');
    await expect.poll(labels).toContain('Pause: asked…');
    expect(await labels()).toContain('State: Ready');
    const late = 'Pause: not confirmed after 5 s.';
    await expect.poll(labels, { timeout: 8_000 }).toContain(late);
    expect((await desktop.tray.read()).toolTip).toContain(late);
    await desk.evaluate(() => window.hookswitch.command('shell.showToolbar'));
    await expect.poll(() => isShown(program, 'desk')).toBe(false);
    await desktop.tray.click(late);
    await expect.poll(() => isShown(program, 'desk')).toBe(true);
    await expect(desk.getByText(late)).toBeVisible();
    await button(desk, 'Dismiss').click();
    await expect.poll(labels).not.toContain(late);

    await control(simulator, 'PUT', 'server', { deaf: false });
    await ring(simulator, queue);
    await button(card(desk, customer.name), 'Answer').click();
    await isAgent(desk, 'Busy');
    await expect.poll(labels).toContain('State: Busy');
    await desktop.tray.click('State: Busy', 'After this call: Lunch');
    await expect.poll(labels).toContain('After this call: Lunch');
    await desktop.tray.click('Cancel “Lunch” after this call');
    await expect.poll(labels).not.toContain('After this call: Lunch');
    await expect(desk.getByText(/After this call/)).toHaveCount(0);

    await desktop.tray.click('Ask the supervisor for help');
    await expect(desk.getByText(/Help asked of 12005/)).toBeVisible();
    await expect.poll(labels).toContain('Help asked of 12005');
    await desktop.tray.click('Take back the call for help');
    await expect(desk.getByText(/Help asked/)).toHaveCount(0);
  });
});

test('an agent reads in the settings how the PBX has set them up', async ({ agent: { desk } }) => {
  await button(desk, 'Settings').click();
  const facts = desk.getByRole('region', { name: 'Contact centre' });
  await expect(facts).toContainText('Agent');
  await expect(facts).toContainText('42000 (preferred) · 42001');
  await expect(facts.getByRole('listitem')).toHaveText([
    'Skill 1, level 3',
    'Skill 4, level 1 · not active',
  ]);
  await expect(facts).not.toContainText('help');
});

test.describe('a call of the queue', () => {
  test('rings only when the agent is ready; wrap-up follows and takes the code of the business', async ({
    agent: { desk },
    simulator,
  }) => {
    await choose(desk, 'Pause');
    await isAgent(desk, 'Pause');
    await ring(simulator, queue);
    expect(simulator.truth('12000')).toEqual([]);
    await expect(desk.getByText('No calls')).toBeVisible();

    await choose(desk, 'Ready');
    const call = card(desk, customer.name);
    await isIn(call, 'Ringing');
    await button(call, 'Answer').click();
    await isAgent(desk, 'Busy');
    await button(call, 'Hang up').click();
    await isAgent(desk, 'Wrap-up');

    const wrapUp = desk.getByRole('region', { name: 'Wrap-up' });
    await expect(wrapUp.getByText(`Wrap-up: ${customer.name}`)).toBeVisible();
    await wrapUp.getByLabel('Transaction code').fill('12a');
    await expect(wrapUp.getByText('A transaction code has digits only.')).toBeVisible();
    await wrapUp.getByLabel('Transaction code').fill('4711');
    await desk.keyboard.press('Enter');
    await expect(wrapUp.getByText('4711 sent')).toBeVisible();
    expect(simulator.world.exchange.acd.codes.at(-1)).toMatchObject({ by: '12000', code: '4711' });

    await choose(desk, 'Ready');
    await isAgent(desk, 'Ready');
    await expect(wrapUp).toHaveCount(0);
  });

  test('tells how full the queue is that it came from', async ({ agent: { desk }, simulator }) => {
    await control(simulator, 'PUT', 'agents/12000', { state: 'pause' });
    await isAgent(desk, 'Pause');
    await ring(simulator, queue);
    for (let caller = 1; caller <= 5; caller++) {
      await ring(simulator, queue, { number: `06112233${caller}0`, name: `Caller ${caller}` });
    }
    await control(simulator, 'PUT', 'agents/12000', { state: 'ready' });
    await expect(card(desk, customer.name)).toContainText('queue full');
    await expect(card(desk, customer.name)).toContainText('queue: about 3:45 to wait');
  });

  test('says what it was for and how long it waited in all where it overflowed from another queue', async ({
    agent: { desk },
    simulator,
  }) => {
    const other = '47001';
    await control(simulator, 'PUT', 'agents/12004', { state: 'pause' });
    await control(simulator, 'PUT', 'agents/12000', { state: 'ready', group: '42001' });
    const { callRef } = await control<{ callRef: string }>(simulator, 'POST', 'ring', {
      to: queue,
      from: customer.number,
      name: customer.name,
      waited: 90,
    });
    await expect(desk.getByText('No calls')).toBeVisible();
    await control(simulator, 'POST', `calls/${callRef}/overflow`, { to: other });
    const call = card(desk, customer.name);
    await isIn(call, 'Ringing');
    await expect(call).toContainText(/pilot 47001.*group 42001.*waited 0:0\d in the queue/);
    await expect(call).toContainText(/1:3\d in all.*for 47000/);
    await button(call, 'Answer').click();
    await isIn(call, 'In call');
    await expect(call).toContainText('for 47000');
    await control(simulator, 'PUT', 'agents/12004', { state: 'ready' });
  });

  test('goes to a pilot only when that takes it: its state is told during the enquiry', async ({
    agent: { desk },
    simulator,
  }) => {
    const enquire = async (status: string, words: string): Promise<void> => {
      await control(simulator, 'PUT', `pilots/${queue}`, { status });
      await button(card(desk, customer.name), 'Transfer').click();
      await desk.keyboard.type(queue);
      await desk.keyboard.press('Enter');
      const pilot = card(desk, 'Customer service');
      await expect(pilot).toContainText(words);
      await expect(pilot.getByText('no transfer to the pilot now')).toHaveCount(
        status === 'OPEN' ? 0 : 1,
      );
      await button(desk, 'Back to caller').click();
      await isIn(card(desk, customer.name), 'In call');
      await expect(pilot).toHaveCount(0);
    };
    await ring(simulator);
    await button(card(desk, customer.name), 'Answer').click();
    await isIn(card(desk, customer.name), 'In call');
    await enquire('BLOCKED', 'pilot blocked');
    await enquire('GENERAL_FORWARDING', 'pilot forwarded');
    await enquire('OPEN', 'pilot open');
  });

  test('is followed by the state that was asked for meanwhile', async ({
    agent: { desk },
    simulator,
  }) => {
    await control(simulator, 'PUT', `groups/${group}`, { wrapUp: 0 });
    const callRef = await ring(simulator, queue);
    await button(card(desk, customer.name), 'Answer').click();
    await isAgent(desk, 'Busy');
    await choose(desk, 'Pause');
    await expect(desk.getByText('After this call: Pause')).toBeVisible();
    await button(desk, 'Cancel').click();
    await expect(desk.getByText(/After this call/)).toHaveCount(0);

    await choose(desk, 'Lunch');
    await expect(desk.getByText('After this call: Lunch')).toBeVisible();
    expect(simulator.world.exchange.acd.dutyOf('12000')).toMatchObject({ occupation: 'ready' });
    await remote(simulator, callRef, 'hangup');
    await isAgent(desk, 'Lunch');
    await expect(desk.getByText(/After this call/)).toHaveCount(0);
  });

  test('is the moment to ask the supervisor for help', async ({ agent: { desk }, simulator }) => {
    await ring(simulator, queue);
    await button(card(desk, customer.name), 'Answer').click();
    await isAgent(desk, 'Busy');
    await choose(desk, 'Ask the supervisor for help');
    await expect(desk.getByText(/Help asked of 12005/)).toBeVisible();
    expect(simulator.world.exchange.acd.helpAsked('12000')).toBe('12005');
    await button(desk, 'Take back the call for help').click();
    await expect(desk.getByText(/Help asked/)).toHaveCount(0);
    expect(simulator.world.exchange.acd.helpAsked('12000')).toBeUndefined();
  });
});

test.describe('an agent who signs in during the wrap-up', () => {
  const wrapUpOf = (desk: Page) => desk.getByRole('region', { name: 'Wrap-up' });
  const comeBack = async (desk: Page, simulator: Simulator): Promise<void> => {
    await signIn(desk, simulator, { login: 'oxe12000', password: 'hookswitch' });
    await isAgent(desk, 'Wrap-up');
  };

  test('gives the code for the call that the history tells of', async ({
    signedOut: { desk },
    simulator,
  }) => {
    await behaves(simulator, '12000', { answersAfter: 0 });
    const callRef = await ring(simulator, queue);
    await expect.poll(() => simulator.truth('12000')[0]?.state).toBe('active');
    await remote(simulator, callRef, 'hangup');
    await comeBack(desk, simulator);
    const wrapUp = wrapUpOf(desk);
    await expect(wrapUp).toContainText(`Last queue call in the history: ${customer.name}`);
    await wrapUp.getByLabel('Transaction code').fill('12');
    await desk.keyboard.press('Enter');
    await expect(wrapUp.getByText('12 sent')).toBeVisible();
    expect(simulator.world.exchange.acd.codes.at(-1)).toMatchObject({ callRef, code: '12' });
  });

  test('is told why no code can be entered where nothing says which call it was', async ({
    signedOut: { desk },
    simulator,
  }) => {
    const { comlog } = simulator.system;
    comlog.remove(
      '12000',
      comlog.records('12000').map(({ id }) => id),
    );
    await control(simulator, 'PUT', 'agents/12000', { state: 'wrap-up' });
    await comeBack(desk, simulator);
    await expect(wrapUpOf(desk)).toContainText('If it needs a code, enter it at');
    await expect(wrapUpOf(desk).getByLabel('Transaction code')).toHaveCount(0);
    await choose(desk, 'Ready');
    await expect(wrapUpOf(desk)).toHaveCount(0);
  });
});
