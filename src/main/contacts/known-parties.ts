import type { Call } from '@shared/model/call';
import type { DeskState } from '@shared/model/desk-state';
import type { DialOffer } from '@shared/model/dial-offer';
import type { HistoryRecord } from '@shared/model/history';
import type { Contact } from '@shared/model/contact';
import { contactName } from '@shared/model/contact';
import type { Party } from '@shared/model/party';

/** Whose a number is. */
export type OwnerOf = (number: string) => Contact | undefined;

/** Names parties by the user's contacts. One lives as long as the contacts stay as they are. */
export interface KnownParties {
  desk(state: DeskState): DeskState;
  record(record: HistoryRecord): HistoryRecord;
  offer(offer: DialOffer): DialOffer;
}

/** What is not known stays the very same object, so that nobody takes it for changed. */
export function createKnownParties(ownerOf: OwnerOf): KnownParties {
  const named = new WeakMap<Call, Call>();
  const call = (before: Call): Call => {
    const known = named.get(before) ?? namedCall(before, ownerOf);
    named.set(before, known);
    return known;
  };
  return {
    desk(state) {
      const calls = Object.entries(state.calls).map(([ref, each]) => [ref, call(each)] as const);
      const changed = calls.some(([ref, each]) => each !== state.calls[ref]);
      return changed ? { ...state, calls: Object.fromEntries(calls) } : state;
    },
    record(record) {
      return withNamed(record, ['party', 'initialCalled', 'takenBy'], ownerOf);
    },
    offer(offer) {
      const contact = 'number' in offer ? ownerOf(offer.number) : undefined;
      const knownAs = contact && contactName(contact);
      return knownAs ? { ...offer, knownAs } : offer;
    },
  };
}

function namedCall(call: Call, ownerOf: OwnerOf): Call {
  const named = withNamed(call, ['initialCalled', 'lastRedirecting'], ownerOf);
  const participants = call.participants.map((each) => withNamed(each, ['party'], ownerOf));
  const same = participants.every((each, at) => each === call.participants[at]);
  return same ? named : { ...named, participants };
}

/** With the parties under these keys named. */
function withNamed<K extends string, T extends { readonly [key in K]?: Party }>(
  whole: T,
  keys: readonly K[],
  ownerOf: OwnerOf,
): T {
  let next = whole;
  for (const key of keys) {
    const party = whole[key];
    const named = party && namedParty(party, ownerOf);
    if (named !== party) next = { ...next, [key]: named };
  }
  return next;
}

/** A party with the name, and where the PBX told none the company, that a contact has for its number. */
function namedParty(party: Party, ownerOf: OwnerOf): Party {
  const contact = party.number && !party.anonymous ? ownerOf(party.number) : undefined;
  const name = contact && contactName(contact);
  if (!contact || !name) return party;
  const company = party.company ?? contact.company;
  return { ...party, knownAs: name, ...(company && company !== name && { company }) };
}
