import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { say } from '../say';

/** Says now and then how much of `total` bytes has arrived below `folder`, until `work` is done. */
export async function withProgress<T>(
  what: string,
  folder: string,
  total: number,
  work: Promise<T>,
): Promise<T> {
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(0);
  const began = Date.now();
  say(`Electron: ${what} (${megabytes(total)} MB, once)`);
  const timer = setInterval(() => {
    void size(folder).then((bytes) => {
      const seconds = ((Date.now() - began) / 1000).toFixed(0);
      const arrived = Math.min(bytes, total);
      say(`Electron: ${megabytes(arrived)} of ${megabytes(total)} MB after ${seconds} s`);
    });
  }, 5000);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
}

async function size(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true }).catch(() => []);
  const sizes = entries.map(async (name) => {
    const entry = await stat(join(folder, name)).catch(() => undefined);
    return entry?.isFile() === true ? entry.size : 0;
  });
  return (await Promise.all(sizes)).reduce((sum, bytes) => sum + bytes, 0);
}
