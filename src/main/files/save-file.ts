import { open, realpath, rename, rm, type FileHandle } from 'node:fs/promises';
import { FailureError } from '@shared/model/failure';

/**
 * Writes a file for its user's eyes only. It takes the place of what was there when `write` has written all of it and
 * has not answered false, which is what this answers then. Throws `FailureError` when the disk refuses.
 */
export async function saveFile(
  path: string,
  write: (file: FileHandle) => Promise<unknown>,
): Promise<boolean> {
  try {
    return await save(path, write);
  } catch (cause) {
    // Only what the system says of the file: what else `write` did is its own.
    if (!(cause instanceof Error && 'syscall' in cause && 'code' in cause)) throw cause;
    const details = { code: String(cause.code) };
    throw new FailureError({ kind: 'saveFailed', retryable: true, details }, { cause });
  }
}

async function save(path: string, write: (file: FileHandle) => Promise<unknown>): Promise<boolean> {
  const target = await realpath(path).catch(() => path);
  const part = `${target}.part`;
  const file = await open(part, 'w', 0o600);
  try {
    if ((await write(file)) === false) return false;
    await file.sync();
    await file.close();
    await rename(part, target);
    return true;
  } finally {
    await file.close().catch(() => undefined);
    await rm(part, { force: true });
  }
}
