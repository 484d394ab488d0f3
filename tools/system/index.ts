import { existsSync } from 'node:fs';
import { isRoot } from '../checkout';
import { read } from '../run';
import { Stop, say } from '../say';
import { desktopNeeds, onPath, runNeeds, thisSystem, type Need } from './needs';

/** `run`: what the program loads. `desktop`: that, and the virtual desktop for tests. */
export type SystemSet = 'run' | 'desktop';

/**
 * Makes sure that the system has what the set names. Missing packages are installed when we may (Debian, root);
 * otherwise it stops with the one command to run. Only Linux is looked at: Electron brings the rest elsewhere.
 */
export async function needSystem(set: SystemSet): Promise<void> {
  if (process.platform !== 'linux') {
    if (set === 'run') return;
    throw new Stop('The virtual desktop needs Linux; on this system only "npm test -- unit" runs.');
  }
  const needs = set === 'desktop' ? [...runNeeds, ...desktopNeeds] : runNeeds;
  const missing = await missingOf(needs);
  if (missing.length === 0) return;

  const reasons = missing.map((need) => need.what).join(', ');
  if (!onPath('apt-get')) {
    const names = missing.map((need) => need.packages.at(-1)).join(', ');
    throw new Stop(
      `This machine lacks ${reasons}. Install your system's packages for: ${names} (Debian's names).`,
    );
  }
  if (isRoot) await refreshLists();
  const packages = await choose(missing);
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  if (!isRoot) {
    throw new Stop(
      `This machine lacks ${reasons}. Run this once, then try again:\n  sudo apt-get ${install.join(' ')}`,
    );
  }
  say(`System: installing ${packages.join(' ')} with apt, for ${reasons}`);
  await apt(install);
  const still = await missingOf(needs);
  if (still.length > 0) {
    throw new Stop(
      `apt installed its packages but ${still.map((n) => n.what).join(', ')} is still missing.`,
    );
  }
}

async function missingOf(needs: readonly Need[]): Promise<Need[]> {
  const ldconfig = existsSync('/sbin/ldconfig') ? '/sbin/ldconfig' : 'ldconfig';
  const system = thisSystem(await read(ldconfig, ['-p']).catch(() => ''));
  return needs.filter((need) => !need.present(system));
}

/** Fetches the package lists; a failure matters only if the packages are then not found. */
async function refreshLists(): Promise<void> {
  await apt(['update']).catch(() => {
    say('System: apt could not refresh every package list; going on with what it has');
  });
}

/** For each need the first of its packages that this system's lists know. */
async function choose(needs: readonly Need[]): Promise<string[]> {
  const chosen = new Set<string>();
  for (const need of needs) chosen.add(await firstKnown(need.packages));
  return [...chosen];
}

async function firstKnown(names: readonly string[]): Promise<string> {
  for (const name of names) {
    const policy = await read('apt-cache', ['policy', name], {
      env: { ...process.env, LC_ALL: 'C' },
    });
    if (/Candidate: (?!\(none\))/.test(policy)) return name;
  }
  return names.at(-1) ?? '';
}

/** Runs apt without questions; it waits for another apt, and its chatter is shown only when it fails. */
async function apt(args: readonly string[]): Promise<void> {
  const options = ['-qq', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Dpkg::Use-Pty=0'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' };
  await read('apt-get', [...options, ...args], { env });
}

/** True when a program could open a window here. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY']) || Boolean(process.env['WAYLAND_DISPLAY']);
}
