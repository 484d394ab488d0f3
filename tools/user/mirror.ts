import { constants, type Dirent } from 'node:fs';
import { chmod, copyFile, link, lstat, mkdir, readdir, readlink, symlink } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Lays a copy of a folder that every user may read, wherever the original lies (a clone below /root is closed to
 * others). Files are hard links where the file system allows and the original is readable, else copies; folders are
 * new and ours, so that the reader can change nothing. `skip` names entries of the top folder to leave out.
 */
export async function mirror(from: string, to: string, skip: ReadonlySet<string>): Promise<void> {
  await mkdir(to, { recursive: true });
  await chmod(to, 0o755);
  const entries = await readdir(from, { withFileTypes: true });
  await Promise.all(
    entries
      .filter((entry) => !skip.has(entry.name))
      .map((entry) => place(entry, join(from, entry.name), join(to, entry.name))),
  );
}

const nothing: ReadonlySet<string> = new Set();

async function place(entry: Dirent, from: string, to: string): Promise<void> {
  if (entry.isDirectory()) await mirror(from, to, nothing);
  else if (entry.isSymbolicLink()) await symlink(await readlink(from), to);
  else if (entry.isFile()) await placeFile(from, to);
}

async function placeFile(from: string, to: string): Promise<void> {
  const { mode } = await lstat(from);
  if ((mode & 0o004) !== 0) {
    try {
      await link(from, to);
      return;
    } catch {
      // Another file system, or one without hard links.
    }
  }
  await copyFile(from, to, constants.COPYFILE_FICLONE);
  await chmod(to, mode | 0o444 | ((mode & 0o100) !== 0 ? 0o111 : 0));
}
