import { isDialLink } from '@shared/numbers/dial-link';
import type { DialSource } from '@shared/model/dial-offer';

/** Something that another program, or the user in a terminal, asks the running program. */
export type OutsideRequest =
  | { readonly do: 'showDesk' }
  | { readonly do: 'dial'; readonly source: DialSource; readonly text: string };

/**
 * What a start asks for: `hookswitch dial <number>`, a link that the desktop hands over, else to see the desk.
 * Only words count, not switches. Unpackaged, the first word is the program's folder.
 */
export function requestOfStart(argv: readonly string[], packaged: boolean): OutsideRequest {
  const words = argv.slice(1).filter((word) => !word.startsWith('-'));
  const [first, ...rest] = packaged ? words : words.slice(1);
  if (first === 'dial') return { do: 'dial', source: 'commandLine', text: rest.join(' ') };
  if (first !== undefined && isDialLink(first)) return { do: 'dial', source: 'link', text: first };
  return { do: 'showDesk' };
}

/** Keeps what is asked before the program can do it, and then hands it over in order. */
export interface OutsideRequests {
  push(request: OutsideRequest): void;
  /** From now on every request goes there, those that waited first. */
  open(take: (request: OutsideRequest) => void): void;
}

/** The buffer; of a flood only the last few are kept. */
export function createOutsideRequests(most = 8): OutsideRequests {
  let waiting: OutsideRequest[] = [];
  let take: ((request: OutsideRequest) => void) | undefined;
  return {
    push(request) {
      if (take) return take(request);
      waiting = [...waiting, request].slice(-most);
    },
    open(next) {
      take = next;
      for (const request of waiting.splice(0)) next(request);
    },
  };
}
