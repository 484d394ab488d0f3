/**
 * The simulated PBXs. `startSimulator` is the door for tests and the demo; `cli.ts` and `utility.ts`
 * open it from a shell and from an Electron utility process. Nothing here imports the program.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TrueCall, truthOf } from './control/truth.js';
import { phoneSetControlRoutes } from './control/phone-set-routes.js';
import { messageControlRoutes } from './control/message-routes.js';
import { routingControlRoutes } from './control/routing-routes.js';
import { worldRoutes } from './control/world-routes.js';
import type { ManualClock } from './exchange/clock.js';
import { RealClock } from './exchange/clock.js';
import { selfSigned } from './http/certificate.js';
import { directoryControlRoutes } from './o2g/directory/directory-control.js';
import { faultRoutes } from './o2g/fault-routes.js';
import { plantControlRoutes } from './o2g/maintenance/plant-control-routes.js';
import { objectControlRoutes } from './o2g/objects/object-control-routes.js';
import { startServer } from './o2g/o2g-server.js';
import { O2gSystem } from './o2g/o2g-system.js';
import { leaveWaitingMessages } from './scenario/waiting-messages.js';
import { buildWorld, type World } from './world.js';

export { ManualClock, RealClock } from './exchange/clock.js';
export type { Behaviour } from './exchange/people.js';
export { issuedSecrets } from './o2g/token.js';
export type { TrueCall } from './control/truth.js';

/** How a simulator starts. Everything has a default. */
export interface SimulatorOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  readonly tls?: boolean;
  /** The same seed gives the same people and the same chances. Default 1. */
  readonly seed?: number;
  /** Whether outside customers call by themselves. Default `quiet`. */
  readonly people?: 'demo' | 'quiet';
  /** So many agents more, numbered from 14000: a contact centre of the size that a bench wants. Default 0. */
  readonly moreAgents?: number;
  /** Seconds a session lives without a request. Default 1800. */
  readonly sessionTtl?: number;
  /** Seconds between keepalives of an event channel. Default 30. */
  readonly keepalive?: number;
  /** A ManualClock stands still until it is advanced. Default a RealClock. */
  readonly clock?: RealClock | ManualClock;
  /** Milliseconds that each answer of the API takes. Default 0. */
  readonly latency?: number;
  /** The password of every account. Default `demoPassword`. */
  readonly password?: string;
}

/** Someone who can sign in. */
export interface SimulatedAccount {
  readonly login: string;
  readonly password: string;
  readonly number: string;
  readonly name: string;
  readonly devices: readonly string[];
  readonly role: 'user' | 'agent' | 'supervisor' | 'administrator';
}

/** What the first line of the CLI says. */
export interface SimulatorAddress {
  readonly system: 'o2g';
  readonly url: string;
  readonly eventUrl: string;
  /** Path of the PEM certificate to trust; null without TLS. */
  readonly certificate: string | null;
  readonly controlUrl: string;
  readonly accounts: readonly SimulatedAccount[];
}

/** A running simulator. */
export interface Simulator {
  readonly address: SimulatorAddress;
  readonly url: string;
  readonly eventUrl: string;
  readonly controlUrl: string;
  readonly certificatePath?: string;
  readonly certificatePem?: string;
  readonly accounts: readonly SimulatedAccount[];
  /** The company in this process: exchange, people, customers, clock. */
  readonly world: World;
  /** The server in this process: sessions, subscriptions, licences, readiness. */
  readonly system: O2gSystem;
  /** A user's calls as the exchange knows them, by login or number. */
  truth(user: string): readonly TrueCall[];
  close(): Promise<void>;
}

/** The password of every account unless told. */
export const demoPassword = 'hookswitch';

/** Starts the simulated O2G. @throws when the port is taken */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const world = buildWorld({
    seed: options.seed ?? 1,
    clock: options.clock ?? new RealClock(),
    isManned: (number) => system.isManned(number),
    moreAgents: options.moreAgents ?? 0,
  });
  const password = options.password ?? demoPassword;
  const times = { timeToLive: options.sessionTtl ?? 1800, keepalive: options.keepalive ?? 30 };
  const system = new O2gSystem(world.exchange, times, password);
  const keyPair = options.tls ? await selfSigned() : undefined;
  let latency = options.latency ?? 0;
  const numberOf = (user: string) => system.accounts.find(user)?.number ?? user;
  const server = await startServer(system, {
    port: options.port ?? 0,
    keyPair,
    latency: () => latency,
    extraRoutes: [
      ...worldRoutes(world, numberOf),
      ...routingControlRoutes(world.exchange, numberOf),
      ...phoneSetControlRoutes(world.exchange, numberOf),
      ...messageControlRoutes(world.exchange, numberOf),
      ...plantControlRoutes(system),
      ...directoryControlRoutes(system.directory),
      ...objectControlRoutes(system),
      ...faultRoutes(system, (milliseconds) => (latency = milliseconds)),
      { method: 'GET', pattern: '/_sim', handle: () => ({ status: 200, body: address() }) },
    ],
  }).catch((error: unknown) => {
    world.stop();
    throw error;
  });
  const folder = keyPair && (await mkdtemp(join(tmpdir(), 'hookswitch-simulator-')));
  const certificatePath = folder === undefined ? undefined : join(folder, 'certificate.pem');
  if (keyPair && certificatePath) await writeFile(certificatePath, keyPair.certificate);
  if (options.people === 'demo') {
    leaveWaitingMessages(world.exchange);
    world.customers.resume();
  }
  const controlUrl = `${server.url}/_sim`;
  const accounts = accountsOf(system, password);
  const address = (): SimulatorAddress => ({
    system: 'o2g',
    url: server.url,
    eventUrl: server.eventUrl,
    certificate: certificatePath ?? null,
    controlUrl,
    accounts,
  });
  return {
    address: address(),
    url: server.url,
    eventUrl: server.eventUrl,
    controlUrl,
    ...(certificatePath !== undefined && { certificatePath }),
    ...(keyPair && { certificatePem: keyPair.certificate }),
    accounts,
    world,
    system,
    truth: (user) => truthOf(world.exchange, numberOf(user)),
    close: async () => {
      world.stop();
      await server.close();
      if (folder !== undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}

function accountsOf(
  { accounts, exchange }: O2gSystem,
  password: string,
): readonly SimulatedAccount[] {
  const { operators } = exchange.plan.contactCentre;
  return accounts.all.map(({ login, number = '', admin }) => {
    const subscriber = exchange.subscriber(number);
    const operator = operators.find((each) => each.number === number);
    return {
      login,
      password,
      number,
      name: subscriber ? `${subscriber.firstName} ${subscriber.lastName}` : 'Administrator',
      devices: subscriber?.devices.map((device) => device.number) ?? [],
      role: admin ? 'administrator' : (operator?.kind ?? 'user'),
    };
  });
}
