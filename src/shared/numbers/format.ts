import { parsePhoneNumberFromString, type CountryCode, type PhoneNumber } from 'libphonenumber-js';

/** Up to this many digits, a number without "+" belongs to the PBX and is left as it is. */
const internalDigits = 6;

const known = new Map<string, PhoneNumber | undefined>();

/**
 * A number as the public network knows it, or undefined for internal numbers, service codes and what is
 * not valid in `region` (two letters). Remembered: the same few numbers are drawn again and again.
 */
export function publicNumber(number: string, region: string): PhoneNumber | undefined {
  const key = `${region} ${number}`;
  if (known.has(key)) return known.get(key);
  if (known.size > 2000) known.clear();
  const parsed = parsePublic(number, region);
  known.set(key, parsed);
  return parsed;
}

function parsePublic(number: string, region: string): PhoneNumber | undefined {
  if (/[*#A-D]/i.test(number)) return undefined;
  const digits = number.replace(/\D/g, '');
  if (!number.startsWith('+') && digits.length <= internalDigits) return undefined;
  const parsed = parsePhoneNumberFromString(number, region.toUpperCase() as CountryCode);
  return parsed?.isValid() ? parsed : undefined;
}

/** A number the way `region` writes it: national at home, international for abroad, untouched when internal. */
export function formatNumber(number: string, region: string): string {
  const parsed = publicNumber(number, region);
  if (!parsed) return number;
  const national = parsed.formatNational();
  // It has no pattern for such a number then, and has left the national prefix away.
  if (national === parsed.nationalNumber) {
    return number.startsWith('+') ? parsed.formatInternational() : number;
  }
  // A short one without "+" would be taken for an internal number when it is dialled as it is shown.
  const mistakable = national.replace(/\D/g, '').length <= internalDigits;
  return parsed.country === region.toUpperCase() && !mistakable
    ? national
    : parsed.formatInternational();
}
