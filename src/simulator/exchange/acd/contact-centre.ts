import { type Call, partyOf } from '../call.js';
import type { CallChange } from '../change.js';
import type { Cancel } from '../clock.js';
import type { Exchange } from '../exchange.js';
import { Refusal } from '../refusal.js';
import type { Duty, Occupation, Operator, PilotStatus, ProcessingGroup } from './operator.js';

/** What the contact centre is made of. */
export interface ContactCentrePlan {
  readonly operators: readonly Operator[];
  readonly groups: readonly ProcessingGroup[];
  /** Who is at work when the world begins, and what they do. */
  readonly atWork: Readonly<Record<string, Omit<Duty, 'since'>>>;
}

/**
 * Who is logged on and what they do between calls. Whether someone is busy follows from the calls;
 * wrap-up begins when a distributed call ends, or when its code was sent where the group asks for one,
 * and ends by itself.
 */
export class ContactCentre {
  readonly #groups: Map<string, ProcessingGroup>;
  readonly #duties = new Map<string, Duty>();
  readonly #timers = new Map<string, Cancel>();
  /** The distributed call of each busy operator. */
  readonly #distributed = new Map<string, Call>();
  readonly #busy = new Set<string>();
  /** The distributed call that an operator wraps up: it still takes a transaction code. */
  readonly #wrappedUp = new Map<string, Call>();
  readonly #codes: TransactionCode[] = [];
  readonly #pilotStatus = new Map<string, PilotStatus>();
  /** Agent → the supervisor whose help is asked. */
  readonly #help = new Map<string, string>();

  constructor(
    private readonly exchange: Exchange,
    private readonly plan: ContactCentrePlan,
  ) {
    this.#groups = new Map(plan.groups.map((group) => [group.number, group]));
    for (const [number, duty] of Object.entries(plan.atWork)) {
      this.#duties.set(number, { ...duty, since: exchange.clock.now() });
    }
    exchange.onChange((change) => {
      if (change.kind === 'call') this.#follow(change);
    });
  }

  get operators(): readonly Operator[] {
    return this.plan.operators;
  }

  /** The transaction codes that were sent in wrap-up, oldest first. */
  get codes(): readonly TransactionCode[] {
    return this.#codes;
  }

  operator(number: string): Operator | undefined {
    return this.plan.operators.find((one) => one.number === number);
  }

  /** @throws Refusal when there is no such group */
  group(number: string): ProcessingGroup {
    const group = this.#groups.get(number);
    if (!group) throw new Refusal('bad-parameter', `There is no processing group ${number}`);
    return group;
  }

  changeGroup(number: string, change: Partial<Omit<ProcessingGroup, 'number'>>): void {
    this.#groups.set(number, { ...this.group(number), ...change });
  }

  /** Open unless it was set otherwise. */
  pilotStatus(pilot: string): PilotStatus {
    return this.#pilotStatus.get(pilot) ?? 'OPEN';
  }

  setPilotStatus(pilot: string, status: PilotStatus): void {
    this.#pilotStatus.set(pilot, status);
  }

  dutyOf(number: string): Duty | undefined {
    return this.#duties.get(number);
  }

  /** In a call, or calling; a phone that only rings leaves its operator as they were. */
  isBusy(number: string): boolean {
    return this.exchange.callsOf(number).some((call) => partyOf(call, number)?.state !== 'ringing');
  }

  /** Who waits for a call of this group, longest idle first. */
  readyIn(group: string): readonly string[] {
    return this.plan.operators
      .map(({ number }) => ({ number, duty: this.#duties.get(number) }))
      .filter(({ duty }) => duty?.group === group && duty.occupation === 'ready')
      .sort((one, other) => (one.duty?.since ?? 0) - (other.duty?.since ?? 0))
      .map(({ number }) => number);
  }

  /** What an operator does from now on, or undefined for going home. Checks nothing: see `duties.ts`. */
  setDuty(number: string, duty: Omit<Duty, 'since'> | undefined): void {
    this.#stopTimer(number);
    if (duty) this.#duties.set(number, { ...duty, since: this.exchange.clock.now() });
    else this.#duties.delete(number);
    if (!duty || !aboutACall.includes(duty.occupation)) this.#wrappedUp.delete(number);
    if (duty?.occupation === 'wrap-up') this.#endWrapUpLater(number, duty.group);
    if (!duty) this.setHelp(number, undefined);
    this.exchange.publish({ kind: 'agent', number });
  }

  /** Sends the code of the business done, for the call that is being wrapped up. False when there is none. */
  sendCode(number: string, ref: string, code: string): boolean {
    const isHis = this.#wrappedUp.get(number)?.ref === ref;
    if (isHis) this.#codes.push({ by: number, callRef: ref, code });
    const duty = this.#duties.get(number);
    if (isHis && duty?.occupation === 'transaction-code') {
      this.setDuty(number, occupied(duty, this.#wrapUpTime(duty.group) > 0 ? 'wrap-up' : 'ready'));
    }
    return isHis;
  }

  /** The supervisor whose help this agent asks, if any. */
  helpAsked(agent: string): string | undefined {
    return this.#help.get(agent);
  }

  /** The supervisor has come: nobody needs to be told. */
  helpCame(agent: string): void {
    this.#help.delete(agent);
  }

  /** Help is asked of a supervisor, or no longer asked. */
  setHelp(agent: string, supervisor: string | undefined): void {
    const before = this.#help.get(agent);
    if (supervisor === undefined) this.#help.delete(agent);
    else this.#help.set(agent, supervisor);
    const other = supervisor ?? before;
    if (other === undefined) return;
    this.exchange.publish({
      kind: 'help',
      agent,
      supervisor: other,
      asked: supervisor !== undefined,
    });
  }

  #follow({ before, after, absorbed }: CallChange): void {
    for (const { number } of this.plan.operators) {
      const call = [after, before, absorbed].find((one) => one && partyOf(one, number));
      if (!call) continue;
      const isBusy = this.isBusy(number);
      if (isBusy) {
        this.#busy.add(number);
        const isHis = !partyOf(call, number)?.intrusion;
        if (call.distribution && isHis) this.#distributed.set(number, call);
      } else if (this.#busy.delete(number)) this.#callsEnded(number);
    }
  }

  /** The last call is over: the code or wrap-up follows a distributed one, and idleness begins. */
  #callsEnded(number: string): void {
    const duty = this.#duties.get(number);
    const call = this.#distributed.get(number);
    this.#distributed.delete(number);
    if (!duty) return;
    const since = this.exchange.clock.now();
    const next = call && duty.occupation === 'ready' ? this.#afterCall(duty.group) : undefined;
    this.#duties.set(number, { ...duty, since, ...(next && { occupation: next }) });
    if (!call || !next) return;
    this.#wrappedUp.set(number, call);
    if (next === 'wrap-up') this.#endWrapUpLater(number, duty.group);
  }

  #endWrapUpLater(number: string, group: string | undefined): void {
    const time = this.#wrapUpTime(group);
    if (time === 0) return;
    this.#timers.set(
      number,
      this.exchange.clock.after(time, () => {
        const duty = this.#duties.get(number);
        if (duty?.occupation === 'wrap-up') this.setDuty(number, occupied(duty, 'ready'));
      }),
    );
  }

  #afterCall(group: string | undefined): 'transaction-code' | 'wrap-up' | undefined {
    if (group !== undefined && this.group(group).asksCode) return 'transaction-code';
    return this.#wrapUpTime(group) > 0 ? 'wrap-up' : undefined;
  }

  #wrapUpTime(group: string | undefined): number {
    return group === undefined ? 0 : (this.#groups.get(group)?.wrapUp ?? 0);
  }

  #stopTimer(number: string): void {
    this.#timers.get(number)?.();
    this.#timers.delete(number);
  }
}

/** While these last, the call that was before them takes its code. */
const aboutACall: readonly Occupation[] = ['transaction-code', 'wrap-up'];

/** A code that an operator sent about a call. */
export interface TransactionCode {
  readonly by: string;
  readonly callRef: string;
  readonly code: string;
}

/** The same duty with another occupation. */
export function occupied(duty: Duty, occupation: Occupation, reason?: number): Duty {
  const { set, headset, group, since } = duty;
  return {
    set,
    headset,
    since,
    occupation,
    ...(group !== undefined && { group }),
    ...(reason !== undefined && { reason }),
  };
}
