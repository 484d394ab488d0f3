import { createRequire } from 'node:module';
import type { Keyring } from './keyring-secrets';

const require = createRequire(import.meta.url);

/**
 * Loads keytar, a native module; rejects where libsecret is not installed. By `require`, which looks again after it found
 * none, and spares the start Node's loader of ES modules: Electron does not load that before the first `import()`.
 */
export async function loadKeyring(): Promise<Keyring> {
  return require('keytar') as Keyring;
}
