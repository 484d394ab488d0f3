/** A reader in plain Node, in a process of its own; the first argument says which. */
import type { ServerAddress, Side } from '../event-server/protocol';
import { serve } from '../processes/orders';
import { wallClock } from '../wall-clock';
import { readDesk } from './desk';
import { readFloor } from './floor';

/** Wait until this mark has been made state of. */
export interface AwaitMark {
  readonly lastMark: number;
}

const now = wallClock();
let awaited = NaN;
let reached: (at: number) => void = () => undefined;

const [side, address] = process.argv.slice(2) as [Side, string];
const read = side === 'desk' ? readDesk : readFloor;
await read(JSON.parse(address) as ServerAddress, fetch, (mark) => {
  if (mark === awaited) reached(now());
});

/** Resolves with when the mark was reached, in milliseconds since the epoch. */
serve<AwaitMark>(undefined, ({ lastMark }) => {
  awaited = lastMark;
  return new Promise<number>((resolve) => (reached = resolve));
});
