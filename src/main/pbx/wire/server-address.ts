import { FailureError } from '@shared/model/failure';

/** The origin that the user typed: scheme, host and port. Throws `badInput` when it is none. */
export function serverOrigin(typed: string): URL {
  let url: URL;
  try {
    url = new URL(typed.trim());
  } catch (cause) {
    throw notAnAddress(typed, cause);
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw notAnAddress(typed);
  return new URL(url.origin);
}

/**
 * A URL that the server handed out, put back on the origin that the user typed. Servers name
 * themselves as they are seen from inside ("http://h:80"), and proxies change host and port.
 */
export function onOrigin(origin: URL, given: string): URL {
  let url: URL;
  try {
    url = new URL(given, origin);
  } catch (cause) {
    const details = { message: 'the server hands out URLs that are none' };
    throw new FailureError({ kind: 'notThisSystem', retryable: false, details }, { cause });
  }
  // Set, not resolved: a path may look like another host ("//elsewhere/").
  const corrected = new URL(origin);
  corrected.pathname = url.pathname;
  corrected.search = url.search;
  return corrected;
}

function notAnAddress(typed: string, cause?: unknown): FailureError {
  // Only the scheme is told: an address may carry a password.
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(typed.trim())?.[0] ?? 'none';
  return new FailureError(
    {
      kind: 'badInput',
      retryable: false,
      details: { message: 'not a server address', scheme },
    },
    { cause },
  );
}
