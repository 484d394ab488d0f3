import { join } from 'node:path';
import { utilityProcess } from 'electron';
import type { DemoAccount } from '@shared/bridge/shell-state';
import type { Desk } from '../desk/desk';
import type { Log } from '../log/log';
import { startDemoPbx, type DemoAction, type DemoPbx } from '../shell/demo-pbx';

/** The demo: a PBX of its own, and its first user signed in to it. */
export interface Demo {
  /** Makes something happen there; nothing before it runs. */
  act(action: DemoAction): void;
  dispose(): void;
}

/**
 * Starts the simulator in a process of its own and signs in to it as the first of those whom `started` hears of;
 * `failed` hears when that comes to nothing.
 */
export function startDemo(io: {
  readonly desk: Desk;
  readonly log: Log;
  readonly started: (accounts: readonly DemoAccount[]) => void;
  readonly failed: (thrown: unknown) => void;
}): Demo {
  let pbx: DemoPbx | undefined;
  let over = false;
  const start = async (): Promise<void> => {
    const started = await startDemoPbx({
      fork: () => utilityProcess.fork(join(__dirname, 'simulator.cjs'), [], { stdio: 'ignore' }),
      log: io.log,
    });
    if (over) return started.dispose();
    pbx = started;
    io.started(started.accounts);
    const [{ server, login, password }] = started.accounts;
    await io.desk.execute('session.signIn', {
      account: { system: 'o2g', server, login },
      password,
      remember: false,
    });
  };
  start().catch(io.failed);
  return {
    act: (action) => pbx?.act(action),
    dispose() {
      over = true;
      pbx?.dispose();
    },
  };
}
