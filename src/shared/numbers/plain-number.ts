/** The longest number a PBX takes (O2G reference, BAD_PHONE_NUMBER_FORMAT). */
const longest = 49;

/** What people put between digits: spaces, dots, dashes, slashes, brackets, and marks that only steer text direction. */
const separators = /[\s.\-‐-―−/()[\]\u200e\u200f\u202a-\u202e\u2066-\u2069\u00ad]/g;

/** "+33 (0)1…": the bracketed trunk digit is not dialled after a country code. */
const bracketedTrunk = /^(\s*\+[^()]*)\(0\)/;

/**
 * The number as it will be sent for a number as a person writes it: signs, digits and what is put between them.
 * Undefined for anything else. No links: see `dialable-number.ts`.
 */
export function plainNumber(text: string): string | undefined {
  const western = westernDigits(text.normalize('NFKC'));
  const number = western.replace(bracketedTrunk, '$1').replace(separators, '');
  if (number.length > longest || !/[0-9*#]/.test(number)) return undefined;
  return /^\+?[0-9A-D*#]+$/.test(number) ? number : undefined;
}

/** Arabic-Indic and Persian digits, as some keyboards type them. */
function westernDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) =>
    String((digit.codePointAt(0) ?? 0) & 0xf),
  );
}
