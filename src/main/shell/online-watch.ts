import type { DeskState } from '@shared/model/desk-state';
import type { Desk } from '../desk/desk';

/** What the watch stands on. */
export interface OnlineWatchIo {
  /** `net.isOnline()`: false means surely offline. */
  readonly isOnline: () => boolean;
  readonly desk: Pick<Desk, 'state' | 'subscribe'>;
  /** The network came back while the desk was trying to. */
  readonly onOnline: () => void;
}

const interval = 1000;

/**
 * Tells when the network is back. Electron's main process has no event for it, so it looks once a second, and only
 * while the desk is recovering; Chromium itself breaks connections when the network changes. Returns the stop.
 */
export function watchOnline({ isOnline, desk, onOnline }: OnlineWatchIo): () => void {
  let timer: NodeJS.Timeout | undefined;
  let online = true;
  const look = (): void => {
    const now = isOnline();
    if (now && !online) onOnline();
    online = now;
  };
  const follow = ({ link }: DeskState): void => {
    const recovering = link.phase === 'recovering' || link.phase === 'stale';
    if (recovering && timer === undefined) {
      online = isOnline();
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
