import { ContactCentre, type ContactCentrePlan } from './acd/contact-centre.js';
import { Supervision } from './acd/supervision.js';
import { type Call, isIn } from './call.js';
import type { CallChange, Change } from './change.js';
import type { Cancel, Clock } from './clock.js';
import { DeskSharing } from './desk-sharing.js';
import { HuntingGroups } from './hunting-groups.js';
import { Mailboxes, type Recording } from './mailboxes.js';
import { Messages } from './messages.js';
import { PhoneSets, type SetPlan } from './phone-sets.js';
import type { Prefix } from './prefixes.js';
import { hexDigits, type Random } from './random.js';
import type { Listed } from './phone-book.js';
import { Refusal } from './refusal.js';
import { Routing } from './routing.js';
import type { Subscriber } from './subscriber.js';

/** A number whose calls wait for the agents of a processing group. */
export interface Pilot {
  readonly number: string;
  readonly name: string;
  readonly group: string;
}

/** What an exchange is made of. */
export interface ExchangePlan {
  readonly subscribers: readonly Subscriber[];
  readonly pilots: readonly Pilot[];
  readonly contactCentre: ContactCentrePlan;
  readonly huntingGroups: Readonly<Record<string, readonly string[]>>;
  readonly sharedSets: readonly string[];
  readonly voicemailNumber: string;
  readonly attendantNumber: string;
  /** What is on the keys of each set, by the set's number. */
  readonly sets: Readonly<Record<string, SetPlan>>;
  readonly prefixes: readonly Prefix[];
  /** Subscribers who may take one another's ringing calls by a prefix. */
  readonly pickupGroups: readonly (readonly string[])[];
  /** What callers say on the machine. */
  readonly recordings: readonly Recording[];
  /** Colleagues at other sites: in the phone book, and reached over a trunk. */
  readonly otherSites: readonly Listed[];
}

/**
 * The telephone exchange: who has a number, and which calls exist now. Operations live in the files
 * beside this one; each reads the state, then commits one change that listeners see at once.
 */
export class Exchange {
  readonly groups: HuntingGroups;
  readonly messages: Messages;
  readonly mailboxes: Mailboxes;
  readonly deskSharing: DeskSharing;
  readonly acd: ContactCentre;
  readonly supervision: Supervision;
  readonly routing: Routing;
  readonly sets: PhoneSets;
  readonly #subscribers: Map<string, Subscriber>;
  readonly #calls = new Map<string, Call>();
  readonly #listeners = new Set<(change: Change) => void>();
  readonly #engaged = new Set<string>();

  constructor(
    readonly plan: ExchangePlan,
    readonly clock: Clock,
    readonly random: Random,
  ) {
    this.#subscribers = new Map(plan.subscribers.map((one) => [one.number, one]));
    this.groups = new HuntingGroups(plan.huntingGroups, (change) => this.publish(change));
    this.messages = new Messages(clock, (change) => this.publish(change));
    this.mailboxes = new Mailboxes(clock, plan.recordings, (change) => this.publish(change));
    this.deskSharing = new DeskSharing(this);
    this.acd = new ContactCentre(this, plan.contactCentre);
    this.supervision = new Supervision(this);
    this.routing = new Routing(this, (change) => this.publish(change));
    this.sets = new PhoneSets(this, plan.sets);
  }

  get subscribers(): readonly Subscriber[] {
    return [...this.#subscribers.values()];
  }

  /** Everybody in the company's phone book. */
  get phoneBook(): readonly Listed[] {
    return [...this.#subscribers.values(), ...this.plan.otherSites];
  }

  get calls(): readonly Call[] {
    return [...this.#calls.values()];
  }

  subscriber(number: string): Subscriber | undefined {
    return this.#subscribers.get(number);
  }

  /** The subscriber whose main number or set this is. */
  ownerOf(number: string): Subscriber | undefined {
    return (
      this.#subscribers.get(number) ??
      this.subscribers.find((one) => one.devices.some((device) => device.number === number))
    );
  }

  callsOf(number: string): readonly Call[] {
    return this.calls.filter((call) => isIn(call, number));
  }

  /** @throws Refusal when no such call exists, or when that subscriber has no part in it. */
  call(ref: string, number?: string): Call {
    const call = this.#calls.get(ref);
    if (!call || (number !== undefined && !isIn(call, number))) {
      throw new Refusal('unknown-call', `No call has the reference ${ref}`);
    }
    return call;
  }

  newRef(): string {
    return hexDigits(this.random, 16);
  }

  /** A person who leaves the phone off the hook is busy for every caller. */
  setEngaged(number: string, engaged: boolean): void {
    if (engaged) this.#engaged.add(number);
    else this.#engaged.delete(number);
  }

  isEngaged(number: string): boolean {
    const lines = this.#subscribers.get(number)?.lines;
    const waiting = this.sets.campsOn(number) ? 1 : 0;
    return (
      this.#engaged.has(number) ||
      (lines !== undefined && this.callsOf(number).length >= lines + waiting)
    );
  }

  /** Every line is taken; with camp-on one more caller may wait. */
  isFull(number: string): boolean {
    const lines = this.#subscribers.get(number)?.lines;
    return lines !== undefined && this.callsOf(number).length >= lines;
  }

  replaceSubscriber(subscriber: Subscriber, devices: readonly string[]): void {
    this.#subscribers.set(subscriber.number, subscriber);
    this.publish({ kind: 'devices', subscriber: subscriber.number, numbers: devices });
  }

  setInService(device: string, inService: boolean): void {
    const owner = this.ownerOf(device);
    if (!owner) throw new Refusal('invalid-device', `No set has the number ${device}`);
    const devices = owner.devices.map((one) =>
      one.number === device ? { ...one, inService } : one,
    );
    this.replaceSubscriber({ ...owner, devices }, [device]);
  }

  commit(change: Omit<CallChange, 'kind'>): void {
    if (change.absorbed) this.#calls.delete(change.absorbed.ref);
    if (change.after) this.#calls.set(change.after.ref, change.after);
    else if (change.before) this.#calls.delete(change.before.ref);
    this.publish({ kind: 'call', ...change });
  }

  publish(change: Change): void {
    for (const listener of this.#listeners) listener(change);
  }

  onChange(listener: (change: Change) => void): Cancel {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
