import { setTimeout as sleep } from 'node:timers/promises';
import { alternate } from '../alternate';
import type { WindowBench } from '../bench';
import { cpuMilliseconds, treeCpuTimes } from '../processes/cpu-time';
import { treeMemory } from '../processes/memory';
import { startProgram } from '../program/running-program';
import { desk, emptyWindow } from '../program/subjects';
import { figure, type Figure } from '../report/figure';

/**
 * How long both sides rest before they are looked at, and the idle window, in milliseconds. A new program collects its
 * garbage for a while, the time of an agent's state runs in seconds for its first minute, and the archive's thread ends
 * when nobody has asked it for half a minute: what is measured is a desk that nobody touches, as it stands all day.
 */
const restsFirst = 65_000;
const idleWindow = 30_000;
/** The runs of half a minute each: fewer than the short parts have. */
const mostRuns = 3;
const megabyte = 2 ** 20;

/** What a program costs while nothing happens. */
interface Rest {
  readonly megabytes: number;
  /** Of one core. */
  readonly percent: number;
}

/** Memory of a desk that is live, and its processor time over 30 s, against the empty window's. */
export async function restFigures(bench: WindowBench): Promise<Figure[]> {
  const { desktop, executable, options, progress } = bench;
  const subjects = { floor: emptyWindow(desktop), measured: desk(desktop) };
  const wantsIdle = options.only.includes('idle');
  const wantsMemory = options.only.includes('memory');
  const rests = await alternate(
    Math.min(options.runs, mostRuns),
    0,
    async (side): Promise<Rest> => {
      const program = await startProgram(subjects[side], executable, desktop);
      try {
        await sleep(restsFirst);
        const megabytes = (await settled(program.pid)) / megabyte;
        const percent = wantsIdle ? await idle(program.pid) : NaN;
        progress(
          `at rest: ${subjects[side].name} ${megabytes.toFixed(0)} MB` +
            (wantsIdle ? `, ${percent.toFixed(2)} % of a core` : ''),
        );
        return { megabytes, percent };
      } finally {
        await program.stop();
      }
    },
  );
  const of = (key: keyof Rest) => ({
    measured: rests.measured.map((rest) => rest[key]),
    floor: rests.floor.map((rest) => rest[key]),
  });
  const memory = figure({
    name: 'memory at rest',
    unit: 'MB',
    ...of('megabytes'),
    comparison: 'ratio',
    target: { atMost: 1.25 },
  });
  const cpu = figure({
    name: 'idle processor time',
    unit: '% of a core',
    ...of('percent'),
    comparison: 'ratio',
    target: { atMost: 2 },
  });
  return [...(wantsMemory ? [memory] : []), ...(wantsIdle ? [cpu] : [])];
}

/** Memory once three looks a second apart lie within one percent, or after half a minute whatever it does. */
async function settled(pid: number): Promise<number> {
  let looks: number[] = [];
  for (let look = 0; look < 25; look += 1) {
    looks = [...looks, await treeMemory(pid)].slice(-3);
    if (looks.length === 3 && Math.max(...looks) < 1.01 * Math.min(...looks)) break;
    await sleep(1000);
  }
  return looks.at(-1) ?? NaN;
}

async function idle(pid: number): Promise<number> {
  const before = await treeCpuTimes(pid);
  const began = performance.now();
  await sleep(idleWindow);
  const used = cpuMilliseconds(before, await treeCpuTimes(pid));
  return (100 * used) / (performance.now() - began);
}
