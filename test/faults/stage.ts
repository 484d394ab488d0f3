import { X509Certificate } from 'node:crypto';
import type { HistoryRecord } from '@shared/model/history';
import type { DeskState } from '../../src/shared/model/desk-state';
import { createDesk, type DeskCore } from '../../src/main/desk/create-desk';
import { systemClock } from '../../src/main/desk/clock';
import { rethrow } from '../../src/main/desk/testing/rethrow';
import { silentLog } from '../../src/main/log/log';
import type { Connector } from '../../src/main/pbx/connector';
import { createO2gConnector } from '../../src/main/pbx/o2g/index';
import { demoPassword, startSimulator, type Simulator } from '../../src/simulator/index';
import { selfSigned } from '../../src/simulator/http/certificate';
import type { KeyPair } from '../../src/simulator/http/listen';
import { hostAndPort, type Pins } from '../../src/main/shell/certificate-trust';
import { judgingFetch } from './judging-fetch';
import { FaultProxy } from './proxy/fault-proxy';
import { Stranger } from './stranger';
import type { SuiteTime } from './suite-time';

export const login = 'oxe12000';
export const administrator = 'admin';

/** Whether fetches are under way that nobody but the network can answer. */
class FetchCount {
  underWay = 0;
  private readonly counted: typeof fetch;
  constructor(counted: typeof fetch) {
    this.counted = counted;
  }
  readonly fetch: typeof fetch = async (input, init) => {
    this.underWay += 1;
    try {
      return await this.counted(input, init);
    } finally {
      this.underWay -= 1;
    }
  };
}

/** A desk on a simulated O2G, with a fault proxy between them, in one process and one time. */
export class Stage {
  readonly time: SuiteTime;
  readonly proxy: FaultProxy;
  /** The way to the secondary server, which stands for the same PBX. */
  readonly secondary: FaultProxy;
  /** Another host, which must hear nothing. */
  readonly stranger = new Stranger();
  readonly desk: DeskCore;
  simulator: Simulator;
  /** The certificates that the user trusts, where the server speaks TLS. */
  pins: Pins = {};
  /** The agents whom the program remembers, where the user is a supervisor. */
  private followed: readonly string[] = [];
  private readonly fetches: FetchCount;
  /** One for the account, as in the program. */
  private readonly connector: Connector;

  private constructor(
    time: SuiteTime,
    simulator: Simulator,
    proxy: FaultProxy,
    secondary: FaultProxy,
    tls: boolean,
  ) {
    this.fetches = new FetchCount(tls ? judgingFetch(() => this.pins) : fetch);
    const { fetch: counted } = this.fetches;
    this.connector = createO2gConnector({
      fetch: counted,
      now: () => Date.now(),
      log: silentLog,
    });
    this.time = time;
    this.simulator = simulator;
    this.proxy = proxy;
    this.secondary = secondary;
    this.desk = createDesk({
      clock: { ...systemClock, random: () => 0.5 },
      preferredDevice: () => undefined,
      team: {
        numbers: () => this.followed,
        keep: (_login, numbers) => void (this.followed = numbers),
        erase: () => void (this.followed = []),
      },
      report: rethrow,
    });
    this.desk.store.subscribe(() => time.touch());
    time.busy = () =>
      proxy.busy + secondary.busy > 0 || this.fetches.underWay > proxy.waiting + secondary.waiting;
  }

  /** What the PBX has in its log. */
  async readLog(): Promise<readonly HistoryRecord[]> {
    return (await this.desk.supervisor.features().history?.read()) ?? [];
  }

  /** Everything up, nobody signed in. */
  static async set(time: SuiteTime, { tls = false } = {}): Promise<Stage> {
    const simulator = await startSimulator();
    const keyPair = tls ? await selfSigned() : undefined;
    const proxy = new FaultProxy(simulator, keyPair);
    const secondary = new FaultProxy(simulator);
    const stage = new Stage(time, simulator, proxy, secondary, tls);
    await Promise.all([proxy.open(), secondary.open(), stage.stranger.open()]);
    if (keyPair) stage.trust(keyPair);
    return stage;
  }

  /** The user trusts this certificate of the server, and no other one. */
  trust({ certificate }: KeyPair): void {
    const host = hostAndPort(new URL(this.proxy.url));
    this.pins = { [host]: new X509Certificate(certificate).fingerprint256 };
  }

  /** The desk's state. */
  get state(): DeskState {
    return this.desk.store.get();
  }

  get isLive(): boolean {
    return this.state.link.phase === 'live';
  }

  /** Signs in through the proxy; throws the failure. */
  signIn(password = demoPassword, both = false, who = login): Promise<void> {
    return this.desk.supervisor.signIn(
      {
        connector: () => this.connector,
        request: { server: this.proxy.url, login: who, password },
        ...(both ? { secondary: this.secondary.url } : {}),
      },
      new AbortController().signal,
    );
  }

  /** Has a request that is under way while time passes; resolves or rejects as it does. */
  async during<T>(work: Promise<T>, limit = 120_000): Promise<T> {
    let over = false;
    const done = work.finally(() => (over = true));
    done.catch(() => undefined);
    await this.time.until(() => over, limit, 'an answer');
    return await done;
  }

  /** Orders something of the simulated world. */
  async world<T = unknown>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${this.simulator.controlUrl}/${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${String(response.status)} ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  /** Somebody outside calls the user. */
  async ring(from: string, name?: string): Promise<string> {
    const order = { to: login, from, name };
    return (await this.world<{ callRef: string }>('POST', 'ring', order)).callRef;
  }

  /** The server goes away; the world it knew goes with it when `forget` says so. */
  async restart(): Promise<void> {
    await this.simulator.close();
    this.simulator = await startSimulator();
    this.proxy.behind = this.simulator;
    this.secondary.behind = this.simulator;
  }

  async strike(): Promise<void> {
    await this.desk.dispose();
    await Promise.all([this.proxy.close(), this.secondary.close(), this.stranger.close()]);
    await this.simulator.close();
  }
}
