import { fold } from './fold';

/** The letters on the keys 2 to 9 of a phone (ITU-T E.161). */
const keys = ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz'];
const digitOf = new Map(
  keys.flatMap((letters, index) => [...letters].map((letter) => [letter, String(index + 2)])),
);

/** A word as it is typed on a phone's keys; digits stay, what is on no key is left out. */
export function keypadDigits(word: string): string {
  return [...fold(word)]
    .map((sign) => digitOf.get(sign) ?? (/[0-9]/.test(sign) ? sign : ''))
    .join('');
}

/** Whether a text may be a name typed on a phone's keys: only the keys with letters, and spaces between words. */
export function isKeyed(typed: string): boolean {
  return /^\s*[2-9]+(\s+[2-9]+)*\s*$/.test(typed);
}
