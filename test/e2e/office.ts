import type { Page } from '@playwright/test';
import type { HookswitchBridge } from '../../src/shared/bridge/bridge';
import { deskFirst } from '../../src/main/shell/placement';
import { defaultSettings } from '../../src/shared/bridge/settings';
import { licences } from '../../src/simulator/o2g/accounts';
import { startSimulator, type SimulatedAccount, type Simulator } from '../../src/simulator/index';
import type { Desktop } from '../desktop/index';
import { launchProgram, type Program } from '../program/launch-program';
import { command } from './bridge';
import { control } from './control';
import { isLive, signInUnseen } from './sign-in';

/** Who can be at the shared program: one who answers calls, one who has a team, one who looks after the site. */
export type Person = 'oxe12000' | 'oxe12005' | 'admin';

/** A program that runs, and its desk. */
export interface Workplace {
  program: Program;
  desk: Page;
}

/** Somebody at their desk: signed in, live. */
export interface Agent extends Workplace {
  account: SimulatedAccount;
  ring: Page;
}

/**
 * A simulated company and one program, shared by the tests of a worker: starting a program for each would cost more than
 * the tests. Each test finds it as if just started, but for what it remembers of who was signed in: name, server, pins.
 */
export interface Office {
  simulator: Simulator;
  /** Nobody calls, everybody is an ordinary person, and the server is well. */
  tidyUp: () => Promise<void>;
  /** The shared program with that person signed in, as if just started; started when it does not run. */
  at: (who: Person) => Promise<Agent>;
  /** The same with nobody signed in: at the form, which may hold who was. */
  signedOut: () => Promise<Workplace>;
  /** Ends the session of whoever is signed in there, while the way to its server is open. */
  signOut: () => Promise<void>;
  /** Quits the shared program: its tray icon and its keys are wanted by another one. */
  leave: () => Promise<void>;
  close: () => Promise<void>;
}

/** Opens an office on the desktop; nobody is at work yet. */
export async function openOffice(desktop: Desktop): Promise<Office> {
  const simulator = await startSimulator();
  let program: Program | undefined;
  /** The shared program, while it is known how it was left. */
  let workplace: Workplace | undefined;
  /** Who is known to be signed in there. */
  let present: Agent | undefined;
  const leave = async () => {
    const running = program;
    program = undefined;
    workplace = undefined;
    present = undefined;
    await running?.app.close();
  };
  const comeIn = async () => {
    const before = { workplace, present };
    // Whoever fails to come or to tidy up leaves a program that nobody can know.
    workplace = undefined;
    present = undefined;
    if (before.workplace === undefined) await leave();
    else await tidyDesk(before.workplace);
    program ??= await launchProgram(desktop);
    const here = before.workplace ?? { program, desk: await program.window('desk') };
    return { here, wasIn: before.present, isNew: before.workplace === undefined };
  };
  return {
    simulator,
    tidyUp: () => tidyUp(simulator),
    leave,
    at: async (who) => {
      const { here, wasIn, isNew } = await comeIn();
      const agent = wasIn?.account.login === who ? wasIn : await arrive(here, simulator, who);
      if (!isNew) await startOver(agent);
      workplace = here;
      present = agent;
      return agent;
    },
    signedOut: async () => {
      const { here, isNew } = await comeIn();
      await command(here.desk, 'session.signOut', undefined);
      if (!isNew) await here.desk.reload();
      await here.desk.getByLabel('Login').waitFor();
      workplace = here;
      return here;
    },
    signOut: async () => {
      const here = workplace;
      workplace = undefined;
      present = undefined;
      if (here === undefined) return;
      await command(here.desk, 'session.signOut', undefined);
      workplace = here;
    },
    close: async () => {
      await leave();
      await simulator.close();
    },
  };
}

async function tidyUp(simulator: Simulator): Promise<void> {
  const { world, accounts } = simulator;
  for (const call of world.exchange.calls) world.exchange.commit({ before: call });
  for (const { number } of world.exchange.subscribers) world.people.forget(number);
  await control(simulator, 'PUT', 'server', { ready: true, deaf: false, latencyMs: 0 });
  await control(simulator, 'PUT', 'groups/42000', { wrapUp: 20_000, asksCode: false });
  await control(simulator, 'PUT', 'agents/12000', { state: 'ready', group: '42000' });
  await control(simulator, 'PUT', `licences/${nameOf(accounts)}`, { licences: [...licences] });
}

const nameOf = ([first]: Simulator['accounts']): string => first?.login ?? '';

/** Signs that person in, and out whoever was. */
async function arrive(
  { program, desk }: Workplace,
  simulator: Simulator,
  who: Person,
): Promise<Agent> {
  const account = simulator.accounts.find(({ login }) => login === who);
  if (account === undefined) throw new Error(`The simulator has no account ${who}.`);
  await command(desk, 'session.signOut', undefined);
  await signInUnseen(desk, simulator, account);
  return { account, program, desk, ring: await program.window('ring') };
}

/** The usual settings, an empty team, nothing under way, and the desk in sight, as large as at first. */
async function tidyDesk({ program, desk }: Workplace): Promise<void> {
  await desk.evaluate(async (usual) => {
    const { hookswitch } = globalThis as unknown as { hookswitch: HookswitchBridge };
    await hookswitch.command('settings.update', { ...usual, deviceId: undefined });
    await hookswitch.command('shell.showDesk');
    const desk = await hookswitch.query('desk.snapshot');
    if (!desk.ok) throw new Error('The desk does not answer.');
    await hookswitch.command('agent.cancelNext');
    await hookswitch.command('voicemail.close');
    const { parked, team, requests } = desk.value.state;
    for (const { call } of parked) {
      await hookswitch.command('phone.forgetParked', { callRef: call.callRef });
    }
    for (const number of Object.keys(team?.members ?? {})) {
      await hookswitch.command('team.remove', { number });
    }
    for (const id of Object.keys(requests)) {
      await hookswitch.command('request.dismiss', { id });
    }
  }, pick(defaultSettings));
  await program.app.evaluate(({ BrowserWindow }, { width, height }) => {
    for (const window of BrowserWindow.getAllWindows()) {
      window.webContents.setZoomLevel(0);
      if (window.webContents.getURL().includes('desk.html')) window.setSize(width, height);
    }
  }, deskFirst);
}

/** The desk's page as after a start. */
async function startOver({ account, desk }: Agent): Promise<void> {
  await desk.reload();
  await isLive(desk);
  if (account.role !== 'administrator') await desk.getByText('No calls').waitFor();
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
