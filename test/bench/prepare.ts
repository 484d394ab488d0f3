/** `npm run bench`: builds both sides, then measures them as an ordinary user. */
import { buildOrStop } from '../../tools/build';
import { findElectron } from '../../tools/electron/index';
import { say, Stop, verb } from '../../tools/say';
import { needSystem } from '../../tools/system/index';
import { asOrdinaryUser } from '../../tools/user/as-ordinary-user';
import { buildPrograms } from './build';
import { readOptions, usage } from './options';

await verb(async () => {
  const args = process.argv.slice(2);
  const options = optionsOrStop(args);
  // The report alone goes to standard output.
  console.log = console.error;
  if (options.only.some((part) => part !== 'events')) {
    await needSystem('desktop');
    say('Building the program');
    await buildOrStop();
  }
  say('Building the floor');
  await buildPrograms();
  return await asOrdinaryUser({
    node: ['--experimental-websocket', '--import', 'tsx', 'test/bench/run.ts', ...args],
    electron: await findElectron(),
    results: options.profile === undefined ? [] : [options.profile],
    env: { NODE_NO_WARNINGS: '1' },
  });
});

function optionsOrStop(args: readonly string[]): ReturnType<typeof readOptions> {
  try {
    return readOptions(args);
  } catch (error) {
    throw new Stop(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}
