import type { Page } from '@playwright/test';
import { isShown, type Program } from '../program/launch-program';
import { button } from './calls';
import { control, customer, remote, ring } from './control';
import { placeDesk } from './desk-place';
import { expect, test } from './fixtures';
import { isLive } from './sign-in';
import { toDesk } from './to-desk';
import { nothingWaits } from './waiting';

/** The strip's bounds on the screen, and whether it stays above. */
const strip = async ({ app }: Program) =>
  await app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((each) =>
      each.webContents.getURL().includes('toolbar.html'),
    );
    return window && { ...window.getBounds(), onTop: window.isAlwaysOnTop() };
  });

/** Puts the desk into the strip by its button, and returns the strip's page. */
async function toToolbar({ program, desk }: { program: Program; desk: Page }): Promise<Page> {
  await placeDesk(program, { width: 800, height: 640 });
  await button(desk, 'Switch to the toolbar').click();
  const toolbar = await program.window('toolbar');
  await isLive(toolbar);
  return toolbar;
}

test.describe('the toolbar', () => {
  test.afterEach(async ({ agent }) => {
    await agent.desk.evaluate(() => window.hookswitch.command('shell.showDesk'));
  });
  test.beforeEach(async ({ simulator }) => await nothingWaits(simulator));
  test.afterEach(async ({ simulator }) => await nothingWaits(simulator));

  test('is a strip at the edge that stays above, with the desk away', async ({ agent }) => {
    const toolbar = await toToolbar(agent);
    await expect(toolbar.getByText('No call')).toBeVisible();
    expect(await strip(agent.program)).toMatchObject({
      y: 0,
      height: 56,
      onTop: true,
    });
    await expect.poll(() => isShown(agent.program, 'desk')).toBe(false);

    await toDesk(agent.program, button(toolbar, 'Back to the desk'));
    await expect.poll(() => strip(agent.program)).toBeUndefined();
  });

  test('one key switches between the two', async ({ agent, desktop }) => {
    await desktop.windows.key('ctrl+alt+b');
    const toolbar = await agent.program.window('toolbar');
    await isLive(toolbar);
    await desktop.windows.key('ctrl+alt+b');
    await expect.poll(() => isShown(agent.program, 'desk')).toBe(true);
  });

  test('is enlarged with the desk, and by its own keys, and cuts nothing off', async ({
    agent,
    simulator,
    desktop,
  }) => {
    await agent.program.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2);
    });
    await desktop.windows.key('ctrl+alt+b');
    const toolbar = await agent.program.window('toolbar');
    await isLive(toolbar);
    const callRef = await ring(simulator);
    const call = toolbar.getByRole('region', { name: customer.name });
    await expect(button(call, 'Answer')).toBeVisible();
    /** What of the strip cannot be seen whole. */
    const cut = () =>
      toolbar.evaluate(() =>
        [...document.querySelectorAll('main, main button, main input, section > *')]
          .filter((each) => each.checkVisibility())
          .filter((each) => {
            const place = each.getBoundingClientRect();
            const around = each.closest('section')?.getBoundingClientRect();
            const { left, right } = around ?? { left: 0, right: innerWidth + 1 };
            const high = place.top >= 0 && place.bottom <= innerHeight + 1;
            return !high || place.left < left || place.right > right || place.width < 16;
          })
          .map(({ outerHTML }) => outerHTML),
      );
    await expect.poll(cut).toEqual([]);
    expect(await strip(agent.program)).toMatchObject({ y: 0, height: 112 });
    await expect(call.getByText(/^Ringing \d/)).toBeInViewport({ ratio: 1 });
    await remote(simulator, callRef, 'hangup');
    await desktop.windows.key('ctrl+0');
    await expect.poll(() => strip(agent.program)).toMatchObject({ y: 0, height: 56 });
    await desktop.windows.key('ctrl+plus');
    await expect.poll(async () => (await strip(agent.program))?.height).toBeGreaterThan(56);
    await expect.poll(cut).toEqual([]);
  });

  test('takes a call from ringing to its end', async ({ agent, simulator }) => {
    const toolbar = await toToolbar(agent);
    const callRef = await ring(simulator);
    const call = toolbar.getByRole('region', { name: customer.name });
    await expect(call.getByText(/^Ringing \d/)).toBeVisible();
    await button(call, 'Answer').click();
    await expect(call.getByText(/^In call \d/)).toBeVisible();
    await button(call, 'Hold').click();
    await expect(call.getByText(/^On hold \d/)).toBeVisible();
    await button(call, 'Retrieve').click();
    await expect(call.getByText(/^In call \d/)).toBeVisible();
    await remote(simulator, callRef, 'hangup');
    await expect(toolbar.getByText('No call')).toBeVisible();
  });

  test('has the desk do what needs room: the transfer', async ({ agent, simulator }) => {
    const toolbar = await toToolbar(agent);
    await ring(simulator);
    const call = toolbar.getByRole('region', { name: customer.name });
    await button(call, 'Answer').click();
    await expect(call.getByText(/^In call \d/)).toBeVisible();
    await toDesk(agent.program, button(call, 'Transfer'));
    await expect(agent.desk.locator('input:focus')).toBeVisible();
    await agent.desk.keyboard.type('12001');
    await agent.desk.keyboard.press('Enter');
    await expect(agent.desk.getByRole('region', { name: 'Transfer in progress' })).toBeVisible();
  });

  test('has the desk take the data to attach, by the same key', async ({
    agent,
    simulator,
    desktop,
  }) => {
    const toolbar = await toToolbar(agent);
    await ring(simulator);
    await toolbar.getByRole('region', { name: customer.name }).waitFor();
    await desktop.windows.key('d');
    await expect.poll(() => isShown(agent.program, 'desk')).toBe(true);
    await expect(agent.desk.getByLabel('Data to attach')).toBeFocused();
  });

  test('dials what was typed, as it says it will', async ({ agent, simulator }) => {
    const toolbar = await toToolbar(agent);
    await toolbar.getByRole('textbox', { name: 'Number' }).fill('01 45.23-67/89');
    await expect(button(toolbar, 'Will be sent as 0145236789')).toBeVisible();
    await toolbar.keyboard.press('Enter');
    await expect
      .poll(() => simulator.truth('12000').map(({ participants }) => participants))
      .toMatchObject([['0145236789']]);
  });

  test('changes the agent’s state by the system’s menu', async ({ agent, simulator, desktop }) => {
    const toolbar = await toToolbar(agent);
    await toolbar.getByRole('button', { name: 'State: Ready' }).click();
    await desktop.windows.key('Down', 'Down', 'Return');
    await expect
      .poll(async () => {
        const { agents } = await control<{
          agents: { number: string; duty: unknown }[];
        }>(simulator, 'GET', 'agents');
        return JSON.stringify(agents.find(({ number }) => number === '12000')?.duty);
      })
      .not.toContain('"ready"');
  });

  test('says that a state of the agent was not confirmed, and leads to what was asked', async ({
    agent,
    simulator,
    desktop,
  }) => {
    const toolbar = await toToolbar(agent);
    await control(simulator, 'PUT', 'server', { deaf: true });
    await desktop.windows.key('ctrl+alt+r');
    const trouble = toolbar.getByRole('button', { name: /was refused or not confirmed/ });
    await expect(trouble).toBeVisible({ timeout: 8_000 });
    await toDesk(agent.program, trouble);
    await expect(agent.desk.getByText('Pause: not confirmed after 5 s.')).toBeVisible();
  });

  test('shows the state kept for after the call, and takes it back', async ({
    agent,
    simulator,
    desktop,
  }) => {
    const toolbar = await toToolbar(agent);
    const then = button(toolbar, 'then Pause. Cancel');
    const callRef = await ring(simulator, '47000');
    await button(toolbar, 'Answer').click();
    await expect(toolbar.getByRole('button', { name: 'State: Busy' })).toBeVisible();
    await desktop.windows.key('ctrl+alt+r');
    await expect(then).toBeInViewport({ ratio: 1 });
    await then.click();
    await expect(then).toHaveCount(0);
    await desktop.windows.key('ctrl+alt+r');
    await expect(then).toBeVisible();
    await remote(simulator, callRef, 'hangup');
    await expect(toolbar.getByRole('button', { name: 'State: Pause' })).toBeVisible();
    await expect(then).toHaveCount(0);
  });

  test('asks the supervisor for help by the system’s menu, and takes that back', async ({
    agent,
    simulator,
    desktop,
  }) => {
    const { acd } = simulator.world.exchange;
    const toolbar = await toToolbar(agent);
    await toolbar.getByRole('button', { name: 'State: Ready' }).click();
    await desktop.windows.key('Up', 'Return');
    const asked = button(toolbar, 'Help asked of 12005. Take back the call for help');
    await expect(asked).toBeInViewport({ ratio: 1 });
    expect(acd.helpAsked('12000')).toBe('12005');
    await asked.click();
    await expect(asked).toHaveCount(0);
    expect(acd.helpAsked('12000')).toBeUndefined();
  });

  test('takes the transaction code that the PBX waits for, and the state kept meanwhile comes after it', async ({
    agent,
    simulator,
    desktop,
  }) => {
    await control(simulator, 'PUT', 'groups/42000', { wrapUp: 0, asksCode: true });
    const toolbar = await toToolbar(agent);
    const callRef = await ring(simulator, '47000');
    await button(toolbar, 'Answer').click();
    await desktop.windows.key('ctrl+alt+r');
    await expect(button(toolbar, 'then Pause. Cancel')).toBeVisible();
    await remote(simulator, callRef, 'hangup');
    await expect(toolbar.getByRole('button', { name: 'State: Transaction code' })).toBeVisible();
    await expect(button(toolbar, 'then Pause. Cancel')).toBeVisible();
    const wrapUp = toolbar.getByRole('region', { name: 'Wrap-up' });
    await expect(wrapUp).toContainText(`The PBX waits for the code: ${customer.name}`);
    const code = wrapUp.getByLabel('Transaction code');
    await code.fill('47b');
    await expect(wrapUp.getByTitle('A transaction code has digits only.')).toBeVisible();
    await code.fill('4711');
    await toolbar.keyboard.press('Enter');
    await expect(toolbar.getByRole('button', { name: 'State: Pause' })).toBeVisible();
    await expect(wrapUp).toHaveCount(0);
    const { codes } = simulator.world.exchange.acd;
    expect(codes.at(-1)).toEqual({ by: '12000', callRef, code: '4711' });
  });

  test('counts what was missed and leads there', async ({ agent, simulator }) => {
    const toolbar = await toToolbar(agent);
    const callRef = await ring(simulator);
    await expect(toolbar.getByRole('region', { name: customer.name })).toBeVisible();
    await remote(simulator, callRef, 'hangup');
    await toDesk(agent.program, toolbar.getByRole('button', { name: /^\d+ missed call/ }));
    await expect(agent.desk.getByRole('heading', { name: 'History' })).toBeAttached();
  });

  test('tells which messages wait, and leads there; unknown is not none', async ({
    agent,
    simulator,
  }) => {
    const known = async (...hidden: string[]) =>
      await control(simulator, 'PUT', 'summary/oxe12000', { hidden });
    const toolbar = await toToolbar(agent);
    const waiting = toolbar.getByRole('button', { name: /callback request/ });
    const lamp = toolbar.getByRole('button', { name: /^Waiting for you/ });
    await expect(waiting).toHaveCount(0);
    await control(simulator, 'POST', 'callbacks', { to: '12000', from: '12001' });
    await control(simulator, 'POST', 'texts', { to: '12000', from: '12001', text: 'Call me' });
    // Calls that were missed before this test are named first.
    await expect(waiting).toHaveAccessibleName(
      /^Waiting for you: (\d+ missed calls?, )?1 callback request, 1 new text$/,
    );
    await known('callBackRequestsNb', 'newTextNb', 'voiceMessagesNb');
    await expect(waiting).toHaveCount(0);
    await expect(toolbar.getByRole('button', { name: 'No messages waiting' })).toHaveCount(0);
    // Of what nothing is told the lamp says all the same.
    const hidden = ['missedCallsNb', 'callBackRequestsNb', 'newTextNb', 'voiceMessagesNb'];
    await control(simulator, 'PUT', 'summary/oxe12000', { hidden });
    await expect(lamp).toHaveAccessibleName('Waiting for you: Something on your phone');
    await control(simulator, 'PUT', 'summary/oxe12000', { waiting: false });
    await expect(lamp).toHaveCount(0);
    await expect(waiting).toHaveAccessibleName('1 callback request, 1 new text');
    await known();
    await toDesk(agent.program, waiting);
    await expect(agent.desk.getByRole('tab', { name: 'Callbacks' })).toBeVisible();
  });
});
