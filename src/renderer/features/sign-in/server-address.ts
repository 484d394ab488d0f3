/** What the user typed as the server's address, understood. */
export interface ServerAddress {
  /** Scheme, host and port, as the sign-in sends it. */
  readonly origin: string;
  readonly host: string;
  /** Passwords would cross a network unencrypted. A server on this computer is no network. */
  readonly exposed: boolean;
}

/** Reads an address; a bare host means https. Undefined for what is none. */
export function readServerAddress(typed: string): ServerAddress | undefined {
  const text = typed.trim();
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (/\s/.test(text) || !URL.canParse(withScheme)) return undefined;
  const { protocol, hostname, host, origin } = new URL(withScheme);
  if ((protocol !== 'https:' && protocol !== 'http:') || !isHost(hostname)) return undefined;
  return { origin, host, exposed: protocol === 'http:' && !isLoopback(hostname) };
}

const isHost = (hostname: string): boolean => /^(\[[0-9a-f:.]+\]|[^\s:/?#@[\]]+)$/i.test(hostname);

const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' ||
  hostname.endsWith('.localhost') ||
  hostname === '[::1]' ||
  /^127(\.\d{1,3}){3}$/.test(hostname);
