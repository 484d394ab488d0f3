import type { Call, Leg, LegCan, Participant } from '@shared/model/call';
import type { Request } from '@shared/model/desk-state';
import type { Party } from '@shared/model/party';

/** Calls as the PBX reports them, for tests and the gallery; never part of the program. */

/** The moment the fixtures are told from. */
export const fixtureNow = Date.UTC(2025, 2, 14, 9, 30);

export const alice: Party = {
  kind: 'external',
  number: '+33612345678',
  firstName: 'Alice',
  lastName: 'Martin',
  company: 'Northwind Logistics',
};
export const bob: Party = { kind: 'user', number: '12004', firstName: 'Bob', lastName: 'Keller' };

export const participant = (party: Party): Participant => ({ id: party.number ?? '?', party });

export const leg = (state: Leg['state'], can: LegCan, deviceId = '12001'): Leg => ({
  deviceId,
  state,
  can,
});

/** An incoming call that rings on the desk phone. */
export function ringingCall(over: Partial<Call> = {}): Call {
  return {
    callRef: 'a6aaea5b21000700',
    direction: 'incoming',
    state: 'ringingIncoming',
    can: { redirect: true, redirectToVoicemail: true, pickedUp: true, terminate: true },
    legs: [leg('ringingIncoming', { answer: true })],
    participants: [participant(alice)],
    since: fixtureNow - 8_000,
    stateSince: fixtureNow - 8_000,
    ...over,
  };
}

/** A call in conversation. */
export function activeCall(over: Partial<Call> = {}): Call {
  return {
    callRef: 'b1c2d3e4f5000800',
    direction: 'incoming',
    state: 'active',
    can: { blindTransfer: true, terminate: true, park: true, startRecord: true },
    legs: [leg('active', { drop: true, hold: true, sendDtmf: true })],
    participants: [participant(alice)],
    since: fixtureNow - 200_000,
    stateSince: fixtureNow - 187_000,
    answeredAt: fixtureNow - 187_000,
    ...over,
  };
}

/** A call that waits. */
export function heldCall(over: Partial<Call> = {}): Call {
  return activeCall({
    callRef: 'c9d8e7f600000900',
    state: 'held',
    can: { terminate: true },
    legs: [leg('held', { drop: true, retrieve: true, reconnect: true })],
    stateSince: fixtureNow - 42_000,
    ...over,
  });
}

/** A request about a call. */
export function request(over: Partial<Request> = {}): Request {
  return {
    id: 'r1',
    name: 'hold',
    callRef: activeCall().callRef,
    askedAt: fixtureNow - 1_000,
    progress: 'asked',
    ...over,
  };
}

/** Calls by their reference, as the state holds them. */
export const byRef = (...calls: readonly Call[]): Readonly<Record<string, Call>> =>
  Object.fromEntries(calls.map((call) => [call.callRef, call]));
