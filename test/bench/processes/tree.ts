import { readdir, readFile } from 'node:fs/promises';

/** A process and its parent. */
export interface Parentage {
  readonly pid: number;
  readonly parent: number;
}

/** The process and all that descend from it, it first. Sandboxed ones too: we see them by their outer ids. */
export async function processTree(root: number): Promise<number[]> {
  const names = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const all = await Promise.all(names.map((name) => parentage(Number(name))));
  return descendants(
    root,
    all.filter((each) => each !== undefined),
  );
}

/** `root` and all below it, parents before children. */
export function descendants(root: number, all: readonly Parentage[]): number[] {
  const found = [root];
  for (const parent of found) {
    found.push(...all.filter((each) => each.parent === parent).map(({ pid }) => pid));
  }
  return found;
}

async function parentage(pid: number): Promise<Parentage | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  return stat === undefined ? undefined : { pid, parent: Number(statFields(stat)[1]) };
}

/** The fields of /proc/<pid>/stat from the third (state) on: the name before them may hold anything. */
function statFields(stat: string): string[] {
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}
