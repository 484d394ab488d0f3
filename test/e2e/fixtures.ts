import type { Page } from '@playwright/test';
import { startSimulator, type SimulatedAccount, type Simulator } from '../../src/simulator/index';
import { test as onDesktop } from '../desktop/fixtures';
import { launchProgram, type Program, type ProgramOptions } from '../program/launch-program';

export { expect } from '@playwright/test';

/** Somebody at their desk: signed in by the form, live. */
export interface Agent {
  account: SimulatedAccount;
  program: Program;
  desk: Page;
}

interface TestFixtures {
  /** A simulated O2G where only the test makes things happen. */
  simulator: Simulator;
  /** Starts the program; every one that is started is closed after the test. */
  start: (options?: ProgramOptions) => Promise<Program>;
  agent: Agent;
}

/** Tests of the whole program. The keyring is empty at the start of each. */
export const test = onDesktop.extend<TestFixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs out of it
  simulator: async ({}, use) => {
    const simulator = await startSimulator();
    await use(simulator);
    await simulator.close();
  },
  start: async ({ desktop }, use) => {
    const programs: Program[] = [];
    await desktop.keyring.reset();
    await use(async (options) => {
      const program = await launchProgram(desktop, options);
      programs.push(program);
      return program;
    });
    for (const program of programs) await program.app.close();
  },
  agent: async ({ simulator, start }, use) => {
    const [account] = simulator.accounts;
    if (account === undefined) throw new Error('The simulator has no account.');
    const program = await start();
    const desk = await program.window('desk');
    await signIn(desk, simulator, account);
    await isLive(desk);
    await use({ account, program, desk });
  },
});

/** Fills in the sign-in form and sends it. */
export async function signIn(
  desk: Page,
  simulator: Simulator,
  account: Pick<SimulatedAccount, 'login' | 'password'>,
  { remember = false } = {},
): Promise<void> {
  await desk.getByLabel('Server address').fill(simulator.url);
  await desk.getByLabel('Login').fill(account.login);
  await desk.getByLabel('Password', { exact: true }).fill(account.password);
  if (remember) await desk.getByText('Remember me').click();
  await desk.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** Waits until the live indicator says so. */
export async function isLive(desk: Page): Promise<void> {
  await desk.getByText('Live', { exact: true }).first().waitFor();
}

/** Orders something of the simulated world over its control API. */
export async function control<T = unknown>(
  simulator: Simulator,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<T> {
  const response = await fetch(`${simulator.controlUrl}/${path}`, {
    method,
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${String(response.status)} ${text}`);
  return (text === '' ? undefined : JSON.parse(text)) as T;
}
