import type { Call } from '@shared/model/call';
import type { DeskState } from '@shared/model/desk-state';
import type { DialOffer } from '@shared/model/dial-offer';
import type { HistoryRecord } from '@shared/model/history';
import type { CallbackList, KeptMessage } from '@shared/model/messages';
import type { Voicemail } from '@shared/model/voicemail';
import type { Contact } from '@shared/model/contact';
import { contactName } from '@shared/model/contact';
import type { Party } from '@shared/model/party';

/** Whose a number is. */
export type OwnerOf = (number: string) => Contact | undefined;

/** Names parties by the user's contacts. One lives as long as the contacts stay as they are. */
export interface KnownParties {
  /** Who takes part in calls, left a voice message or asks to be called back. */
  desk(state: DeskState): DeskState;
  text(message: KeptMessage): KeptMessage;
  record(record: HistoryRecord): HistoryRecord;
  offer(offer: DialOffer): DialOffer;
}

/** What is not known stays the very same object, so that nobody takes it for changed. */
export function createKnownParties(ownerOf: OwnerOf): KnownParties {
  const from = <T extends { readonly from: Party }>(before: readonly T[]): readonly T[] => {
    const known = before.map((each) => withNamed(each, ['from'], ownerOf));
    return known.some((each, at) => each !== before[at]) ? known : before;
  };
  const call = once((before: Call) => namedCall(before, ownerOf));
  const voicemail = once((before: Voicemail): Voicemail => {
    const { open } = before;
    if (!open) return before;
    const messages = from(open.messages);
    return messages === open.messages ? before : { ...before, open: { ...open, messages } };
  });
  const callbacks = once((before: CallbackList): CallbackList => {
    const requests = from(before.requests);
    return requests === before.requests ? before : { ...before, requests };
  });
  return {
    desk(state) {
      const calls = Object.entries(state.calls).map(([ref, each]) => [ref, call(each)] as const);
      const changed = calls.some(([ref, each]) => each !== state.calls[ref]);
      const mailbox = state.voicemail && voicemail(state.voicemail);
      const list = state.callbacks && callbacks(state.callbacks);
      if (!changed && mailbox === state.voicemail && list === state.callbacks) return state;
      return {
        ...state,
        ...(changed && { calls: Object.fromEntries(calls) }),
        ...(mailbox && { voicemail: mailbox }),
        ...(list && { callbacks: list }),
      };
    },
    text(message) {
      const contact = message.number === undefined ? undefined : ownerOf(message.number);
      const name = contact && contactName(contact);
      return name ? { ...message, name } : message;
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

/** Whether the desk shows anybody whom a contact may name. */
export function showsSomebody({ calls, voicemail, callbacks }: DeskState): boolean {
  const shown = [Object.keys(calls), voicemail?.open?.messages ?? [], callbacks?.requests ?? []];
  return shown.some(({ length }) => length > 0);
}

/** The same answer to the same question, so that nobody takes it for changed. */
function once<T extends object>(make: (before: T) => T): (before: T) => T {
  const made = new WeakMap<T, T>();
  return (before) => {
    const known = made.get(before) ?? make(before);
    made.set(before, known);
    return known;
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
