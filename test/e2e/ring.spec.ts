import { pickUp } from '../../src/simulator/exchange/answering';
import type { Desktop } from '../desktop/index';
import { isShown, type Program } from '../program/launch-program';
import { button, card, isIn } from './calls';
import { customer, remote, ring } from './control';
import { expect, test } from './fixtures';
import { openCrm } from './crm';
import type { Agent } from './office';

/** Minimises the desk. */
const hideDesk = async (program: Program) => {
  await program.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((window) => window.webContents.getURL().includes('desk.html'))
      ?.minimize(),
  );
  await expect.poll(() => isShown(program, 'desk')).toBe(false);
};

test.describe('an incoming call', () => {
  test('rings in a window of its own and leaves the focus where it is', async ({
    agent,
    desktop,
    simulator,
  }) => {
    const crm = await openCrm(desktop);
    await crm.window.locator('input').focus();
    await ring(simulator);
    await expect(agent.ring.getByRole('heading', { name: customer.name })).toBeVisible();
    await expect
      .poll(async () => (await desktop.windows.visible()).map(({ title }) => title))
      .toContain('Hookswitch: incoming call');
    expect((await desktop.windows.active())?.title).toBe(crm.title);

    await desktop.windows.type('order 42');
    await expect(crm.window.locator('input')).toHaveValue('order 42');
    expect((await desktop.windows.active())?.title).toBe(crm.title);
    await crm.close();
  });

  test('is answered by a real key press while another program has the focus', async ({
    agent,
    desktop,
    simulator,
  }) => {
    const crm = await openCrm(desktop);
    await ring(simulator);
    await expect.poll(() => isShown(agent.program, 'ring')).toBe(true);
    await desktop.windows.key('ctrl+alt+a');
    await isIn(card(agent.desk, customer.name), 'In call');
    await expect.poll(() => isShown(agent.program, 'ring')).toBe(false);
    expect((await desktop.windows.active())?.title).toBe(crm.title);
    await crm.close();
  });

  test('is answered in the ring window at twice its size, as the desk is', async ({
    agent: { desk, program, ring: window },
    simulator,
  }) => {
    await program.app.evaluate(({ BrowserWindow }) => {
      const [one] = BrowserWindow.getAllWindows().filter((each) =>
        each.webContents.getURL().includes('desk.html'),
      );
      one?.webContents.setZoomFactor(2);
    });
    await ring(simulator);
    await expect.poll(() => isShown(program, 'ring')).toBe(true);
    const outside = () =>
      window.evaluate(() =>
        [...document.querySelectorAll('h1, h2, button')]
          .map((each) => each.getBoundingClientRect())
          .filter(({ right, bottom }) => right > innerWidth + 1 || bottom > innerHeight + 1),
      );
    await expect.poll(outside).toEqual([]);
    await button(window, 'Answer').click();
    await isIn(card(desk, customer.name), 'In call');
  });

  test('is answered in the ring window', async ({ agent, simulator }) => {
    await ring(simulator);
    await button(agent.ring, 'Answer').click();
    await isIn(card(agent.desk, customer.name), 'In call');
    await expect.poll(() => isShown(agent.program, 'ring')).toBe(false);
    expect(simulator.truth('12000')).toMatchObject([{ state: 'active' }]);
  });

  test('stops ringing the moment the caller gives up', async ({ agent, desktop, simulator }) => {
    await hideDesk(agent.program);
    const callRef = await ring(simulator);
    await expect.poll(() => isShown(agent.program, 'ring')).toBe(true);
    const newest = () => desktop.notifications.read().at(-1);
    await expect.poll(newest).toMatchObject({ summary: `${customer.name} is calling`, open: true });
    const began = Date.now();
    await remote(simulator, callRef, 'hangup');
    await expect.poll(() => isShown(agent.program, 'ring'), { intervals: [20] }).toBe(false);
    expect(Date.now() - began).toBeLessThan(1000);
    await expect.poll(() => newest()?.open).toBe(false);
    await expect(agent.ring.getByRole('article')).toHaveCount(0);
  });
});

test.describe('the notification beside the ring', () => {
  const set = async ({ desk }: Agent, choice: string) => {
    await button(desk, 'Settings').click();
    await desk.getByRole('button', { name: /System notification/ }).click();
    await desk.getByRole('option', { name: choice, exact: true }).click();
    await expect(desk.getByRole('button', { name: `${choice} System notification` })).toBeVisible();
  };
  const calling = (desktop: Desktop) =>
    desktop.notifications.read().filter(({ summary }) => summary === `${customer.name} is calling`);

  for (const { choice, hidden, comes } of [
    { choice: 'Always', hidden: false, comes: true },
    { choice: 'When the desk is hidden', hidden: false, comes: false },
    { choice: 'When the desk is hidden', hidden: true, comes: true },
    { choice: 'Never', hidden: true, comes: false },
  ]) {
    const when = hidden ? 'hidden' : 'in sight';
    test(`set to “${choice}” ${comes ? 'comes' : 'stays away'} while the desk is ${when}`, async ({
      agent,
      desktop,
      simulator,
    }) => {
      await set(agent, choice);
      if (hidden) await hideDesk(agent.program);
      const before = calling(desktop).length;
      await ring(simulator);
      await expect.poll(() => isShown(agent.program, 'ring')).toBe(true);
      if (comes) {
        await expect.poll(() => calling(desktop).length).toBe(before + 1);
        expect(calling(desktop).at(-1)?.body).toContain(customer.number);
      } else {
        // The call's whole way from ringing to its end is behind us then: nothing comes late.
        await button(agent.ring, 'Reject').click();
        await expect.poll(() => isShown(agent.program, 'ring')).toBe(false);
        expect(calling(desktop).length).toBe(before);
      }
    });
  }

  test('brings the desk when it is clicked', async ({ agent, desktop, simulator }) => {
    await hideDesk(agent.program);
    await ring(simulator);
    await expect.poll(() => calling(desktop).at(-1)?.open).toBe(true);
    await expect.poll(() => calling(desktop).at(-1)?.id).toBeGreaterThan(0);
    await desktop.notifications.click();
    await expect.poll(() => isShown(agent.program, 'desk')).toBe(true);
    await isIn(card(agent.desk, customer.name), 'Ringing');
  });
});

test.describe('a ring that somebody else ends', () => {
  test('stops when the call is answered at the phone itself', async ({ agent, simulator }) => {
    const callRef = await ring(simulator);
    await expect.poll(() => isShown(agent.program, 'ring')).toBe(true);
    await remote(simulator, callRef, 'answer', '12000');
    await expect.poll(() => isShown(agent.program, 'ring')).toBe(false);
    await isIn(card(agent.desk, customer.name), 'In call');
  });

  test('stops when a colleague picks the call up', async ({ agent, simulator }) => {
    const callRef = await ring(simulator);
    await expect.poll(() => isShown(agent.program, 'ring')).toBe(true);
    const device = simulator.world.exchange.subscriber('12001')?.devices[0]?.number ?? '';
    const from = { number: '12000', ref: callRef, atOnce: true };
    pickUp(simulator.world.exchange, '12001', device, from);
    await expect.poll(() => isShown(agent.program, 'ring')).toBe(false);
    await expect(agent.desk.getByText('No calls')).toBeVisible();
  });

  test('is put away by the user while the phone goes on ringing', async ({ agent, simulator }) => {
    await ring(simulator);
    await button(agent.ring, 'Hide; the phone goes on ringing').click();
    await expect.poll(() => isShown(agent.program, 'ring')).toBe(false);
    await isIn(card(agent.desk, customer.name), 'Ringing');
    expect(simulator.truth('12000')).toMatchObject([{ state: 'ringing' }]);
  });
});

test.describe('keys that work everywhere', () => {
  test('hold, retrieve and hang up while another program has the focus', async ({
    agent,
    desktop,
    simulator,
  }) => {
    const crm = await openCrm(desktop);
    await ring(simulator);
    const call = card(agent.desk, customer.name);
    await isIn(call, 'Ringing');
    await desktop.windows.key('ctrl+alt+a');
    await isIn(call, 'In call');
    await desktop.windows.key('ctrl+alt+p');
    await isIn(call, 'On hold');
    await desktop.windows.key('ctrl+alt+p');
    await isIn(call, 'In call');
    await desktop.windows.key('ctrl+alt+h');
    await expect(call).toHaveCount(0);
    expect((await desktop.windows.active())?.title).toBe(crm.title);
    await crm.close();
  });

  test('bring the desk to the front', async ({ agent, desktop }) => {
    await hideDesk(agent.program);
    await desktop.windows.key('ctrl+alt+d');
    await expect.poll(() => isShown(agent.program, 'desk')).toBe(true);
    await expect.poll(async () => (await desktop.windows.active())?.title).toBe('Hookswitch');
  });

  test('are changed in the settings, and the old ones are free at once', async ({
    agent,
    desktop,
    simulator,
  }) => {
    const { desk } = agent;
    await button(desk, 'Settings').click();
    await desk.getByRole('button', { name: 'Change the shortcut for “Answer”' }).click();
    await desk.keyboard.press('Control+Alt+J');
    await expect(button(desk, 'Reset “Answer”')).toBeVisible();
    await ring(simulator);
    await expect.poll(() => isShown(agent.program, 'ring')).toBe(true);
    await desktop.windows.key('ctrl+alt+a');
    await desktop.windows.key('ctrl+alt+j');
    await expect.poll(() => simulator.truth('12000')[0]?.state).toBe('active');
    const crm = await openCrm(desktop);
    expect(await crm.grab('Control+Alt+A')).toBe(true);
    expect(await crm.grab('Control+Alt+J')).toBe(false);
    await crm.close();
  });

  test('that another program has taken are shown as refused', async ({ desktop, start }) => {
    const crm = await openCrm(desktop);
    expect(await crm.grab('Control+Alt+A')).toBe(true);
    const desk = await (await start()).window('desk');
    await button(desk, 'Settings').click();
    const line = desk.getByRole('listitem').filter({ hasText: 'Another program has these keys' });
    await expect(line).toHaveCount(1);
    await expect(line.getByRole('button', { name: /“Answer” Ctrl/ })).toBeVisible();
    await crm.close();
  });
});
