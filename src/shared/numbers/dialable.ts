import { isDialLink, readDialLink } from './dial-link';
import { plainNumber } from './plain-number';

/**
 * The number as it will be sent for what a person typed, pasted or dropped, or undefined when that is
 * not a number. Takes links too. Sent digits are shown before anything is dialled.
 */
export function dialableNumber(text: string): string | undefined {
  const typed = text.normalize('NFKC').trim();
  if (!isDialLink(typed)) return plainNumber(typed);
  const link = readDialLink(typed);
  return 'number' in link ? link.number : undefined;
}
