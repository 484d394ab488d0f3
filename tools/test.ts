import { rm } from 'node:fs/promises';
import { inCheckout } from './checkout';
import { findElectron } from './electron/index';
import { verb } from './say';
import { needSystem } from './system/index';
import { closingLine, section, sum, whatFailed, type Counts } from './test/counts';
import { buildCounted, check, endToEnd, onNode } from './test/suites';

/**
 * npm test: checks, unit tests, the fault suite, the build and end-to-end tests. `npm test -- unit [filter]`,
 * `npm test -- faults [filter]` and `npm test -- e2e [filter]` run one part; further arguments go to its runner.
 */
await verb(async () => {
  const [part, ...rest] = process.argv.slice(2);
  const all = part === undefined;
  if (!all && part !== 'unit' && part !== 'faults' && part !== 'e2e') {
    console.error('Usage: npm test [-- unit [filter] | -- faults [filter] | -- e2e [filter]]');
    return 2;
  }
  await rm(inCheckout('test-results'), { recursive: true, force: true });

  const counts: Counts[] = [];
  if (all) counts.push(await section('Format, types, lint', check));
  const onNodeAlone = (['unit', 'faults'] as const).filter((one) => all || part === one);
  if (onNodeAlone.length > 0) {
    counts.push(await section('Unit tests and faults', () => onNode(onNodeAlone, rest)));
  }
  if (all || part === 'e2e') {
    const electron = await section('System and Electron', async () => {
      await needSystem('desktop');
      return await findElectron();
    });
    const built = await section('Build', buildCounted);
    counts.push(built);
    if (built.failed === 0) {
      counts.push(await section('End to end', () => endToEnd(electron, rest)));
    }
  }
  const total = sum(counts);
  console.log(`${whatFailed(total)}\n\n${closingLine(total)}`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
});
