import type { Page } from '@playwright/test';
import type { Simulator } from '../../src/simulator/index';
import { isShown } from '../program/launch-program';
import { button, card, chooseMore, dial, isIn } from './calls';
import { behaves, control, customer, otherCustomer, remote, ring } from './control';
import { expect, test } from './fixtures';
import type { Agent } from './office';

const colleague = '12003';
/** Who the seed has put there. */
const nameOf = ({ world }: Simulator, number: string): string => {
  const subscriber = world.exchange.subscriber(number);
  return `${subscriber?.firstName ?? ''} ${subscriber?.lastName ?? ''}`;
};
const callOf = ({ world }: Simulator) => world.exchange.calls[0];
/** Everybody in each call, as the exchange has it. */
const parties = ({ world }: Simulator) =>
  world.exchange.calls.map((call) => call.parties.map(({ number }) => number).sort());

/** A customer calls, and the agent answers. */
async function inCall({ desk }: Agent, simulator: Simulator, from = customer): Promise<string> {
  const callRef = await ring(simulator, '12000', from);
  await button(card(desk, from.name), 'Answer').click();
  await isIn(card(desk, from.name), 'In call');
  return callRef;
}

/** Two customers are in calls with the agent: the second talks, the first waits. */
async function twoCalls(agent: Agent, simulator: Simulator): Promise<void> {
  await inCall(agent, simulator);
  await inCall(agent, simulator, otherCustomer);
  await isIn(card(agent.desk, customer.name), 'On hold');
}

/** The agent asks a colleague, who answers at once, while the customer waits. */
async function consulting({ desk }: Agent, simulator: Simulator): Promise<void> {
  await behaves(simulator, colleague, { answersAfter: 0 });
  await button(card(desk, customer.name), 'Transfer').click();
  await desk.keyboard.type(colleague);
  await desk.keyboard.press('Enter');
  await isIn(card(desk, nameOf(simulator, colleague)), 'In call');
  await isIn(card(desk, customer.name), 'On hold');
}

test.describe('dialling', () => {
  for (const { typed, sent } of [
    { typed: '01 45.23-67/89', sent: '0145236789' },
    { typed: '+33 (0)1 45 23 67 89', sent: '+33145236789' },
  ]) {
    test(`sends “${typed}” as it says it will`, async ({ agent: { desk }, simulator }) => {
      await desk.getByRole('combobox', { name: 'Name or number' }).fill(typed);
      await expect(desk.getByText(`Will be sent as ${sent}`)).toBeVisible();
      await button(desk, 'Call').click();
      await expect.poll(() => callOf(simulator)?.initialCalled).toBe(sent);
      await expect(desk.getByRole('article')).toHaveCount(1);
    });
  }

  test('shows the call from ringing there to hanging up', async ({
    agent: { desk },
    simulator,
  }) => {
    await behaves(simulator, colleague, { answersAfter: 'never', hangsUpAfter: 'never' });
    await dial(desk, colleague);
    const call = card(desk, nameOf(simulator, colleague));
    await isIn(call, 'Ringing there');
    await remote(simulator, callOf(simulator)?.ref ?? '', 'answer', colleague);
    await isIn(call, 'In call');
    await button(call, 'Hang up').click();
    await expect(call).toHaveCount(0);
    expect(simulator.truth('12000')).toEqual([]);
  });

  test('goes to the voicemail of somebody who does not answer', async ({
    agent: { desk },
    simulator,
  }) => {
    await behaves(simulator, colleague, { answersAfter: 'never' });
    await dial(desk, colleague);
    await isIn(card(desk, nameOf(simulator, colleague)), 'Ringing there');
    await button(desk, 'To their voicemail').click();
    await isIn(card(desk, 'Voicemail'), 'In call');
  });

  const withOptions = async (
    desk: Page,
    kind: 'Normal' | 'Private' | 'Business',
    fields: Record<string, string>,
  ) => {
    await button(desk, 'More ways to call').click();
    await desk.getByRole('menuitem', { name: 'Call options…' }).click();
    await desk.getByRole('radio', { name: kind }).check({ force: true });
    for (const [label, value] of Object.entries(fields)) {
      await desk.getByLabel(label, { exact: true }).fill(value);
    }
    await button(desk, 'Done').click();
  };

  test('makes a private call with its PIN, which can be mended when it was refused', async ({
    agent: { desk },
    simulator,
  }) => {
    // What the PBX takes with a normal call only does not go along.
    await withOptions(desk, 'Normal', { 'Associated data': 'Case 17' });
    await withOptions(desk, 'Private', { PIN: '0000', 'Secret code': '0815' });
    await dial(desk, '0145236789');
    const notice = desk.getByRole('alert');
    await expect(notice).toContainText('The PBX does not accept this PIN and secret code.');
    await expect(notice).toContainText('Correct the fields PIN and Secret code');
    await expect(desk.getByRole('article')).toHaveCount(0);
    await expect(desk.getByRole('combobox', { name: 'Name or number' })).toHaveValue('0145236789');
    await button(notice, 'Dismiss').click();

    await button(desk, 'With options').click();
    await desk.getByLabel('PIN', { exact: true }).fill('4711');
    await button(desk, 'Done').click();
    await button(desk, 'Call').click();
    await expect(desk.getByRole('article')).toHaveCount(1);
    expect(callOf(simulator)?.charge).toBe('private');
  });

  test('makes a business call with its code', async ({ agent: { desk }, simulator }) => {
    await withOptions(desk, 'Business', { 'Business code': 'garden' });
    await dial(desk, '0145236789');
    await expect(desk.getByRole('alert')).toContainText(
      'The PBX does not accept this business code.',
    );
    await button(desk, 'With options').click();
    await desk.getByLabel('Business code', { exact: true }).fill('7788');
    await button(desk, 'Done').click();
    await button(desk, 'Call').click();
    await expect(desk.getByRole('article')).toHaveCount(1);
    expect(callOf(simulator)?.charge).toBe('business');
  });

  test('sends data along, and shows another number outside', async ({
    agent: { desk },
    simulator,
  }) => {
    const fields = { 'Associated data': 'Case 17', 'Number to show': '01 45 00 00 00' };
    await withOptions(desk, 'Normal', fields);
    await dial(desk, '12001');
    await expect(desk.getByRole('alert')).toContainText(
      'The PBX does not show this number for the call.',
    );
    await button(desk.getByRole('alert'), 'Dismiss').click();
    await dial(desk, '0145236789');
    await expect(desk.getByRole('article')).toContainText('Case 17');
    expect(callOf(simulator)).toMatchObject({
      associatedData: 'Case 17',
      presentedNumber: '0145000000',
    });
  });

  test('calls the agent’s supervisor without a number', async ({ agent: { desk }, simulator }) => {
    await button(desk, 'More ways to call').click();
    await desk.getByRole('menuitem', { name: 'Call my supervisor' }).click();
    await isIn(card(desk, nameOf(simulator, '12005')), 'Ringing there');
    await expect.poll(() => simulator.truth('12005')).toHaveLength(1);
  });

  test('says why a number was refused', async ({ agent: { desk } }) => {
    await dial(desk, '99999');
    const notice = desk.getByRole('alert');
    await expect(notice).toContainText('Calling 99999: not done');
    await expect(notice).toContainText('Nobody can be reached at this destination.');
    await expect(desk.getByRole('article')).toHaveCount(0);
    await button(notice, 'Dismiss').click();
    await expect(notice).toHaveCount(0);
  });
});

test.describe('a call', () => {
  test('is held, retrieved and hung up', async ({ agent, simulator }) => {
    await inCall(agent, simulator);
    const call = card(agent.desk, customer.name);
    await button(call, 'Hold').click();
    await isIn(call, 'On hold');
    await button(call, 'Retrieve').click();
    await isIn(call, 'In call');
    await button(call, 'Hang up').click();
    await expect(call).toHaveCount(0);
    await expect(agent.desk.getByText('No calls')).toBeVisible();
  });

  test('takes keys for the machine at the other end', async ({ agent, simulator }) => {
    await inCall(agent, simulator);
    const { desk } = agent;
    await button(card(desk, customer.name), 'Keypad').click();
    await desk.keyboard.type('12#');
    await button(desk, 'Key 5').click();
    await expect
      .poll(() =>
        callOf(simulator)
          ?.signals.map(({ digits }) => digits)
          .join(''),
      )
      .toBe('12#5');
    await desk.keyboard.press('Escape');
    await expect(button(desk, 'Key 5')).toHaveCount(0);
  });

  test('is recorded while the card says so', async ({ agent, simulator }) => {
    await inCall(agent, simulator);
    const call = card(agent.desk, customer.name);
    await chooseMore(agent.desk, call, 'Record');
    await expect(call.getByText('Recording', { exact: true })).toBeVisible();
    await chooseMore(agent.desk, call, 'Pause recording');
    await expect(call.getByText('Recording paused')).toBeVisible();
    // The same by one key, which goes on and pauses in turn.
    await agent.desk.keyboard.press('r');
    await expect(call.getByText('Recording', { exact: true })).toBeVisible();
    await agent.desk.keyboard.press('r');
    await expect(call.getByText('Recording paused')).toBeVisible();
    await chooseMore(agent.desk, call, 'Stop recording');
    await expect(call.getByText('Recording')).toHaveCount(0);
    expect(callOf(simulator)?.recording).toBeUndefined();
  });

  test('carries data to whoever gets it next', async ({ agent, simulator }) => {
    await inCall(agent, simulator);
    const call = card(agent.desk, customer.name);
    await chooseMore(agent.desk, call, 'Attach data…');
    await agent.desk.keyboard.type('Order 4711');
    await button(call, 'Send').click();
    await expect(call.getByText('Order 4711')).toBeVisible();
    expect(callOf(simulator)?.associatedData).toBe('Order 4711');
  });

  test('is given data by a key, which its menu and the list of keys name', async ({
    agent,
    simulator,
  }) => {
    const { desk } = agent;
    await inCall(agent, simulator);
    await ring(simulator, '12000', otherCustomer);
    await isIn(card(desk, otherCustomer.name), 'Ringing');
    const call = card(desk, customer.name);
    await button(call, 'More').click();
    await expect(desk.getByRole('menuitem', { name: 'Attach data…' }).locator('kbd')).toHaveText(
      'D',
    );
    await desk.keyboard.press('Escape');
    await desk.keyboard.press('?');
    const listed = desk.getByRole('dialog').getByRole('listitem');
    await expect(listed.filter({ hasText: 'Attach data to the call' })).toContainText(/D$/);
    await desk.keyboard.press('Escape');
    await expect(desk.getByRole('dialog')).toHaveCount(0);

    // From another page, too; to whom the agent talks, not to who rings meanwhile.
    await button(desk, 'Phone').click();
    await expect(call).toBeHidden();
    await desk.keyboard.press('d');
    await expect(call.getByLabel('Data to attach')).toBeFocused();
    await desk.keyboard.type('Order 4712');
    await desk.keyboard.press('Enter');
    await expect(call.getByText('Order 4712')).toBeVisible();
    expect(simulator.world.exchange.calls.map(({ associatedData }) => associatedData)).toEqual([
      'Order 4712',
      undefined,
    ]);
  });

  test('is parked and taken back', async ({ agent, simulator }) => {
    await inCall(agent, simulator);
    const { desk } = agent;
    await desk.keyboard.press('z');
    await desk.getByRole('button', { name: 'Park', exact: true }).waitFor();
    await desk.keyboard.press('Enter');
    await expect(card(desk, customer.name)).toHaveCount(0);
    await button(desk, 'More ways to call').click();
    await desk.getByRole('menuitem', { name: 'Take back a parked call…' }).click();
    await button(desk.getByRole('dialog'), 'Take back').click();
    await isIn(card(desk, customer.name), 'In call');
  });

  test('moves to another device of the user', async ({ agent, simulator }) => {
    await inCall(agent, simulator);
    await chooseMore(agent.desk, card(agent.desk, customer.name), 'Move to Softphone');
    await expect.poll(() => simulator.truth('12000')[0]?.devices).toEqual(['512000']);
    await expect(card(agent.desk, customer.name)).toContainText('on Softphone');
  });

  test('opens its menu by a key, from another page too, and moves with keys alone', async ({
    agent,
    simulator,
  }) => {
    const { desk } = agent;
    await inCall(agent, simulator);
    await expect(button(card(desk, customer.name), 'More')).toHaveAttribute(
      'aria-keyshortcuts',
      'A',
    );
    await button(desk, 'Phone').click();
    await desk.keyboard.press('a');
    await expect(desk.getByRole('menuitem', { name: 'Attach data…' })).toHaveAttribute(
      'aria-keyshortcuts',
      'D',
    );
    await desk.keyboard.type('move to soft');
    await expect(desk.getByRole('menuitem', { name: /^Move to Softphone/ })).toBeFocused();
    await desk.keyboard.press('Enter');
    await expect.poll(() => simulator.truth('12000')[0]?.devices).toEqual(['512000']);
  });
});

test.describe('a ringing call', () => {
  for (const [by, press] of [
    ['the press of a button', (desk) => button(desk.getByRole('article'), 'To voicemail').click()],
    ['the press of its key', (desk) => desk.keyboard.press('v')],
  ] satisfies [string, (desk: Page) => Promise<void>][]) {
    test(`goes to voicemail at ${by}`, async ({ agent: { desk }, simulator }) => {
      await ring(simulator);
      await isIn(card(desk, customer.name), 'Ringing');
      await press(desk);
      await expect(card(desk, customer.name)).toHaveCount(0);
      expect(parties(simulator)).toEqual([[customer.number, '15000'].sort()]);
    });
  }

  test('goes to the voice announcement by its menu, and rings no longer', async ({
    agent,
    simulator,
  }) => {
    const { desk, program } = agent;
    await ring(simulator);
    await expect.poll(() => isShown(program, 'ring')).toBe(true);
    await chooseMore(desk, card(desk, customer.name), 'To the voice announcement');
    await expect(desk.getByText('No calls')).toBeVisible();
    await expect.poll(() => isShown(program, 'ring')).toBe(false);
    expect(parties(simulator)).toEqual([[customer.number, '15500'].sort()]);
  });

  test('is redirected to a number', async ({ agent: { desk }, simulator }) => {
    await behaves(simulator, colleague, { answersAfter: 'never' });
    await ring(simulator);
    await button(card(desk, customer.name), 'Redirect…').click();
    await desk.keyboard.type(colleague);
    await desk.keyboard.press('Enter');
    await expect(card(desk, customer.name)).toHaveCount(0);
    expect(parties(simulator)).toEqual([[customer.number, colleague].sort()]);
  });

  test('that comes through the queue says which, and how long it waited', async ({
    agent: { desk },
    simulator,
  }) => {
    await control(simulator, 'POST', 'ring', {
      to: '47000',
      from: customer.number,
      name: customer.name,
      waited: 95,
    });
    const call = card(desk, customer.name);
    await isIn(call, 'Ringing');
    await expect(call).toContainText('pilot 47000 · group 42000 · waited 1:35 in the queue');
  });
});

test.describe('a transfer', () => {
  test('asks first, then connects the two', async ({ agent, simulator }) => {
    await inCall(agent, simulator);
    await consulting(agent, simulator);
    const bar = agent.desk.getByRole('region', { name: 'Transfer in progress' });
    await expect(bar).toContainText(`With ${nameOf(simulator, colleague)}; ${customer.name} waits`);
    await button(bar, 'Complete transfer').click();
    await expect(agent.desk.getByRole('article')).toHaveCount(0);
    expect(parties(simulator)).toEqual([[customer.number, colleague].sort()]);
  });

  test('goes back to the caller', async ({ agent, simulator }) => {
    await inCall(agent, simulator);
    await consulting(agent, simulator);
    await button(agent.desk, 'Back to caller').click();
    await isIn(card(agent.desk, customer.name), 'In call');
    await expect(agent.desk.getByRole('article')).toHaveCount(1);
    expect(simulator.truth(colleague)).toEqual([]);
  });

  test('is sent without asking by Shift+Enter', async ({ agent, simulator }) => {
    await behaves(simulator, colleague, { answersAfter: 0 });
    await inCall(agent, simulator);
    await button(card(agent.desk, customer.name), 'Transfer').click();
    await agent.desk.keyboard.type(colleague);
    await agent.desk.keyboard.press('Shift+Enter');
    await expect(agent.desk.getByRole('article')).toHaveCount(0);
    expect(parties(simulator)).toEqual([[customer.number, colleague].sort()]);
  });

  test('that is refused says why and leaves the call as it was', async ({ agent, simulator }) => {
    await behaves(simulator, '12005', { busy: true });
    await inCall(agent, simulator);
    await button(card(agent.desk, customer.name), 'Transfer').click();
    await agent.desk.keyboard.type('12005');
    await button(agent.desk, 'Send blind').click();
    const notice = agent.desk.getByRole('alert');
    await expect(notice).toContainText('Transfer to 12005: not done');
    await expect(notice).toContainText('busy');
    await isIn(card(agent.desk, customer.name), 'In call');
    expect(parties(simulator)).toEqual([[customer.number, '12000'].sort()]);
  });

  test('can be left at every step with Escape', async ({ agent, simulator }) => {
    await inCall(agent, simulator);
    await button(card(agent.desk, customer.name), 'Transfer').click();
    await agent.desk.keyboard.type('12');
    await agent.desk.keyboard.press('Escape');
    await agent.desk.keyboard.press('Escape');
    await expect(button(agent.desk, 'Consult first')).toHaveCount(0);
    await isIn(card(agent.desk, customer.name), 'In call');
  });
});

test.describe('several calls', () => {
  test('become a conference, from which one can be dropped', async ({ agent, simulator }) => {
    await inCall(agent, simulator);
    await consulting(agent, simulator);
    await button(agent.desk, 'Merge').click();
    const conference = card(agent.desk, 'Conference of 3');
    await isIn(conference, 'In call');
    const people = conference.getByRole('list', { name: 'Participants' });
    await expect(people.getByRole('listitem')).toHaveCount(2);
    await button(people, `Drop ${nameOf(simulator, colleague)}`).click();
    await isIn(card(agent.desk, customer.name), 'In call');
    expect(parties(simulator)).toEqual([[customer.number, '12000'].sort()]);
  });

  test('have a card each: the active one first, the other waits, and they swap', async ({
    agent,
    simulator,
  }) => {
    const { desk } = agent;
    await twoCalls(agent, simulator);
    const order = () => desk.getByRole('article').getByRole('heading').allTextContents();
    expect(await order()).toEqual([otherCustomer.name, customer.name]);
    await button(desk, 'Swap').click();
    await isIn(card(desk, customer.name), 'In call');
    await isIn(card(desk, otherCustomer.name), 'On hold');
    expect(await order()).toEqual([customer.name, otherCustomer.name]);
    await expect(desk.getByRole('img', { name: '2 calls' })).toBeVisible();
  });

  test('are swapped, merged and connected by keys, which the buttons name', async ({
    agent,
    simulator,
  }) => {
    const { desk } = agent;
    await twoCalls(agent, simulator);
    await expect(button(desk, 'Merge')).toHaveAttribute('aria-keyshortcuts', 'M');
    await desk.keyboard.press('x');
    await isIn(card(desk, customer.name), 'In call');
    await isIn(card(desk, otherCustomer.name), 'On hold');
    await desk.keyboard.press('m');
    await isIn(card(desk, 'Conference of 3'), 'In call');
    await button(card(desk, 'Conference of 3'), 'Leave').click();
    await expect(desk.getByRole('article')).toHaveCount(0);

    await inCall(agent, simulator);
    await consulting(agent, simulator);
    await desk.keyboard.press('c');
    await expect(desk.getByRole('article')).toHaveCount(0);
    expect(parties(simulator)).toContainEqual([customer.number, colleague].sort());
  });

  test('ring together in the ring window, and each is answered by itself', async ({
    agent,
    simulator,
  }) => {
    await ring(simulator);
    await ring(simulator, '12000', otherCustomer);
    const second = agent.ring.getByRole('article', { name: otherCustomer.name });
    await expect(agent.ring.getByRole('article')).toHaveCount(2);
    await button(second, 'Answer').click();
    await isIn(card(agent.desk, otherCustomer.name), 'In call');
    await isIn(card(agent.desk, customer.name), 'Ringing');
    await expect(agent.ring.getByRole('article')).toHaveCount(1);
  });

  test('are connected with each other', async ({ agent, simulator }) => {
    await inCall(agent, simulator);
    await inCall(agent, simulator, otherCustomer);
    await button(agent.desk, 'Transfer together').click();
    await expect(agent.desk.getByRole('article')).toHaveCount(0);
    expect(parties(simulator)).toEqual([[customer.number, otherCustomer.number].sort()]);
  });
});

test.describe('what is asked', () => {
  test('says after five seconds that the PBX has not confirmed it, and takes it back when it does', async ({
    agent,
    simulator,
  }) => {
    const callRef = await inCall(agent, simulator);
    const call = card(agent.desk, customer.name);
    await control(simulator, 'PUT', 'server', { deaf: true });
    await button(call, 'Hold').click();
    await expect(button(call, 'Hold, asked…')).toBeVisible();
    await expect(call.getByText('Hold: not confirmed')).toBeVisible({ timeout: 7000 });
    await isIn(call, 'In call');
    await remote(simulator, callRef, 'hold', '12000');
    await isIn(call, 'On hold');
    await expect(call.getByText('not confirmed')).toHaveCount(0);
  });
});
