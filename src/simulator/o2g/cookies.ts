import type { Incoming } from '../http/router.js';

/** The cookies of a request; of two with the same name, the last counts. */
export function readCookies(headers: Incoming['headers']): ReadonlyMap<string, string> {
  const text = [headers['cookie'] ?? []].flat().join('; ');
  return new Map(
    text
      .split(/;\s*/)
      .filter((pair) => pair.includes('='))
      .map((pair) => {
        const at = pair.indexOf('=');
        return [pair.slice(0, at), pair.slice(at + 1)] as const;
      }),
  );
}
