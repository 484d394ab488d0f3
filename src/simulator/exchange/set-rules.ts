import { destinationOf } from './destination.js';
import type { Exchange } from './exchange.js';
import type { SetKey } from './phone-sets.js';
import { Refusal } from './refusal.js';

/** Why a set's programming is refused. */
export type SetReason =
  | 'unknown-set'
  | 'unknown-key'
  | 'locked-key'
  | 'bad-number'
  | 'unknown-number'
  | 'bad-label'
  | 'bad-pin'
  | 'not-remote';

/** The exchange does not program a set so; nothing has changed. */
export class SetRefusal extends Error {
  override readonly name = 'SetRefusal';

  constructor(
    readonly reason: SetReason,
    message: string,
  ) {
    super(message);
  }
}

/** Which of the two kinds of keys. */
type Keyboard = 'keys' | 'softKeys';

export interface EraseOrder {
  readonly on: Keyboard;
  readonly position: number;
}

export interface KeyOrder extends EraseOrder {
  readonly number: string;
  readonly mnemonic?: string | undefined;
}

/** On which sets a PIN may be used. */
export type PinControl = 'category' | 'own-set' | 'everywhere' | 'group';

/** A personal identification number and how it is checked. */
export interface Pin {
  readonly number: string;
  readonly withSecretCode: boolean;
  readonly control: PinControl;
  readonly group: number;
}
export type PinOrder = { readonly [K in keyof Pin]?: Pin[K] };

/** How many digits a PIN has in this exchange. */
export const pinDigits = 4;
/** The longest word that a set's display has room for beside a key. */
export const longestLabel = 16;

const wellFormed = /^[+]?[0-9A-D*#() ]{1,49}$/;

/** @throws SetRefusal */
export function keyOf(keys: readonly SetKey[], position: number): SetKey {
  const key = keys.find((one) => one.position === position);
  if (!key) throw new SetRefusal('unknown-key', `The set has no key at position ${position}`);
  return key;
}

export function withKey(keys: readonly SetKey[], key: SetKey): readonly SetKey[] {
  return keys.map((one) => (one.position === key.position ? key : one));
}

/** @throws SetRefusal */
export function requireEditable({ locked, position }: SetKey): void {
  if (locked) throw new SetRefusal('locked-key', `The key ${position} is locked`);
}

/** @throws SetRefusal */
export function requireNumber(number: string): void {
  if (!wellFormed.test(number)) {
    throw new SetRefusal('bad-number', 'That is not written as a phone number');
  }
}

/** @throws SetRefusal */
export function requireLabel(label: string | undefined): void {
  if (label !== undefined && label.length > longestLabel) {
    throw new SetRefusal('bad-label', `A label has ${longestLabel} characters at most`);
  }
}

/** @throws SetRefusal */
export function requirePin({ number, group }: PinOrder): void {
  if (number !== undefined && !new RegExp(`^[0-9]{${pinDigits}}$`).test(number)) {
    throw new SetRefusal('bad-pin', `A PIN has ${pinDigits} digits here`);
  }
  if (group !== undefined && group < 0) throw new SetRefusal('bad-pin', 'No such PIN group');
}

/** Somebody of this exchange or outside, and not the user. @throws SetRefusal */
export function requireAssociate(exchange: Exchange, own: string, number: string): void {
  requireNumber(number);
  if (exchange.ownerOf(number)?.number === own) {
    throw new SetRefusal('unknown-number', 'Nobody is their own associate');
  }
  try {
    destinationOf(exchange, number);
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    // A hunting group without anybody is a number all the same.
    if (thrown.reason !== 'busy') {
      throw new SetRefusal('unknown-number', `${number} is not in the dial plan`);
    }
  }
}
