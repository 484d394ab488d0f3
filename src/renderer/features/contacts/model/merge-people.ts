import { contactName, type Contact } from '@shared/model/contact';
import type { DirectoryEntry } from '@shared/model/directory';
import { dialableNumber } from '@shared/numbers/dialable';
import { sameNumber } from '@shared/numbers/match';
import type { RecentParty } from '../../history/recent';
import type { Person, PersonNumber } from './person';

/** What each source has found. */
export interface Found {
  readonly contacts: readonly Contact[];
  readonly history: readonly RecentParty[];
  readonly directory: readonly DirectoryEntry[];
}

/**
 * Everybody once, from all sources: contacts first, then the call log, then the directory in the order
 * in which it answers. So who comes late is added at the end, or to a line that is there: nothing jumps.
 */
export function mergePeople(found: Found, region: string): readonly Person[] {
  const people: Person[] = [];
  const byTail = new Map<string, number[]>();
  const place = ({ numbers }: Person): number | undefined => {
    for (const { number } of numbers) {
      const alike = byTail.get(tailOf(number)) ?? [];
      const at = alike.find((index) =>
        people[index]?.numbers.some((known) => sameNumber(known.number, number, region)),
      );
      if (at !== undefined) return at;
    }
    return undefined;
  };
  const add = (person: Person, at = place(person) ?? people.length): void => {
    const known = people[at];
    people[at] = known ? joined(known, person) : person;
    for (const { number } of people[at].numbers) {
      const tail = tailOf(number);
      const alike = byTail.get(tail);
      if (!alike) byTail.set(tail, [at]);
      else if (!alike.includes(at)) alike.push(at);
    }
  };
  // Two of the own contacts may share a number, and stay two.
  for (const contact of found.contacts) add(fromContact(contact), people.length);
  for (const party of found.history) add(fromHistory(party));
  for (const entry of found.directory) add(fromDirectory(entry));
  return people;
}

/** Numbers that end alike may be one line; only then the public network's rules are asked. */
const tailOf = (number: string): string => number.replace(/[^0-9*#]/g, '').slice(-7);

/** What a later source adds to somebody who is there: facts that were missing, and its mark. */
function joined(known: Person, other: Person): Person {
  const sources = [...new Set([...known.sources, ...other.sources])];
  return { ...other, ...known, sources };
}

function fromContact(contact: Contact): Person {
  const name = contactName(contact);
  const { firstName, lastName, company, numbers } = contact;
  return {
    key: `contact ${contact.id}`,
    ...(name && { name }),
    ...(firstName && { firstName }),
    ...(lastName && { lastName }),
    ...(company && company !== name && { company }),
    numbers,
    contact,
    sources: ['contact'],
  };
}

function fromHistory({ number, name, company, last }: RecentParty): Person {
  const { firstName, lastName, login } = last.party;
  return {
    key: `history ${number}`,
    ...(name && { name }),
    ...(firstName && { firstName }),
    ...(lastName && { lastName }),
    ...(login && { login }),
    ...(company && { company }),
    numbers: sendable(number),
    last,
    sources: ['history'],
  };
}

function fromDirectory(entry: DirectoryEntry): Person {
  const { number, writtenNumber, login, firstName, lastName } = entry;
  const name = [firstName, lastName].filter(Boolean).join(' ');
  return {
    key: `directory ${login ?? number} ${name}`,
    ...(name && { name }),
    ...(firstName && { firstName }),
    ...(lastName && { lastName }),
    ...(login && { login }),
    ...(writtenNumber && { writtenNumber }),
    numbers: sendable(number),
    sources: ['directory'],
  };
}

function sendable(number: string | undefined): readonly PersonNumber[] {
  const sent = number === undefined ? undefined : dialableNumber(number);
  return sent === undefined ? [] : [{ number: sent }];
}
