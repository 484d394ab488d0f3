import { column } from '../alternate';
import type { WindowBench } from '../bench';
import type { ServerAnswer, ServerOrder } from '../event-server/protocol';
import { longestFrameGap, watchFrames } from '../program/frames';
import { programsInTurn } from '../program/in-turn';
import { markPainted, watchMarks, type PaintedMark } from '../program/mark-watch';
import { desk, eventWindow } from '../program/subjects';
import { figure, type Figure } from '../report/figure';
import { within } from '../within';

/** Events of 1 kB at once, as after a bad minute of a busy PBX (issue "Never stale, never leaking"). */
const count = 50_000;
const lastMark = 900_000;

/** What a flood costs whoever looks at the window. */
interface Flooded {
  /** From the first write to the painted last event, in seconds. */
  readonly took: number;
  /** The longest time without a frame meanwhile, in milliseconds. */
  readonly gap: number;
}

/** A flood of events in a live desk, over a window whose main process parses the same stream and shows each mark. */
export async function floodFigures(bench: WindowBench): Promise<Figure[]> {
  const { desktop, progress, server } = bench;
  const subjects = { floor: eventWindow(desktop, 'floor', server.hello), measured: desk(desktop) };
  const floods = await programsInTurn(
    bench,
    subjects,
    async ({ page }, which): Promise<Flooded> => {
      const side = which === 'floor' ? 'floor' : 'desk';
      await server.order({ kind: 'call', side, exists: true } satisfies ServerOrder);
      await page.evaluate(watchMarks);
      await page.evaluate(watchFrames);
      const order: ServerOrder = { kind: 'flood', side, count, lastMark };
      const { startedAt } = await server.order<ServerAnswer['flood']>(order);
      const painted = (await within(
        60_000,
        page.evaluate(markPainted(lastMark)),
        () => 'the last event was not seen',
      )) as readonly PaintedMark[];
      const gap = Number(await page.evaluate(longestFrameGap));
      await server.order({ kind: 'call', side, exists: false } satisfies ServerOrder);
      const took = ((painted.at(-1)?.[1] ?? NaN) - startedAt) / 1000;
      progress(
        `flood: ${subjects[which].name} ${took.toFixed(2)} s, no frame for ${gap.toFixed(0)} ms`,
      );
      return { took, gap };
    },
  );
  return [
    figure({
      name: '50,000 events at once to painted',
      unit: 's',
      ...column(floods, 'took'),
      comparison: 'ratio',
    }),
    figure({
      name: 'longest time without a frame in it',
      unit: 'ms',
      ...column(floods, 'gap'),
      comparison: 'over',
    }),
  ];
}
