import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import type { Simulator } from '../../src/simulator/index';
import { isShown, type Program } from '../program/launch-program';
import { button, card, isIn } from './calls';
import { customer, otherCustomer, ring } from './control';
import { expect, test } from './fixtures';
import { isLive, signIn } from './sign-in';

const account = { login: 'oxe12000', password: 'hookswitch' };

/** The user's sessions at the server. */
const sessionsOf = ({ system }: Simulator) =>
  system.sessions.all.filter(({ user }) => user?.login === account.login);

/** The main processes of programs on this profile that were brought back. */
async function revivedOn({ userData }: Program): Promise<number[]> {
  const found: number[] = [];
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const line = await readFile(join('/proc', pid, 'cmdline'), 'utf8').catch(() => '');
    const ours = line.includes(userData) && line.includes('--revived=');
    if (ours && !line.includes('--type=') && !line.startsWith('/bin/sh')) found.push(Number(pid));
  }
  return found;
}

/** Ends it by force, as a crash of its main process would. */
async function kill({ app }: Program): Promise<void> {
  const ended = once(app.process(), 'exit');
  app.process().kill('SIGKILL');
  await ended;
}

/** The desk of the program that was brought back: it takes Playwright's switches over, and says where it listens. */
async function deskOf({ userData }: Program, before: string): Promise<Page> {
  const told = () => readFile(join(userData, 'DevToolsActivePort'), 'utf8').catch(() => before);
  await expect.poll(told, { timeout: 30_000 }).not.toBe(before);
  const [port] = (await told()).split('\n');
  // Electron is no browser whose defaults could be set.
  const url = `http://127.0.0.1:${String(port)}`;
  const browser = await chromium.connectOverCDP(url, { noDefaults: true });
  const desk = () =>
    browser
      .contexts()
      .flatMap((context) => context.pages())
      .find((page) => page.url().includes('desk.html'));
  await expect.poll(() => desk() !== undefined, { timeout: 30_000 }).toBe(true);
  const page = desk();
  if (page === undefined) throw new Error('The desk is gone again.');
  return page;
}

for (const remember of [true, false]) {
  const how = remember ? 'with Remember me' : 'without Remember me';
  test(`a program that is killed comes back live in the same session, and the call goes on: ${how}`, async ({
    start,
    simulator,
    desktop,
  }) => {
    test.setTimeout(180_000);
    const program = await start({ args: ['--keep-alive'] });
    const desk = await program.window('desk');
    await signIn(desk, simulator, account, { remember });
    await isLive(desk);
    await ring(simulator);
    await expect.poll(() => isShown(program, 'ring')).toBe(true);
    await button(card(desk, customer.name), 'Answer').click();
    await isIn(card(desk, customer.name), 'In call');

    const before = sessionsOf(simulator);
    expect(before).toHaveLength(1);
    const [channel] = simulator.system.subscriptions.all;
    const port = await readFile(join(program.userData, 'DevToolsActivePort'), 'utf8');
    await kill(program);
    await expect.poll(() => revivedOn(program), { timeout: 30_000 }).toHaveLength(1);
    expect(simulator.truth('12000')).toMatchObject([{ state: 'active' }]);
    const back = await deskOf(program, port);
    await isLive(back);
    await isIn(card(back, customer.name), 'In call');
    await expect(back.getByLabel('Password', { exact: true })).toHaveCount(0);

    // The session is the very same; what fed the killed run is not left behind in it.
    expect(sessionsOf(simulator)).toHaveLength(1);
    expect(sessionsOf(simulator)[0]?.credential === before[0]?.credential).toBe(true);
    const { all } = simulator.system.subscriptions;
    expect(all.map(({ id }) => id === channel?.id)).toEqual([false]);
    const titles = async () => (await desktop.windows.visible()).map(({ title }) => title);
    await expect.poll(titles, { timeout: 30_000 }).toContain('Hookswitch');
    await ring(simulator, '12000', otherCustomer);
    await expect.poll(titles, { timeout: 30_000 }).toContain('Hookswitch: incoming call');

    // Who is asked to end ends, signs out, and stays away.
    const [pid] = await revivedOn(program);
    if (pid === undefined) throw new Error('It is gone again.');
    process.kill(pid, 'SIGTERM');
    await expect.poll(() => revivedOn(program), { timeout: 30_000 }).toEqual([]);
    await expect.poll(titles).toEqual([]);
    expect(sessionsOf(simulator)).toEqual([]);
  });
}

test('who starts a program by hand that was killed signs in, and what it left at the server is closed', async ({
  start,
  simulator,
}) => {
  test.setTimeout(120_000);
  const program = await start();
  const desk = await program.window('desk');
  await signIn(desk, simulator, account);
  await isLive(desk);
  expect(sessionsOf(simulator)).toHaveLength(1);
  await kill(program);
  expect(sessionsOf(simulator)).toHaveLength(1);
  const { userData } = program;
  const again = await (await start({ userData })).window('desk');
  await expect(again.getByLabel('Password', { exact: true })).toBeVisible();
  await expect.poll(() => sessionsOf(simulator)).toEqual([]);
  await expect(again.getByLabel('Login')).toHaveValue(account.login);
});
