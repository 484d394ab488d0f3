import { canStartCall, requireAbility, requireOwnDevice } from './abilities.js';
import { partyOf, withoutParty } from './call.js';
import { subscriberParty } from './destination.js';
import type { Exchange } from './exchange.js';
import { holdActive } from './holding.js';
import { Refusal } from './refusal.js';

/** Leaves the other party waiting on a set, where anyone may fetch it. @throws Refusal */
export function park(exchange: Exchange, number: string, ref: string, at?: string): void {
  const before = exchange.call(ref, number);
  requireAbility(exchange, before, number, 'park');
  const set = at ?? partyOf(before, number)?.devices[0] ?? number;
  if (!exchange.ownerOf(set) && !exchange.plan.sharedSets.includes(set)) {
    throw new Refusal('invalid-destination', `${set} is not a set of this exchange`);
  }
  if (exchange.calls.some((call) => call.parkedAt === set)) {
    throw new Refusal('busy', `A call is already parked on ${set}`);
  }
  const after = { ...withoutParty(before, number), parkedAt: set };
  exchange.commit({ before, after, cause: 'parked', newDestination: set });
}

/** Fetches a parked call; `from` is the set where it waits, by default the own one. @throws Refusal */
export function unpark(exchange: Exchange, number: string, device: string, from?: string): void {
  requireOwnDevice(exchange, number, device);
  const before = exchange.calls.find((call) => call.parkedAt === (from ?? device));
  const subscriber = exchange.subscriber(number);
  if (!before || !subscriber || partyOf(before, number)) {
    throw new Refusal('wrong-state', `No call is parked on ${from ?? device}`);
  }
  if (!canStartCall(exchange, number, device)) {
    throw new Refusal('wrong-state', 'The device can not take another call now');
  }
  holdActive(exchange, number);
  const party = subscriberParty(subscriber, { state: 'active', role: 'callee', devices: [device] });
  const parties = [...before.parties, party];
  exchange.commit({ before, after: { ...before, parties, parkedAt: undefined } });
}
