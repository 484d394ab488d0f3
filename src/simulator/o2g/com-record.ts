import type { Party } from '../exchange/call.js';
import { loginOf } from './accounts.js';
import { partyInfo } from './participant-view.js';

/** One line of a user's history, as the server keeps it. Times in milliseconds since 1970. */
export interface ComRecord {
  readonly id: number;
  readonly owner: string;
  readonly ref: string;
  readonly role: 'CALLER' | 'CALLEE';
  readonly answered: boolean;
  readonly acknowledged: boolean;
  /** An incoming call that ended without an answer. */
  readonly isMissed: boolean;
  readonly parties: readonly Party[];
  readonly initialCalled: string;
  readonly beganAt: number;
  readonly endedAt?: number;
  readonly reason?: string;
}

/**
 * A record on the wire (reference: Communication log, ComHistoryRecord). In an event the owner is
 * named by login only; in an answer everybody has a full identity, except where `known` lists
 * numbers that were spelled out before (`optimized=true`).
 */
export function recordOnWire(record: ComRecord, place: 'event' | 'answer', known?: Set<string>) {
  const { parties, owner, initialCalled } = record;
  const callee = parties.find((party) => party.role === 'callee');
  const wasRerouted = callee !== undefined && callee.number !== initialCalled;
  const ownerIsIn = parties.some((party) => party.number === owner);
  const marked = ownerIsIn ? owner : callee?.number;
  return {
    recordId: record.id,
    comRef: record.ref,
    acknowledged: record.acknowledged,
    participants: parties.map((party) => ({
      ...(party.number === marked && {
        role: record.role,
        answered: record.answered,
        ...(wasRerouted && { initialCalled: { id: { phoneNumber: initialCalled } } }),
        ...(record.reason !== undefined && { reason: record.reason }),
      }),
      identity:
        place === 'event' && party.number === owner
          ? { id: { loginName: loginOf(owner) } }
          : identityOf(party, known),
      ...(party.identity.kind === 'outside' && party.identity.anonymous && { anonymous: true }),
    })),
    beginDate: new Date(record.beganAt).toISOString(),
    ...(record.endedAt !== undefined && { endDate: new Date(record.endedAt).toISOString() }),
    medias: ['AUDIO'],
  };
}

function identityOf(party: Party, known: Set<string> | undefined) {
  if (known?.has(party.number)) return { id: { phoneNumber: party.number } };
  known?.add(party.number);
  return partyInfo(party);
}
