import type { DeskState } from '@shared/model/desk-state';
import { silentLog } from '../../src/main/log/log';
import { systemClock } from '../../src/main/desk/clock';
import { rethrow } from '../../src/main/desk/testing/rethrow';
import { createDesk, type DeskCore, type DeskDependencies } from '../../src/main/desk/create-desk';
import { createO2gConnector } from '../../src/main/pbx/o2g/index';
import { startSimulator, type Simulator, type SimulatorOptions } from '../../src/simulator/index';

/** A desk that is live on a simulated O2G, over real sockets. */
export interface DeskOnSimulator {
  readonly desk: DeskCore;
  readonly simulator: Simulator;
  /** Resolves as soon as the desk is as wanted; rejects, with the desk as it was, after `limit` ms. */
  until(wanted: (state: DeskState) => boolean, limit?: number): Promise<void>;
  dispose(): Promise<void>;
}

/** Starts both and signs `login` in. */
export async function deskOnSimulator(
  options: SimulatorOptions = {},
  login = 'oxe12000',
  parts: Partial<DeskDependencies> & { readonly fetch?: typeof fetch } = {},
): Promise<DeskOnSimulator> {
  const simulator = await startSimulator(options);
  const desk = createDesk({
    clock: systemClock,
    preferredDevice: () => undefined,
    report: rethrow,
    ...parts,
  });
  const connector = createO2gConnector({
    fetch: parts.fetch ?? fetch,
    now: () => Date.now(),
    log: silentLog,
  });
  const account = simulator.accounts.find((each) => each.login === login);
  if (!account) throw new Error(`no account ${login}`);
  await desk.supervisor.signIn(
    {
      connector: () => connector,
      request: { server: simulator.url, login, password: account.password },
    },
    new AbortController().signal,
  );
  return {
    desk,
    simulator,
    until: (wanted, limit = 3_000) =>
      new Promise((resolve, reject) => {
        const look = (): boolean => {
          if (!wanted(desk.store.get())) return false;
          clearTimeout(timer);
          stop();
          resolve();
          return true;
        };
        const stop = desk.store.subscribe(look);
        const timer = setTimeout(() => {
          stop();
          reject(new Error(`the desk never was as wanted: ${JSON.stringify(desk.store.get())}`));
        }, limit);
        look();
      }),
    async dispose() {
      await desk.dispose();
      await simulator.close();
    },
  };
}
