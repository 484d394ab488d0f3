import { EventEmitter, getEventListeners } from 'node:events';

/** Something that was listened to, as long as it is not garbage, and how many listen to it now. */
interface Source {
  readonly of: WeakRef<object>;
  readonly count: () => number;
}

/**
 * Node's network: its pool keeps connections for a while and listens to them as it likes, by hundreds or by none. Those that
 * are left are counted as connections. Its `fetch` now and then keeps one answer (`Fetch`, `Readable`) that nobody can read
 * any more, its connection closed: an abort can pass it by once its request is garbage (nodejs/undici#4984).
 */
const network: ReadonlySet<string> = new Set([
  'Agent',
  'Client',
  'ClientRequest',
  'Fetch',
  'IncomingMessage',
  'Pool',
  'Readable',
  'Server',
  'ServerResponse',
  'Socket',
  'TLSSocket',
]);

/**
 * Counts who listens in this process: to event targets (abort signals above all), to event emitters but those of Node's
 * network, and to what keeps its followers in a set of functions, as the stores of desk and exchange do. A listener of
 * something that is garbage is garbage too, and does not count.
 */
export class ListenerCount {
  private readonly known = new WeakSet<object>();
  private readonly undo: (() => void)[] = [];
  private sources: Source[] = [];

  /** Knows from now on what begins to be listened to. */
  start(): void {
    const types = new WeakMap<object, string[]>();
    this.before(EventTarget.prototype, 'addEventListener', (target, type) => {
      const of = types.get(target) ?? [];
      if (!of.includes(String(type))) types.set(target, [...of, String(type)]);
      this.note(target, (each) =>
        sum((types.get(each) ?? []).map((one) => getEventListeners(each, one).length)),
      );
    });
    for (const name of ['on', 'addListener', 'prependListener'] as const) {
      this.before(EventEmitter.prototype, name, (emitter) => {
        if (network.has(emitter.constructor.name)) return;
        this.note(emitter, (each) =>
          sum(each.eventNames().map((event) => each.listenerCount(event))),
        );
      });
    }
    this.before(Set.prototype as Set<unknown>, 'add', (set, follower) => {
      if (typeof follower !== 'function') return;
      this.note(set, (each) => [...each].filter((one) => typeof one === 'function').length);
    });
  }

  stop(): void {
    for (const undo of this.undo) undo();
  }

  /** Those of now; garbage must have been collected. */
  now(): number {
    this.sources = this.sources.filter(({ of }) => of.deref() !== undefined);
    return sum(this.sources.map(({ count }) => count()));
  }

  private note<T extends object>(source: T, count: (source: T) => number): void {
    if (this.known.has(source)) return;
    this.known.add(source);
    const of = new WeakRef(source);
    this.sources.push({
      of,
      count: () => {
        const each = of.deref();
        return each === undefined ? 0 : count(each);
      },
    });
  }

  /** Has `first` called before a method, with what it is called on and its first argument. */
  private before<T extends object, N extends keyof T>(
    prototype: T,
    name: N,
    first: (on: T, input: unknown) => void,
  ): void {
    const original = prototype[name] as (...input: unknown[]) => unknown;
    const method = function (this: T, ...input: unknown[]): unknown {
      first(this, input[0]);
      return original.apply(this, input);
    };
    prototype[name] = method as T[N];
    this.undo.push(() => (prototype[name] = original as T[N]));
  }
}

const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);
