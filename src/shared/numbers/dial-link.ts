import { plainNumber } from './plain-number';

/** The schemes that we read; the desktop is asked to hand us links of these. */
export const dialSchemes = ['tel', 'callto', 'sip', 'hookswitch'] as const;

/** Why nothing can be dialled for what came from outside. */
export type DialRefusal =
  /** There is no telephone number in it: a name, an address, junk. */
  | 'notANumber'
  /** A `*`, `#` or letter key: on a PBX such codes forward calls, change states or listen in. */
  | 'featureCode'
  /** It asks for something other than a call, which no link may. */
  | 'notACall';

/** What a link comes to: a number to show and, once confirmed, to dial; or why there is none. */
export type DialLink =
  | { readonly number: string; readonly extension?: string }
  | { readonly refused: DialRefusal };

/** Longer links are not read at all: no honest one comes near. */
const longest = 1000;
const linkForm = /^(tel|callto|sips?|hookswitch):(?:\/\/)?/i;

/** Whether a text is a link of a scheme that we read, well formed or not. */
export const isDialLink = (text: string): boolean => linkForm.test(text.slice(0, 20).trimStart());

/**
 * Reads a link that anybody may have written: `tel:` (RFC 3966), `callto:`, `sip:` (RFC 3261, the user part)
 * and `hookswitch:dial/<number>`. Never throws. What follows the number is left out, for a link may dial and
 * nothing else: post-dial digits would be keys pressed in somebody's menu. A `phone-context` is not put before
 * the number (RFC 3966, 5.1.5: that "cannot be relied upon"); an `ext` is told apart, for the user to enter.
 */
export function readDialLink(link: string): DialLink {
  const text = link.trim();
  const scheme = linkForm.exec(text);
  if (!scheme || link.length > longest) return { refused: 'notANumber' };
  const rest = text.slice(scheme[0].length);
  switch (scheme[1]?.toLowerCase()) {
    case 'hookswitch':
      return readOwn(rest);
    case 'tel':
    case 'callto':
      return withExtension(readNumber(rest), rest);
    default:
      return readNumber(rest.split('@', 1)[0]?.split(':', 1)[0] ?? '');
  }
}

/** `hookswitch:dial/<number>`: the only thing that our own scheme can ask for. */
function readOwn(rest: string): DialLink {
  const number = /^dial\/(.+?)\/?$/i.exec(rest)?.[1];
  return number === undefined ? { refused: 'notACall' } : readNumber(number);
}

/** The number at the start, up to parameters, a query or pauses. */
function readNumber(text: string): DialLink {
  const [raw = ''] = text.split(/[;?,]/, 1);
  const [written = ''] = unescaped(raw)?.split(/[;?,]/, 1) ?? [];
  // A bare "#" is read as a code as well, not as a URL's fragment: a code is never dialled in part.
  if (/[*#]/.test(written)) return { refused: 'featureCode' };
  const number = plainNumber(written);
  return number && /^\+?\d+$/.test(number) ? { number } : { refused: 'notANumber' };
}

function withExtension(link: DialLink, text: string): DialLink {
  const extension = /;ext=([\d.()-]{1,20})(?:;|$)/i.exec(text)?.[1]?.replace(/\D/g, '');
  return 'number' in link && extension ? { ...link, extension } : link;
}

/** Decoded once; a second layer of escapes is junk and stays in, to be refused. */
function unescaped(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
