import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startSimulator } from '../../src/simulator/index';
import { isShown } from '../program/launch-program';
import { command } from './bridge';
import { button, card, dial, isIn } from './calls';
import { customer, ring } from './control';
import { expect, test } from './fixtures';
import { foundIn, issuedSoFar, passwordForms, peopleIn, typedSecrets } from './secrets';
import { isLive, signIn } from './sign-in';

/** A private call is paid for with these; the phone's own PIN has four digits. */
const privately = { pin: '8301746259', secretCode: '5529017364' };
const phonePin = '7394';
const password = 'Correct-Horse-7f3a9c2e';
const mistyped = 'Correct-Hosre-7f3a9c2e';

/** The command lines of the program's processes, which every user of the computer can read. */
const commandLines = async (pids: readonly number[]) =>
  await Promise.all(
    pids.map((pid) => readFile(`/proc/${String(pid)}/cmdline`, 'utf8').catch(() => '')),
  );

test('a day’s work leaves no secret and nobody’s number outside the keyring', async ({
  start,
  desktop,
}) => {
  test.setTimeout(180_000);
  const simulator = await startSimulator({ password });
  const [account] = simulator.accounts;
  if (account === undefined) throw new Error('The simulator has no account.');
  const program = await start();
  const desk = await program.window('desk');
  await expect(desk.getByLabel('Password', { exact: true })).toHaveAttribute('type', 'password');
  await signIn(desk, simulator, { ...account, password: mistyped });
  await expect(desk.getByRole('alert')).toContainText('The login or the password is wrong.');
  await signIn(desk, simulator, account, { remember: true });
  await isLive(desk);
  await ring(simulator);
  await expect.poll(() => isShown(program, 'ring')).toBe(true);
  await button(card(desk, customer.name), 'Answer').click();
  await isIn(card(desk, customer.name), 'In call');
  await dial(desk, '12001');
  typedSecrets.add(privately.pin).add(privately.secretCode);
  await command(desk, 'call.make', { number: '0388112233', private: privately });
  await command(desk, 'phone.setPin', { deviceId: '12000', digits: phonePin });
  const pids = await program.app.evaluate(({ app }) => app.getAppMetrics().map(({ pid }) => pid));
  const arguments_ = (await commandLines(pids)).join('\n');
  for (const session of simulator.system.sessions.all) simulator.system.sessions.end(session);
  await isLive(desk);
  await program.app.close();

  const again = await start({ userData: program.userData });
  await isLive(await again.window('desk'));
  await again.app.close();
  await simulator.close();

  // What was done was done: there was something to write down.
  expect(simulator.world.exchange.subscriber('12000')?.pin).toBe(phonePin);
  const secrets = [
    ...issuedSoFar(),
    ...passwordForms(account.login, password),
    ...passwordForms(account.login, mistyped),
  ];
  expect(await foundIn(desktop.home, secrets)).toEqual([]);
  for (const { what, bytes } of secrets) {
    expect(arguments_.includes(bytes.toString()), what).toBe(false);
  }
  const log = await readFile(join(program.userData, 'logs', 'hookswitch.log'), 'utf8').catch(
    () => '',
  );
  for (const person of [customer.name, customer.number, account.name, account.login, '12001']) {
    expect(log.includes(person), `${person} in the log`).toBe(false);
  }
  expect(log).not.toMatch(new RegExp(`\\b${phonePin}\\b`));
  expect(await peopleIn(desktop.home)).toEqual([]);
});
