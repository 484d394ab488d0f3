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
  /** The network came back, or became another one, while the desk was trying to. */
  readonly onOnline: () => void;
}

const interval = 1000;

/**
 * Tells when the network is back or another one. Electron's main process has no event for it, so it looks once a second, and only
 * while the desk is recovering; Chromium itself breaks connections when the network changes. Returns the stop.
 */
export function watchOnline({ isOnline, addresses, desk, onOnline }: OnlineWatchIo): () => void {
  let timer: NodeJS.Timeout | undefined;
  let seen = { online: true, at: '' };
  const look = (): void => {
    const now = { online: isOnline(), at: addresses() };
    if (now.online && (!seen.online || now.at !== seen.at)) onOnline();
    seen = now;
  };
  const follow = ({ link }: DeskState): void => {
    const recovering = link.phase === 'recovering' || link.phase === 'stale';
    if (recovering && timer === undefined) {
      seen = { online: isOnline(), at: addresses() };
      timer = setInterval(look, interval);
    } else if (!recovering) {
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

/** This machine's addresses beyond itself (`os.networkInterfaces`), in a form to compare. */
export const addressesOf = (interfaces: NodeJS.Dict<NetworkInterfaceInfo[]>): string =>
  Object.values(interfaces)
    .flatMap((each) => each ?? [])
    .filter(({ internal }) => !internal)
    .map(({ cidr }) => cidr ?? '')
    .sort()
    .join(' ');
