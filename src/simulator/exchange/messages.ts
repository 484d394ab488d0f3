import type { Identity } from './call.js';
import type { Change } from './change.js';
import type { Clock } from './clock.js';

/** Someone who asks to be called back. */
export interface CallbackRequest {
  readonly id: string;
  readonly number: string;
  readonly identity: Identity;
}

/** A short text sent from set to set. */
export interface MiniMessage {
  readonly sender: string;
  readonly text: string;
  readonly sentAt: number;
}

/** What waits for each subscriber on the set: callback requests and short texts. */
export class Messages {
  readonly #callbacks = new Map<string, readonly CallbackRequest[]>();
  readonly #texts = new Map<string, readonly MiniMessage[]>();
  #lastId = 0;

  constructor(
    private readonly clock: Clock,
    private readonly publish: (change: Change) => void,
  ) {}

  callbacks(subscriber: string): readonly CallbackRequest[] {
    return this.#callbacks.get(subscriber) ?? [];
  }

  texts(subscriber: string): readonly MiniMessage[] {
    return this.#texts.get(subscriber) ?? [];
  }

  /** One request per person is enough: asking again changes nothing. */
  askCallback(subscriber: string, from: Omit<CallbackRequest, 'id'>): void {
    const waiting = this.callbacks(subscriber);
    if (waiting.some((request) => request.number === from.number)) return;
    this.#lastId += 1;
    this.#callbacks.set(subscriber, [...waiting, { id: String(this.#lastId), ...from }]);
    this.#changed(subscriber);
  }

  /** Drops one callback request, or all; false when there is no such request. */
  dropCallbacks(subscriber: string, id?: string): boolean {
    const waiting = this.callbacks(subscriber);
    const left = id === undefined ? [] : waiting.filter((request) => request.id !== id);
    if (id !== undefined && left.length === waiting.length) return false;
    this.#callbacks.set(subscriber, left);
    if (left.length !== waiting.length) this.#changed(subscriber);
    return true;
  }

  sendText(subscriber: string, sender: string, text: string): void {
    const message = { sender, text, sentAt: this.clock.now() };
    this.#texts.set(subscriber, [...this.texts(subscriber), message]);
    this.#changed(subscriber);
  }

  /** The newest text, which is gone once read. */
  takeText(subscriber: string): MiniMessage | undefined {
    const texts = this.texts(subscriber);
    const newest = texts.at(-1);
    if (!newest) return undefined;
    this.#texts.set(subscriber, texts.slice(0, -1));
    this.#changed(subscriber);
    return newest;
  }

  #changed(subscriber: string): void {
    this.publish({ kind: 'messages', subscriber });
  }
}
