import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { inCheckout } from './checkout';
import { run } from './run';
import { Stop, say } from './say';

const sources = ['src', 'resources', 'electron.vite.config.ts', 'package-lock.json'];
const product = inCheckout('out', 'main', 'index.cjs');

/** Builds the program into out/ and returns the builder's exit code. */
export async function build(): Promise<number> {
  return await run(process.execPath, [
    inCheckout('node_modules', 'electron-vite', 'bin', 'electron-vite.js'),
    'build',
    '--logLevel=warn',
  ]);
}

/** Builds the program, and ends the tool when that fails. */
export async function buildOrStop(): Promise<void> {
  if ((await build()) !== 0) throw new Stop('The build failed; its messages are above.');
}

/** Builds the program unless out/ is newer than everything it is made of. */
export async function buildIfStale(): Promise<void> {
  const built = await stat(product).then(
    (file) => file.mtimeMs,
    () => 0,
  );
  const newest = await Promise.all(sources.map((name) => newestIn(inCheckout(name))));
  if (Math.max(...newest) < built) return;
  say('Building the program');
  await buildOrStop();
}

/** When anything at or below the path last changed, 0 for a path that is not there. */
async function newestIn(path: string): Promise<number> {
  const entry = await stat(path).catch(() => undefined);
  if (entry === undefined) return 0;
  if (!entry.isDirectory()) return entry.mtimeMs;
  const names = await readdir(path);
  const times = await Promise.all(names.map((name) => newestIn(join(path, name))));
  return Math.max(entry.mtimeMs, ...times);
}
