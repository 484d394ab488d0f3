import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { checkout } from '../../tools/checkout';
import { findElectron } from '../../tools/electron/index';
import type { Desktop } from '../desktop/index';
import type { Program } from './launch-program';

/** Starts the program once more with the same profile, as the desktop or a terminal does, and waits for its end. */
export async function startAgain(
  desktop: Desktop,
  { userData }: Pick<Program, 'userData'>,
  words: readonly string[] = [],
): Promise<void> {
  const { executable } = await findElectron();
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = [checkout, `--user-data-dir=${userData}`, ...desktop.args, ...sandbox, ...words];
  const second = spawn(executable, args, { env: { ...desktop.env }, stdio: 'ignore' });
  await once(second, 'exit');
}
