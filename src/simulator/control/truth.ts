import { type Call, type PartyState, partyOf } from '../exchange/call.js';
import type { Exchange } from '../exchange/exchange.js';

/** One call, as the exchange knows that a subscriber has it: no protocol in between. */
export interface TrueCall {
  readonly callRef: string;
  readonly state: PartyState;
  readonly devices: readonly string[];
  readonly participants: readonly string[];
  readonly recording?: 'recording' | 'paused';
  readonly pilot?: string;
  readonly associatedData?: string;
}

/** A subscriber's calls, ordered by reference. */
export function truthOf(exchange: Exchange, number: string): readonly TrueCall[] {
  return exchange
    .callsOf(number)
    .map((call) => trueCall(call, number))
    .sort((one, other) => (one.callRef < other.callRef ? -1 : 1));
}

function trueCall(call: Call, number: string): TrueCall {
  const me = partyOf(call, number);
  return {
    callRef: call.ref,
    state: me?.state ?? 'unreached',
    devices: me?.devices ?? [],
    participants: call.parties.map((party) => party.number).filter((one) => one !== number),
    ...(call.recording && { recording: call.recording }),
    ...(call.distribution && { pilot: call.distribution.pilot }),
    ...(call.associatedData !== undefined && { associatedData: call.associatedData }),
  };
}
