import { isDialLink, readDialLink, type DialRefusal } from '../numbers/dial-link';
import { plainNumber } from '../numbers/plain-number';

/** Where a wish to dial comes from that did not begin in our own windows; each is trusted or not by itself. */
export const dialSources = ['link', 'commandLine', 'selection', 'drop'] as const;
export type DialSource = (typeof dialSources)[number];

/** What was asked for from outside: a number to confirm, exactly as it would be sent; or why there is none. */
export type DialAsked =
  | { readonly number: string; readonly extension?: string }
  | { readonly refused: DialRefusal; readonly text: string };

/** The same, waiting for the user. */
export type DialOffer = DialAsked & {
  readonly id: string;
  readonly source: DialSource;
  /** Whom the user's own contacts have at the number. */
  readonly knownAs?: string;
  /** It has been on screen long enough to be read: before that nothing confirms it. */
  readonly armed: boolean;
};

/** As much of what came as is shown when it is refused. */
const shown = 60;

/**
 * Reads what came from outside. A link is read as one wherever it comes from; a code with `*` or `#` passes only
 * when somebody wrote or selected it themselves, and then is always asked about (`mayDialAtOnce`).
 */
export function readAsked(source: DialSource, text: string): DialAsked {
  const typed = text.slice(0, 4000).trim();
  const link = source === 'link' || isDialLink(typed);
  const number = link ? undefined : plainNumber(typed);
  const read = link ? readDialLink(typed) : number ? { number } : notANumber;
  return 'number' in read ? read : { ...read, text: readable(typed) };
}

const notANumber: { readonly refused: DialRefusal } = { refused: 'notANumber' };

/** Whether a trusted source's number may be dialled unasked: digits only, no code that does something else. */
export const mayDialAtOnce = (asked: DialAsked): asked is { readonly number: string } =>
  'number' in asked && /^\+?\d+$/.test(asked.number) && asked.extension === undefined;

/** One short line, without marks that would make it read as another. */
const readable = (text: string): string =>
  [...text.replace(/[\p{C}\s]+/gu, ' ').trim()].slice(0, shown).join('');
