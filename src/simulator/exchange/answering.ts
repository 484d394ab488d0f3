import { callAbilities, requireLegAbility, requireOwnDevice } from './abilities.js';
import { type Call, connected, partyOf, withoutParty, withParty } from './call.js';
import { subscriberParty } from './destination.js';
import type { Exchange } from './exchange.js';
import { holdActive, retrieve } from './holding.js';
import { reach } from './making-calls.js';
import { Refusal } from './refusal.js';

/** Takes a ringing call; lifts the handset of a set that is called first. @throws Refusal */
export function answer(exchange: Exchange, number: string, ref: string, device: string): void {
  const call = exchange.call(ref, number);
  if (partyOf(call, number)?.state === 'held') {
    retrieve(exchange, number, ref, device);
    return;
  }
  requireLegAbility(exchange, call, number, 'answer', device);
  if (call.awaiting !== undefined) {
    reach(exchange, ref);
    return;
  }
  holdActive(exchange, number, ref);
  takeCall(exchange, call, number, [device]);
}

/** A party that rings is now talking, and so is whoever called. */
export function takeCall(
  exchange: Exchange,
  before: Call,
  number: string,
  devices: readonly string[],
): void {
  const after = connected(withParty(before, number, { state: 'active', devices }));
  exchange.commit({ before, after });
}

/** Takes a call that rings at a colleague's. @throws Refusal */
export function pickUp(
  exchange: Exchange,
  number: string,
  device: string,
  from: { readonly number: string; readonly ref?: string; readonly atOnce: boolean },
): void {
  requireOwnDevice(exchange, number, device);
  const picker = exchange.subscriber(number);
  const victim = exchange.ownerOf(from.number);
  const before = exchange
    .callsOf(victim?.number ?? '')
    .find(
      (call) =>
        (from.ref === undefined || call.ref === from.ref) &&
        callAbilities(exchange, call, victim?.number ?? '').has('be-picked-up'),
    );
  if (!picker || !victim || !before || partyOf(before, number)) {
    throw new Refusal('wrong-state', `No call can be picked up at ${from.number}`);
  }
  if (from.atOnce) holdActive(exchange, number);
  const party = from.atOnce
    ? subscriberParty(picker, { state: 'active', role: 'callee', devices: [device] })
    : subscriberParty(picker, { state: 'ringing', role: 'callee', devices: [device] });
  const left = withoutParty(before, victim.number);
  const joined = { ...left, parties: [...left.parties, party], lastRedirecting: victim.number };
  const after = from.atOnce ? connected(joined) : joined;
  exchange.commit({ before, after, cause: 'picked-up', newDestination: number });
}
