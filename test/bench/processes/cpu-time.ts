import { readdir, readFile } from 'node:fs/promises';
import { processTree } from './tree';

/** Nanoseconds on a processor so far, by thread: `<pid>/<tid>`. */
export type CpuTimes = ReadonlyMap<string, number>;

/**
 * What the scheduler has given to each thread of a process and its descendants. It is the sum that utime and stime of
 * /proc/<pid>/stat round to 10 ms a process, and an idle window uses less than that in some seconds.
 */
export async function treeCpuTimes(root: number): Promise<CpuTimes> {
  const perProcess = (await processTree(root)).map(async (pid) => {
    const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
    return await Promise.all(threads.map((thread) => threadTime(`${pid}/task/${thread}`)));
  });
  return new Map((await Promise.all(perProcess)).flat());
}

async function threadTime(path: string): Promise<[string, number]> {
  const schedstat = await readFile(`/proc/${path}/schedstat`, 'utf8').catch(() => '0');
  return [path, Number(schedstat.split(' ')[0])];
}

/** Milliseconds between two looks; a thread born between them counts from its birth, one that ended until then. */
export function cpuMilliseconds(before: CpuTimes, after: CpuTimes): number {
  let nanoseconds = 0;
  for (const [thread, time] of after) nanoseconds += Math.max(0, time - (before.get(thread) ?? 0));
  return nanoseconds / 1e6;
}
