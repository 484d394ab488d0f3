import type { Exchange } from './exchange.js';
import {
  type EraseOrder,
  type KeyOrder,
  keyOf,
  type Pin,
  type PinOrder,
  requireAssociate,
  requireEditable,
  requireLabel,
  requireNumber,
  requirePin,
  SetRefusal,
  withKey,
} from './set-rules.js';

/** A key of a set: a number to dial, a word for the display, and whether only the administrator may change it. */
export interface SetKey {
  readonly position: number;
  readonly number?: string;
  readonly mnemonic?: string;
  readonly locked: boolean;
}

/** A module of more keys beside a set. */
export type AddOn = '10 keys' | '20 keys' | '40 keys' | '14 electronic keys';

/** A set as it leaves the box: what an administrator has put on its keys. */
export interface SetPlan {
  readonly keys: readonly SetKey[];
  readonly softKeys: readonly SetKey[];
  readonly addOns: readonly AddOn[];
}

/** A set as it is now. */
export interface SetState extends SetPlan {
  /** No calls to the outside from a locked set. */
  readonly isLocked: boolean;
  /** Whoever finds the set busy may wait for it. */
  readonly campOn: boolean;
  readonly associate?: string | undefined;
  readonly pin: Omit<Pin, 'number'>;
}

const bare: SetPlan = { keys: [], softKeys: [], addOns: [] };

/** What the sets of the exchange are programmed to. No event tells of it: who wants to know reads. */
export class PhoneSets {
  readonly #states = new Map<string, SetState>();
  readonly #frozen = new Set<string>();

  constructor(
    private readonly exchange: Exchange,
    private readonly plans: Readonly<Record<string, SetPlan>>,
  ) {}

  /** @throws SetRefusal when the subscriber has no such set. */
  of(number: string, set: string): SetState {
    const owner = this.exchange.subscriber(number);
    if (!owner?.devices.some((device) => device.number === set)) {
      throw new SetRefusal('unknown-set', `${set} is not a set of the user`);
    }
    const state = this.#state(set);
    return set === number
      ? { ...state, associate: this.exchange.routing.of(number).associate }
      : state;
  }

  isLocked(set: string): boolean {
    return this.#state(set).isLocked;
  }

  campsOn(set: string): boolean {
    return this.#state(set).campOn;
  }

  lock(number: string, set: string, isLocked: boolean): void {
    this.#change(number, set, { isLocked });
  }

  campOn(number: string, set: string, campOn: boolean): void {
    this.#change(number, set, { campOn });
  }

  /** Nobody when the number is empty. That of the main set is where the routing overflows to. */
  associate(number: string, set: string, associate: string): void {
    this.of(number, set);
    if (associate !== '') requireAssociate(this.exchange, number, associate);
    const next = associate === '' ? undefined : associate;
    if (this.#frozen.has(set)) return;
    if (set === number) this.exchange.routing.setAssociate(number, next);
    else this.force(set, { associate: next });
  }

  setPin(number: string, set: string, order: PinOrder): void {
    const { pin } = this.of(number, set);
    requirePin(order);
    const subscriber = this.exchange.subscriber(number);
    if (this.#frozen.has(set) || !subscriber) return;
    const { number: digits, ...rest } = order;
    this.force(set, { pin: { ...pin, ...rest } });
    if (digits !== undefined) this.exchange.replaceSubscriber({ ...subscriber, pin: digits }, []);
  }

  setKey(number: string, set: string, order: KeyOrder): void {
    const state = this.of(number, set);
    requireEditable(keyOf(state[order.on], order.position));
    requireNumber(order.number);
    requireLabel(order.mnemonic);
    const { on, position, mnemonic } = order;
    const key = { position, number: order.number, locked: false, ...(mnemonic && { mnemonic }) };
    this.#change(number, set, { [on]: withKey(state[on], key) });
  }

  eraseKey(number: string, set: string, { on, position }: EraseOrder): void {
    const state = this.of(number, set);
    requireEditable(keyOf(state[on], position));
    this.#change(number, set, { [on]: withKey(state[on], { position, locked: false }) });
  }

  /** What is asked of this set is taken, and not done. */
  freeze(set: string, frozen: boolean): void {
    if (frozen) this.#frozen.add(set);
    else this.#frozen.delete(set);
  }

  /** Sets it whatever the rules say, as an administrator would, or someone at the set itself. */
  force(set: string, change: Partial<SetState>): void {
    this.#states.set(set, { ...this.#state(set), ...change });
  }

  /** As it left the box. */
  reset(set: string): void {
    this.#states.delete(set);
    this.#frozen.delete(set);
  }

  #change(number: string, set: string, change: Partial<SetState>): void {
    this.of(number, set);
    if (!this.#frozen.has(set)) this.force(set, change);
  }

  #state(set: string): SetState {
    return (
      this.#states.get(set) ?? {
        ...(this.plans[set] ?? bare),
        isLocked: false,
        campOn: false,
        pin: { withSecretCode: true, control: 'own-set', group: 1 },
      }
    );
  }
}
