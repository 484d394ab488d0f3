import type { NetworkInterfaceInfo } from 'node:os';
import type { DeskState } from '@shared/model/desk-state';
import type { Desk } from '../desk/desk';

/** What the watch stands on. */
export interface OnlineWatchIo {
  /** `net.isOnline()`: false means surely offline. */
  readonly isOnline: () => boolean;
  /** The machine's addresses, as one word: another one means another network, such as a VPN that is up. */
  readonly addresses: () => string;
  readonly desk: Pick<Desk, 'state' | 'subscribe'>;
  /** The network became another one, or went; or it is back while the desk was trying to reach the PBX. */
  readonly onChange: () => void;
}

const interval = 1000;

/**
 * Tells when the network is back or another one. Electron's main process has no event for it, so it looks once a second
 * while somebody is signed in. Chromium breaks no request that is under way on HTTP/1.1 when the network changes: an event
 * channel whose way is gone looks alive, and falls silent. Returns the stop.
 */
export function watchOnline({ isOnline, addresses, desk, onChange }: OnlineWatchIo): () => void {
  let timer: NodeJS.Timeout | undefined;
  let seen = { online: true, at: '' };
  const look = (): void => {
    const before = seen;
    seen = { online: isOnline(), at: addresses() };
    const isRecovering = desk.state().link.phase === 'recovering';
    // Without any network there is nothing to try; but what hung on the one before is dead.
    if (isRecovering && !seen.online) return;
    if (seen.at !== before.at || (seen.online && !before.online)) onChange();
  };
  const follow = ({ link }: DeskState): void => {
    const isSignedIn = followed.has(link.phase);
    if (isSignedIn && timer === undefined) {
      seen = { online: isOnline(), at: addresses() };
      timer = setInterval(look, interval);
    } else if (!isSignedIn) {
      clearInterval(timer);
      timer = undefined;
    }
  };
  follow(desk.state());
  const unsubscribe = desk.subscribe((next, previous) => {
    if (next.link !== previous.link) follow(next);
  });
  return () => {
    unsubscribe();
    clearInterval(timer);
  };
}

/** While somebody is signed in. */
const followed: ReadonlySet<DeskState['link']['phase']> = new Set([
  'synchronising',
  'live',
  'stale',
  'recovering',
] as const);

/**
 * This machine's addresses beyond itself and its links (`os.networkInterfaces`), in a form to compare. Link-local ones lead
 * to no PBX, and come and go with every container and virtual machine.
 */
export const addressesOf = (interfaces: NodeJS.Dict<NetworkInterfaceInfo[]>): string =>
  Object.values(interfaces)
    .flatMap((each) => each ?? [])
    .filter(({ internal, address }) => !internal && !/^fe[89ab]/i.test(address))
    .map(({ cidr }) => cidr ?? '')
    .sort()
    .join(' ');
