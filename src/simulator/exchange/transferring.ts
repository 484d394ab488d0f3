import { requireAbility } from './abilities.js';
import { type Call, othersIn, partyOf, withoutParty } from './call.js';
import { destinationOf } from './destination.js';
import type { Exchange } from './exchange.js';
import { Refusal } from './refusal.js';
import { routedParty } from './route-calls.js';

/** Most parties that one conference bridge carries. */
const bridgeSize = 7;

/**
 * Connects the party of the active call with the party of the held one, and leaves both. The held
 * call goes on; the enquiry call melts into it. @throws Refusal
 */
export function transfer(exchange: Exchange, number: string, ref: string, heldRef: string): void {
  const { active, held } = pairOf(exchange, number, ref, heldRef);
  requireAbility(exchange, active, number, 'transfer');
  if (held.parties.length !== 2) {
    throw new Refusal('wrong-state', 'A conference can not be transferred');
  }
  const left = withoutParty(held, number);
  const after = { ...left, parties: [...left.parties, ...othersIn(active, number)] };
  requireDistinct(after);
  exchange.commit({ before: held, after, absorbed: active, cause: 'transferred' });
}

/** Makes one conference of the active call and the held one. @throws Refusal */
export function merge(exchange: Exchange, number: string, ref: string, heldRef: string): void {
  const { active, held } = pairOf(exchange, number, ref, heldRef);
  requireAbility(exchange, active, number, 'merge');
  const after = { ...active, parties: [...active.parties, ...othersIn(held, number)] };
  requireDistinct(after);
  if (after.parties.length > bridgeSize) {
    throw new Refusal('busy', `A conference has at most ${bridgeSize} participants`);
  }
  exchange.commit({ before: active, after, absorbed: held, cause: 'conferenced' });
}

/** Passes the other party on to a number, without waiting for the answer. @throws Refusal */
export function blindTransfer(exchange: Exchange, number: string, ref: string, to: string): void {
  const before = exchange.call(ref, number);
  requireAbility(exchange, before, number, 'blind-transfer');
  const destination = destinationOf(exchange, to);
  if (destination.kind === 'pilot' && exchange.acd.pilotStatus(to) !== 'OPEN') {
    throw new Refusal('wrong-state', `The pilot ${to} takes no calls now`);
  }
  const { party: called, way } = routedParty(exchange, destination);
  if (partyOf(before, called.number)) {
    throw new Refusal('invalid-destination', `${to} is already in the call`);
  }
  // Who holds the call goes on holding it: the answer must not make it a second active one.
  const waiting = othersIn(before, number).map((party) => ({
    ...party,
    state:
      called.state === 'ringing' && party.state !== 'held' ? ('calling' as const) : party.state,
  }));
  const after = { ...before, parties: [...waiting, called], lastRedirecting: number, ...way };
  exchange.commit({ before, after, cause: 'transferred', newDestination: called.number });
}

function pairOf(exchange: Exchange, number: string, ref: string, heldRef: string) {
  const active = exchange.call(ref, number);
  const held = exchange.call(heldRef, number);
  if (
    partyOf(active, number)?.state !== 'active' ||
    partyOf(held, number)?.state !== 'held' ||
    active.ref === held.ref
  ) {
    throw new Refusal('wrong-state', 'One active call and one held call are needed');
  }
  return { active, held };
}

function requireDistinct(call: Call): void {
  const numbers = new Set(call.parties.map((party) => party.number));
  if (numbers.size !== call.parties.length) {
    throw new Refusal('wrong-state', 'The same participant is in both calls');
  }
}
