import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { isShown, type Program } from '../program/launch-program';
import { card, isIn } from './calls';
import { control, customer, remote, ring } from './control';
import { demoServer } from './demo-pbx';
import { expect, test } from './fixtures';
import { isLive, signIn } from './sign-in';

const closeDesk = async ({ app }: Program) =>
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((window) => window.webContents.getURL().includes('desk.html'))
      ?.close(),
  );

const isMinimised = async ({ app }: Program) =>
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().some(
      (window) => window.webContents.getURL().includes('desk.html') && window.isMinimized(),
    ),
  );

/** The process ids of a program and all it started. */
async function processesOf(root: number): Promise<readonly number[]> {
  const parents = new Map<number, number>();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
    // The command, in brackets, may hold anything; the parent is the second field after it.
    parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
  }
  const family = [root];
  for (const id of family) {
    for (const [child, parent] of parents) if (parent === id) family.push(child);
  }
  return family;
}

test.describe('the tray', () => {
  test('shows what the desk is doing, and answers and hangs up', async ({
    agent,
    desktop,
    simulator,
  }) => {
    const labels = async () => (await desktop.tray.read()).menu.map(({ label }) => label);
    const tip = async () => (await desktop.tray.read()).toolTip;
    const picture = async () => (await desktop.tray.read()).icon.hash;
    await expect.poll(tip).toContain('Ready');
    const ready = await picture();
    expect(await labels()).not.toContain(`Answer ${customer.name}`);

    await ring(simulator);
    await expect.poll(tip).toContain(`${customer.name} is calling`);
    await expect.poll(labels).toContain(`Answer ${customer.name}`);
    const ringing = await picture();
    await desktop.tray.click(`Answer ${customer.name}`);

    await isIn(card(agent.desk, customer.name), 'In call');
    await expect.poll(tip).toContain('In a call');
    const busy = await picture();
    expect(new Set([ready, ringing, busy]).size).toBe(3);

    await expect.poll(labels).toContain(`Hang up ${customer.name}`);
    await desktop.tray.click(`Hang up ${customer.name}`);
    await expect(card(agent.desk, customer.name)).toHaveCount(0);
    await expect.poll(tip).toContain('Ready');
    await expect.poll(picture).toBe(ready);
  });

  test('counts the calls that were missed', async ({ agent, desktop, simulator }) => {
    const callRef = await ring(simulator);
    await card(agent.desk, customer.name).waitFor();
    await remote(simulator, callRef, 'hangup');
    await expect.poll(async () => (await desktop.tray.read()).toolTip).toMatch(/\d missed calls?/);
  });

  test('says that it is not live, and when it is again', async ({ agent, desktop, simulator }) => {
    const tip = async () => (await desktop.tray.read()).toolTip;
    await control(simulator, 'PUT', 'server', { ready: false });
    await control(simulator, 'POST', 'sessions/expire');
    await expect.poll(tip).toContain('Not live');
    await control(simulator, 'PUT', 'server', { ready: true });
    await agent.desk.getByRole('button', { name: 'Try now' }).click();
    await expect.poll(tip).toContain('Ready');
  });

  test('keeps the program when the desk is closed, says so once, and brings the desk back', async ({
    desktop,
    start,
  }) => {
    const program = await start();
    await (await program.window('desk')).getByLabel('Login').waitFor();
    const told = () =>
      desktop.notifications.read().filter(({ summary }) => summary === 'Hookswitch keeps running');
    const before = told().length;
    await expect.poll(() => isShown(program, 'desk')).toBe(true);
    await closeDesk(program);
    await expect.poll(() => isShown(program, 'desk')).toBe(false);
    await expect.poll(() => told().length).toBe(before + 1);
    // The icon comes by itself, beside the windows.
    const icons = async () => (await desktop.tray.items()).map(({ toolTip }) => toolTip);
    await expect.poll(icons).toEqual([expect.stringContaining('Signed out')]);

    await desktop.tray.click('Show the desk');
    await expect.poll(() => isShown(program, 'desk')).toBe(true);
    await expect.poll(async () => (await desktop.windows.active())?.title).toBe('Hookswitch');
    await closeDesk(program);
    await expect.poll(() => isShown(program, 'desk')).toBe(false);
    await desktop.tray.activate();
    await expect.poll(() => isShown(program, 'desk')).toBe(true);
    expect(told().length).toBe(before + 1);
  });

  test('is not counted on where the desktop has no bus: the desk that is closed stays within reach', async ({
    start,
  }) => {
    const nowhere = 'unix:path=/nonexistent/bus';
    const program = await start({ env: { DBUS_SESSION_BUS_ADDRESS: nowhere } });
    await (await program.window('desk')).getByLabel('Login').waitFor();
    await expect.poll(() => isShown(program, 'desk')).toBe(true);
    await closeDesk(program);
    await expect.poll(() => isMinimised(program)).toBe(true);
  });

  test('quits the program: its session, its processes and its servers are gone', async ({
    desktop,
    start,
    simulator,
  }) => {
    const program = await start();
    const desk = await program.window('desk');
    await signIn(desk, simulator, { login: 'oxe12000', password: 'hookswitch' });
    await isLive(desk);
    const family = await processesOf(program.app.process().pid ?? 0);
    expect(family.length).toBeGreaterThan(2);
    const closed = program.app.waitForEvent('close');
    await desktop.tray.click('Quit Hookswitch');
    await closed;
    await expect.poll(() => family.filter((id) => existsSync(`/proc/${String(id)}`))).toEqual([]);
    const { sessions } = await control<{ sessions: unknown[] }>(simulator, 'GET', 'sessions');
    expect(sessions).toEqual([]);
    expect(await desktop.tray.items()).toEqual([]);
  });

  test('quits the demo with its PBX', async ({ desktop, start }) => {
    const program = await start({ args: ['--demo'] });
    await isLive(await program.window('desk'));
    const server = await demoServer(program);
    expect((await fetch(server)).status).toBeLessThan(500);
    const closed = program.app.waitForEvent('close');
    await desktop.tray.click('Quit Hookswitch');
    await closed;
    await expect
      .poll(() =>
        fetch(server).then(
          () => 'answers',
          () => 'gone',
        ),
      )
      .toBe('gone');
  });
});
