import { z } from 'zod';
import { demoRoles, type DemoAccount } from '@shared/bridge/shell-state';
import type { Log } from '../log/log';

/** What we use of Electron's `UtilityProcess`. */
export interface Child {
  postMessage(message: unknown): void;
  kill(): boolean;
  once(event: 'message', listener: (message: unknown) => void): unknown;
  once(event: 'exit', listener: (code: number) => void): unknown;
}

/** Where the demo PBX listens and who may sign in there. */
const hello = z.object({
  url: z.url(),
  accounts: z.array(z.object({ login: z.string(), password: z.string(), role: z.string() })),
});

export type DemoAction = 'ringMe' | 'queueCall' | 'pause' | 'resume';
const messageTypes = {
  ringMe: 'ring',
  queueCall: 'queueCall',
  pause: 'pause',
  resume: 'resume',
} as const satisfies Record<DemoAction, string>;

/** The simulated PBX of the demo, in a process of its own. */
export interface DemoPbx {
  /** Who can sign in to it: the first of its people of each kind. */
  readonly accounts: readonly [DemoAccount, ...DemoAccount[]];
  act(action: DemoAction): void;
  /** Asks it to end and makes sure after a moment; safe to call twice. */
  dispose(): void;
}

/** What the demo PBX stands on. */
export interface DemoPbxIo {
  /** Starts the simulator, as `utilityProcess.fork` does. */
  readonly fork: () => Child;
  readonly log: Log;
  /** Milliseconds until it must have said where it listens. */
  readonly startTimeout?: number;
}

/** Starts the simulator and waits for its one message. Rejects when it ends or stays silent. */
export async function startDemoPbx({
  fork,
  log,
  startTimeout = 15_000,
}: DemoPbxIo): Promise<DemoPbx> {
  const child = fork();
  let running = true;
  child.once('exit', (code) => {
    running = false;
    log.info('the demo PBX ended', { code });
  });
  try {
    const said = await firstMessage(child, startTimeout);
    const { url, accounts } = hello.parse(typeof said === 'string' ? JSON.parse(said) : said);
    const [first, ...others] = demoRoles.flatMap((role): DemoAccount[] => {
      const found = accounts.find((account) => account.role === role);
      return found ? [{ ...found, role, server: url }] : [];
    });
    if (!first) throw new Error('nobody can sign in to the demo PBX');
    return {
      accounts: [first, ...others],
      act: (action) => {
        if (running) child.postMessage({ type: messageTypes[action] });
      },
      dispose: () => {
        if (!running) return;
        child.postMessage({ type: 'close' });
        setTimeout(() => running && child.kill(), 500).unref();
      },
    };
  } catch (reason) {
    if (running) child.kill();
    throw reason;
  }
}

function firstMessage(child: Child, timeout: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error('the demo PBX did not say where it listens')),
      timeout,
    );
    child.once('message', (message) => {
      clearTimeout(timer);
      resolve(message);
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`the demo PBX ended at once (${code})`));
    });
  });
}
