import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { test } from './fixtures';

/** A network of its own, in which we may do what root may. */
const apart = ['--net', '--map-current-user', '--keep-caps', '--'];
const isAllowed =
  process.platform === 'linux' &&
  spawnSync('unshare', [
    ...apart,
    'ip',
    'link',
    'add',
    'way',
    'type',
    'veth',
    'peer',
    'name',
    'way-far',
  ]).status === 0;

test('a desk whose network changes is true within seconds: a VPN up and down, the way to the PBX gone and back', async () => {
  test.skip(!isAllowed, 'It takes network namespaces for ordinary users, and ip of iproute2.');
  test.setTimeout(180_000);
  const script = fileURLToPath(new URL('network-change.ts', import.meta.url));
  // Playwright reaches Electron over the loopback device: who drives it is in that network too.
  const driver = spawn('unshare', [...apart, process.execPath, '--import', 'tsx', script], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [driver.stdout, driver.stderr]) {
    stream.on('data', (bytes: Buffer) => (said += bytes.toString()));
  }
  const [code] = (await once(driver, 'close')) as [number | null];

  expect(code, said).toBe(0);
  expect(said).toContain('All is true.');
});
