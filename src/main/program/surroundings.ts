import { networkInterfaces } from 'node:os';
import { net, powerMonitor } from 'electron';
import type { Desk } from '../desk/desk';
import type { Supervisor } from '../desk/supervisor';
import { addressesOf, watchOnline } from '../shell/online-watch';
import { watchPower } from '../shell/power';
import type { Network } from './network';

/** What the machine's surroundings matter to. */
export interface SurroundingsIo {
  readonly desk: Desk;
  readonly supervisor: Pick<Supervisor, 'beginAnew' | 'tryNow'>;
  readonly network: Pick<Network, 'dropConnections'>;
}

/**
 * Sleep, the lock screen and the network: after each the session is looked at anew, not waited for. Returns the
 * function that stops.
 */
export function watchSurroundings({ desk, supervisor, network }: SurroundingsIo): () => void {
  const beginAnew = (): void => supervisor.beginAnew(network.dropConnections());
  const stops = [
    watchPower(powerMonitor, {
      onResume: beginAnew,
      // Nobody asked: that a basic licence is still one is nothing to tell.
      onUnlock: () => void supervisor.tryNow().catch(() => undefined),
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
