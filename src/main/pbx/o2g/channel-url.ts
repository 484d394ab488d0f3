import { onOrigin } from '../wire/server-address';
import type { WireSubscription } from './schema/session';

/** The event ports of the two schemes (o2g-notes, "Subscription and the event channel"). */
const eventPorts: Readonly<Record<string, string>> = { 'http:': '8014', 'https:': '8016' };

/**
 * Where the event channel may be, best first. Scheme and host are always those that the user typed: the
 * URLs that the server hands out name it as it sees itself. The port is the given one (the other
 * scheme's event port where the given scheme is not ours), then the port that the user typed: a reverse
 * proxy may serve everything on that.
 */
export function channelUrls(origin: URL, subscription: WireSubscription): URL[] {
  const urls: URL[] = [];
  for (const given of [subscription.publicPollingUrl, subscription.privatePollingUrl]) {
    if (!given) continue;
    const url = onOrigin(origin, given);
    const port = portFor(origin, new URL(given, origin));
    if (port) url.port = port;
    urls.push(url, onOrigin(origin, given));
  }
  const hrefs = urls.map(({ href }) => href);
  // What the server gave comes before every fallback.
  return urls
    .filter(({ href }, at) => hrefs.indexOf(href) === at)
    .sort((a, b) => Number(a.port === origin.port) - Number(b.port === origin.port));
}

function portFor(origin: URL, given: URL): string {
  if (given.protocol === origin.protocol) return given.port;
  return given.port === eventPorts[given.protocol]
    ? (eventPorts[origin.protocol] ?? '')
    : given.port;
}
