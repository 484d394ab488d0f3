import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isShown, type Program } from '../program/launch-program';
import { button, card, isIn } from './calls';
import { customer, otherCustomer, ring } from './control';
import { expect, test } from './fixtures';
import { isLive, signIn } from './sign-in';

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

test('a program that is killed comes back live, without a sign-in, and the call goes on', async ({
  start,
  simulator,
  desktop,
}) => {
  test.setTimeout(180_000);
  const account = { login: 'oxe12000', password: 'hookswitch' };
  const program = await start({ args: ['--keep-alive'] });
  const desk = await program.window('desk');
  await signIn(desk, simulator, account, { remember: true });
  await isLive(desk);
  await ring(simulator);
  await expect.poll(() => isShown(program, 'ring')).toBe(true);
  await button(card(desk, customer.name), 'Answer').click();
  await isIn(card(desk, customer.name), 'In call');

  const ours = () =>
    simulator.system.sessions.all.filter(({ user }) => user?.login === account.login);
  const [before] = ours();
  if (before === undefined) throw new Error('Nobody is signed in.');

  const ended = once(program.app.process(), 'exit');
  program.app.process().kill('SIGKILL');
  await ended;
  await expect.poll(() => revivedOn(program), { timeout: 30_000 }).toHaveLength(1);
  expect(simulator.truth('12000')).toMatchObject([{ state: 'active' }]);
  // What the killed one left at the server is closed: it would hold a licence for half an hour.
  await expect
    .poll(() => ours().map(({ credential }) => credential === before.credential), {
      timeout: 30_000,
    })
    .toEqual([false]);
  const titles = async () => (await desktop.windows.visible()).map(({ title }) => title);
  await expect.poll(titles, { timeout: 30_000 }).toContain('Hookswitch');

  // It rings again only when it is signed in and live.
  await expect
    .poll(() => simulator.system.subscriptions.all.length, { timeout: 30_000 })
    .toBeGreaterThan(0);
  await ring(simulator, '12000', otherCustomer);
  await expect.poll(titles, { timeout: 30_000 }).toContain('Hookswitch: incoming call');
  expect(ours()).toHaveLength(1);
  expect(simulator.system.subscriptions.all.map(({ session }) => session)).toEqual(ours());

  // Who is asked to end ends, and stays away.
  const [pid] = await revivedOn(program);
  if (pid === undefined) throw new Error('It is gone again.');
  process.kill(pid, 'SIGTERM');
  await expect.poll(() => revivedOn(program), { timeout: 30_000 }).toEqual([]);
  await expect.poll(titles).toEqual([]);
});
