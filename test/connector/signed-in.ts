import type { CallReport, DeskEvent, EventBatch } from '@shared/model/event';
import { silentLog } from '../../src/main/log/log';
import type { ConnectorIo, Session } from '../../src/main/pbx/connector';
import { createO2gConnector } from '../../src/main/pbx/o2g/index';
import { demoPassword, startSimulator, type Simulator } from '../../src/simulator/index';
import type { SimulatorOptions } from '../../src/simulator/index';

/** A quiet world for a connector; what a test does not name is Node's own. */
export const io = (parts: Partial<ConnectorIo> = {}): ConnectorIo => ({
  fetch,
  now: () => Date.now(),
  log: silentLog,
  ...parts,
});

/** Signs in to `server` as it is. */
export function signIn(
  server: string,
  {
    login = 'oxe12000',
    password = demoPassword,
    onBehalfOf = undefined as string | undefined,
    parts = {} as Partial<ConnectorIo>,
  } = {},
  signal = new AbortController().signal,
): Promise<Session> {
  return createO2gConnector(io(parts)).signIn(
    { server, login, password, ...(onBehalfOf ? { onBehalfOf } : {}) },
    signal,
  );
}

/** A session at a simulator, and all that it has said so far. */
export class SignedIn {
  readonly simulator: Simulator;
  readonly session: Session;
  readonly batches: EventBatch[] = [];
  private readonly waiting = new Set<() => void>();
  private readonly owned: boolean;

  private constructor(simulator: Simulator, session: Session, owned: boolean) {
    this.simulator = simulator;
    this.session = session;
    this.owned = owned;
    void this.record();
  }

  static async start(
    options: SimulatorOptions = {},
    login = 'oxe12000',
    parts: Partial<ConnectorIo> = {},
  ): Promise<SignedIn> {
    const simulator = await startSimulator(options);
    return new SignedIn(simulator, await signIn(simulator.url, { login, parts }), true);
  }

  /** Somebody at a simulator that is not ours to close. */
  static async at(simulator: Simulator, login: string): Promise<SignedIn> {
    return new SignedIn(simulator, await signIn(simulator.url, { login }), false);
  }

  /** Somebody else at the same simulator. */
  async another(login: string): Promise<SignedIn> {
    return new SignedIn(this.simulator, await signIn(this.simulator.url, { login }), false);
  }

  get calls() {
    const { calls } = this.session.features;
    if (!calls) throw new Error('no call control');
    return calls;
  }

  get history() {
    const { history } = this.session.features;
    if (!history) throw new Error('no history');
    return history;
  }

  get events(): DeskEvent[] {
    return this.batches.flatMap(({ events }) => events);
  }

  /** Waits until `look` finds something in what was said; rejects after `limit` ms. */
  until<T>(look: (events: readonly DeskEvent[]) => T | undefined, limit = 3_000): Promise<T> {
    return new Promise((resolve, reject) => {
      const tryOnce = (): void => {
        const found = look(this.events);
        if (found === undefined || found === false) return;
        clearTimeout(timer);
        this.waiting.delete(tryOnce);
        resolve(found);
      };
      const timer = setTimeout(() => {
        this.waiting.delete(tryOnce);
        reject(new Error(`it was never said; said was ${JSON.stringify(this.events)}`));
      }, limit);
      this.waiting.add(tryOnce);
      tryOnce();
    });
  }

  /** The next call to be created that is not among `known`. */
  created(...known: readonly string[]): Promise<CallReport> {
    return this.until((events) => {
      for (const event of events) {
        if (event.type === 'callCreated' && !known.includes(event.call.callRef)) return event.call;
      }
      return undefined;
    });
  }

  /** Waits until the exchange and what was said agree that a call is as wanted. */
  async changed(
    callRef: string,
    wanted: (event: Extract<DeskEvent, { type: 'callChanged' }>) => unknown,
  ): Promise<void> {
    await this.until((events) =>
      events.some(
        (event) => event.type === 'callChanged' && event.callRef === callRef && wanted(event),
      ),
    );
  }

  /** Waits until a call is gone. */
  async removed(callRef: string): Promise<void> {
    await this.until((events) =>
      events.some((event) => event.type === 'callRemoved' && event.callRef === callRef),
    );
  }

  /** Makes something happen in the simulated world. */
  async control(method: string, path: string, body: unknown = {}): Promise<void> {
    const answer = await fetch(`${this.simulator.controlUrl}/${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    await answer.text();
  }

  /** A customer rings and the user's phone does too. */
  async ring(from = '0611223344', to = '12000'): Promise<CallReport> {
    const known = this.events.flatMap((event) =>
      event.type === 'callCreated' ? [event.call.callRef] : [],
    );
    await this.control('POST', 'ring', { to, from });
    return this.created(...known);
  }

  /** A customer rings and the user answers on the desk phone. */
  async talk(from?: string): Promise<string> {
    const { callRef } = await this.ring(from);
    await this.calls.answer(callRef, '12000');
    await this.changed(callRef, ({ data }) => data?.state === 'active');
    return callRef;
  }

  async dispose(): Promise<void> {
    await this.session.close();
    if (this.owned) await this.simulator.close();
  }

  private async record(): Promise<void> {
    for await (const batch of this.session.events) {
      this.batches.push(batch);
      for (const look of [...this.waiting]) look();
    }
  }
}
