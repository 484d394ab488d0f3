import { networkInterfaces } from 'node:os';
import { net, powerMonitor } from 'electron';
import type { Desk } from '../desk/desk';
import type { Supervisor } from '../desk/supervisor';
import { addressesOf, watchOnline } from '../shell/online-watch';
import { watchPower } from '../shell/power';
import { watchScreenUnlock } from '../shell/screen-unlock';
import type { SessionBus } from '../shell/session-bus';
import type { Network } from './network';

/** What the machine's surroundings matter to. */
export interface SurroundingsIo {
  readonly desk: Desk;
  readonly supervisor: Pick<Supervisor, 'beginAnew' | 'userIsBack'>;
  readonly network: Pick<Network, 'dropConnections'>;
  readonly sessionBus: SessionBus;
  /** The desk has painted for the first time: what can wait waits for it. */
  readonly painted: Promise<void>;
}

/**
 * Sleep, the lock screen and the network: after each the session is looked at anew, not waited for. Returns the
 * function that stops.
 */
export function watchSurroundings(io: SurroundingsIo): () => void {
  const { desk, supervisor, network, sessionBus, painted } = io;
  const beginAnew = (): void => supervisor.beginAnew(network.dropConnections());
  const stops = [
    watchPower(powerMonitor, { onResume: beginAnew, onUnlock: supervisor.userIsBack }),
    watchScreenUnlock({
      platform: process.platform,
      bus: sessionBus,
      after: painted,
      onUnlock: supervisor.userIsBack,
    }),
    watchOnline({
      isOnline: () => net.isOnline(),
      addresses: () => addressesOf(networkInterfaces()),
      desk,
      onChange: beginAnew,
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
