import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import type { Simulator } from '../../src/simulator/index';
import { isShown, type Program } from '../program/launch-program';
import { button, card, isIn } from './calls';
import { control, customer, otherCustomer, ring } from './control';
import { expect, test } from './fixtures';
import { isLive, signIn } from './sign-in';

const account = { login: 'oxe12000', password: 'hookswitch' };

/** The user's sessions at the server. */
const sessionsOf = ({ system }: Simulator) =>
  system.sessions.all.filter(({ user }) => user?.login === account.login);

/** Under that name the sessions of the user lie in the keyring. */
const keptAs = ({ url }: Pick<Simulator, 'url'>) => `o2g ${account.login} sessions ${url}`;

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

/** Ends it by force, and resolves with the desk of the program that is brought back. */
async function killed(program: Program): Promise<Page> {
  // It takes Playwright's switches over, and says where it listens.
  const file = join(program.userData, 'DevToolsActivePort');
  const before = await readFile(file, 'utf8');
  await kill(program);
  await expect.poll(() => revivedOn(program), { timeout: 30_000 }).toHaveLength(1);
  const told = () => readFile(file, 'utf8').catch(() => before);
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

/** Asks the program that was brought back to end, and waits until it has. */
async function end(program: Program): Promise<void> {
  const [pid] = await revivedOn(program);
  if (pid === undefined) throw new Error('It is gone again.');
  process.kill(pid, 'SIGTERM');
  await expect.poll(() => revivedOn(program), { timeout: 30_000 }).toEqual([]);
}

for (const remember of [true, false]) {
  const how = remember ? 'with Remember me' : 'without Remember me';
  test(`a program that is killed comes back live in the same session, and the call goes on: ${how}`, async ({
    start,
    simulator,
    desktop,
  }) => {
    test.setTimeout(120_000);
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
    const back = await killed(program);
    expect(simulator.truth('12000')).toMatchObject([{ state: 'active' }]);
    await isLive(back);
    await isIn(card(back, customer.name), 'In call');
    await expect(back.getByLabel('Password', { exact: true })).toHaveCount(0);

    // The session is the very same; what fed the killed run is not left behind in it.
    expect(sessionsOf(simulator)).toHaveLength(1);
    expect(sessionsOf(simulator)[0]?.serverCookie === before[0]?.serverCookie).toBe(true);
    const { all } = simulator.system.subscriptions;
    expect(all.map(({ id }) => id === channel?.id)).toEqual([false]);
    const titles = async () => (await desktop.windows.visible()).map(({ title }) => title);
    await expect.poll(titles, { timeout: 30_000 }).toContain('Hookswitch');
    await ring(simulator, '12000', otherCustomer);
    await expect.poll(titles, { timeout: 30_000 }).toContain('Hookswitch: incoming call');

    // Who is asked to end ends, signs out, and stays away.
    await end(program);
    await expect.poll(titles).toEqual([]);
    expect(sessionsOf(simulator)).toEqual([]);
    expect(await desktop.keyring.holds(keptAs(simulator))).toBe(false);
  });
}

test('without Remember me it is live again after an outage, and asks for the password where the server does', async ({
  openWay,
  start,
  simulator,
  desktop,
}) => {
  test.setTimeout(120_000);
  const proxy = await openWay();
  const program = await start({ args: ['--keep-alive'] });
  const desk = await program.window('desk');
  await signIn(desk, proxy, account);
  await isLive(desk);
  const back = await killed(program);
  await isLive(back);

  const [first] = sessionsOf(simulator);
  await control(simulator, 'POST', 'channels/drop', {});
  await expect.poll(() => sessionsOf(simulator)[0] === first).toBe(false);
  await isLive(back);
  await ring(simulator);
  await isIn(card(back, customer.name), 'Ringing');
  expect(proxy.asked.filter((each) => each.includes('authenticate'))).toHaveLength(1);

  proxy.fault = {
    onRequest({ operation, response }) {
      if (!operation.endsWith(' /sessions')) return false;
      response.writeHead(401, { 'content-type': 'text/html' }).end('<h1>Unauthorized</h1>');
      return true;
    },
  };
  await control(simulator, 'POST', 'channels/drop', {});
  const sentence = 'The session with the server has ended, and your password was not kept.';
  await expect(back.getByText(sentence)).toBeVisible({ timeout: 30_000 });
  await expect(button(back, 'Try now')).toHaveCount(0);
  expect(await desktop.keyring.holds(keptAs(proxy))).toBe(true);
  await button(back, 'Sign in again').click();
  await expect(back.getByLabel('Login')).toHaveValue(account.login);
  await expect.poll(() => desktop.keyring.holds(keptAs(proxy))).toBe(false);
  proxy.fault = undefined;
  await back.getByLabel('Password', { exact: true }).fill(account.password);
  await button(back, 'Sign in').click();
  await isLive(back);
  await isIn(card(back, customer.name), 'Ringing');
  expect(sessionsOf(simulator)).toHaveLength(1);
  await end(program);
});

test('who starts a program by hand that was killed signs in, and what it left at the server is closed', async ({
  openWay,
  start,
  simulator,
  desktop,
}) => {
  test.setTimeout(180_000);
  const proxy = await openWay();
  const isKept = () => desktop.keyring.holds(keptAs(proxy));
  const program = await start();
  const desk = await program.window('desk');
  await signIn(desk, proxy, account);
  await isLive(desk);
  await expect.poll(isKept).toBe(true);
  await kill(program);
  expect(sessionsOf(simulator)).toHaveLength(1);

  const { userData } = program;
  const again = await start({ userData });
  const form = await again.window('desk');
  await expect(form.getByLabel('Password', { exact: true })).toBeVisible();
  await expect.poll(() => sessionsOf(simulator)).toEqual([]);
  await expect.poll(isKept).toBe(false);
  await expect(form.getByLabel('Login')).toHaveValue(account.login);

  // Where the server is away, it is kept to be closed later, for as long as nobody else uses the program.
  await signIn(form, proxy, account);
  await isLive(form);
  await kill(again);
  await proxy.refuse();
  const other = await (await start({ userData })).window('desk');
  await expect(other.getByLabel('Password', { exact: true })).toBeVisible();
  expect(await isKept()).toBe(true);
  await signIn(other, simulator, { ...account, login: 'oxe12001' });
  await isLive(other);
  await expect.poll(isKept).toBe(false);
});
