import { pickUp } from './answering.js';
import { callAbilities } from './abilities.js';
import type { Exchange } from './exchange.js';
import { type CallOrder, makeCall } from './making-calls.js';
import { Refusal } from './refusal.js';

/** A number that does something instead of calling somebody (reference: Phone Set Programming, prefixes). */
export interface Prefix {
  readonly type: string;
  readonly value: string;
  readonly number: string;
}

/** Dials a number: a prefix does what it is for, any other number is called. @throws Refusal */
export function dial(exchange: Exchange, order: CallOrder): string {
  const prefix = exchange.plan.prefixes.find(({ number }) => number === order.to);
  return prefix?.value === 'Group_call_pick_up'
    ? pickUpInGroup(exchange, order)
    : makeCall(exchange, order);
}

/** Takes the call that has rung longest in the subscriber's pick-up group. */
function pickUpInGroup(exchange: Exchange, { from, device, atOnce }: CallOrder): string {
  const group = exchange.plan.pickupGroups.find((members) => members.includes(from));
  if (!group) throw new Refusal('not-provided', 'The user belongs to no pick-up group');
  const ringing = exchange.calls
    .flatMap((call) => group.map((member) => ({ call, member })))
    .filter(
      ({ call, member }) =>
        member !== from && callAbilities(exchange, call, member).has('be-picked-up'),
    )
    .sort((one, other) => one.call.startedAt - other.call.startedAt)[0];
  if (!ringing) throw new Refusal('wrong-state', 'No call rings in the pick-up group');
  const { call, member } = ringing;
  pickUp(exchange, from, device, { number: member, ref: call.ref, atOnce });
  return call.ref;
}
