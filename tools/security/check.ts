import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { inCheckout } from '../checkout';
import { cacheFolder } from '../electron/cache-folder';
import { read, run } from '../run';
import { say, Stop, verb } from '../say';
import { explained } from './explained';
import { judge, readSarif } from './judge';

/**
 * npm run check:security: electronegativity over `src/`. It is kept apart, with a lock of its own that is installed on
 * first use without scripts: it is old and has four hundred parts, none of which the program should ever see.
 */
await verb(async () => {
  const home = join(cacheFolder(), 'electronegativity-1.10.3');
  await mkdir(home, { recursive: true });
  for (const name of ['package.json', 'package-lock.json']) {
    await copyFile(inCheckout('tools', 'security', 'electronegativity', name), join(home, name));
  }
  if (!existsSync(join(home, 'node_modules', '.package-lock.json'))) {
    say('Installing electronegativity, once, into the cache');
    const code = await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: home,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (code !== 0) throw new Stop('electronegativity could not be installed: see above.');
  }
  const report = inCheckout('test-results', 'electronegativity.sarif');
  await mkdir(inCheckout('test-results'), { recursive: true });
  await rm(report, { force: true });
  const { devDependencies } = JSON.parse(await readFile(inCheckout('package.json'), 'utf8')) as {
    devDependencies: { electron: string };
  };
  await read(process.execPath, [
    join(home, 'node_modules', '@doyensec', 'electronegativity', 'dist', 'index.js'),
    ...['--input', inCheckout('src'), '--relative', 'true', '--output', report],
    ...['--electron-version', devDependencies.electron],
    // It asks the network which Electron is newest; `npm run package` does that (tools/packaging).
    ...['--exclude-checks', 'AvailableSecurityFixesGlobalCheck'],
  ]);
  const findings = readSarif(JSON.parse(await readFile(report, 'utf8')));
  const { unexplained, stale } = judge(findings, explained);
  for (const { check, file, line } of unexplained) {
    console.error(
      `${check}  src/${file}:${String(line)}: not explained in tools/security/explained.ts`,
    );
  }
  for (const { check, file } of stale) {
    console.error(`${check}  src/${file}: explained, but no longer found: remove the explanation`);
  }
  return unexplained.length + stale.length === 0 ? 0 : 1;
});
