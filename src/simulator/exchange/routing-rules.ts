import { destinationOf } from './destination.js';
import type { Exchange } from './exchange.js';
import { Refusal } from './refusal.js';
import type { RouteTarget } from './routing.js';

/** What a subscriber may have the right to change. */
export const facets = ['presentation', 'forward', 'overflow', 'dnd'] as const;
export type Facet = (typeof facets)[number];

/** Why a route is refused. */
export type RouteReason =
  | 'bad-format'
  | 'unknown-number'
  | 'incomplete-number'
  | 'barred-number'
  | 'no-mailbox'
  | 'loop'
  | 'missing-number'
  | 'no-right'
  | 'overflow-barred';

/** The exchange refuses to send calls that way; nothing has changed. */
export class RouteRefusal extends Error {
  override readonly name = 'RouteRefusal';

  constructor(
    readonly reason: RouteReason,
    message: string,
  ) {
    super(message);
  }
}

/** Numbers that no subscriber may send calls to: premium services, and abroad by satellite. */
export const barredPrefixes = ['0899', '00870', '+870'];

const wellFormed = /^[+]?[0-9A-D*#() ]{1,49}$/;

/** @throws RouteRefusal */
export function requireRight(exchange: Exchange, number: string, facet: Facet): void {
  if (exchange.routing.rights(number).has(facet)) return;
  throw facet === 'overflow'
    ? new RouteRefusal('overflow-barred', 'Overflow is not allowed (barring limitation)')
    : new RouteRefusal('no-right', `The user may not manage ${facet}`);
}

/** @throws RouteRefusal */
export function requireForward(exchange: Exchange, number: string, target: RouteTarget): void {
  if (target.to === 'voicemail') requireMailbox(exchange, number);
  else requireNumber(exchange, number, target.number);
}

/** Where the overflow leads. @throws RouteRefusal */
export function requireOverflow(
  exchange: Exchange,
  number: string,
  to: 'voicemail' | 'associate',
  associate: string | undefined,
): RouteTarget {
  if (to === 'voicemail') {
    requireMailbox(exchange, number);
    return { to };
  }
  if (associate === undefined || associate === '') {
    throw new RouteRefusal('missing-number', 'The user has no associate: a number is needed');
  }
  requireNumber(exchange, number, associate);
  return { to: 'number', number: associate };
}

function requireMailbox(exchange: Exchange, number: string): void {
  if (!exchange.subscriber(number)?.hasMailbox) {
    throw new RouteRefusal('no-mailbox', 'The user has no rights to use the voicemail');
  }
}

function requireNumber(exchange: Exchange, own: string, number: string): void {
  const { plan } = exchange;
  if (!wellFormed.test(number)) {
    throw new RouteRefusal('bad-format', `${number} is not a phone number`);
  }
  if (barredPrefixes.some((prefix) => number.startsWith(prefix))) {
    throw new RouteRefusal('barred-number', `Barring has rejected the number ${number}`);
  }
  if (exchange.ownerOf(number)?.number === own) {
    throw new RouteRefusal('barred-number', `${number} is one of the user's own devices`);
  }
  if (number === plan.voicemailNumber || number === plan.attendantNumber) {
    throw new RouteRefusal('barred-number', 'The destination can not be a service number');
  }
  requireKnown(exchange, number);
  if (leadsBack(exchange, own, number)) {
    throw new RouteRefusal('loop', 'A loop in the forward chain has been detected');
  }
}

function requireKnown(exchange: Exchange, number: string): void {
  try {
    destinationOf(exchange, number);
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    // A hunting group without anybody is a number all the same.
    if (thrown.reason === 'busy') return;
    throw isBeginning(exchange, number)
      ? new RouteRefusal('incomplete-number', `${number} is only the beginning of a number`)
      : new RouteRefusal('unknown-number', `${number} is not in the dial plan`);
  }
}

function isBeginning({ plan }: Exchange, number: string): boolean {
  const all = [
    ...plan.subscribers.flatMap((one) => [one.number, ...one.devices.map((each) => each.number)]),
    ...plan.pilots.map((pilot) => pilot.number),
    ...Object.keys(plan.huntingGroups),
  ];
  return all.some((known) => known.startsWith(number));
}

/** Whether the forwards that begin at `number` lead to `own`, under whatever conditions. */
function leadsBack(exchange: Exchange, own: string, number: string): boolean {
  const seen = new Set<string>();
  let next = exchange.ownerOf(number)?.number;
  while (next !== undefined && !seen.has(next)) {
    if (next === own) return true;
    seen.add(next);
    const target = exchange.routing.of(next).forward?.target;
    next = target?.to === 'number' ? exchange.ownerOf(target.number)?.number : undefined;
  }
  return false;
}
