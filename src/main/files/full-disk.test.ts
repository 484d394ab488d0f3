import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  mountSmallDisk,
  unmountSmallDisks,
  whyNoSmallDisk,
  type SmallDisk,
} from '../../../tools/small-disk';
import { replaceFileSync } from './replace-file';
import { saveFile } from './save-file';

let folder: string;
let disk: SmallDisk;
beforeEach(({ skip }) => {
  folder = mkdtempSync(join(tmpdir(), 'hookswitch-disk-'));
  disk = mountSmallDisk(join(folder, 'disk'), 256 * 1024) ?? skip(whyNoSmallDisk);
});
afterEach(() => {
  unmountSmallDisks(folder);
  rmSync(folder, { recursive: true, force: true });
});

const before = 'what was there';
const long = 'much more than it was '.repeat(1_000);

describe.each([
  [
    'a file of ours',
    { code: 'ENOSPC' },
    (path: string, text: string) => Promise.resolve(replaceFileSync(path, text)),
  ],
  [
    'a file that the user saves',
    { kind: 'saveFailed', details: { code: 'ENOSPC' } },
    (path: string, text: string) => saveFile(path, (file) => file.writeFile(text)),
  ],
])('%s on a disk that is nearly full', (_what, refused, write) => {
  it.each([0, 4_096, 8_192, 20_000])(
    'is as it was before, and nothing beside it, when %d bytes are left',
    async (left) => {
      const path = join(disk.path, 'file');
      await write(path, before);
      disk.leave(left);
      await expect((async () => await write(path, long))()).rejects.toMatchObject(refused);
      expect(readFileSync(path, 'utf8')).toBe(before);
      expect(readdirSync(disk.path).sort()).toEqual(['file', 'filler']);

      disk.free();
      await write(path, long);
      expect(readFileSync(path, 'utf8')).toBe(long);
      expect(readdirSync(disk.path).sort()).toEqual(['file', 'filler']);
    },
  );
});
