import type { Page } from '@playwright/test';
import type { HookswitchBridge } from '../../src/shared/bridge/bridge';
import { defaultSettings } from '../../src/shared/bridge/settings';
import { licences } from '../../src/simulator/o2g/accounts';
import { startSimulator, type SimulatedAccount, type Simulator } from '../../src/simulator/index';
import type { Desktop } from '../desktop/index';
import { launchProgram, type Program } from '../program/launch-program';
import { control } from './control';
import { isLive, signIn } from './sign-in';

/** Somebody at their desk: signed in, live. */
export interface Agent {
  account: SimulatedAccount;
  program: Program;
  desk: Page;
  ring: Page;
}

/**
 * A simulated company and one program signed in to it, shared by the tests of a worker: starting a program for each
 * would cost more than the tests. Each test finds it as if just started.
 */
export interface Office {
  simulator: Simulator;
  /** The shared program, tidied up; started when it does not run. */
  agent: () => Promise<Agent>;
  /** Quits the shared program: its tray icon and its keys are wanted by another one. */
  leave: () => Promise<void>;
  close: () => Promise<void>;
}

/** Opens an office on the desktop; nobody is at work yet. */
export async function openOffice(desktop: Desktop): Promise<Office> {
  const simulator = await startSimulator();
  let present: Agent | undefined;
  const leave = async () => {
    const agent = present;
    present = undefined;
    await agent?.program.app.close();
  };
  return {
    simulator,
    leave,
    agent: async () => {
      await tidyUp(simulator);
      if (present === undefined) present = await arrive(desktop, simulator);
      else await startOver(present);
      return present;
    },
    close: async () => {
      await leave();
      await simulator.close();
    },
  };
}

/** Nobody calls, everybody is an ordinary person, and the server is well. */
export async function tidyUp(simulator: Simulator): Promise<void> {
  const { world, accounts } = simulator;
  for (const call of world.exchange.calls) world.exchange.commit({ before: call });
  for (const { number } of world.exchange.subscribers) world.people.forget(number);
  await control(simulator, 'PUT', 'server', { ready: true, deaf: false, latencyMs: 0 });
  await control(simulator, 'PUT', 'groups/42000', { wrapUp: 20_000, asksCode: false });
  await control(simulator, 'PUT', 'agents/12000', { state: 'ready', group: '42000' });
  await control(simulator, 'PUT', `licences/${nameOf(accounts)}`, { licences: [...licences] });
}

const nameOf = ([first]: Simulator['accounts']): string => first?.login ?? '';

async function arrive(desktop: Desktop, simulator: Simulator): Promise<Agent> {
  const [account] = simulator.accounts;
  if (account === undefined) throw new Error('The simulator has no account.');
  const program = await launchProgram(desktop);
  const desk = await program.window('desk');
  await signIn(desk, simulator, account);
  await isLive(desk);
  return { account, program, desk, ring: await program.window('ring') };
}

/** The usual settings, the desk in sight, and its page as after a start. */
async function startOver({ program, desk }: Agent): Promise<void> {
  await desk.evaluate(async (usual) => {
    const { hookswitch } = globalThis as unknown as { hookswitch: HookswitchBridge };
    await hookswitch.command('settings.update', { ...usual, deviceId: undefined });
    await hookswitch.command('shell.showDesk');
    const desk = await hookswitch.query('desk.snapshot');
    if (!desk.ok) throw new Error('The desk does not answer.');
    await hookswitch.command('agent.cancelNext');
    await hookswitch.command('voicemail.close');
    for (const { call } of desk.value.state.parked) {
      await hookswitch.command('phone.forgetParked', { callRef: call.callRef });
    }
    for (const id of Object.keys(desk.value.state.requests)) {
      await hookswitch.command('request.dismiss', { id });
    }
  }, pick(defaultSettings));
  await program.app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.setZoomLevel(0);
  });
  await desk.reload();
  await isLive(desk);
  await desk.getByText('No calls').waitFor();
}

/** What the settings page may change. */
function pick({
  ring,
  shortcuts,
  dialling,
  theme,
  language,
  region,
  startAtLogin,
}: typeof defaultSettings) {
  return { ring, shortcuts, dialling, theme, language, region, startAtLogin };
}
