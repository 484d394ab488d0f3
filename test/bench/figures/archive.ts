import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { createArchive, type Archive } from '../../../src/main/archive/archive';
import { silentLog } from '../../../src/main/log/log';
import { inCheckout } from '../../../tools/checkout';
import { alternate, column } from '../alternate';
import { caller, fill, type ArchiveFile } from '../../program/archive/fill';
import type { Bench } from '../bench';
import { figure, type Figure } from '../report/figure';
import { percentile } from '../report/statistics';

/** The archive of issue "The whole O2G desk", and the floor's: what a day leaves. */
const sizes = { measured: 100_000, floor: 100 } as const;
/** Searches a run, each as it is typed: from the first letter on. */
const typed = 60;
const pageSize = 50;

/** What an archive costs who waits for it, in milliseconds. */
interface Served {
  readonly open: number;
  readonly p50: number;
  readonly p99: number;
}

/**
 * Opening, and searching as one types, from the order to the thread's answer: the product's own thread, in Node. The
 * archive is encrypted, and lies where the system has just read it.
 */
export async function archiveFigures({ options, progress }: Bench): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'hookswitch-bench-archive-'));
  const file = (side: keyof typeof sizes): ArchiveFile => ({
    path: join(folder, `${side}.db`),
    key: 'a key of the bench, which is no secret',
  });
  try {
    progress('filling an archive');
    for (const side of ['measured', 'floor'] as const) fill(file(side), sizes[side], Date.now());
    const served = await alternate(options.runs, 1, async (side, run): Promise<Served> => {
      const archive = createArchive({
        startThread: () =>
          new Worker(inCheckout('out', 'main', 'chunks', 'archive-thread.cjs'), { execArgv: [] }),
        log: silentLog,
        onChanged: () => undefined,
        onExported: () => undefined,
        onBegunAnew: () => undefined,
        onEnded: () => undefined,
      });
      try {
        const began = performance.now();
        await archive.ask('open', { place: file(side), region: 'FR', keepDays: undefined });
        const open = performance.now() - began;
        const took = await search(archive, run);
        const [p50, p99] = [percentile(took, 50), percentile(took, 99)];
        progress(
          `archive of ${sizes[side].toLocaleString('en')}: open ${open.toFixed(1)} ms, ` +
            `search p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms`,
        );
        return { open, p50, p99 };
      } finally {
        await archive.dispose();
      }
    });
    const of = (name: string, key: keyof Served, atMost?: number): Figure =>
      figure({
        name,
        unit: 'ms',
        ...column(served, key),
        comparison: 'alone',
        ...(atMost === undefined ? {} : { target: { atMost } }),
      });
    return [
      of('archive of 100,000 calls opens', 'open', 100),
      of('search in it, p50', 'p50'),
      of('search in it, p99', 'p99', 50),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Types names and numbers of people who called, letter by letter: how long each page took. */
async function search(archive: Archive, run: number): Promise<number[]> {
  const took: number[] = [];
  for (let index = 0; index < typed; index += 1) {
    const { name, number } = caller(index * 37 + run * 1009);
    const whole = index % 2 === 0 ? name : `0${number.slice(3)}`;
    for (let length = 1; length <= whole.length; length += 1) {
      const began = performance.now();
      await archive.ask('page', { filter: { text: whole.slice(0, length) }, limit: pageSize });
      took.push(performance.now() - began);
    }
  }
  return took;
}
