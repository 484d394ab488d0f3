/** The longest number a PBX takes (O2G reference, BAD_PHONE_NUMBER_FORMAT). */
const longest = 49;

/** What people put between digits: spaces, dots, dashes, slashes, brackets, and marks that only steer text direction. */
const separators = /[\s.\-‐-―−/()[\]\u200e\u200f\u202a-\u202e\u2066-\u2069\u00ad]/g;

/** "+33 (0)1…": the bracketed trunk digit is not dialled after a country code. */
const bracketedTrunk = /^(\s*\+[^()]*)\(0\)/;

/**
 * The number as it will be sent for what a person typed, pasted or dropped, or undefined when that is
 * not a number. Takes `tel:`, `callto:` and `sip:` links. Sent digits are shown before anything is dialled.
 */
export function dialableNumber(text: string): string | undefined {
  const bare = withoutScheme(westernDigits(text.normalize('NFKC')).trim());
  const number = bare.replace(bracketedTrunk, '$1').replace(separators, '');
  if (number.length > longest || !/[0-9*#]/.test(number)) return undefined;
  return /^\+?[0-9A-D*#]+$/.test(number) ? number : undefined;
}

function withoutScheme(text: string): string {
  const link = /^(tel|callto|sips?):(?:\/\/)?([^;?]*)/i.exec(text);
  if (!link) return text;
  const [, scheme = '', rest = ''] = link;
  const address = unescaped(rest);
  return scheme.toLowerCase().startsWith('sip') ? (address.split('@')[0] ?? '') : address;
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Arabic-Indic and Persian digits, as some keyboards type them. */
function westernDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) =>
    String((digit.codePointAt(0) ?? 0) & 0xf),
  );
}
