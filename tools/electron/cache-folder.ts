import { homedir } from 'node:os';
import { join } from 'node:path';
import { isRoot } from '../checkout';

/**
 * Where a fetched Electron stays: outside the checkout, so that `npm ci` and a second clone find it again. Root's lies
 * where every user may read it, because tests run the program as an ordinary user. `HOOKSWITCH_CACHE` moves it.
 */
export function cacheFolder(): string {
  const named = process.env['HOOKSWITCH_CACHE'];
  if (named !== undefined) return named;
  if (isRoot) return '/var/cache/hookswitch';
  return join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'hookswitch');
}
