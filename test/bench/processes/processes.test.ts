import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { cpuMilliseconds, treeCpuTimes } from './cpu-time';
import { proportionalSize, treeMemory } from './memory';
import { descendants, processTree } from './tree';

/** A shell with a child: both live until the body is over. */
async function withFamily(body: (pid: number) => Promise<void>): Promise<void> {
  const shell = spawn('sh', ['-c', 'sleep 60 & echo ready; wait'], {
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  });
  const pid = shell.pid ?? 0;
  try {
    await once(shell.stdout, 'data');
    await body(pid);
  } finally {
    process.kill(-pid, 'SIGKILL');
  }
}

describe('a process tree', () => {
  it('holds children and grandchildren and nobody else', () => {
    const all = [
      { pid: 1, parent: 0 },
      { pid: 20, parent: 10 },
      { pid: 10, parent: 1 },
      { pid: 30, parent: 20 },
      { pid: 11, parent: 1 },
    ];
    expect(descendants(10, all)).toEqual([10, 20, 30]);
  });

  it('is read from the system', async () => {
    await withFamily(async (pid) => {
      expect(await processTree(pid)).toHaveLength(2);
    });
  });
});

describe('memory of a tree', () => {
  it('is the proportional size, not the resident one', () => {
    const rollup = 'Rss:   9000 kB\nPss:              1234 kB\nPss_Dirty:  1 kB\n';
    expect(proportionalSize(rollup)).toBe(1234 * 1024);
  });

  it('grows with the family', async () => {
    await withFamily(async (pid) => {
      const [, child] = await processTree(pid);
      expect(await treeMemory(pid)).toBeGreaterThan(await treeMemory(child ?? 0));
    });
  });

  it('of a process that is gone is nothing', async () => {
    const child = spawn('true');
    await once(child, 'exit');
    expect(await treeMemory(child.pid ?? 0)).toBe(0);
  });
});

describe('processor time of a tree', () => {
  it('counts threads that came meanwhile and forgets those that went', () => {
    const before = new Map([
      ['1/task/1', 5e6],
      ['1/task/2', 9e6],
    ]);
    const after = new Map([
      ['1/task/1', 7e6],
      ['1/task/3', 1e6],
    ]);
    expect(cpuMilliseconds(before, after)).toBe(3);
  });

  it('sees a busy thread', async () => {
    const before = await treeCpuTimes(process.pid);
    const end = performance.now() + 50;
    while (performance.now() < end);
    const used = cpuMilliseconds(before, await treeCpuTimes(process.pid));
    expect(used).toBeGreaterThan(20);
  });
});
