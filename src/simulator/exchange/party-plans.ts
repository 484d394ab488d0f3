import { type Call, type Party, partyOf } from './call.js';
import type { CallChange } from './change.js';
import type { Cancel } from './clock.js';
import type { Exchange } from './exchange.js';

/** What is to happen after a while to parties that stay as they are: given up once they are in another state, or gone. */
export class PartyPlans {
  /** By call and number: one at a time for a party. */
  readonly #plans = new Map<string, Cancel>();
  readonly #stop: Cancel;

  constructor(private readonly exchange: Exchange) {
    this.#stop = exchange.onChange((change) => {
      if (change.kind === 'call') this.#giveUp(change);
    });
  }

  /** Plans that for a party of a call; `delay` in milliseconds. */
  after(delay: number, { ref }: Call, { number }: Party, action: (call: Call) => void): void {
    const plan = planOf(ref, number);
    const cancel = this.exchange.clock.after(delay, () => {
      this.#plans.delete(plan);
      const call = this.exchange.callsOf(number).find((one) => one.ref === ref);
      if (call) action(call);
    });
    this.#plans.set(plan, cancel);
  }

  stop(): void {
    this.#stop();
    for (const cancel of this.#plans.values()) cancel();
    this.#plans.clear();
  }

  #giveUp({ before, after, absorbed }: CallChange): void {
    for (const call of [before, absorbed]) {
      for (const { number, state } of call?.parties ?? []) {
        const staysSo = call?.ref === after?.ref && partyOf(after, number)?.state === state;
        if (!call || staysSo) continue;
        const plan = planOf(call.ref, number);
        this.#plans.get(plan)?.();
        this.#plans.delete(plan);
      }
    }
  }
}

const planOf = (ref: string, number: string): string => `${ref} ${number}`;
