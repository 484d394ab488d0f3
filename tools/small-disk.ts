import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  truncateSync,
} from 'node:fs';
import { join } from 'node:path';
import { isRoot } from './checkout';

/** A disk gives and takes room in such pieces (bytes). */
const page = 4096;

/** A disk of its own that is soon full: for tests of what a program does then. */
export interface SmallDisk {
  readonly path: string;
  /** Takes all of the room that is left. Again and again, where a program gives some back. */
  fill(): void;
  /** Leaves so much room, rounded up to pages of 4 kB, and no more. */
  leave(bytes: number): void;
  /** Gives back the room that was taken. */
  free(): void;
}

/** Why there is no small disk where there is none. */
export const whyNoSmallDisk =
  'A full disk takes one that may be filled, and only root may mount it: run as root, where mounting is allowed.';

/** Mounts one in memory, in a folder that is made for it; undefined where that is not allowed. Unmount it afterwards. */
export function mountSmallDisk(
  path: string,
  bytes: number,
  owner: { readonly uid: number; readonly gid: number } = { uid: 0, gid: 0 },
): SmallDisk | undefined {
  if (!isRoot || process.platform !== 'linux') return undefined;
  mkdirSync(path, { recursive: true });
  const options = `size=${bytes},mode=0700,uid=${owner.uid},gid=${owner.gid}`;
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'hookswitch-test', path]);
  return status === 0 ? smallDisk(path) : undefined;
}

/** Takes away the small disks that are mounted in a folder or below. */
export function unmountSmallDisks(folder: string): void {
  if (!isRoot || !existsSync('/proc/self/mounts')) return;
  for (const line of readFileSync('/proc/self/mounts', 'utf8').split('\n')) {
    const [what, path = ''] = line.split(' ');
    if (what !== 'hookswitch-test' || !`${path}/`.startsWith(`${folder}/`)) continue;
    // Lazily: whoever still has a file open there keeps nobody waiting.
    spawnSync('umount', ['--lazy', path]);
  }
}

/** One that is mounted there. */
export function smallDisk(path: string): SmallDisk {
  const filler = join(path, 'filler');
  const fill = (): void => {
    for (const size of [64 * page, page]) while (takes(filler, size));
  };
  return {
    path,
    fill,
    leave(bytes) {
      fill();
      truncateSync(filler, Math.max(0, statSync(filler).size - Math.ceil(bytes / page) * page));
    },
    free: () => truncateSync(filler, 0),
  };
}

/** Whether so much more fits. What fits of it is there in any case. */
function takes(filler: string, bytes: number): boolean {
  try {
    appendFileSync(filler, Buffer.alloc(bytes));
    return true;
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOSPC') return false;
    throw thrown;
  }
}
