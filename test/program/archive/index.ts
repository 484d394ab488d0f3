import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { inCheckout } from '../../../tools/checkout';
import type { Desktop } from '../../desktop/index';

/** Who signed in there, and at which server. */
interface Owner {
  readonly server: string;
  readonly login: string;
}

/**
 * Fills the archive of somebody who has signed in on this desktop once, as if so many calls had come, one each quarter
 * of an hour, the last of them now. The program must not run meanwhile.
 */
export async function fillArchive(
  desktop: Pick<Desktop, 'env'>,
  userData: string,
  { server, login }: Owner,
  calls: number,
): Promise<void> {
  const account = JSON.stringify({ system: 'o2g', server, login });
  const script = inCheckout('test', 'program', 'archive', 'fill-account.ts');
  await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', script, userData, account, String(calls)],
    { env: { ...process.env, ...desktop.env } },
  );
}
