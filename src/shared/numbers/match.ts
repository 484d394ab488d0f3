import { nameWords } from './fold';
import { publicNumber } from './format';
import { isKeyed, keypadDigits } from './keypad';

const digitsOf = (text: string): string => text.replace(/[^0-9*#]/g, '');

/** What a number is compared by: E.164 when the public network knows it, else its digits. */
export function numberKey(number: string, region: string): string {
  return publicNumber(number, region)?.number ?? digitsOf(number);
}

/** Whether two numbers reach the same line, however they are written. */
export function sameNumber(one: string, other: string, region: string): boolean {
  const key = numberKey(one, region);
  return key !== '' && key === numberKey(other, region);
}

/**
 * Whether two numbers may be one: the same digits, before which one of them has a prefix, as a PBX may write or dial them.
 */
export function mayBeSameNumber(one: string, other: string): boolean {
  const [a, b] = [one, other].map((number) => number.replace(/\D/g, ''));
  return !!a && !!b && (a.endsWith(b) || b.endsWith(a));
}

/** Whether typed digits, in any form (06 12…, +33 6 12…, 6.12), are found in a number. */
export function findsNumber(typed: string, number: string, region: string): boolean {
  const digits = digitsOf(typed);
  if (digits === '') return false;
  const wanted = digitsOf(number);
  if (wanted.includes(digits)) return true;
  const parsed = publicNumber(number, region);
  if (!parsed) return false;
  const forms = [digitsOf(parsed.number), digitsOf(parsed.formatNational())];
  return forms.some((form) => form.includes(digits)) || forms.includes(digits.replace(/^00/, ''));
}

/** Whether every typed word begins a word of a name; accents and case do not matter. */
export function findsName(typed: string, name: string): boolean {
  const words = nameWords(name);
  const asked = nameWords(typed);
  return asked.length > 0 && asked.every((part) => words.some((word) => word.startsWith(part)));
}

/** Whether every group of typed digits begins a word of a name, by the letters of a phone's keys. */
export function findsKeyedName(typed: string, name: string): boolean {
  if (!isKeyed(typed)) return false;
  const words = nameWords(name).map(keypadDigits);
  const asked = typed.trim().split(/\s+/);
  return asked.every((part) => words.some((word) => word.startsWith(part)));
}
