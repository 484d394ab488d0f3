import { checkout, isRoot } from './checkout';
import { buildIfStale } from './build';
import { findElectron } from './electron/index';
import { run } from './run';
import { Stop, say, verb } from './say';
import { hasDisplay, needSystem } from './system/index';

/** npm start: the desk, sign-in first. Arguments go to the program. */
await verb(async () => {
  if (!hasDisplay()) {
    throw new Stop(
      'There is no display to open the desk on. "npm run demo" plays it on a virtual one.',
    );
  }
  await needSystem('run');
  const electron = await findElectron();
  await buildIfStale();
  if (isRoot) say('Running as root, whom Chromium refuses its sandbox: starting with --no-sandbox');
  const sandbox = isRoot ? ['--no-sandbox'] : [];
  return await run(electron.executable, [checkout, ...sandbox, ...process.argv.slice(2)]);
});
