import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { mountSmallDisk, unmountSmallDisks, whyNoSmallDisk } from '../../../tools/small-disk';
import { originOf, reasonOf } from './facts';
import { createFileLog } from './file-log';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hookswitch-log-'));
});
afterEach(() => {
  unmountSmallDisks(folder);
  rmSync(folder, { recursive: true, force: true });
});

it('writes one line per entry', () => {
  const log = createFileLog({ folder, console: false });
  log.info('signed in', { server: originOf('https://pbx.example/api/secret'), calls: 2 });
  log.error('a call failed', reasonOf('no such number: 0198001234'));
  const lines = readFileSync(join(folder, 'hookswitch.log'), 'utf8').trim().split('\n');
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/\[info] +signed in \{"server":"https:\/\/pbx\.example","calls":2}$/);
  expect(lines[1]).toMatch(/\[error] +a call failed \{"reason":"no such number: …34"}$/);
});

it('does not throw where it cannot write', () => {
  const complaint = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const log = createFileLog({ folder: join(folder, 'hookswitch\u0000'), console: false });
  expect(() => log.info('still alive')).not.toThrow();
  complaint.mockRestore();
});

it('says how many lines a full disk did not take, once it takes them again', ({ skip }) => {
  const disk = mountSmallDisk(join(folder, 'disk'), 64 * 1024) ?? skip(whyNoSmallDisk);
  const log = createFileLog({ folder: disk.path, console: false });
  const lines = (): string[] =>
    readFileSync(join(disk.path, 'hookswitch.log'), 'utf8').trim().split('\n');
  log.info('before');
  disk.fill();
  const terminal = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const longLine = 'a sentence '.repeat(25);
  // More than what is left of the page that the file has begun.
  for (let count = 0; count < 20; count++) log.info('long', reasonOf(longLine));
  const complaints = terminal.mock.calls.map(([text]) => String(text));
  terminal.mockRestore();
  expect(complaints).toEqual([expect.stringMatching(/electron-log[^\n]+Can't write to [^\n]+\n$/)]);
  const whole = lines().filter((line) => line.endsWith('a sentence "}')).length;
  disk.free();
  log.info('after');
  log.info('the end');
  expect(whole).toBeLessThan(20);
  expect(lines().slice(-3)).toEqual([
    expect.stringMatching(
      new RegExp(`^\\[[^[]+\\] \\[warn\\] +lines are missing here.*: ${20 - whole}$`),
    ),
    expect.stringMatching(/\[info] +after$/),
    expect.stringMatching(/\[info] +the end$/),
  ]);
});
