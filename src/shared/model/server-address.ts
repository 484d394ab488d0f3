import { FailureError } from './failure';

/** What the user typed as the server's address, understood. */
export interface ServerAddress {
  /** Scheme, host and port: the only ones that we trust. */
  readonly origin: string;
  readonly host: string;
  /** Passwords would cross a network unencrypted. A server on this computer is no network. */
  readonly exposed: boolean;
}

/**
 * Reads an address: "pbx.example.com", "pbx:8443", "http://10.0.0.5/api/rest"… A bare host means
 * https. Undefined for what is none.
 */
export function readServerAddress(typed: string): ServerAddress | undefined {
  const text = typed.trim();
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  const url = /\s/.test(text) ? undefined : parseUrl(withScheme);
  if (!url || !isWeb(url) || !isHost(url.hostname) || url.username || url.password)
    return undefined;
  const { protocol, hostname, host, origin } = url;
  return { origin, host, exposed: protocol === 'http:' && !isLoopback(hostname) };
}

/** The origin that the user typed. Throws `badInput`; only the scheme is told, an address may carry a password. */
export function serverOrigin(typed: string): string {
  const address = readServerAddress(typed);
  if (address) return address.origin;
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(typed.trim())?.[0] ?? 'none';
  throw new FailureError({
    kind: 'badInput',
    retryable: false,
    details: { message: 'not a server address', scheme },
  });
}

/** Undefined for what is no URL. (`URL.canParse` is younger than the oldest runtime that we build for.) */
export function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

const isWeb = ({ protocol }: URL): boolean => protocol === 'https:' || protocol === 'http:';

const isHost = (hostname: string): boolean => /^(\[[0-9a-f:.]+\]|[^\s:/?#@[\]]+)$/i.test(hostname);

const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' ||
  hostname.endsWith('.localhost') ||
  hostname === '[::1]' ||
  /^127(\.\d{1,3}){3}$/.test(hostname);
