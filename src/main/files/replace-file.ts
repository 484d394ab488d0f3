import { closeSync, fsyncSync, openSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import stubborn from 'stubborn-fs';

/** How long (ms) a file is tried for that another program holds open, as virus scanners do on Windows. */
const patience = 1_000;

/** Puts a text in the place of a file, for its user's eyes only. Throws when the disk refuses; the file is as before then. */
export function replaceFileSync(path: string, text: string): void {
  const target = behindLinks(path);
  const part = `${target}.part`;
  try {
    // One that a killed program left is not written into.
    rmSync(part, { force: true });
    const file = openSync(part, 'wx', 0o600);
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    stubborn.retry.renameSync({ timeout: patience })(part, target);
  } catch (thrown) {
    rmSync(part, { force: true });
    throw thrown;
  }
}

/** A user may keep the real file elsewhere and a link to it here: the link stays. */
function behindLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
