import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { run } from '../run';
import { say } from '../say';

const connectLimit = 10_000;
const releases = 'https://github.com/electron/electron/releases/download/';

/** The official program inside the `electron` package, or undefined while its binary has not been fetched. */
export function installedOfficial(): string | undefined {
  const home = packageFolder();
  const pointer = join(home, 'path.txt');
  if (!existsSync(pointer)) return undefined;
  const executable = join(home, 'dist', readFileSync(pointer, 'utf8'));
  return existsSync(executable) ? executable : undefined;
}

/** Lets the `electron` package fetch its binary, unless the release server does not answer within ten seconds. */
export async function fetchOfficial(): Promise<{ executable: string } | { reason: string }> {
  const server =
    process.env['npm_config_electron_mirror'] ?? process.env['ELECTRON_MIRROR'] ?? releases;
  try {
    await fetch(server, { method: 'HEAD', signal: AbortSignal.timeout(connectLimit) });
  } catch {
    return { reason: `${new URL(server).host} is not reached` };
  }
  say('Electron: fetching the official binary (about 120 MB, once)');
  const code = await run(process.execPath, [join(packageFolder(), 'install.js')]);
  const executable = installedOfficial();
  if (code === 0 && executable !== undefined) return { executable };
  return { reason: 'its download failed' };
}

function packageFolder(): string {
  return dirname(createRequire(import.meta.url).resolve('electron/package.json'));
}
