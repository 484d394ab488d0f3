import { existsSync } from 'node:fs';
import { chown, copyFile, chmod, cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { checkout, inCheckout, isRoot } from '../checkout';
import type { Electron } from '../electron/index';
import { run } from '../run';
import { mountSmallDisk, unmountSmallDisks } from '../small-disk';
import { mirror } from './mirror';
import { testUser } from './test-user';

/** What of the checkout the test user has no use for. */
const notMirrored = new Set(['.git', 'dist', 'docs', 'test-results', 'coverage']);

export interface OrdinaryRun {
  /** Arguments for Node: its own options, then a script of the checkout as a relative path, then the script's. */
  node: readonly string[];
  electron: Electron;
  env?: Readonly<Record<string, string>>;
  /** Folders of the checkout that the run writes; as root they are brought back from the copy afterwards. */
  results: readonly string[];
}

/**
 * Runs Node as somebody whom Chromium's sandbox accepts: as ourselves, or, when we are root, as the test user in a
 * readable copy of the checkout. Returns the exit code.
 */
export async function asOrdinaryUser(options: OrdinaryRun): Promise<number> {
  const env = {
    ...options.env,
    ...(options.electron.dist.startsWith(checkout)
      ? {}
      : { HOOKSWITCH_ELECTRON: options.electron.executable }),
  };
  if (!isRoot) {
    return await run(process.execPath, options.node, {
      cwd: checkout,
      env: { ...process.env, ...env },
    });
  }

  const user = await testUser();
  await sweep(user.home);
  const folder = await mkdtemp(join(user.home, `run-${process.pid}-`));
  try {
    await chmod(folder, 0o755);
    const copy = join(folder, 'checkout');
    await mirror(checkout, copy, notMirrored);
    const [home, temporary] = [join(folder, 'home'), join(folder, 'tmp')];
    for (const path of [home, temporary, ...options.results.map((name) => join(copy, name))]) {
      await mkdir(path, { recursive: true });
      await chown(path, user.uid, user.gid);
    }
    // Node may lie in a home folder too.
    const node = join(folder, 'node');
    await copyFile(process.execPath, node);
    await chmod(node, 0o755);

    // Only root may mount: for the tests of what the program does when its disk is full.
    const disk = mountSmallDisk(join(folder, 'small-disk'), 48 * 1024 * 1024, user);

    const become = [
      `--reuid=${user.uid}`,
      `--regid=${user.gid}`,
      '--init-groups',
      '--pdeathsig=TERM',
    ];
    const code = await run('setpriv', [...become, '--', node, ...options.node], {
      cwd: copy,
      env: {
        ...plainEnvironment(),
        ...env,
        ...(disk && { HOOKSWITCH_SMALL_DISK: disk.path }),
        HOME: home,
        TMPDIR: temporary,
        USER: user.name,
      },
    });
    for (const name of options.results) {
      await cp(join(copy, name), inCheckout(name), { recursive: true, force: true });
    }
    return code;
  } finally {
    unmountSmallDisks(folder);
    await rm(folder, { recursive: true, force: true });
  }
}

/** Removes what runs that were killed have left: folders named after a process that is gone. */
async function sweep(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    const pid = /^run-(\d+)-/.exec(name)?.[1];
    if (pid === undefined || existsSync(`/proc/${pid}`)) continue;
    unmountSmallDisks(join(home, name));
    await rm(join(home, name), { recursive: true, force: true });
  }
}

/** The part of root's environment that another user may have: nothing that points into root's home. */
function plainEnvironment(): Record<string, string> {
  const kept = [
    'PATH',
    'LANG',
    'LC_ALL',
    'TERM',
    'COLORTERM',
    'FORCE_COLOR',
    'NO_COLOR',
    'CI',
    'DEBUG',
    'TZ',
  ];
  return Object.fromEntries(
    kept.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}
