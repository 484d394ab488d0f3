import type { Colleague, DirectoryEntry } from '@shared/model/directory';
import { dialableNumber } from '@shared/numbers/dialable';
import { fold } from '@shared/numbers/fold';
import type { Draft } from '../../wire/draft';
import type { Criterion, WireSearchResult } from '../schema/directory';
import type { WireParty } from '../schema/telephony';
import type { WireUser } from '../schema/user';

/** More words than a name has. */
const mostWords = 4;
/** From here on a word may stand anywhere in a last name: "fuente" in "de la Fuente". */
const longWord = 3;

/**
 * The filter for what a person typed (chapter "Directory search", Criterion): a number by its digits;
 * else every word in a first name, a last name or a login. A phone book often has names without
 * accents, so that a word with accents is looked for without them, too.
 */
export function criterion(typed: string): Criterion {
  const number = dialableNumber(typed);
  if (number !== undefined) {
    return { field: 'id.phoneNumber', operation: 'CONTAIN', operand: number.replace(/^\+/, '') };
  }
  const words = typed.trim().split(/\s+/).slice(0, mostWords);
  const [first, ...others] = words.map(wordCriterion);
  return first && others.length === 0
    ? first
    : { operation: 'AND', operand: words.map(wordCriterion) };
}

function wordCriterion(word: string): Criterion {
  const operation = word.length < longWord ? 'BEGIN_WITH' : 'CONTAIN';
  const spellings = [...new Set([word.normalize('NFC'), fold(word)])];
  return {
    operation: 'OR',
    operand: [
      ...spellings.flatMap((operand): readonly Criterion[] => [
        { field: 'lastName', operation, operand },
        { field: 'firstName', operation: 'BEGIN_WITH', operand },
      ]),
      { field: 'id.loginName', operation: 'BEGIN_WITH', operand: word },
    ],
  };
}

/** The people of one SearchResult. */
export function directoryEntries(wire: WireSearchResult): DirectoryEntry[] {
  return wire.resultElements
    .flatMap(({ contacts }) => contacts)
    .map(directoryEntry)
    .filter((entry) => Object.keys(entry).length > 0);
}

function directoryEntry({ id, firstName, lastName }: WireParty): DirectoryEntry {
  const entry: Draft<DirectoryEntry> = numbersOf(id?.phoneNumber);
  if (id?.loginName) entry.login = id.loginName;
  if (firstName) entry.firstName = firstName;
  if (lastName) entry.lastName = lastName;
  return entry;
}

/** "The format … can be "displaynumber"<dialable number>" (Attribute, id.phoneNumber). */
function numbersOf(wire: string | undefined): Pick<DirectoryEntry, 'number' | 'writtenNumber'> {
  if (!wire) return {};
  const [, written, dialled] = /^\s*"([^"]*)"\s*<([^>]+)>\s*$/.exec(wire) ?? [];
  if (dialled === undefined) return { number: wire };
  return { number: dialled, ...(written && written !== dialled && { writtenNumber: written }) };
}

/** What a User says of somebody else: without devices and voicemail, as the notes have it. */
export function colleague(wire: WireUser): Colleague {
  const person: Draft<Colleague> = {};
  if (wire.companyPhone) person.number = wire.companyPhone;
  if (wire.loginName) person.login = wire.loginName;
  if (wire.firstName) person.firstName = wire.firstName;
  if (wire.lastName) person.lastName = wire.lastName;
  if (wire.nodeId) person.node = wire.nodeId;
  return person;
}
