import { setTimeout as sleep } from 'node:timers/promises';
import type { WindowBench } from '../bench';
import type { ServerAnswer, ServerOrder, Side } from '../event-server/protocol';
import { markPainted, watchMarks } from '../program/mark-watch';
import { startProgram, type Subject, type RunningProgram } from '../program/running-program';
import { desk, eventWindow } from '../program/subjects';
import { within } from '../within';
import { figure, type Figure } from '../report/figure';
import { latency, type Latency, type ReachedMark } from '../report/latency';

const perSecond = 100;
const count = 1000;
const mostRuns = 3;
/** How long (ms) both sides have been up before the call: a start, with the ring's page after it, is another figure. */
const settled = 5000;
/** How long (ms) the call rings before it changes: the pace is that of a call that is there. */
const ringing = 1000;

/** The four things that are timed, each run by run. */
interface Latencies {
  floorState: Latency[];
  floorPaint: Latency[];
  deskState: Latency[];
  deskPaint: Latency[];
}

/**
 * From the server's write to the desk's state and to the painted screen, at 100 events a second, over the floor: an
 * empty window whose main process parses the same stream and sends each mark to a React text.
 */
export async function latencyFigures(bench: WindowBench): Promise<Figure[]> {
  const { desktop, options, server, progress } = bench;
  const all: Latencies = { floorState: [], floorPaint: [], deskState: [], deskPaint: [] };
  const keep = (what: keyof Latencies, seen: Latency): void => {
    all[what].push(seen);
    progress(`latency: ${what} p50 ${seen.p50.toFixed(1)} ms, p99 ${seen.p99.toFixed(1)} ms`);
  };
  for (let run = 0; run < Math.min(options.runs, mostRuns); run += 1) {
    const floor = await timeEvents(bench, eventWindow(desktop, 'floor', server.hello), 'floor');
    keep('floorState', latency(floor.writtenAt, floor.reached));
    keep('floorPaint', latency(floor.writtenAt, floor.painted));
    const state = await timeEvents(bench, eventWindow(desktop, 'desk', server.hello), 'desk');
    keep('deskState', latency(state.writtenAt, state.reached));
    const screen = await timeEvents(bench, desk(desktop), 'desk');
    keep('deskPaint', latency(screen.writtenAt, screen.painted));
  }
  const over = (what: 'State' | 'Paint', key: keyof Latency, atMost?: number): Figure =>
    figure({
      name: `write to ${what === 'State' ? 'state' : 'painted screen'}, ${key}`,
      unit: 'ms',
      measured: all[`desk${what}`].map((seen) => seen[key]),
      floor: all[`floor${what}`].map((seen) => seen[key]),
      comparison: 'over',
      ...(atMost === undefined ? {} : { target: { atMost } }),
    });
  return [
    over('State', 'p50'),
    over('State', 'p99', 2),
    over('Paint', 'p50'),
    over('Paint', 'p99', 33),
  ];
}

/** What one run saw. A window shows no marks, or its main process tells none, where that is not its task. */
interface Timing {
  readonly writtenAt: readonly number[];
  readonly reached: readonly ReachedMark[];
  readonly painted: readonly ReachedMark[];
}

async function timeEvents(bench: WindowBench, subject: Subject, side: Side): Promise<Timing> {
  const { desktop, executable, server } = bench;
  const order = <T>(what: ServerOrder): Promise<T> => server.order<T>(what);
  const program = await startProgram(subject, executable, desktop);
  try {
    const shows = subject.name === 'the desk' || side === 'floor';
    await sleep(settled);
    await program.page.evaluate(watchMarks);
    await order({ kind: 'call', side, exists: true });
    await sleep(ringing);
    const { writtenAt } = await order<ServerAnswer['pace']>({
      kind: 'pace',
      side,
      count,
      perSecond,
    });
    const painted = shows ? await marks(program, markPainted(count)) : [];
    const reached = await marks(program, `globalThis.marks?.seen() ?? []`);
    await order({ kind: 'call', side, exists: false });
    return { writtenAt, reached, painted };
  } finally {
    await program.stop();
  }
}

async function marks(
  { page }: RunningProgram,
  expression: string,
): Promise<readonly ReachedMark[]> {
  const seen = within(30_000, page.evaluate(expression), () => 'the last mark was not seen');
  return (await seen) as readonly ReachedMark[];
}
