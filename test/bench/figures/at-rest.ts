import { setTimeout as sleep } from 'node:timers/promises';
import { column } from '../alternate';
import type { WindowBench } from '../bench';
import { cpuMilliseconds, treeCpuTimes } from '../processes/cpu-time';
import { treeMemory } from '../processes/memory';
import { programsInTurn } from '../program/in-turn';
import { desk, emptyWindow } from '../program/subjects';
import { figure, type Figure } from '../report/figure';

/**
 * How long both sides rest before they are looked at, and the idle window, in milliseconds. A new program collects its
 * garbage for a while, the time of an agent's state runs in seconds for its first minute, and the archive's thread ends
 * when nobody has asked it for half a minute: what is measured is a desk that nobody touches, as it stands all day.
 */
const restsFirst = 65_000;
const idleWindow = 30_000;
const megabyte = 2 ** 20;

/** What a program costs while nothing happens. */
interface Rest {
  readonly megabytes: number;
  /** Of one core. */
  readonly percent: number;
}

/** Memory of a desk that is live, and its processor time over 30 s, against the empty window's. */
export async function restFigures(bench: WindowBench): Promise<Figure[]> {
  const { desktop, options, progress } = bench;
  const subjects = { floor: emptyWindow(desktop), measured: desk(desktop) };
  const wantsIdle = options.only.includes('idle');
  const wantsMemory = options.only.includes('memory');
  const rests = await programsInTurn(bench, subjects, async ({ pid }, side): Promise<Rest> => {
    await sleep(restsFirst);
    const megabytes = (await settled(pid)) / megabyte;
    const percent = wantsIdle ? await idle(pid) : NaN;
    progress(
      `at rest: ${subjects[side].name} ${megabytes.toFixed(0)} MB` +
        (wantsIdle ? `, ${percent.toFixed(2)} % of a core` : ''),
    );
    return { megabytes, percent };
  });
  const memory = figure({
    name: 'memory at rest',
    unit: 'MB',
    ...column(rests, 'megabytes'),
    comparison: 'ratio',
    target: { atMost: 1.25 },
  });
  const cpu = figure({
    name: 'idle processor time',
    unit: '% of a core',
    ...column(rests, 'percent'),
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
