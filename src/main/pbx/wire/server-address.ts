import { FailureError } from '@shared/model/failure';

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
