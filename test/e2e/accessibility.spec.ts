import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { isShown, type Program } from '../program/launch-program';
import { button, card, isIn } from './calls';
import { behaves, control, customer, otherCustomer, remote, ring } from './control';
import { beside } from './enlarged';
import { expect, test } from './fixtures';
import { openHistory } from './history-page';
import { isLive } from './sign-in';

/**
 * What axe finds wrong with a page: each rule with the elements that break it. In the dark only colours can differ.
 * Of the desk also what cannot be reached at 200 %.
 */
async function violations(program: Program, page: Page): Promise<readonly string[]> {
  const { app } = program;
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  if (!isThere) await page.evaluate(`${axe.source}; undefined`);
  const before = await app.evaluate(({ nativeTheme }) => nativeTheme.themeSource);
  const found: string[] = [];
  for (const theme of ['light', 'dark'] as const) {
    await app.evaluate(({ nativeTheme }, source) => (nativeTheme.themeSource = source), theme);
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    found.push(...(await violationsNow(page, theme === 'dark' ? ['color-contrast'] : undefined)));
  }
  await app.evaluate(({ nativeTheme }, source) => (nativeTheme.themeSource = source), before);
  if (page.url().includes('desk.html')) found.push(...(await beside(program, page)));
  return found;
}

/** What it finds as the page is, by these rules or by all. */
async function violationsNow(
  page: Page,
  rules: readonly string[] | undefined,
): Promise<readonly string[]> {
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
        .map(({ finished }) => finished),
    ).then(() => undefined),
  );
  await expect.poll(() => page.evaluate(isReached), 'a dialog can be pointed at').toBe(true);
  return await page.evaluate(async (only) => {
    const { axe: here } = globalThis as unknown as { axe: typeof axe };
    const options = only === undefined ? {} : { runOnly: [...only] };
    // React Aria speaks of a button that is already gone through a node that dies seconds later.
    const { violations: found } = await here.run({ exclude: ['[data-live-announcer]'] }, options);
    const holds = (target: unknown, what: string): boolean =>
      document.querySelector(String(target))?.querySelector(what) !== null;
    const isMeant = (rule: string, [target]: readonly unknown[]): boolean =>
      // A button is not called by the time that runs on it.
      (rule === 'label-content-name-mismatch' && holds(target, '[role=timer]')) ||
      // A tooltip under the resting pointer belongs to what it stands beside.
      (rule === 'region' && holds(target, '[role=tooltip]'));
    const { theme = '' } = document.documentElement.dataset;
    return found.flatMap(({ id, help, nodes }) =>
      nodes
        .filter(({ target }) => !isMeant(id, target))
        .map(({ html, failureSummary }) => {
          return `${id}, ${theme}: ${help}\n${html}\n${failureSummary ?? ''}`;
        }),
    );
  }, rules);
}

/** Whether an open dialog is what a pointer in its middle meets; axe does not see one before. Runs in the page. */
function isReached(): boolean {
  const dialog = document.querySelector('[role=dialog], [role=alertdialog]');
  if (!dialog) return true;
  const { x, y, width, height } = dialog.getBoundingClientRect();
  return dialog.contains(document.elementFromPoint(x + width / 2, y + height / 2));
}

test('the contacts have none, nor what opens over them', async ({ agent: { program, desk } }) => {
  await desk.keyboard.press('Control+f');
  await expect(desk.getByRole('searchbox')).toBeFocused();
  await desk.keyboard.type('20123');
  const row = desk.getByRole('listitem').filter({ hasText: '20123' });
  await row.waitFor();
  expect(await violations(program, desk), 'found').toEqual([]);
  await row.getByRole('button', { name: /^More about/ }).click();
  await button(desk, 'Keep in my contacts').waitFor();
  expect(await violations(program, desk), 'details').toEqual([]);
  await button(desk, 'Keep in my contacts').click();
  await desk.getByRole('dialog', { name: 'New contact' }).waitFor();
  expect(await violations(program, desk), 'form').toEqual([]);
});

test('no page of the desk has one, nor the ring', async ({ agent, simulator }) => {
  const { program, desk } = agent;
  await button(desk, 'Settings').click();
  expect(await violations(program, desk), 'settings').toEqual([]);
  await button(desk, 'Calls').click();
  expect(await violations(program, desk), 'no calls').toEqual([]);
  await desk.getByRole('button', { name: /^Where calls go/ }).click();
  await desk.getByRole('dialog', { name: 'Where calls go' }).waitFor();
  expect(await violations(program, desk), 'where calls go').toEqual([]);
  await desk.keyboard.press('Escape');

  const missed = await ring(simulator);
  await card(desk, customer.name).waitFor();
  await remote(simulator, missed, 'hangup');
  await expect(card(desk, customer.name)).toHaveCount(0);
  await ring(simulator);
  await expect.poll(() => isShown(program, 'ring')).toBe(true);
  expect(await violations(program, agent.ring), 'ring').toEqual([]);
  expect(await violations(program, desk), 'ringing').toEqual([]);
  await button(card(desk, customer.name), 'Answer').click();
  await isIn(card(desk, customer.name), 'In call');
  await ring(simulator, '12000', otherCustomer);
  await button(card(desk, otherCustomer.name), 'Answer').click();
  await isIn(card(desk, otherCustomer.name), 'In call');
  await button(card(desk, otherCustomer.name), 'Keypad').click();
  expect(await violations(program, desk), 'two calls and a keypad').toEqual([]);
  await desk.keyboard.press('Escape');
  await button(card(desk, otherCustomer.name), 'Transfer').click();
  await desk.keyboard.type('12003');
  expect(await violations(program, desk), 'choosing whom to transfer to').toEqual([]);
  await desk.keyboard.press('Escape');
  await desk.keyboard.press('Escape');

  await openHistory(desk);
  await desk.getByRole('grid', { name: 'Calls, newest first' }).waitFor();
  expect(await violations(program, desk), 'history').toEqual([]);
  await desk.getByRole('button', { name: /^Voicemail/ }).click();
  await desk.getByRole('heading', { name: 'Open your mailbox' }).waitFor();
  expect(await violations(program, desk), 'voicemail').toEqual([]);
  await desk.keyboard.press('?');
  await desk.getByRole('dialog').waitFor();
  expect(await violations(program, desk), 'shortcuts').toEqual([]);
});

test('the phone has none, nor its keys and its PIN', async ({ agent: { program, desk } }) => {
  await button(desk, 'Phone').click();
  const set = desk.getByRole('listitem', { name: 'Desk phone 12000', exact: true });
  await button(set, 'PIN…').click();
  await desk.getByRole('dialog').getByLabel('New PIN').fill('1');
  expect(await violations(program, desk), 'PIN').toEqual([]);
  await desk.keyboard.press('Escape');
  await expect(desk.getByRole('dialog')).toHaveCount(0);
  expect(await violations(program, desk), 'phone').toEqual([]);
  await button(set, 'Keys…').click();
  await desk.getByRole('button', { name: 'Key 5: Free' }).click();
  expect(await violations(program, desk), 'keys').toEqual([]);
});

test('the team has none, nor who asks for help', async ({
  supervisor: { program, desk },
  simulator,
}) => {
  await button(desk, 'Team').click();
  await desk.getByText('No agents yet').waitFor();
  expect(await violations(program, desk), 'no agents').toEqual([]);
  await button(desk, 'Add agent').click();
  await desk.getByRole('dialog').waitFor();
  expect(await violations(program, desk), 'adding').toEqual([]);
  await desk.keyboard.press('Escape');
  await control(simulator, 'POST', 'agents/12000/help');
  await desk.getByRole('listitem', { name: /Asks for help/ }).waitFor();
  expect(await violations(program, desk), 'help').toEqual([]);
});

test('the site has none, nor its users and objects', async ({
  administrator: { program, desk },
  simulator,
}) => {
  await control(simulator, 'POST', 'licence-file/alarm', { nbDays: 12, message: 'Soon' });
  await desk.getByText('The licence file expires in 12 days').waitFor();
  expect(await violations(program, desk), 'status').toEqual([]);
  await desk.getByRole('tab', { name: 'Users' }).click();
  await desk.getByRole('option', { name: 'oxe12001' }).waitFor();
  expect(await violations(program, desk), 'users').toEqual([]);
  await desk.getByRole('option', { name: 'oxe12001' }).click();
  await desk.getByText('Language at the PBX').waitFor();
  expect(await violations(program, desk), 'user').toEqual([]);
  await desk.getByRole('tab', { name: 'Objects' }).click();
  const node = desk.getByRole('region', { name: 'Lyon (node 1)' });
  await button(node, 'Subscriber').waitFor();
  expect(await violations(program, desk), 'classes').toEqual([]);
  await button(node, 'Subscriber').click();
  const list = desk.getByRole('listbox', { name: 'List of Subscriber' });
  const subscriber = list.getByRole('option', { name: /12000/ });
  await button(desk, 'Filter').click();
  await desk.getByRole('textbox', { name: 'Value' }).fill('1200');
  await subscriber.waitFor();
  expect(await violations(program, desk), 'list').toEqual([]);
  await subscriber.click();
  const name = desk.getByRole('region', { name: 'Subscriber 12000' }).getByLabel('Annu_Name');
  await name.fill('A name that is too long');
  expect(await violations(program, desk), 'form').toEqual([]);
});

test('the sign-in has no accessibility violation', async ({ signedOut: { program, desk } }) => {
  // The form knows who was here: of a first one, each field complains.
  for (const field of ['Server address', 'Login']) await desk.getByLabel(field).fill('');
  expect(await violations(program, desk)).toEqual([]);
  await button(desk, 'Sign in').click();
  await expect(desk.getByText('Type your password.')).toBeVisible();
  expect(await violations(program, desk)).toEqual([]);
});

test('a whole day needs no mouse: sign in, answer, hold, transfer, hang up', async ({
  desktop,
  start,
  simulator,
}) => {
  const program = await start();
  const desk = await program.window('desk');
  await desk.getByLabel('Login').waitFor();
  await expect.poll(async () => (await desktop.windows.active())?.title).toBe('Hookswitch');
  const { key, type } = desktop.windows;
  /** Tabs until the control of that name has the focus. */
  const tabTo = async (name: string) => {
    const focused = () =>
      desk.evaluate(() => {
        const it = document.activeElement;
        const labels = it instanceof HTMLInputElement ? [...(it.labels ?? [])] : [];
        return it?.getAttribute('aria-label') ?? labels[0]?.textContent ?? it?.textContent;
      });
    const passed: unknown[] = [];
    for (let step = 0; step < 40; step++) {
      await key('Tab');
      const at = await focused();
      if (at === name) return;
      passed.push(at);
    }
    throw new Error(`Tab does not lead to "${name}", but to ${passed.join(', ')}.`);
  };
  await tabTo('Server address');
  await type(simulator.url);
  await tabTo('Login');
  await type('oxe12000');
  await tabTo('Password');
  await type('hookswitch');
  await key('Return');
  await isLive(desk);

  await behaves(simulator, '12003', { answersAfter: 0 });
  await ring(simulator);
  const call = card(desk, customer.name);
  await isIn(call, 'Ringing');
  await key('ctrl+alt+a');
  await isIn(call, 'In call');
  await key('ctrl+alt+p');
  await isIn(call, 'On hold');
  await key('ctrl+alt+p');
  await isIn(call, 'In call');
  await key('t');
  await expect(button(call, 'Consult first')).toBeVisible();
  await type('12003');
  await key('Return');
  await expect(button(desk, 'Complete transfer')).toBeEnabled();
  await expect(button(desk, 'Complete transfer')).toBeFocused();
  await key('Return');
  await expect(desk.getByText('No calls')).toBeVisible();
  expect(simulator.world.exchange.calls).toHaveLength(1);

  await key('slash');
  await type('12004');
  await key('Return');
  await expect(button(desk, 'Hang up')).toBeVisible();
  await key('ctrl+alt+h');
  await expect(desk.getByText('No calls')).toBeVisible();
});
