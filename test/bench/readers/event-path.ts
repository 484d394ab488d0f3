/** A reader in plain Node, in a process of its own: `event-path <side> <address as JSON>`. */
import type { ServerAddress, Side } from '../event-server/protocol';
import { serve } from '../processes/orders';
import { wallClock } from '../wall-clock';
import { readDesk } from './desk';
import { readFloor } from './floor';

/** Wait until this mark has been made state of; the answer is when, in milliseconds since the epoch. */
export interface AwaitMark {
  readonly lastMark: number;
}

async function start(): Promise<void> {
  const now = wallClock();
  let awaited = NaN;
  let reached: (at: number) => void = () => undefined;
  const [side, address] = process.argv.slice(2) as [Side, string];
  const read = side === 'desk' ? readDesk : readFloor;
  await read(JSON.parse(address) as ServerAddress, fetch, (mark) => {
    if (mark === awaited) reached(now());
  });
  serve<AwaitMark>(undefined, ({ lastMark }) => {
    awaited = lastMark;
    return new Promise<number>((resolve) => (reached = resolve));
  });
}

void start();
