import type { Locator, Page } from '@playwright/test';
import type { Simulator } from '../../src/simulator/index';
import { button, card, isIn } from './calls';
import { behaves, control, customer, otherCustomer, remote, ring } from './control';
import { expect, test } from './fixtures';

const chip = (desk: Page): Locator => desk.getByRole('button', { name: /^Where calls go/ });
const lamp = (desk: Page): Locator => desk.getByRole('button', { name: /^Waiting for you/ });
const routing = ({ world }: Simulator, number = '12000') => world.exchange.routing.of(number);

/** Opens the panel and returns it. */
async function openPanel(desk: Page): Promise<Locator> {
  await chip(desk).click();
  return desk.getByRole('dialog', { name: 'Where calls go' });
}

/** Fills the forward's form and applies it. */
async function setForward(panel: Locator, when: string, number?: string): Promise<void> {
  await panel.getByRole('button', { name: /Forward$/ }).click();
  await panel.page().getByRole('option', { name: when, exact: true }).click();
  if (number !== undefined) {
    await panel.getByText('Number', { exact: true }).first().click();
    await panel.getByRole('textbox', { name: 'Number' }).fill(number);
  }
  await button(panel, 'Apply').click();
}

/** Everything as after a start: the company is shared with other tests. */
async function startOver(simulator: Simulator): Promise<void> {
  const usual = {
    doNotDisturb: false,
    mobile: true,
    forward: null,
    overflow: null,
    frozen: false,
  };
  for (const number of ['12000', '12001']) {
    await control(simulator, 'PUT', `routing/${number}`, usual);
    await behaves(simulator, number, { answersAfter: 'never', patience: 'never' });
  }
  await control(simulator, 'PUT', 'summary/oxe12000', {});
}

test.beforeEach(({ simulator }) => startOver(simulator));
test.afterEach(({ simulator }) => startOver(simulator));

test.describe('where calls go', () => {
  test('a forward on busy is set, said, followed by a call, and taken away', async ({
    agent: { desk },
    simulator,
  }) => {
    await expect(chip(desk)).toHaveAccessibleName(/Calls ring here and on your mobile$/);
    const panel = await openPanel(desk);
    await setForward(panel, 'When busy', '12001');
    await expect(panel.getByText(/^Calls go to 12001 when busy/)).toBeVisible();
    expect(routing(simulator).forward).toEqual({
      when: 'busy',
      target: { to: 'number', number: '12001' },
    });
    await desk.keyboard.press('Escape');
    await expect(chip(desk)).toHaveAccessibleName(/Calls go to 12001 when busy/);

    await ring(simulator);
    await button(card(desk, customer.name), 'Answer').click();
    await isIn(card(desk, customer.name), 'In call');
    const second = await ring(simulator, '12000', otherCustomer);
    expect(simulator.truth('12001')).toMatchObject([{ callRef: second }]);
    await expect(desk.getByRole('article')).toHaveCount(1);

    await setForward(await openPanel(desk), 'Off');
    await expect(chip(desk)).toHaveAccessibleName(/Calls ring here/);
    expect(routing(simulator).forward).toBeUndefined();
  });

  for (const [choice, when, sentence] of [
    ['All calls', 'always', 'All calls go to {to}'],
    ['When not answered', 'no-answer', 'Calls go to {to} when not answered'],
    [
      'When busy or not answered',
      'busy-or-no-answer',
      'Calls go to {to} when busy or not answered',
    ],
  ] as const) {
    test(`a forward of "${choice}" goes to a number, then to voicemail`, async ({
      agent: { desk },
      simulator,
    }) => {
      const panel = await openPanel(desk);
      const says = async (to: string) =>
        await expect(panel.locator('p').first()).toContainText(sentence.replace('{to}', to));
      await setForward(panel, choice, '12001');
      await says('12001');
      expect(routing(simulator).forward).toEqual({
        when,
        target: { to: 'number', number: '12001' },
      });
      await panel.getByText('Voicemail', { exact: true }).first().click();
      await button(panel, 'Apply').click();
      await says('voicemail');
      expect(routing(simulator).forward).toEqual({ when, target: { to: 'voicemail' } });
    });
  }

  test('an overflow and the mobile join in one sentence', async ({
    agent: { desk },
    simulator,
  }) => {
    const panel = await openPanel(desk);
    await panel.getByRole('button', { name: /Overflow$/ }).click();
    await desk.getByRole('option', { name: 'When not answered', exact: true }).click();
    await button(panel, 'Apply').click();
    await expect(
      panel.getByText(/^Calls go to voicemail when not answered; .*mobile/),
    ).toBeVisible();
    await panel.getByText('Ring my mobile too').click();
    await expect(panel.getByText('Calls go to voicemail when not answered')).toBeVisible();
    expect(routing(simulator).mobile).toBe(false);
    await control(simulator, 'PUT', 'routing/12000', { overflow: null });
    await expect(panel.getByText('Calls ring here', { exact: true })).toBeVisible();
    await panel.getByText('Ring my mobile too').click();
    await expect(panel.getByText('Calls ring here and on your mobile')).toBeVisible();
    expect(routing(simulator).mobile).toBe(true);
  });

  for (const [choice, when, sentence] of [
    ['When busy', 'busy', 'when busy'],
    ['When busy or not answered', 'busy-or-no-answer', 'when busy or not answered'],
  ] as const) {
    test(`an overflow of "${choice}" goes to voicemail, then to the associate`, async ({
      agent: { desk },
      simulator,
    }) => {
      const panel = await openPanel(desk);
      const says = async (to: string) =>
        await expect(panel.locator('p').first()).toContainText(`Calls go to ${to} ${sentence}`);
      await panel.getByRole('button', { name: /Overflow$/ }).click();
      await desk.getByRole('option', { name: choice, exact: true }).click();
      await button(panel, 'Apply').click();
      await says('voicemail');
      expect(routing(simulator).overflow).toEqual({ when, target: { to: 'voicemail' } });

      await panel.getByText('Associate', { exact: true }).click();
      const number = panel.getByRole('textbox', { name: 'Associate’s number' });
      await number.fill('1200');
      await button(panel, 'Apply').click();
      await expect(panel.getByRole('alert')).toContainText('The overflow was not changed.');
      await expect(panel.getByRole('alert')).toContainText(
        'Digits are missing from this number. Complete the field Associate’s number.',
      );
      await says('voicemail');
      await expect(number).toHaveValue('1200');
      await number.fill('12001');
      await button(panel, 'Apply').click();
      await says('your associate 12001');
      expect(routing(simulator)).toMatchObject({ associate: '12001', overflow: { when } });
      await expect(panel.getByRole('alert')).toHaveCount(0);
    });
  }

  test('do not disturb goes on and off by the key, in the panel and in the tray', async ({
    agent: { desk },
    desktop,
    simulator,
  }) => {
    const item = async () =>
      (await desktop.tray.read()).menu.find(({ label }) => label === 'Do not disturb');
    await desk.keyboard.press('Control+Shift+D');
    await expect(chip(desk)).toHaveAccessibleName(/Do not disturb is on$/);
    await expect.poll(async () => (await item())?.checked).toBe(true);
    expect((await desktop.tray.read()).toolTip).toContain('Do not disturb is on');
    await expect(ring(simulator)).rejects.toThrow('do-not-disturb');

    await desktop.tray.click('Do not disturb');
    await expect(chip(desk)).toHaveAccessibleName(/Calls ring here/);
    await expect.poll(async () => (await item())?.checked).toBe(false);
    expect(routing(simulator).doNotDisturb).toBe(false);

    const panel = await openPanel(desk);
    await panel.getByText('Do not disturb', { exact: true }).click();
    await expect(panel.getByText('Do not disturb is on')).toBeVisible();
    await expect(panel.getByRole('switch', { name: /Do not disturb/ })).toBeChecked();
  });

  test('a loop is explained, and leaves everything as it was', async ({
    agent: { desk },
    simulator,
  }) => {
    const back = { when: 'always', target: { to: 'number', number: '12000' } };
    await control(simulator, 'PUT', 'routing/12001', { forward: back });
    const panel = await openPanel(desk);
    await setForward(panel, 'All calls', '12001');
    const alert = panel.getByRole('alert');
    await expect(alert).toContainText('The forward was not changed.');
    await expect(alert).toContainText('Calls would go round in a circle');
    await expect(alert).toContainText('field Number');
    await expect(panel.getByText('Calls ring here and on your mobile')).toBeVisible();
    await expect(panel.getByRole('textbox', { name: 'Number' })).toHaveValue('12001');
    expect(routing(simulator).forward).toBeUndefined();
  });

  for (const [number, sentence] of [
    ['0899123456', 'Your line may not send calls to this number.'],
    ['1200', 'Digits are missing from this number.'],
    ['98765', 'The PBX knows no such number.'],
    ['512000', 'Your line may not send calls to this number.'],
  ] as const) {
    test(`a forward to ${number} is refused with its reason`, async ({
      agent: { desk },
      simulator,
    }) => {
      const panel = await openPanel(desk);
      await setForward(panel, 'All calls', number);
      await expect(panel.getByRole('alert')).toContainText(sentence);
      expect(routing(simulator).forward).toBeUndefined();
      await desk.keyboard.press('Escape');
      await expect(desk.getByRole('alert').filter({ hasText: sentence })).toBeVisible();
      await expect(chip(desk)).toHaveAccessibleName(/Calls ring here/);
    });
  }

  test('what is not a number is said before anything is sent', async ({ agent: { desk } }) => {
    const panel = await openPanel(desk);
    await setForwardDraft(panel, 'reception');
    await expect(panel.getByText('This is not a number.', { exact: false })).toBeVisible();
    await expect(button(panel, 'Apply')).toBeDisabled();
  });

  test('what the PBX does not confirm is said so, and what it confirmed stays on screen', async ({
    agent: { desk },
    simulator,
  }) => {
    await control(simulator, 'PUT', 'routing/12000', { frozen: true });
    await desk.keyboard.press('Control+Shift+D');
    await expect(chip(desk)).toHaveAccessibleName(/Asked…$/);
    await expect(
      desk.getByText('The PBX has not confirmed do not disturb.', { exact: true }),
    ).toBeVisible({ timeout: 8_000 });
    await expect(chip(desk)).toHaveAccessibleName(/Calls ring here/);
    await control(simulator, 'PUT', 'routing/12000', { frozen: false });
    await button(desk, 'Ask again').click();
    await expect(chip(desk)).toHaveAccessibleName(/Do not disturb is on$/);
    await expect(button(desk, 'Ask again')).toHaveCount(0);
  });
});

/** Fills in a number without applying it. */
async function setForwardDraft(panel: Locator, number: string): Promise<void> {
  await panel.getByRole('button', { name: /Forward$/ }).click();
  await panel.page().getByRole('option', { name: 'All calls', exact: true }).click();
  await panel.getByText('Number', { exact: true }).first().click();
  await panel.getByRole('textbox', { name: 'Number' }).fill(number);
}

test.describe('what waits', () => {
  test('a missed call counts on the rail and in the tray, and unknown is not none', async ({
    agent: { desk },
    desktop,
    simulator,
  }) => {
    const missed = desk.getByRole('img', { name: /missed call/ });
    await remote(simulator, await ring(simulator), 'hangup');
    await expect(missed).toBeVisible();
    const toolTip = async () => (await desktop.tray.read()).toolTip;
    await expect.poll(toolTip).toContain('missed call');
    await control(simulator, 'PUT', 'summary/oxe12000', { hidden: ['missedCallsNb'] });
    await expect(missed).toHaveCount(0);
    await expect.poll(toolTip).not.toContain('missed call');
  });

  test("the lamp follows the PBX's own, and lists what is known", async ({
    agent: { desk },
    desktop,
    simulator,
  }) => {
    const tray = async () => (await desktop.tray.read()).menu.map(({ label }) => label);
    await control(simulator, 'PUT', 'summary/oxe12000', { waiting: false });
    await control(simulator, 'POST', 'voicemail', { to: '12000' });
    await expect(lamp(desk)).toHaveCount(0);
    await control(simulator, 'PUT', 'summary/oxe12000', { waiting: true });
    await expect(lamp(desk)).toHaveAccessibleName(/new voice message/);
    await lamp(desk).click();
    await expect(desk.getByRole('listitem').filter({ hasText: 'new voice message' })).toBeVisible();
    const hidden = ['missedCallsNb', 'voiceMessagesNb', 'callBackRequestsNb', 'newTextNb'];
    await control(simulator, 'PUT', 'summary/oxe12000', { waiting: true, hidden });
    await expect(desk.getByText('Something on your phone')).toBeVisible();
    await expect.poll(tray).toContain('Something on your phone');
    const more = { faxes: 2, oldTexts: 1 };
    await control(simulator, 'PUT', 'summary/oxe12000', { waiting: true, hidden, ...more });
    for (const line of ['2 faxes', '1 text read before']) {
      await expect(desk.getByRole('listitem').filter({ hasText: line })).toBeVisible();
    }
    await expect.poll(tray).toContain('2 faxes');
    expect(await tray()).not.toContain('Something on your phone');
  });
});
