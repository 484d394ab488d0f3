import type { Cancel } from '../exchange/clock.js';
import type { Exchange } from '../exchange/exchange.js';
import { callIn } from '../exchange/making-calls.js';
import { between, pick } from '../exchange/random.js';
import { Refusal } from '../exchange/refusal.js';
import { customers } from './names.js';

/** Outside customers who call whoever is signed in, every minute or so unless told how often, until told to stop. */
export class CustomerCalls {
  #stopTimer: Cancel | undefined;
  /** The shortest and the longest time (ms) between two of them. */
  #between: readonly [number, number] = [25_000, 70_000];

  constructor(
    private readonly exchange: Exchange,
    private readonly isManned: (number: string) => boolean,
  ) {}

  get isRunning(): boolean {
    return this.#stopTimer !== undefined;
  }

  resume(): void {
    if (!this.isRunning) this.#plan();
  }

  pause(): void {
    this.#stopTimer?.();
    this.#stopTimer = undefined;
  }

  /** One calls every so many milliseconds from now on, while they call at all. */
  callEvery(milliseconds: number): void {
    this.#between = [milliseconds, milliseconds];
    if (!this.isRunning) return;
    this.pause();
    this.resume();
  }

  /** Any customer calls a user or a pilot now. @throws Refusal when the number is busy */
  callNow(to: string): string {
    return callIn(this.exchange, pick(this.exchange.random, customers), to);
  }

  #plan(): void {
    const pause = between(this.exchange.random, ...this.#between);
    this.#stopTimer = this.exchange.clock.after(pause, () => {
      this.#callSomeone();
      this.#plan();
    });
  }

  #callSomeone(): void {
    const idle = this.exchange.subscribers.find(
      ({ number }) => this.isManned(number) && this.exchange.callsOf(number).length === 0,
    );
    if (!idle) return;
    const { acd, plan } = this.exchange;
    const pilot = plan.pilots.find(({ group }) => acd.readyIn(group).includes(idle.number));
    const throughPilot = pilot !== undefined && this.exchange.random() < 0.4;
    try {
      this.callNow(throughPilot ? pilot.number : idle.number);
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown;
    }
  }
}
