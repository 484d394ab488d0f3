import type { Locator, Page } from '@playwright/test';
import type { Simulator } from '../../src/simulator/index';
import { button, card, isIn } from './calls';
import { behaves, control, remote, ring } from './control';
import { keepBooks } from './exchange-books';
import { expect, test } from './fixtures';
import { log } from './history-page';
import { closeMailbox, leave, openMailbox, player, rail, row } from './mailbox-page';

const me = '12000';
const colleague = '12009';
const queue = '47000';
const callers = [
  'Anna Ash',
  'Ben Birch',
  'Carla Cedar',
  'Dov Date',
  'Eva Elm',
  'Finn Fir',
  'Gwen Ginkgo',
  'Hugo Hazel',
  'Iris Iroko',
  'Jon Juniper',
].map((name, at) => ({ name, number: `01452367${String(10 + at)}` }));
type Caller = (typeof callers)[number];

const isAgent = async (desk: Page, state: string): Promise<void> =>
  await expect(button(desk, `Agent state: ${state}`)).toBeVisible();

async function choose(desk: Page, entry: string): Promise<void> {
  await desk.getByRole('button', { name: /^Agent state/ }).click();
  await desk.getByRole('menuitem', { name: entry }).click();
}

/** The next caller of the queue rings, and is answered. */
async function take(desk: Page, simulator: Simulator, caller: Caller): Promise<string> {
  const ref = await ring(simulator, queue, caller);
  await answer(desk, caller);
  return ref;
}

async function answer(desk: Page, caller: Caller): Promise<void> {
  const call = card(desk, caller.name);
  await expect(call).toContainText(`pilot ${queue} · group 42000 · waited`);
  await button(call, 'Answer').click();
  await isIn(call, 'In call');
  await isAgent(desk, 'Busy');
}

async function consult(desk: Page, caller: Caller): Promise<Locator> {
  await button(card(desk, caller.name), 'Transfer').click();
  await desk.keyboard.type(colleague);
  await desk.keyboard.press('Enter');
  const bar = desk.getByRole('region', { name: 'Transfer in progress' });
  await expect(button(bar, 'Complete transfer')).toBeEnabled();
  return bar;
}

test('a whole shift, whose history is what the exchange has in its books', async ({
  agent: { desk },
  simulator,
}) => {
  test.setTimeout(300_000);
  const [first, second, transferred, fourth, conferred, sixth, helped, beforeLunch, waiting, last] =
    callers as [Caller, Caller, Caller, Caller, Caller, Caller, Caller, Caller, Caller, Caller];
  const books = keepBooks(simulator, me, queue);
  const { mailboxes } = simulator.world.exchange;
  await control(simulator, 'PUT', 'mailboxes/12000', { empty: true });
  await behaves(simulator, colleague, { answersAfter: 0 });

  // Logs on at the desk phone, in the own group.
  await choose(desk, 'Log off');
  await isAgent(desk, 'Logged off');
  await choose(desk, 'Log on…');
  await button(desk.getByRole('dialog', { name: 'Log on' }), 'Log on').click();
  await isAgent(desk, 'Ready');

  // Wraps the first call up with a code; the others need no wrap-up.
  await take(desk, simulator, first);
  await button(card(desk, first.name), 'Hang up').click();
  await isAgent(desk, 'Wrap-up');
  await desk.getByLabel('Transaction code').fill('4711');
  await desk.keyboard.press('Enter');
  await expect(desk.getByText('4711 sent')).toBeVisible();
  await control(simulator, 'PUT', 'groups/42000', { wrapUp: 0 });
  await choose(desk, 'Ready');
  await isAgent(desk, 'Ready');

  const plainCall = async (caller: Caller): Promise<void> => {
    const ref = await take(desk, simulator, caller);
    await remote(simulator, ref, 'hangup');
    await isAgent(desk, 'Ready');
  };
  await plainCall(second);

  // One is transferred after asking.
  const transferredRef = await take(desk, simulator, transferred);
  await button(await consult(desk, transferred), 'Complete transfer').click();
  await expect(desk.getByRole('article')).toHaveCount(0);
  await isAgent(desk, 'Ready');
  await remote(simulator, transferredRef, 'hangup');
  await plainCall(fourth);

  // One becomes a conference, which goes on without the agent.
  await take(desk, simulator, conferred);
  await button(await consult(desk, conferred), 'Merge').click();
  const conference = card(desk, 'Conference of 3');
  await isIn(conference, 'In call');
  await button(conference, 'Leave').click();
  await expect(desk.getByRole('article')).toHaveCount(0);
  await isAgent(desk, 'Ready');
  const [goesOn] = simulator.truth(colleague);
  await remote(simulator, goesOn?.callRef ?? '', 'hangup');
  await plainCall(sixth);

  // In one the supervisor comes to help, heard by the agent alone.
  const helpedRef = await take(desk, simulator, helped);
  await choose(desk, 'Ask the supervisor for help');
  await expect(desk.getByText(/Help asked of 12005/)).toBeVisible();
  await control(simulator, 'POST', 'agents/12005/intrusion', { agent: me, mode: 'restricted' });
  await expect(desk.getByText('Your supervisor speaks to you alone')).toBeVisible();
  await expect(desk.getByText(/Help asked/)).toHaveCount(0);
  await control(simulator, 'PUT', 'agents/12005/intrusion', { mode: 'restricted' });
  await expect(desk.getByText(/Your supervisor/)).toHaveCount(0);
  await remote(simulator, helpedRef, 'hangup');
  await isAgent(desk, 'Ready');

  // Lunch, asked for during a call; who calls meanwhile waits.
  await take(desk, simulator, beforeLunch);
  await choose(desk, 'Lunch');
  await expect(desk.getByText('After this call: Lunch')).toBeVisible();
  await button(card(desk, beforeLunch.name), 'Hang up').click();
  await isAgent(desk, 'Lunch');
  const { number: from, name } = first;
  await leave(simulator, { from, name, recording: 'delivery' });
  const waitingRef = await ring(simulator, queue, waiting);
  await expect(desk.getByText('No calls')).toBeVisible();
  expect(simulator.truth(me)).toEqual([]);
  await choose(desk, 'Ready');
  await answer(desk, waiting);
  await remote(simulator, waitingRef, 'hangup');
  await isAgent(desk, 'Ready');
  await plainCall(last);

  // Hears the message that was left at lunch, and deletes it.
  await expect(rail(desk)).toHaveAccessibleName(/1 message waiting/);
  await openMailbox(desk);
  await button(desk, `Play the message from ${first.name}`).click();
  await expect(player(desk)).toContainText(/0:0[12] \/ 0:0[56]/);
  await expect(rail(desk)).not.toHaveAccessibleName(/waiting/);
  await row(desk, first.name).focus();
  await desk.keyboard.press('Delete');
  await button(desk.getByRole('alertdialog', { name: /^Delete/ }), 'Delete').click();
  await expect(desk.getByText('No voice messages')).toBeVisible();
  expect(mailboxes.messages(me)).toEqual([]);
  await closeMailbox(desk);

  await choose(desk, 'Log off');
  await isAgent(desk, 'Logged off');
  expect(simulator.world.exchange.acd.dutyOf(me)).toBeUndefined();

  // Ten received, two made to ask the colleague: the screen and the program say what the exchange saw.
  const ordered = [...books].sort((one, other) => other.began - one.began);
  expect(ordered.map(({ kind }) => kind).sort()).toEqual([
    ...Array<string>(2).fill('Made'),
    ...Array<string>(10).fill('Received'),
  ]);
  await expect
    .poll(async () => (await log(desk, ordered.length)).map(({ comRef }) => comRef))
    .toEqual(ordered.map(({ ref }) => ref));
  const records = await log(desk, ordered.length);
  expect(records.map(({ beganAt }) => beganAt)).toEqual(ordered.map(({ began }) => began));
  expect(records.every(({ endedAt }) => endedAt !== undefined)).toBe(true);

  await desk
    .getByRole('navigation')
    .getByRole('button', { name: /^History/ })
    .click();
  const rows = desk.getByRole('grid', { name: 'Calls, newest first' }).locator('[data-line]');
  const person = simulator.world.exchange.subscriber(colleague);
  const names = new Map([
    ...callers.map(({ number, name }) => [number, name] as const),
    [colleague, `${person?.firstName ?? ''} ${person?.lastName ?? ''}`] as const,
  ]);
  for (const [at, { kind, parties }] of ordered.entries()) {
    const who = [...parties].map((number) => names.get(number) ?? number).join('|');
    await expect(rows.nth(at)).toHaveAccessibleName(new RegExp(`^${kind}, (${who})`));
  }
});
