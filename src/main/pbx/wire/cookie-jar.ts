interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly path: string;
  /** From a `Cookie` header, which does not tell the path. */
  readonly isRestored?: true;
}

/**
 * The cookies of one sign-in at one server: session cookies with a path (RFC 6265 without domains, as
 * we speak to one host only). They live no longer than the jar.
 */
export class CookieJar {
  private cookies: Cookie[];

  /** Empty, or with those of a `Cookie` header, which go everywhere at the host until the server sets them anew. */
  constructor(header = '') {
    this.cookies = header
      .split('; ')
      .flatMap((pair) => parse(`${pair}; Path=/`, new URL('http://host/')) ?? [])
      .map((cookie) => ({ ...cookie, isRestored: true }));
  }

  /** Takes the cookies that an answer sets. */
  store(url: URL, headers: Headers): void {
    for (const line of headers.getSetCookie().flatMap(splitJoined)) {
      const cookie = parse(line, url);
      if (!cookie) continue;
      this.cookies = this.cookies.filter(
        ({ name, path, isRestored }) =>
          name !== cookie.name || (path !== cookie.path && !isRestored),
      );
      if (!expired(line)) this.cookies.push(cookie);
    }
  }

  /** The `Cookie` header for a request, or undefined when there is none to send. */
  header(url: URL): string | undefined {
    const fitting = this.cookies.filter(({ path }) => pathMatches(url.pathname, path));
    if (fitting.length === 0) return undefined;
    return fitting.map(({ name, value }) => `${name}=${value}`).join('; ');
  }
}

/** Electron hands several `Set-Cookie` lines over as one, joined by commas; a date has a comma too. */
function splitJoined(line: string): string[] {
  return line.split(/,\s*(?=[^\s=;,]+=)/);
}

function parse(line: string, url: URL): Cookie | undefined {
  const [pair = ''] = line.split(';', 1);
  const equals = pair.indexOf('=');
  if (equals < 1) return undefined;
  const path = attribute(line, 'path');
  return {
    name: pair.slice(0, equals).trim(),
    value: pair.slice(equals + 1).trim(),
    path: path?.startsWith('/') ? path : url.pathname.replace(/\/[^/]*$/, '') || '/',
  };
}

function attribute(line: string, name: string): string | undefined {
  for (const part of line.split(';').slice(1)) {
    const [key = '', ...rest] = part.split('=');
    if (key.trim().toLowerCase() === name) return rest.join('=').trim();
  }
  return undefined;
}

/** Whether the line deletes its cookie. Lifetimes in the future do not matter: the jar dies first. */
function expired(line: string): boolean {
  const maxAge = attribute(line, 'max-age');
  if (maxAge !== undefined) return Number(maxAge) <= 0;
  const expires = attribute(line, 'expires');
  return expires !== undefined && Date.parse(expires) <= 0;
}

function pathMatches(path: string, cookiePath: string): boolean {
  if (!path.startsWith(cookiePath)) return false;
  return (
    path.length === cookiePath.length || cookiePath.endsWith('/') || path[cookiePath.length] === '/'
  );
}
