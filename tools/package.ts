import { readFile } from 'node:fs/promises';
import { buildOrStop } from './build';
import { inCheckout } from './checkout';
import { fetchOfficial, installedOfficial } from './electron/official';
import { needMaintainedElectron } from './packaging/current-electron';
import { run } from './run';
import { Stop, verb } from './say';

/** npm run package: installers for this system, around the official Electron only. Arguments go to electron-builder. */
await verb(async () => {
  if (installedOfficial() === undefined) {
    const fetched = await fetchOfficial();
    if ('reason' in fetched) {
      throw new Stop(
        `Nothing was packaged: installers need the official Electron binary, and it cannot be had here (${fetched.reason}). ` +
          'The stand-in that development and tests use is never packaged. Run this where the binary can be downloaded.',
      );
    }
  }
  const { version } = JSON.parse(
    await readFile(inCheckout('node_modules', 'electron', 'package.json'), 'utf8'),
  ) as { version: string };
  await needMaintainedElectron(version);
  await buildOrStop();
  const builder = inCheckout('node_modules', 'electron-builder', 'cli.js');
  return await run(process.execPath, [builder, '--publish', 'never', ...process.argv.slice(2)]);
});
