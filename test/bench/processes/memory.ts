import { readFile } from 'node:fs/promises';
import { processTree } from './tree';

/**
 * Proportional set size of a process and all its descendants, in bytes: its own pages, and its share of those that
 * several processes map. Throws when one of them may not be looked at, because a sum without it would flatter.
 */
export async function treeMemory(root: number): Promise<number> {
  const sizes = (await processTree(root)).map(async (pid) => {
    try {
      return proportionalSize(await readFile(`/proc/${pid}/smaps_rollup`, 'utf8'));
    } catch (error) {
      if (isGone(error)) return 0;
      throw error;
    }
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** The `Pss` line of smaps_rollup, in bytes. */
export function proportionalSize(rollup: string): number {
  const kilobytes = /^Pss: +(\d+) kB$/m.exec(rollup)?.[1];
  if (kilobytes === undefined) throw new Error('smaps_rollup has no Pss line');
  return Number(kilobytes) * 1024;
}

/** It ended between the listing and the look: no such file, or no such process any more. */
function isGone(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ESRCH';
}
