import { requireAbility } from './abilities.js';
import { type Call, connected, othersIn, type Party, partyOf, withoutParty } from './call.js';
import { attendantParty, destinationOf, voicemailParty } from './destination.js';
import type { Exchange } from './exchange.js';
import { Refusal } from './refusal.js';
import { routedParty } from './route-calls.js';

/** Sends a ringing call elsewhere instead of answering. @throws Refusal */
export function redirect(exchange: Exchange, number: string, ref: string, to: string): void {
  const call = exchange.call(ref, number);
  requireAbility(exchange, call, number, 'redirect');
  const destination = destinationOf(exchange, to);
  if (destination.kind === 'subscriber') {
    if (partyOf(call, destination.subscriber.number)) {
      throw new Refusal('invalid-destination', `${to} is already in the call`);
    }
  }
  const { party } = routedParty(exchange, destination);
  if (partyOf(call, party.number)) {
    throw new Refusal('invalid-destination', `${to} leads back to someone in the call`);
  }
  replaceCallee(exchange, call, number, party, 'redirected');
}

/** Sends a ringing call to the called user's voicemail box. @throws Refusal */
export function redirectToVoicemail(exchange: Exchange, number: string, ref: string): void {
  const call = exchange.call(ref, number);
  requireAbility(exchange, call, number, 'redirect');
  requireMailbox(exchange, number);
  replaceCallee(exchange, call, number, voicemailParty(exchange), 'redirected');
}

/** Sends a ringing call to the virtual attendant. @throws Refusal */
export function redirectToAttendant(exchange: Exchange, number: string, ref: string): void {
  const call = exchange.call(ref, number);
  requireAbility(exchange, call, number, 'redirect-to-attendant');
  replaceCallee(exchange, call, number, attendantParty(exchange), 'redirected');
}

/** The caller gives up waiting and goes to the called user's voicemail box. @throws Refusal */
export function overflowToVoicemail(exchange: Exchange, number: string, ref: string): void {
  const call = exchange.call(ref, number);
  if (partyOf(call, number)?.state !== 'calling') {
    throw new Refusal('wrong-state', 'The call is not an outgoing ringing call');
  }
  const callee = othersIn(call, number)[0]?.number ?? '';
  requireMailbox(exchange, callee);
  requireAbility(exchange, call, number, 'overflow-to-voicemail');
  replaceCallee(exchange, call, callee, voicemailParty(exchange), 'overflown');
}

function requireMailbox(exchange: Exchange, number: string): void {
  if (!exchange.subscriber(number)?.hasMailbox) {
    throw new Refusal('service-missing', `${number} has no voicemail`);
  }
}

function replaceCallee(
  exchange: Exchange,
  before: Call,
  number: string,
  instead: Party,
  cause: 'redirected' | 'overflown',
): void {
  const left = withoutParty(before, number);
  const moved = { ...left, parties: [...left.parties, instead], lastRedirecting: number };
  const after = instead.state === 'active' ? connected(moved) : moved;
  exchange.commit({ before, after, cause, newDestination: instead.number });
}
