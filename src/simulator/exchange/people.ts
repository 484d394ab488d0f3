import { legAbilities } from './abilities.js';
import { answer, takeCall } from './answering.js';
import { type Call, type Party, partyOf } from './call.js';
import type { CallChange } from './change.js';
import type { Exchange } from './exchange.js';
import { reach } from './making-calls.js';
import { PartyPlans } from './party-plans.js';
import { between } from './random.js';
import { leave, release } from './releasing.js';

/** How someone treats the phone. Times in milliseconds. */
export interface Behaviour {
  readonly answersAfter: number | 'never';
  readonly rejects: boolean;
  readonly busy: boolean;
  /** How long after the answer this person hangs up. */
  readonly hangsUpAfter: number | 'never';
  /** How long this person lets a phone ring before giving up. */
  readonly patience: number | 'never';
  /** How soon the handset is lifted when the own set is called first. */
  readonly liftsAfter: number | 'never';
}

/**
 * The people of the simulated world, outside and inside. Whoever sits in front of a client
 * (`isManned`) answers and hangs up there: only someone whose behaviour was set acts for them.
 */
export class People {
  readonly #set = new Map<string, Partial<Behaviour>>();
  readonly #plans: PartyPlans;
  readonly #stop: () => void;

  constructor(
    private readonly exchange: Exchange,
    private readonly isManned: (number: string) => boolean,
  ) {
    // Before we listen ourselves: what was planned is given up before something else is.
    this.#plans = new PartyPlans(exchange);
    this.#stop = exchange.onChange((change) => {
      if (change.kind === 'call') this.#react(change);
    });
  }

  /** Sets how someone behaves from now on; what is left out stays as it was. */
  behave(number: string, behaviour: Partial<Behaviour>): void {
    this.#set.set(number, { ...this.#set.get(number), ...behaviour });
    if (behaviour.busy !== undefined) this.exchange.setEngaged(number, behaviour.busy);
  }

  /** Back to an ordinary person. */
  forget(number: string): void {
    this.#set.delete(number);
    this.exchange.setEngaged(number, false);
  }

  behaviourOf(number: string): Behaviour {
    const { random } = this.exchange;
    const manned = this.isManned(number);
    return {
      answersAfter: manned ? 'never' : between(random, 1200, 3500),
      rejects: false,
      busy: false,
      hangsUpAfter: manned ? 'never' : between(random, 120_000, 360_000),
      patience: manned ? 'never' : between(random, 45_000, 90_000),
      liftsAfter: 500,
      ...this.#set.get(number),
    };
  }

  stop(): void {
    this.#stop();
    this.#plans.stop();
  }

  #react({ before, after, absorbed }: CallChange): void {
    if (!after) return;
    for (const party of after.parties) {
      const was = (partyOf(before, party.number) ?? partyOf(absorbed, party.number))?.state;
      if (party.identity.kind !== 'service' && was !== party.state) this.#face(after, party);
    }
  }

  /** A party has come into a new state, and will do something about it. */
  #face(call: Call, party: Party): void {
    const { number } = party;
    const behaviour = this.behaviourOf(number);
    const later = (delay: number | 'never', action: (call: Call) => void): void => {
      if (delay !== 'never') this.#plans.after(delay, call, party, action);
    };
    switch (party.state) {
      case 'dialing':
        later(behaviour.liftsAfter, ({ ref }) => reach(this.exchange, ref));
        break;
      case 'ringing':
        later(behaviour.answersAfter, (now) =>
          behaviour.rejects ? release(this.exchange, now, number) : this.#answer(now, number),
        );
        break;
      case 'calling':
        later(behaviour.patience, (now) => release(this.exchange, now, number));
        break;
      case 'busy-tone':
        later(10_000, (now) => release(this.exchange, now, number));
        break;
      case 'active':
        later(behaviour.hangsUpAfter, (now) => leave(this.exchange, now, number));
        break;
      case 'held':
      case 'unreached':
        break;
    }
  }

  #answer(call: Call, number: string): void {
    const device = partyOf(call, number)?.devices[0];
    if (device === undefined) takeCall(this.exchange, call, number, []);
    else if (legAbilities(this.exchange, call, number).has('answer'))
      answer(this.exchange, number, call.ref, device);
  }
}
