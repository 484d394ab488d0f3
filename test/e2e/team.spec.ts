import type { Locator, Page } from '@playwright/test';
import { startSimulator, type Simulator } from '../../src/simulator/index';
import type { Program } from '../program/launch-program';
import { command } from './bridge';
import { button, card } from './calls';
import { behaves, control, otherCustomer, remote, ring } from './control';
import { placeDesk } from './desk-place';
import { expect, test } from './fixtures';
import type { Agent } from './office';
import { isLive, signIn } from './sign-in';

const agent = { number: '12000', name: 'Camille Fontaine' };
const customer = { number: '0611223344', name: 'Ada Customer' };

const row = (desk: Page, name: string): Locator =>
  desk.getByRole('list', { name: 'Team' }).getByRole('listitem', { name });

/** The supervisor's desk, on the page of the team. */
async function teamOf({ desk }: Agent): Promise<Page> {
  await button(desk, 'Team').click();
  return desk;
}

/** The same in a program of the test's own, where the supervisor signs in. */
async function supervise(program: Program, simulator: Simulator): Promise<Page> {
  const desk = await program.window('desk');
  const account = simulator.accounts.find(({ login }) => login === 'oxe12005');
  if (!account) throw new Error('The simulator has no supervisor.');
  await signIn(desk, simulator, account);
  await isLive(desk);
  await desk.getByRole('button', { name: 'Team' }).click();
  return desk;
}

/** The desk of another program of the test's own: the agent is signed in. */
async function answering(program: Program, simulator: Simulator): Promise<Page> {
  const desk = await program.window('desk');
  await signIn(desk, simulator, { login: `oxe${agent.number}`, password: 'hookswitch' });
  await isLive(desk);
  return desk;
}

/** By name or number. */
async function addAgent(desk: Page, who: string): Promise<void> {
  await desk.getByRole('button', { name: 'Add agent' }).click();
  const dialog = desk.getByRole('dialog', { name: 'Add an agent' });
  await dialog.getByRole('combobox', { name: 'Agent' }).fill(who);
  await dialog
    .getByRole('option', { name: new RegExp(who) })
    .first()
    .waitFor();
  await desk.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
}

/** The agent answers a customer of the pilot. */
async function agentTalks(simulator: Simulator): Promise<string> {
  await control(simulator, 'PUT', `people/${agent.number}`, { answersAfter: 0 });
  await control(simulator, 'POST', 'ring', {
    to: '47000',
    from: customer.number,
    name: customer.name,
  });
  await expect.poll(() => simulator.truth(agent.number)[0]?.state).toBe('active');
  return simulator.truth(agent.number)[0]?.callRef ?? '';
}

/** How the exchange has the supervisor in the agent's call. */
const mode = (simulator: Simulator) =>
  simulator.world.exchange
    .callsOf('12005')
    .flatMap(({ parties }) => parties.flatMap(({ intrusion }) => intrusion?.mode ?? []))[0];

test('a supervisor accepts a help request, listens, changes how, and leaves', async ({
  supervisor,
  simulator,
}) => {
  const desk = await teamOf(supervisor);
  await expect(desk.getByText('No agents yet')).toBeVisible();
  await addAgent(desk, agent.number);
  await expect(row(desk, `${agent.name}, Ready`)).toBeVisible();

  const callRef = await agentTalks(simulator);
  await expect(row(desk, `${agent.name}, Busy`)).toContainText(`with ${customer.name}`);
  await desk.getByRole('button', { name: /^Calls/ }).click();
  await control(simulator, 'POST', `agents/${agent.number}/help`);
  const alert = desk.getByRole('region', { name: `${agent.name} asks for help` });
  await expect(alert).toContainText(`with ${customer.name}`);
  await expect(desk.getByRole('button', { name: /^Team.*1 agent asks for help/ })).toBeVisible();
  await button(alert, 'Accept').click();
  await expect(alert).toHaveCount(0);
  await expect(desk.getByText(`You whisper to ${agent.name}`)).toBeVisible();
  expect(mode(simulator)).toBe('restricted');

  const how = desk.getByRole('region', { name: 'The agent’s call you are in' });
  await how.getByText('Join').click();
  await expect(desk.getByText(`You are in the call of ${agent.name}`)).toBeVisible();
  await how.getByText('Listen').click();
  await expect(desk.getByText(`You listen to ${agent.name}`)).toBeVisible();
  expect(mode(simulator)).toBe('discrete');
  await button(how, 'Leave the call').click();
  await expect(how).toHaveCount(0);
  expect(mode(simulator)).toBeUndefined();
  expect(simulator.truth(agent.number)).toHaveLength(1);

  // By the keyboard alone, from the list.
  await desk.getByRole('button', { name: 'Team' }).click();
  await row(desk, agent.name).focus();
  await desk.keyboard.press('e');
  await expect(how).toBeVisible();
  await desk.keyboard.press('Enter');
  await desk.getByRole('menuitem', { name: 'Leave the call' }).click();
  await expect(how).toHaveCount(0);

  // What can not be done says why.
  await remote(simulator, callRef, 'hangup');
  await expect(row(desk, `${agent.name}, Wrap-up`)).toBeVisible();
  await row(desk, agent.name).focus();
  await desk.keyboard.press('Enter');
  const listen = desk.getByRole('menuitem', { name: /^Listen/ }).first();
  await expect(listen).toContainText(`${agent.name} is in no conversation now.`);
  await expect(listen).toBeDisabled();
});

test('a supervisor whispers and joins from the row of an agent, who hears of it', async ({
  supervisor,
  startBeside,
  simulator,
}) => {
  const agentsDesk = await answering(await startBeside(), simulator);
  const { program } = supervisor;
  const desk = await teamOf(supervisor);
  await placeDesk(program, { width: 900, height: 700 });
  await addAgent(desk, agent.number);
  await agentTalks(simulator);
  const line = row(desk, `${agent.name}, Busy`);
  await line.getByRole('button', { name: `Whisper to ${agent.name}` }).click();
  await expect(desk.getByText(`You whisper to ${agent.name}`)).toBeVisible();
  // Which way in is in use can be seen at the row.
  const background = (name: string) =>
    line.getByRole('button', { name }).evaluate((tool) => getComputedStyle(tool).backgroundColor);
  expect(await background(`Stop whispering to ${agent.name}`)).not.toBe(
    await background(`Join the call of ${agent.name}`),
  );
  await expect(agentsDesk.getByText('Your supervisor speaks to you alone')).toBeVisible();
  expect(mode(simulator)).toBe('restricted');
  await line.getByRole('button', { name: `Join the call of ${agent.name}` }).click();
  await expect(desk.getByText(`You are in the call of ${agent.name}`)).toBeVisible();
  await expect(agentsDesk.getByText('Your supervisor is in the call')).toBeVisible();
  expect(mode(simulator)).toBe('normal');
  await line.getByRole('button', { name: `Leave the call of ${agent.name}` }).click();
  await expect(agentsDesk.getByText(/Your supervisor/)).toHaveCount(0);
  expect(mode(simulator)).toBeUndefined();
  expect(simulator.truth(agent.number)).toHaveLength(1);
});

test('the row of an agent who wraps up says what', async ({ supervisor, simulator }) => {
  const desk = await teamOf(supervisor);
  await addAgent(desk, agent.name);
  await expect(row(desk, `${agent.name}, Ready`)).toBeVisible();
  // The agents of this exchange wrap up calls alone; those of a PBX with other media do more.
  const becomes = (subState: string): void =>
    simulator.system.subscriptions.publish({
      eventName: 'OnAgentStateChanged',
      loginName: `oxe${agent.number}`,
      state: { mainState: 'LOG_ON', subState, proAcdDeviceNumber: agent.number, pgNumber: '42000' },
    });
  for (const [subState, words] of [
    ['WRAPUP', 'Wrap-up'],
    ['WRAPUP_IM', 'Message wrap-up'],
    ['WRAPUP_EMAIL', 'E-mail wrap-up'],
    ['WRAPUP_OUTBOUND', 'Outbound wrap-up'],
    ['WRAPUP_EMAIL_INTERRUPTIBLE', 'E-mail wrap-up'],
    ['WRAPUP_CALLBACK', 'Callback wrap-up'],
    ['TRANSACTION_CODE_INPUT', 'Transaction code'],
  ] as const) {
    becomes(subState);
    await expect(row(desk, `${agent.name}, ${words}`).getByText(words)).toBeVisible();
  }
  becomes('READY');
  await expect(row(desk, `${agent.name}, Ready`)).toBeVisible();
});

test('an agent asks for help and takes it back: the supervisor’s alert comes and goes', async ({
  supervisor,
  startBeside,
  simulator,
}) => {
  const agentsDesk = await answering(await startBeside(), simulator);
  const desk = await teamOf(supervisor);
  const alert = desk.getByRole('region', { name: `${agent.name} asks for help` });
  await agentsDesk.getByRole('button', { name: /^Agent state/ }).click();
  await agentsDesk.getByRole('menuitem', { name: 'Ask the supervisor for help' }).click();
  await expect(alert).toBeVisible();
  await expect(row(desk, agent.name)).toContainText('Asks for help');
  await button(agentsDesk, 'Take back the call for help').click();
  await expect(alert).toHaveCount(0);
  await expect(row(desk, agent.name)).not.toContainText('Asks for help');
  await expect(agentsDesk.getByText(/Help asked/)).toHaveCount(0);
});

test('the tools of a row say what they do, and its menu opens with the keys and gives the focus back', async ({
  supervisor,
  simulator,
}) => {
  const { program } = supervisor;
  const desk = await teamOf(supervisor);
  // Narrow, the ways into a call are in the menu alone.
  await placeDesk(program, { width: 900, height: 700 });
  await addAgent(desk, agent.number);
  await addAgent(desk, '12002');
  const line = row(desk, agent.name);
  const tooltip = desk.getByRole('tooltip');
  const listen = line.getByRole('button', { name: /isten/ });
  await listen.hover();
  await expect(tooltip).toHaveText(`${agent.name} is in no conversation now.`);
  await desk.mouse.move(5, 5);
  await expect(tooltip).toHaveCount(0);
  await agentTalks(simulator);
  await expect(row(desk, `${agent.name}, Busy`)).toBeVisible();
  await line.focus();
  await desk.keyboard.press('Tab');
  await expect(listen).toBeFocused();
  await expect(tooltip).toContainText(`Listen to ${agent.name}`);

  // From the row: Enter, and back to it.
  await line.focus();
  await desk.keyboard.press('Enter');
  const more = line.getByRole('button', { name: `What can be done with ${agent.name}` });
  await expect(more).toHaveAttribute('aria-expanded', 'true');
  await expect(desk.getByRole('menuitem').first()).toBeFocused();
  await desk.keyboard.press('Escape');
  await expect(desk.getByRole('menu')).toHaveCount(0);
  await expect(line).toBeFocused();
  await desk.keyboard.press('ArrowUp');
  await expect(row(desk, '12002')).toBeFocused();

  // From its tool.
  await line.focus();
  await more.press('Enter');
  await expect(desk.getByRole('menuitem').first()).toBeFocused();
  await desk.keyboard.press('Escape');
  await expect(more).toBeFocused();
  await listen.click();
  await expect(line.getByRole('button', { name: `Stop listening to ${agent.name}` })).toBeVisible();
  expect(mode(simulator)).toBe('discrete');
});

test('somebody of another team is not told of, and the others go on being live', async ({
  supervisor,
  simulator,
}) => {
  const desk = await teamOf(supervisor);
  await addAgent(desk, agent.number);
  await addAgent(desk, '12009');
  const stranger = desk.getByRole('listitem').filter({ hasText: 'The PBX does not tell' });
  await expect(stranger).toHaveCount(1);
  await expect(stranger).toContainText('12009');
  await expect(desk.getByText('The PBX does not tell you what your agents do.')).toHaveCount(0);
  await agentTalks(simulator);
  await expect(row(desk, `${agent.name}, Busy`)).toContainText(`with ${customer.name}`);
});

test('a call for help can be rejected, is told by the system, and never takes the focus', async ({
  supervisor,
  simulator,
  desktop,
}) => {
  const desk = await teamOf(supervisor);
  await command(desk, 'settings.update', {
    ring: { window: true, corner: 'bottomRight', screen: '', sound: false, notification: 'always' },
  });
  await desk.getByRole('button', { name: /^Calls/ }).click();
  await desk.getByRole('combobox', { name: 'Name or number' }).focus();
  await control(simulator, 'POST', `agents/${agent.number}/help`);
  const alert = desk.getByRole('region', { name: `${agent.name} asks for help` });
  await expect(alert).toBeVisible();
  await expect(desk.getByRole('combobox', { name: 'Name or number' })).toBeFocused();
  await expect
    .poll(() => desktop.notifications.read().map(({ summary }) => summary))
    .toContain(`${agent.name} asks for help`);
  await button(alert, 'Reject').click();
  await expect(alert).toHaveCount(0);
  expect(simulator.world.exchange.acd.helpAsked(agent.number)).toBeUndefined();
  // Who asked is in the team from now on.
  await desk.getByRole('button', { name: 'Team' }).click();
  await expect(row(desk, agent.name)).toBeVisible();
});

test('a supervisor at the toolbar accepts a call for help, reads who hears them, leaves, and rejects another', async ({
  supervisor: { desk, program },
  simulator,
  desktop,
}) => {
  await command(desk, 'settings.update', {
    ring: { window: true, corner: 'bottomRight', screen: '', sound: false, notification: 'never' },
  });
  await placeDesk(program, { width: 1100, height: 640 });
  await button(desk, 'Switch to the toolbar').click();
  const toolbar = await program.window('toolbar');
  await isLive(toolbar);
  await agentTalks(simulator);
  await control(simulator, 'POST', `agents/${agent.number}/help`);
  const asks = button(toolbar, `${agent.name} asks for help`);
  await expect(asks).toBeInViewport({ ratio: 1 });
  await asks.click();
  await desktop.windows.key('Down', 'Return');
  const whispers = toolbar.getByText(`You whisper to ${agent.name}; the caller does not hear you.`);
  await expect(whispers).toBeVisible();
  expect(mode(simulator)).toBe('restricted');
  await expect(asks).toHaveCount(0);
  await button(toolbar, 'Leave').click();
  await expect(whispers).toHaveCount(0);
  expect(simulator.truth(agent.number)).toHaveLength(1);

  await control(simulator, 'POST', `agents/${agent.number}/help`);
  await asks.click();
  await desktop.windows.key('Down', 'Down', 'Return');
  await expect(asks).toHaveCount(0);
  expect(simulator.world.exchange.acd.helpAsked(agent.number)).toBeUndefined();
  await desk.evaluate(() => window.hookswitch.command('shell.showDesk'));
});

test('whoever is picked for a transfer shows whether they are free, as far as the PBX tells', async ({
  supervisor,
  simulator,
}) => {
  const desk = await teamOf(supervisor);
  await addAgent(desk, agent.number);
  await control(simulator, 'POST', 'ring', {
    to: '12005',
    from: otherCustomer.number,
    name: otherCustomer.name,
  });
  await desk.getByRole('button', { name: /^Calls/ }).click();
  await button(card(desk, otherCustomer.name), 'Answer').click();
  await button(card(desk, otherCustomer.name), 'Transfer').click();
  await desk.keyboard.type('Fontaine');
  const proposed = desk.getByRole('option', { name: agent.name });
  await expect(proposed).toContainText(/Ready · 12\s?000/);
  await agentTalks(simulator);
  await expect(proposed).toContainText('Busy');
  await desk.keyboard.press('ControlOrMeta+A');
  await desk.keyboard.type('12001');
  await expect(desk.getByRole('option', { name: '12001' }).first()).not.toContainText('·');
});

test('the call that rings at an agent’s is picked up from the row, and from the contacts', async ({
  supervisor,
  simulator,
}) => {
  const desk = await teamOf(supervisor);
  await addAgent(desk, 'Wiśniewski');
  const pickUp = button(desk, 'Pick up the call that rings at Łukasz Wiśniewski');
  await expect(row(desk, 'Łukasz Wiśniewski')).toBeVisible();
  await expect(pickUp).toHaveCount(0);
  await control(simulator, 'PUT', 'people/12001', { answersAfter: 'never' });
  const ring = () =>
    control<{ callRef: string }>(simulator, 'POST', 'ring', {
      to: '12001',
      from: customer.number,
      name: customer.name,
    });
  const { callRef } = await ring();
  await pickUp.click();
  await expect(card(desk, customer.name)).toBeVisible();
  expect(simulator.truth('12001')).toEqual([]);
  await remote(simulator, callRef, 'hangup');
  await expect(card(desk, customer.name)).toHaveCount(0);

  await ring();
  await button(desk, 'Contacts').click();
  await desk.getByRole('searchbox').fill('Wiśniewski');
  await pickUp.click();
  await expect(card(desk, customer.name)).toBeVisible();
  expect(simulator.truth('12001')).toEqual([]);
});

test('a supervisor listens to every call of an agent, until that is enough', async ({
  supervisor,
  simulator,
}) => {
  const desk = await teamOf(supervisor);
  await addAgent(desk, agent.number);
  await row(desk, agent.name).focus();
  await desk.keyboard.press('Enter');
  await desk.getByRole('menuitem', { name: /^Listen to every call/ }).click();
  await expect(desk.getByText(`You listen to every call of ${agent.name}.`)).toBeVisible();
  await agentTalks(simulator);
  await expect(desk.getByText(`You listen to ${agent.name}; nobody hears you.`)).toBeVisible();
  expect(mode(simulator)).toBe('discrete');
  await desk.getByRole('button', { name: 'Stop listening to every call' }).click();
  await expect(desk.getByText(/^You listen to/)).toHaveCount(0);
  await expect.poll(() => mode(simulator)).toBeUndefined();
  expect(simulator.truth(agent.number)).toHaveLength(1);
});

test('a supervisor goes into a group and out of it', async ({ supervisor, simulator }) => {
  const desk = await teamOf(supervisor);
  await button(desk, 'Agent state: No group').click();
  await desk.getByRole('menuitem', { name: 'Enter group 42001' }).click();
  await expect(button(desk, 'Agent state: Ready')).toBeVisible();
  expect(simulator.world.exchange.acd.dutyOf('12005')).toMatchObject({ group: '42001' });
  await button(desk, 'Agent state: Ready').click();
  await desk.getByRole('menuitem', { name: 'Leave group 42001' }).click();
  await expect(button(desk, 'Agent state: No group')).toBeVisible();
});

test('an agent has no team, and sees the supervisor who speaks', async ({
  agent: { desk },
  simulator,
}) => {
  await expect(desk.getByRole('button', { name: 'Team' })).toHaveCount(0);
  await control(simulator, 'POST', 'ring', {
    to: '47000',
    from: customer.number,
    name: customer.name,
  });
  await button(card(desk, customer.name), 'Answer').click();
  await expect.poll(() => simulator.truth(agent.number)[0]?.state).toBe('active');
  await control(simulator, 'POST', 'agents/12005/intrusion', {
    agent: agent.number,
    mode: 'restricted',
  });
  await expect(desk.getByText('Your supervisor speaks to you alone')).toBeVisible();
  await control(simulator, 'PUT', 'agents/12005/intrusion', { mode: 'normal' });
  await expect(desk.getByText('Your supervisor is in the call')).toBeVisible();
  await control(simulator, 'PUT', 'agents/12005/intrusion', { mode: 'normal' });
  await expect(desk.getByText(/Your supervisor/)).toHaveCount(0);
});

test('a newcomer signs in to the demo as its supervisor', async ({ start }) => {
  const desk = await (await start({ args: ['--demo'] })).window('desk');
  await isLive(desk);
  await expect(desk.getByRole('button', { name: 'Team' })).toHaveCount(0);
  await button(desk, 'Settings').click();
  await button(desk, 'Sign out').click();
  await expect(desk.getByLabel('Login')).toHaveValue('oxe12000');
  await desk.getByText('Supervisor', { exact: true }).click();
  await button(desk, 'Sign in').click();
  await isLive(desk);
  await desk.getByRole('button', { name: 'Team' }).click();
  await addAgent(desk, 'Fontaine');
  await expect(row(desk, `${agent.name}, Ready`)).toBeVisible();
});

test('two hundred agents are walked by the keys, and none moves when another gets a call', async ({
  start,
}) => {
  const simulator = await startSimulator({ moreAgents: 200 });
  const numbers = Array.from({ length: 200 }, (_, at) => String(14_000 + at));
  const desk = await supervise(
    await start({ settings: { teams: { oxe12005: numbers } } }),
    simulator,
  );
  const of = (number: string) => desk.locator(`[data-agent="${number}"]`);
  const first = of('14000');
  await expect(first).toHaveAccessibleName(/^Agent 14000, Pause/);
  await expect(first).toHaveAttribute('aria-setsize', '200');
  // Those in view, and a few.
  expect(await desk.getByRole('list', { name: 'Team' }).getByRole('listitem').count()).toBeLessThan(
    60,
  );

  await first.focus();
  await desk.keyboard.press('End');
  await expect(of('14199')).toBeFocused();
  await expect(of('14199')).toBeInViewport({ ratio: 1 });
  await desk.keyboard.press('Home');
  await expect(first).toBeFocused();
  await desk.keyboard.press('PageDown');
  await expect(first).not.toBeFocused();
  await desk.keyboard.press('PageUp');
  await expect(first).toBeFocused();
  // Scrolled out of view, it keeps the focus, and the keys go on from it.
  await first.hover();
  await desk.mouse.wheel(0, 5_000);
  await expect(first).not.toBeInViewport();
  await expect(first).toBeFocused();
  await desk.keyboard.press('ArrowDown');
  await expect(of('14001')).toBeFocused();
  await expect(of('14001')).toBeInViewport({ ratio: 1 });

  const box = async (number: string) => await of(number).boundingBox();
  const before = [await box('14002'), await box('14004')];
  await behaves(simulator, '14003', { answersAfter: 0 });
  await ring(simulator, '14003', customer);
  await expect(of('14003')).toContainText(`with ${customer.name}`);
  await expect(of('14003')).toHaveAccessibleName(/^Agent 14003, Busy/);
  expect([await box('14002'), await box('14004')]).toEqual(before);
  await expect(of('14001')).toBeFocused();
  await simulator.close();
});
