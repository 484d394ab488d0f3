import { takeCall } from '../exchange/answering.js';
import { type Call, isIn, type Party, partyOf, withParty } from '../exchange/call.js';
import type { Exchange } from '../exchange/exchange.js';
import { Refusal } from '../exchange/refusal.js';
import { leave, release } from '../exchange/releasing.js';
import { calledParty, destinationOf } from '../exchange/destination.js';

/** What the other end of a call can be made to do. */
export const remoteActions = [
  'answer',
  'hangup',
  'reject',
  'hold',
  'retrieve',
  'transfer',
] as const;
export type RemoteAction = (typeof remoteActions)[number];

/** Which party acts, and where to, for a transfer. */
export interface RemoteOrder {
  readonly party?: string | undefined;
  readonly to?: string | undefined;
}

/**
 * Makes a party act in a call, without asking what a class of service allows. Without a name it is
 * the party at the other end: outside if there is one, else the last that joined. @throws Refusal
 */
export function actAsParty(
  exchange: Exchange,
  ref: string,
  action: RemoteAction,
  { party, to }: RemoteOrder,
): void {
  const call = exchange.call(ref);
  const { number, state, devices } = actor(call, party);
  switch (action) {
    case 'answer':
      if (state !== 'ringing') throw new Refusal('wrong-state', `${number} is not ringing`);
      takeCall(exchange, call, number, devices.slice(0, 1));
      return;
    case 'reject':
      if (state !== 'ringing') throw new Refusal('wrong-state', `${number} is not ringing`);
      release(exchange, call, number);
      return;
    case 'hangup':
      leave(exchange, call, number);
      return;
    case 'hold':
    case 'retrieve': {
      const next = action === 'hold' ? 'held' : 'active';
      exchange.commit({ before: call, after: withParty(call, number, { state: next }) });
      return;
    }
    case 'transfer':
      passOn(exchange, call, number, to);
  }
}

/** The remote party puts someone else in its place, who is in the conversation at once. */
function passOn(exchange: Exchange, before: Call, number: string, to: string | undefined): void {
  if (to === undefined) throw new Refusal('bad-parameter', 'to is missing');
  const called = calledParty(destinationOf(exchange, to));
  if (partyOf(before, called.number)) {
    throw new Refusal('invalid-destination', `${to} is already in the call`);
  }
  const parties = before.parties.map((party) =>
    party.number === number
      ? {
          ...called,
          role: party.role,
          state: 'active' as const,
          devices: called.devices.slice(0, 1),
        }
      : party,
  );
  exchange.commit({ before, after: { ...before, parties }, cause: 'transferred' });
}

function actor(call: Call, named: string | undefined): Party {
  const others = [...call.parties].reverse().filter((party) => isIn(call, party.number));
  const party =
    named === undefined
      ? (others.find(({ identity }) => identity.kind === 'outside') ?? others[0])
      : partyOf(call, named);
  if (!party) throw new Refusal('bad-parameter', `${named} is not in the call`);
  return party;
}
