import { readFile } from 'node:fs/promises';
import { buildOrStop } from './build';
import { inCheckout } from './checkout';
import { fetchOfficial, installedOfficial } from './electron/official';
import { packageProgram } from './packaging/package-program';
import { read, run } from './run';
import { verb } from './say';

/** npm run package: installers for this system, around the official Electron only. Arguments go to electron-builder. */
await verb(() =>
  packageProgram({
    async official() {
      if (installedOfficial() !== undefined) return undefined;
      const fetched = await fetchOfficial();
      return 'reason' in fetched ? fetched.reason : undefined;
    },
    async version() {
      const manifest = inCheckout('node_modules', 'electron', 'package.json');
      return (JSON.parse(await readFile(manifest, 'utf8')) as { version: string }).version;
    },
    newest: async () => (await read('npm', ['view', 'electron', 'version'])).trim(),
    build: buildOrStop,
    pack: () => {
      const builder = inCheckout('node_modules', 'electron-builder', 'cli.js');
      const args = [builder, '--publish', 'never', ...process.argv.slice(2)];
      return run(process.execPath, args);
    },
  }),
);
