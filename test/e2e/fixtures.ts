import type { Simulator } from '../../src/simulator/index';
import { test as onDesktop } from '../desktop/fixtures';
import { quit } from '../desktop/launch';
import { launchProgram, type Program, type ProgramOptions } from '../program/launch-program';
import { foundIn, issuedSoFar, peopleIn } from './secrets';
import { openOffice, tidyUp, type Agent, type Office } from './office';

export { expect } from '@playwright/test';

interface WorkerFixtures {
  office: Office;
}

interface TestFixtures {
  /** A simulated O2G where only the test makes things happen. */
  simulator: Simulator;
  /** Somebody at their desk, signed in and live, with no calls. The program is shared: leave it running. */
  agent: Agent;
  /** Starts a program of the test's own, on an empty keyring; every one is closed after the test. */
  start: (options?: ProgramOptions) => Promise<Program>;
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
  simulator: async ({ office }, use) => {
    await tidyUp(office.simulator);
    await use(office.simulator);
  },
  agent: async ({ office, desktop }, use) => {
    await desktop.notifications.closeAll();
    await use(await office.agent());
  },
  start: async ({ office, desktop }, use) => {
    const programs: Program[] = [];
    await office.leave();
    await desktop.notifications.closeAll();
    await desktop.keyring.reset();
    await use(async (options) => {
      const program = await launchProgram(desktop, options);
      programs.push(program);
      return program;
    });
    for (const { app } of programs) await quit(app);
  },
});
