import { callAbilities, canStartCall, legAbilities } from '../exchange/abilities.js';
import {
  type Call,
  isIn,
  othersIn,
  type Party,
  type PartyState,
  partyOf,
} from '../exchange/call.js';
import type { Exchange } from '../exchange/exchange.js';
import { acdCallData } from './acd/acd-call-data.js';
import { callCapabilities, legCapabilities } from './capabilities.js';
import { participantView, type ParticipantView } from './participant-view.js';

/** A leg on the wire (reference: Call control, Leg). `media` is a leftover of older releases. */
export interface LegView {
  readonly deviceId: string;
  readonly media: 'AUDIO';
  readonly state: MediaState;
  readonly ringingRemote?: true;
  readonly capabilities: Readonly<Record<string, true>>;
}

export type MediaState =
  | 'DIALING'
  | 'RINGING_OUTGOING'
  | 'RINGING_INCOMING'
  | 'ACTIVE'
  | 'HELD'
  | 'RELEASING';

/** A call as one of its users sees it (reference: Call control, Call). */
export interface CallView {
  readonly callRef: string;
  readonly callData: { readonly state: MediaState; readonly [field: string]: unknown };
  readonly legs: readonly LegView[];
  readonly participants: readonly ParticipantView[];
}

const mediaStates: Readonly<Record<PartyState, MediaState>> = {
  dialing: 'DIALING',
  calling: 'RINGING_OUTGOING',
  'busy-tone': 'RINGING_OUTGOING',
  ringing: 'RINGING_INCOMING',
  active: 'ACTIVE',
  held: 'HELD',
  unreached: 'RELEASING',
};

export function callViews(exchange: Exchange, number: string): readonly CallView[] {
  return exchange.callsOf(number).map((call) => callView(exchange, call, number));
}

export function callView(exchange: Exchange, call: Call, number: string): CallView {
  const me = partyOf(call, number);
  const state = mediaStates[me?.state ?? 'unreached'];
  return {
    callRef: call.ref,
    callData: {
      ...callDetails(call, number),
      state,
      ...(call.recording && {
        recordState: call.recording === 'paused' ? 'PAUSED' : 'RECORDING',
      }),
      tags: call.tags.map((tag) => ({ ...tag, visibilities: [] })),
      capabilities: callCapabilities(callAbilities(exchange, call, number)),
      ...(call.associatedData !== undefined && {
        associateData: call.associatedData,
        associatedData: call.associatedData,
      }),
      ...(call.accountInfo !== undefined && { accountInfo: call.accountInfo }),
      ...acdCallData(exchange, call, number),
    },
    legs: (me?.devices ?? []).map((deviceId) => ({
      deviceId,
      media: 'AUDIO',
      state,
      ...(isRingingRemote(call, me) && { ringingRemote: true as const }),
      capabilities: legCapabilities(legAbilities(exchange, call, number)),
    })),
    participants: othersIn(call, number).map((party) => participantView(call, party)),
  };
}

function callDetails(call: Call, number: string) {
  const anonymous = othersIn(call, number).some(
    ({ identity }) => identity.kind === 'outside' && identity.anonymous,
  );
  return {
    initialCalled: { id: { phoneNumber: call.initialCalled } },
    ...(call.lastRedirecting !== undefined && {
      lastRedirecting: { id: { phoneNumber: call.lastRedirecting } },
    }),
    ...(anonymous && { anonymous }),
  };
}

function isRingingRemote(call: Call, me: Party | undefined): boolean {
  return me?.state === 'calling' && call.parties.some((party) => party.state === 'ringing');
}

/** FREE or BUSY: a phone that only rings does not make its user busy. */
export function userState(exchange: Exchange, number: string): 'FREE' | 'BUSY' {
  const busy = exchange.calls.some(
    (call) => isIn(call, number) && partyOf(call, number)?.state !== 'ringing',
  );
  return busy ? 'BUSY' : 'FREE';
}

/** What each set of a user can start (reference: DeviceCapabilities). */
export function deviceCapabilities(exchange: Exchange, number: string) {
  const subscriber = exchange.subscriber(number);
  return (subscriber?.devices ?? []).map((device) => {
    const free = canStartCall(exchange, number, device.number);
    return {
      deviceId: device.number,
      ...(free && { makeCall: true, makeBusinessCall: true }),
      ...(free && subscriber?.pin !== undefined && { makePrivateCall: true }),
      ...(device.inService && { unParkCall: true }),
    };
  });
}
