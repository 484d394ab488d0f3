/**
 * The machine's network changes under a live desk: run in a network namespace of its own, where that is allowed
 * (network-change.spec.ts). The simulated PBX is reached at an address that can be taken away.
 */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { expect } from '@playwright/test';
import { startSimulator, type Simulator } from '../../src/simulator/index';
import { startDesktop } from '../desktop/index';
import { quit } from '../desktop/launch';
import { isShown, launchProgram } from '../program/launch-program';
import { button, card, isIn } from './calls';
import { customer, otherCustomer, remote, ring } from './control';
import { isLive, signIn } from './sign-in';

const pbx = '10.8.0.1';
const way = ['addr', 'add', `${pbx}/24`, 'dev', 'way'];
/** Changes the network of this namespace. */
const ip = (...words: string[]): void => {
  const { status, stderr } = spawnSync('ip', words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`ip ${words.join(' ')}: ${stderr}`);
};
/** A network that has come up, with the other end of its line. */
const comesUp = (name: string, ...address: string[]): void => {
  ip('link', 'add', name, 'type', 'veth', 'peer', 'name', `${name}-far`);
  for (const end of [name, `${name}-far`]) ip('link', 'set', end, 'up');
  ip(...address);
};
const soon = { timeout: 20_000 };

ip('link', 'set', 'lo', 'up');
comesUp('way', ...way);
/** How many connections still lead on; those after them hang, as when the network of before is gone: how many do. */
let leadOn = 0;
let hung = 0;
const desktop = await startDesktop();
const simulator = await startSimulator({ keepalive: 1 });
const secure = await startSimulator({ tls: true });
const account = { login: 'oxe12000', password: 'hookswitch' };
for (const address of [simulator.url, simulator.eventUrl, secure.url, secure.eventUrl]) {
  const port = Number(new URL(address).port);
  const forwarder = createServer((near) => {
    if (leadOn === 0) {
      hung += 1;
      return void near.on('error', () => undefined);
    }
    leadOn -= 1;
    const far = connect(port, '127.0.0.1');
    near.on('error', () => far.destroy());
    far.on('error', () => near.destroy());
    near.pipe(far).pipe(near);
  });
  await once(forwarder.listen(port, pbx), 'listening');
}
const program = await launchProgram(desktop);
try {
  const desk = await program.window('desk');
  const sessions = () => simulator.system.sessions.all;
  const at = ({ url }: Simulator) => ({ url: url.replace('127.0.0.1', pbx) });
  await signIn(desk, at(simulator), account);
  await desk.getByText('Sign in without encryption').click();
  await button(desk, 'Sign in').click();

  console.log('A network comes up while a sign-in hangs on the one before: it begins anew.');
  await expect.poll(() => hung, soon).toBeGreaterThan(0);
  leadOn = Infinity;
  comesUp('office', 'addr', 'add', '10.7.0.2/24', 'dev', 'office');
  await isLive(desk);
  const callRef = await ring(simulator);
  await isIn(card(desk, customer.name), 'Ringing');

  console.log('A VPN comes up: the desk has a new session over new connections, and the call.');
  const [before] = sessions();
  comesUp('vpn', 'addr', 'add', '10.9.0.2/24', 'dev', 'vpn');
  await expect.poll(() => sessions().some((each) => each !== before), soon).toBe(true);
  await isLive(desk);
  await isIn(card(desk, customer.name), 'Ringing');
  await expect.poll(() => isShown(program, 'ring'), soon).toBe(true);
  await expect.poll(() => sessions().length, soon).toBe(1);

  console.log('The way to the PBX goes: the desk says so, and nothing rings any more.');
  ip('addr', 'del', `${pbx}/24`, 'dev', 'way');
  await expect(desk.getByText('Reconnecting to the PBX.')).toBeVisible(soon);
  await expect.poll(() => isShown(program, 'ring'), soon).toBe(false);
  await remote(simulator, callRef, 'hangup');
  await ring(simulator, '12000', otherCustomer);

  console.log('The way is back: the desk is live and true.');
  ip(...way);
  await isLive(desk);
  await isIn(card(desk, otherCustomer.name), 'Ringing');
  await expect(card(desk, customer.name)).toHaveCount(0);
  await expect.poll(() => isShown(program, 'ring'), soon).toBe(true);
  await expect.poll(() => sessions().length, soon).toBe(1);

  console.log('The VPN goes: the desk goes on.');
  const [last] = sessions();
  ip('link', 'del', 'vpn');
  await expect.poll(() => sessions().some((each) => each !== last), soon).toBe(true);
  await isLive(desk);
  await isIn(card(desk, otherCustomer.name), 'Ringing');

  console.log(
    'A session is asked for as the network changes: it is asked for again, and the form goes on waiting.',
  );
  await button(desk, 'Settings').click();
  await button(desk, 'Sign out').click();
  await button(desk.getByRole('alertdialog'), 'Sign out').click();
  await signIn(desk, at(secure), account);
  // One connection reads, each command has its own.
  [leadOn, hung] = [1, 0];
  await button(desk, 'Trust this certificate').click();
  await expect.poll(() => hung, soon).toBeGreaterThan(0);
  leadOn = Infinity;
  comesUp('other', 'addr', 'add', '10.6.0.2/24', 'dev', 'other');
  await isLive(desk);
  expect(secure.system.sessions.all).toHaveLength(1);
  console.log('All is true.');
} finally {
  await quit(program.app);
  await simulator.close();
  await secure.close();
  await desktop.stop();
}
// The forwarders, and connections whose way went, are of no use to anybody.
process.exit();
