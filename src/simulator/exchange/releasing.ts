import { requireAbility } from './abilities.js';
import { type Call, othersIn, partyOf, talkers, withoutParty } from './call.js';
import type { Cause } from './change.js';
import type { Exchange } from './exchange.js';
import { Refusal } from './refusal.js';

/** Ends the call for everybody. @throws Refusal */
export function terminate(exchange: Exchange, number: string, ref: string): void {
  const call = exchange.call(ref, number);
  requireAbility(exchange, call, number, 'terminate');
  release(exchange, call, number);
}

/** Ends a call for everybody; `by` is the one who did it. */
export function release(exchange: Exchange, before: Call, by: string): void {
  const cause = clearingCause(before, by);
  exchange.commit({ before, ...(cause && { cause }) });
}

/** Leaves the call; a conference goes on without this party. @throws Refusal */
export function dropMe(exchange: Exchange, number: string, ref: string): void {
  const call = exchange.call(ref, number);
  requireAbility(exchange, call, number, 'drop-me');
  leave(exchange, call, number);
}

/** Hangs up whatever call the subscriber is in conversation with, or calling. @throws Refusal */
export function dropCurrent(exchange: Exchange, number: string): void {
  const current = exchange
    .callsOf(number)
    .find((call) => !['held', 'ringing'].includes(partyOf(call, number)?.state ?? ''));
  if (!current) throw new Refusal('wrong-state', 'The user has no call to drop');
  leave(exchange, current, number);
}

/** Sends another participant out of the call. @throws Refusal */
export function dropParticipant(
  exchange: Exchange,
  number: string,
  ref: string,
  participant: string,
): void {
  const call = exchange.call(ref, number);
  if (!partyOf(call, participant) || participant === number) {
    throw new Refusal('bad-parameter', `${participant} is not a participant of the call`);
  }
  if (partyOf(call, number)?.state !== 'active') {
    throw new Refusal('wrong-state', 'The call is not active');
  }
  if (partyOf(call, participant)?.intrusion) {
    throw new Refusal('not-authorized', 'A supervisor can not be sent out');
  }
  if (talkers(call).length > 2) requireAbility(exchange, call, number, 'drop-participant');
  leave(exchange, call, participant);
}

/** One party goes; with fewer than two left, a supervisor not counted, there is no call any more. */
export function leave(exchange: Exchange, before: Call, number: string): void {
  const after = withoutParty(before, number);
  const intrudes = partyOf(before, number)?.intrusion !== undefined;
  if (!intrudes && talkers(after).length < 2) release(exchange, before, number);
  else exchange.commit({ before, after, cause: 'participant-left' });
}

function clearingCause(call: Call, by: string): Cause | undefined {
  if (partyOf(call, by)?.state === 'ringing') return 'rejected';
  const waiting = othersIn(call, by).every((party) => party.state === 'ringing');
  return waiting && !call.parkedAt && call.parties.length > 1 ? 'abandoned' : undefined;
}
