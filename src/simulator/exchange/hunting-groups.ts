import type { Change } from './change.js';
import { Refusal } from './refusal.js';

/** Groups whose number rings a member that is logged on. A subscriber belongs to one at most. */
export class HuntingGroups {
  readonly #members: Map<string, Set<string>>;
  readonly #loggedOn = new Set<string>();

  constructor(
    plan: Readonly<Record<string, readonly string[]>>,
    private readonly publish: (change: Change) => void,
  ) {
    this.#members = new Map(
      Object.entries(plan).map(([number, members]) => [number, new Set(members)]),
    );
    for (const members of this.#members.values()) {
      for (const member of members) this.#loggedOn.add(member);
    }
  }

  get numbers(): readonly string[] {
    return [...this.#members.keys()];
  }

  groupOf(subscriber: string): string | undefined {
    return this.numbers.find((number) => this.#members.get(number)?.has(subscriber));
  }

  isLoggedOn(subscriber: string): boolean {
    return this.#loggedOn.has(subscriber);
  }

  /** The members to ring, in the order of the group; undefined when there is no such group. */
  available(number: string): readonly string[] | undefined {
    const members = this.#members.get(number);
    return members && [...members].filter((member) => this.#loggedOn.has(member));
  }

  join(number: string, subscriber: string): void {
    const members = this.#group(number);
    const current = this.groupOf(subscriber);
    if (current === number) return;
    if (current !== undefined) this.#members.get(current)?.delete(subscriber);
    members.add(subscriber);
  }

  leave(number: string, subscriber: string): void {
    if (!this.#group(number).delete(subscriber)) return;
    if (!this.#loggedOn.delete(subscriber)) return;
    this.publish({ kind: 'hunting-group', subscriber, loggedOn: false });
  }

  /** @throws Refusal when the subscriber belongs to no group. */
  logOn(subscriber: string, loggedOn: boolean): void {
    if (this.groupOf(subscriber) === undefined) {
      throw new Refusal('not-provided', 'The user belongs to no hunting group');
    }
    if (this.#loggedOn.has(subscriber) === loggedOn) return;
    if (loggedOn) this.#loggedOn.add(subscriber);
    else this.#loggedOn.delete(subscriber);
    this.publish({ kind: 'hunting-group', subscriber, loggedOn });
  }

  #group(number: string): Set<string> {
    const members = this.#members.get(number);
    if (!members) throw new Refusal('unknown-group', `There is no hunting group ${number}`);
    return members;
  }
}
