import { isHandFree, requireLegAbility } from './abilities.js';
import { partyOf, withParty } from './call.js';
import type { Exchange } from './exchange.js';
import { Refusal } from './refusal.js';
import { leave, release } from './releasing.js';

/** Puts a call on hold. @throws Refusal */
export function hold(exchange: Exchange, number: string, ref: string, device?: string): void {
  const before = exchange.call(ref, number);
  requireLegAbility(exchange, before, number, 'hold', device);
  exchange.commit({ before, after: withParty(before, number, { state: 'held' }) });
}

/** Comes back to a held call; one in conversation goes on hold. @throws Refusal */
export function retrieve(exchange: Exchange, number: string, ref: string, device?: string): void {
  requireLegAbility(exchange, exchange.call(ref, number), number, 'retrieve', device);
  holdActive(exchange, number, ref);
  takeBack(exchange, number, ref);
}

/** Swaps the call in conversation and a held one. @throws Refusal */
export function alternate(exchange: Exchange, number: string, ref: string, device?: string): void {
  const hasActive = exchange
    .callsOf(number)
    .some((call) => partyOf(call, number)?.state === 'active');
  if (!hasActive) throw new Refusal('wrong-state', 'The user has no active call to put on hold');
  retrieve(exchange, number, ref, device);
}

/** Gives up the enquiry call and comes back to the held one. @throws Refusal */
export function reconnect(
  exchange: Exchange,
  number: string,
  ref: string,
  enquiryRef: string,
  device?: string,
): void {
  const held = exchange.call(ref, number);
  const enquiry = exchange.call(enquiryRef, number);
  requireLegAbility(exchange, held, number, 'reconnect', device);
  const state = partyOf(enquiry, number)?.state;
  if (enquiry.ref === held.ref || state === 'held' || state === 'ringing') {
    throw new Refusal('wrong-state', 'The enquiry call is neither active nor calling');
  }
  release(exchange, enquiry, number);
  takeBack(exchange, number, ref);
}

/** Frees the subscriber's hands for another call; an agent's call is left. @throws Refusal while a number is being called */
export function holdActive(exchange: Exchange, number: string, except?: string): void {
  if (!isHandFree(exchange, number, except)) {
    throw new Refusal('wrong-state', 'The user is already calling someone');
  }
  for (const before of exchange.callsOf(number)) {
    const me = partyOf(before, number);
    if (before.ref === except || me?.state !== 'active') continue;
    if (me.intrusion) leave(exchange, before, number);
    else exchange.commit({ before, after: withParty(before, number, { state: 'held' }) });
  }
}

function takeBack(exchange: Exchange, number: string, ref: string): void {
  const before = exchange.call(ref, number);
  exchange.commit({ before, after: withParty(before, number, { state: 'active' }) });
}
