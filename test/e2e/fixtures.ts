import type { Simulator } from '../../src/simulator/index';
import { test as onDesktop } from '../desktop/fixtures';
import type { Desktop } from '../desktop/index';
import { quit } from '../desktop/launch';
import { FaultProxy } from '../faults/proxy/fault-proxy';
import { launchProgram, type Program, type ProgramOptions } from '../program/launch-program';
import { foundIn, issuedSoFar, peopleIn } from './secrets';
import { openOffice, type Agent, type Office, type Workplace } from './office';

export { expect } from '@playwright/test';

interface WorkerFixtures {
  office: Office;
}

interface TestFixtures {
  /** The office before a test: nobody calls, and no notification is open. */
  tidyOffice: Office;
  /** A simulated O2G where only the test makes things happen. */
  simulator: Simulator;
  /** Somebody at their desk, signed in and live, with no calls. The program is shared: leave it running. */
  agent: Agent;
  /** The same program with the supervisor signed in, whose team is empty. */
  supervisor: Agent;
  /** The same program with the administrator signed in. */
  administrator: Agent;
  /** The same program at its sign-in form, for tests that sign in: to another server, or as somebody else. */
  signedOut: Workplace;
  /** Starts a program of the test's own, on an empty keyring; every one is closed after the test. */
  start: (options?: ProgramOptions) => Promise<Program>;
  /** The same beside the shared program, which stays: for two people who have to do with each other. */
  startBeside: (options?: ProgramOptions) => Promise<Program>;
  /**
   * Opens a way to the simulated O2G that breaks as the test says; every one is closed after the test. Named before `start`,
   * it lasts longer than the programs.
   */
  openWay: () => Promise<FaultProxy>;
}

/** Tests of the whole program. */
export const test = onDesktop.extend<TestFixtures, WorkerFixtures>({
  office: [
    async ({ desktop }, use) => {
      const office = await openOffice(desktop);
      await use(office);
      await office.close();
      // Everything that every program of this worker wrote, before the desktop takes it away.
      const secrets = await foundIn(desktop.home, issuedSoFar());
      const leaks = [...secrets, ...(await peopleIn(desktop.home))];
      if (leaks.length > 0) throw new Error(`Secrets were written down:\n${leaks.join('\n')}`);
    },
    { scope: 'worker' },
  ],
  tidyOffice: async ({ office, desktop }, use) => {
    await office.tidyUp();
    await desktop.notifications.closeAll();
    await use(office);
  },
  simulator: async ({ tidyOffice }, use) => await use(tidyOffice.simulator),
  agent: async ({ tidyOffice }, use) => await use(await tidyOffice.at('oxe12000')),
  supervisor: async ({ tidyOffice }, use) => await use(await tidyOffice.at('oxe12005')),
  administrator: async ({ tidyOffice }, use) => await use(await tidyOffice.at('admin')),
  signedOut: async ({ tidyOffice }, use) => {
    await use(await tidyOffice.signedOut());
    await tidyOffice.signOut();
  },
  start: async ({ tidyOffice, desktop }, use) => {
    await tidyOffice.leave();
    await desktop.keyring.reset();
    await launching(desktop, use);
  },
  startBeside: async ({ desktop }, use) => await launching(desktop, use),
  openWay: async ({ simulator }, use) => {
    const ways: FaultProxy[] = [];
    await use(async () => {
      const way = new FaultProxy(simulator);
      ways.push(way);
      await way.open();
      return way;
    });
    for (const way of ways) await way.close();
  },
});

/** Lets a test start programs, and closes them after it. */
async function launching(
  desktop: Desktop,
  use: (start: TestFixtures['start']) => Promise<void>,
): Promise<void> {
  const programs: Program[] = [];
  await use(async (options) => {
    const program = await launchProgram(desktop, options);
    programs.push(program);
    return program;
  });
  for (const { app } of programs) await quit(app);
}
