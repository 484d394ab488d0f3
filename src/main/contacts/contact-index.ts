import { getCountryCallingCode, isSupportedCountry } from 'libphonenumber-js';
import { contactName, type Contact, type ContactsPage } from '@shared/model/contact';
import { fold, nameWords } from '@shared/numbers/fold';
import { isKeyed, keypadDigits } from '@shared/numbers/keypad';
import { sameNumber } from '@shared/numbers/match';

/** Two numbers that end alike may be one line; the public network's own rules then judge. */
const tailLength = 7;

/** Up to this many digits, a number belongs to the PBX. */
const internalDigits = 6;

/** A contact, with what it is found by. */
interface Indexed {
  readonly contact: Contact;
  readonly sortedBy: string;
  readonly words: readonly string[];
  /** The same words on a phone's keys. */
  readonly keyed: readonly string[];
  /** Digits only. */
  readonly numbers: readonly string[];
  /** The same without trunk prefix and the region's country code; '' for internal numbers. */
  readonly nationals: readonly string[];
}

/** The contacts in order, ready to be searched at every key that is typed. */
export interface ContactIndex {
  page(query: {
    readonly text: string;
    readonly offset: number;
    readonly limit: number;
  }): ContactsPage;
  /** Whose number it is, however it is written. */
  ownerOf(number: string): Contact | undefined;
}

/** Indexes contacts for a region (two letters), by which national numbers are understood. */
export function createContactIndex(contacts: readonly Contact[], region: string): ContactIndex {
  const code = countryCode(region);
  const sorted = contacts.map((contact) => indexed(contact, code)).sort(inOrder);
  const byTail = new Map<string, Indexed[]>();
  for (const each of sorted) {
    for (const number of each.numbers) {
      const tail = number.slice(-tailLength);
      const same = byTail.get(tail);
      if (same) same.push(each);
      else byTail.set(tail, [each]);
    }
  }
  const known = new Map<string, Contact | undefined>();
  const find = (number: string): Contact | undefined =>
    byTail
      .get(digitsOf(number).slice(-tailLength))
      ?.find(({ contact }) => contact.numbers.some((own) => sameNumber(own.number, number, region)))
      ?.contact;

  return {
    page({ text, offset, limit }) {
      const found =
        text.trim() === '' ? sorted : bySpeedDial(text, sorted.filter(finder(text, code)));
      const shown = found.slice(offset, offset + limit).map(({ contact }) => contact);
      return { contacts: shown, total: found.length };
    },
    ownerOf(number) {
      if (!known.has(number)) known.set(number, find(number));
      return known.get(number);
    },
  };
}

const digitsOf = (text: string): string => text.replace(/[^0-9*#]/g, '');

function indexed(contact: Contact, code: string): Indexed {
  const { firstName = '', lastName = '', company = '' } = contact;
  const words = nameWords(`${firstName} ${lastName} ${company}`);
  return {
    contact,
    sortedBy: fold(`${lastName || contactName(contact) || '\uffff'} ${firstName}`),
    words,
    keyed: words.map(keypadDigits),
    numbers: contact.numbers.map(({ number }) => digitsOf(number)),
    nationals: contact.numbers.map(({ number }) => national(number, code)),
  };
}

/** Favourites first, then by last name. */
function inOrder(one: Indexed, other: Indexed): number {
  const favourites =
    Number(other.contact.favourite ?? false) - Number(one.contact.favourite ?? false);
  if (favourites !== 0) return favourites;
  if (one.sortedBy === other.sortedBy) return one.contact.id < other.contact.id ? -1 : 1;
  return one.sortedBy < other.sortedBy ? -1 : 1;
}

/** Whom a single digit is the speed dial of comes before who was found by it. */
function bySpeedDial(text: string, found: readonly Indexed[]): readonly Indexed[] {
  const meant = found.find(({ contact }) => contact.speedDial === Number(text));
  return meant ? [meant, ...found.filter((each) => each !== meant)] : found;
}

/** Judges by the cheapest thing that can say yes. A number's rules are not asked: that would cost a frame. */
function finder(text: string, code: string): (each: Indexed) => boolean {
  const asked = nameWords(text);
  const groups = isKeyed(text) ? text.trim().split(/\s+/) : [];
  const digits = /[\p{L}@]/u.test(text) ? '' : digitsOf(text);
  const core = digits.length > 2 ? national(text, code) : '';
  const speedDial = /^[1-9]$/.test(text.trim()) ? Number(text) : undefined;
  return ({ contact, words, keyed, numbers, nationals }) => {
    if (speedDial !== undefined && contact.speedDial === speedDial) return true;
    if (asked.length > 0 && asked.every((part) => words.some((word) => word.startsWith(part)))) {
      return true;
    }
    if (groups.length > 0 && groups.every((part) => keyed.some((word) => word.startsWith(part)))) {
      return true;
    }
    if (digits === '') return false;
    if (numbers.some((number) => number.includes(digits))) return true;
    return core !== '' && nationals.some((number) => number.startsWith(core));
  };
}

/** The region's calling code, "33"; '' for a region that has none. */
function countryCode(region: string): string {
  const country = region.toUpperCase();
  return isSupportedCountry(country) ? getCountryCallingCode(country) : '';
}

/** What follows "+33", "0033" or "0" in a number or its beginning; '' when it does not begin so and is short. */
function national(text: string, code: string): string {
  const digits = digitsOf(text);
  const abroad = text.trim().startsWith('+')
    ? digits
    : digits.startsWith('00')
      ? digits.slice(2)
      : '';
  if (abroad !== '') return code && abroad.startsWith(code) ? abroad.slice(code.length) : '';
  if (digits.startsWith('0')) return digits.slice(1);
  return digits.length > internalDigits ? digits : '';
}
