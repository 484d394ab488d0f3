import { publicNumber } from './format';

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
  const words = plain(name).split(/[\s'’.,-]+/);
  const asked = plain(typed).split(/\s+/).filter(Boolean);
  return asked.length > 0 && asked.every((part) => words.some((word) => word.startsWith(part)));
}

const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
