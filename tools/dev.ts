import { inCheckout, isRoot } from './checkout';
import { findElectron } from './electron/index';
import { run } from './run';
import { Stop, verb } from './say';
import { hasDisplay, needSystem } from './system/index';

/** npm run dev: the desk with hot reload. Arguments after `--` go to the program. */
await verb(async () => {
  if (!hasDisplay()) throw new Stop('There is no display to open the desk on.');
  await needSystem('run');
  const electron = await findElectron();
  const vite = inCheckout('node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const sandbox = isRoot ? ['--noSandbox'] : [];
  return await run(process.execPath, [vite, 'dev', ...sandbox, '--', ...process.argv.slice(2)], {
    env: {
      ...process.env,
      ELECTRON_EXEC_PATH: electron.executable,
      ELECTRON_OVERRIDE_DIST_PATH: electron.dist,
    },
  });
});
