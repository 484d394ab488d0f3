import { alternate } from '../alternate';
import type { Bench } from '../bench';
import { built } from '../build';
import type { ServerAnswer, ServerOrder, Side } from '../event-server/protocol';
import { startServant, type Servant } from '../processes/orders';
import { within } from '../within';
import { figure, type Figure } from '../report/figure';

/** Events of 1 kB in one flood: two to ten seconds of reading. */
const count = 200_000;
/** How long (ms) a flood may take. */
const patience = 120_000;
/** Marks of last lines, above those of the others. */
const firstLastMark = 900_000;

/** Events a second from the socket to the desk's state, against the floor's `fetch`, split and `JSON.parse`. */
export async function eventFigures(bench: Bench): Promise<Figure[]> {
  const { options, server, progress } = bench;
  const readers: Servant<undefined>[] = [];
  const start = async (side: Side, nodeOptions: readonly string[] = []) => {
    const args = [
      ...nodeOptions,
      built('programs', 'event-path.cjs'),
      side,
      JSON.stringify(server.hello),
    ];
    const reader = await startServant<undefined>({ command: process.execPath, args });
    readers.push(reader);
    return reader;
  };
  try {
    const profile =
      options.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${options.profile}`];
    const floor = await start('floor');
    const desk = await start('desk', profile);
    await server.order({ kind: 'call', side: 'desk', exists: true } satisfies ServerOrder);
    const rates = await alternate(options.runs, 1, async (which, run) => {
      const [side, reader] =
        which === 'floor' ? (['floor', floor] as const) : (['desk', desk] as const);
      const rate = await flood(bench, side, reader, firstLastMark + run + 1);
      progress(`events: ${side} ${Math.round(rate).toLocaleString('en')} /s`);
      return rate;
    });
    return [
      figure({
        name: 'events to state',
        unit: '/s',
        ...rates,
        comparison: 'ratio',
        target: { atLeast: 0.6 },
      }),
    ];
  } finally {
    for (const reader of readers) await reader.stop();
  }
}

async function flood(
  { server }: Bench,
  side: Side,
  reader: Servant<undefined>,
  lastMark: number,
): Promise<number> {
  const reached = reader.order<number>({ lastMark });
  const order: ServerOrder = { kind: 'flood', side, count, lastMark };
  const { startedAt } = await server.order<ServerAnswer['flood']>(order);
  const at = await within(patience, reached, () => `the ${side} did not reach the last event`);
  return count / ((at - startedAt) / 1000);
}
