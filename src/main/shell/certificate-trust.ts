/** Fingerprints that the user trusts for an account, by `host:port` (`Settings.trustedCertificates`). */
export type Pins = Readonly<Record<string, string>>;

/** A certificate that a server showed, as far as the decision needs it. */
export interface Shown {
  /** Without port: that is all Chromium's verifier is told. */
  readonly hostname: string;
  /** SHA-256, colon-separated hex. */
  readonly fingerprint: string;
  /** What the operating system's own check came to. */
  readonly systemTrusts: boolean;
}

export type Verdict =
  | { readonly trust: 'pinned' }
  | { readonly trust: 'system' }
  | { readonly trust: 'refused'; readonly changedFrom?: string };

/**
 * A pin is exclusive: a host with one is trusted by its pins alone, so that a certificate which changes is
 * refused even when some authority vouches for the new one. Chromium's verifier knows no ports, so the
 * pins of all ports of a host count for each of them: one certificate covers the API and the event port.
 */
export function judge(shown: Shown, pins: Pins): Verdict {
  const known = pinsOf(shown.hostname, pins);
  if (known.includes(shown.fingerprint)) return { trust: 'pinned' };
  const [changedFrom] = known;
  if (changedFrom !== undefined) return { trust: 'refused', changedFrom };
  return { trust: shown.systemTrusts ? 'system' : 'refused' };
}

const pinsOf = (hostname: string, pins: Pins): string[] =>
  Object.entries(pins)
    .filter(([host]) => bare(host.replace(/:\d+$/, '')) === bare(hostname))
    .map(([, fingerprint]) => fingerprint);

const bare = (hostname: string): string => hostname.toLowerCase().replace(/^\[|\]$/g, '');

/** Whether two sets of pins trust the same of a host; settings are read anew at every change of any of them. */
export function samePinsOf(hostname: string, one: Pins, other: Pins): boolean {
  if (one === other) return true;
  const [known, next] = [pinsOf(hostname, one), pinsOf(hostname, other)];
  return known.length === next.length && known.every((pin) => next.includes(pin));
}

/** The key of a pin: host and port, the scheme's own port spelled out. */
export function hostAndPort(url: URL): string {
  return `${url.hostname}:${url.port || (url.protocol === 'https:' ? '443' : '80')}`;
}

/** Chromium's `sha256/<base64>` as colon-separated hex, the form people compare. */
export function readableFingerprint(chromium: string): string {
  const hex = Buffer.from(chromium.replace(/^sha256\//, ''), 'base64')
    .toString('hex')
    .toUpperCase();
  return hex.match(/../g)?.join(':') ?? '';
}
