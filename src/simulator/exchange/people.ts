import { legAbilities } from './abilities.js';
import { answer, takeCall } from './answering.js';
import { type Call, type Party, partyOf } from './call.js';
import type { CallChange } from './change.js';
import type { Cancel } from './clock.js';
import type { Exchange } from './exchange.js';
import { reach } from './making-calls.js';
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
  /** What somebody will do about a call, by call and number, as long as it stays as it is for them. */
  readonly #plans = new Map<string, Cancel>();
  readonly #stop: () => void;

  constructor(
    private readonly exchange: Exchange,
    private readonly isManned: (number: string) => boolean,
  ) {
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
    for (const cancel of this.#plans.values()) cancel();
    this.#plans.clear();
  }

  #react({ before, after, absorbed }: CallChange): void {
    for (const call of [before, absorbed]) {
      for (const { number, state } of call?.parties ?? []) {
        const goesOn = call?.ref === after?.ref && partyOf(after, number)?.state === state;
        if (call && !goesOn) this.#drop(planOf(call.ref, number));
      }
    }
    if (!after) return;
    for (const party of after.parties) {
      const was = (partyOf(before, party.number) ?? partyOf(absorbed, party.number))?.state;
      if (party.identity.kind !== 'service' && was !== party.state) this.#face(after, party);
    }
  }

  /** A party has come into a new state, and will do something about it. */
  #face({ ref }: Call, { number, state }: Party): void {
    const behaviour = this.behaviourOf(number);
    switch (state) {
      case 'dialing':
        this.#later(behaviour.liftsAfter, ref, number, state, () => reach(this.exchange, ref));
        break;
      case 'ringing':
        this.#later(behaviour.answersAfter, ref, number, state, (call) =>
          behaviour.rejects ? release(this.exchange, call, number) : this.#answer(call, number),
        );
        break;
      case 'calling':
        this.#later(behaviour.patience, ref, number, state, (call) =>
          release(this.exchange, call, number),
        );
        break;
      case 'busy-tone':
        this.#later(10_000, ref, number, state, (call) => release(this.exchange, call, number));
        break;
      case 'active':
        this.#later(behaviour.hangsUpAfter, ref, number, state, (call) =>
          leave(this.exchange, call, number),
        );
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

  #later(
    delay: number | 'never',
    ref: string,
    number: string,
    state: Party['state'],
    action: (call: Call) => void,
  ): void {
    if (delay === 'never') return;
    const plan = planOf(ref, number);
    const cancel = this.exchange.clock.after(delay, () => {
      this.#plans.delete(plan);
      const call = this.exchange.callsOf(number).find((one) => one.ref === ref);
      if (call && partyOf(call, number)?.state === state) action(call);
    });
    this.#plans.set(plan, cancel);
  }

  #drop(plan: string): void {
    this.#plans.get(plan)?.();
    this.#plans.delete(plan);
  }
}

const planOf = (ref: string, number: string): string => `${ref} ${number}`;
