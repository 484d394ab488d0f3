import {
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  readlink,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { mirror } from './mirror';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hookswitch-mirror-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('copies a closed folder so that everyone may read it and leaves the original as it was', async () => {
  const [from, to] = [join(folder, 'from'), join(folder, 'to')];
  await mkdir(join(from, 'src'), { recursive: true, mode: 0o700 });
  await mkdir(join(from, '.git'));
  await writeFile(join(from, 'src', 'open.ts'), 'open', { mode: 0o644 });
  await writeFile(join(from, 'src', 'closed.ts'), 'closed', { mode: 0o600 });
  await writeFile(join(from, 'src', 'tool'), 'tool', { mode: 0o700 });
  await symlink('open.ts', join(from, 'src', 'link.ts'));

  await mirror(from, to, new Set(['.git']));

  const mode = async (path: string) => (await stat(path)).mode & 0o777;
  expect(await mode(join(to, 'src'))).toBe(0o755);
  expect(await mode(join(to, 'src', 'closed.ts'))).toBe(0o644);
  expect(await mode(join(to, 'src', 'tool'))).toBe(0o755);
  expect(await mode(join(from, 'src', 'closed.ts'))).toBe(0o600);
  expect(await readFile(join(to, 'src', 'closed.ts'), 'utf8')).toBe('closed');
  expect(await readlink(join(to, 'src', 'link.ts'))).toBe('open.ts');
  await expect(lstat(join(to, '.git'))).rejects.toThrow();
});
