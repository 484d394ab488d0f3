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

/**
 * How often it looks (ms). Each look wakes the processor, and is most of what a desk at rest costs: where the network has
 * stood still and there is no call that could hang, seldom will do.
 */
const interval = { usual: 1000, atRest: 5000 };

/** While a network changes again and again: how many looks it must stand still before it is told of, at first and at most. */
const still = { first: 2, most: 10 };

/** After so many looks without a change, the next one is told at once. */
const calm = 30;

/**
 * Tells when the network is back or another one. Electron's main process has no event for it, so it looks once a second
 * while somebody is signed in or about to be, and every five seconds at rest. Chromium breaks no request that is under way
 * on HTTP/1.1 when the network changes: an event channel whose way is gone looks alive, and falls silent. Each telling
 * costs a session: the first change is told at once, those that follow (each container's network is one) when they are
 * over. Returns the stop.
 */
export function watchOnline({ isOnline, addresses, desk, onChange }: OnlineWatchIo): () => void {
  let timer: NodeJS.Timeout | undefined;
  let seen = { online: true, at: '' };
  /** A change that was not told yet. */
  let isDue = false;
  let looksSinceChange = 0;
  let looksToWait = 0;
  const begin = (): void => {
    seen = { online: isOnline(), at: addresses() };
    isDue = false;
    looksSinceChange = 0;
    looksToWait = 0;
    lookLater();
  };
  const lookLater = (): void => {
    clearTimeout(timer);
    const rests = looksSinceChange >= calm && isAtRest(desk.state());
    timer = setTimeout(look, rests ? interval.atRest : interval.usual);
  };
  const look = (): void => {
    const before = seen;
    seen = { online: isOnline(), at: addresses() };
    const isChanged = seen.at !== before.at || (seen.online && !before.online);
    looksSinceChange = isChanged ? 0 : looksSinceChange + 1;
    if (looksSinceChange >= calm) looksToWait = 0;
    isDue ||= isChanged;
    lookLater();
    if (!isDue || looksSinceChange < looksToWait) return;
    // Without any network there is nothing to try; but what hung on the one before is dead.
    if (desk.state().link.phase === 'recovering' && !seen.online) return;
    isDue = false;
    looksToWait = Math.min(still.most, Math.max(still.first, 2 * looksToWait));
    onChange();
  };
  const end = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  const follow = (next: DeskState, wasAtRest: boolean): void => {
    if (!followed.has(next.link.phase)) end();
    else if (timer === undefined) begin();
    else if (wasAtRest && !isAtRest(next)) lookLater();
  };
  follow(desk.state(), false);
  const unsubscribe = desk.subscribe((next, previous) => {
    if (next.link !== previous.link || next.calls !== previous.calls) {
      follow(next, isAtRest(previous));
    }
    // What came to life after the change does so in the network as it is.
    if (next.link.phase === 'live' && previous.link.phase !== 'live') isDue = false;
  });
  return () => {
    unsubscribe();
    end();
  };
}

/** Nothing is under way that a line without a way would leave hanging. */
const isAtRest = ({ link, calls }: DeskState): boolean =>
  link.phase === 'live' && Object.keys(calls).length === 0;

/** While somebody is signed in, or about to be. */
const followed: ReadonlySet<DeskState['link']['phase']> = new Set([
  'signingIn',
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
