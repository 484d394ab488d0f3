/**
 * Fills the archive of an account that has signed in once: `fill-account <userData> <account as JSON> <calls>`, a
 * program of its own because the key is in the keyring of a desktop (`index.ts` starts it there).
 */
import { join } from 'node:path';
import type { Account } from '@shared/bridge/settings';
import { silentLog } from '../../../src/main/log/log';
import { archivePath } from '../../../src/main/program/history';
import { createSecrets } from '../../../src/main/secrets/keyring-secrets';
import { loadKeyring } from '../../../src/main/secrets/load-keyring';
import { fill } from './fill';

const [userData = '', account = '', count = ''] = process.argv.slice(2);
const owner = JSON.parse(account) as Account;
const key = await createSecrets({ loadKeyring, log: silentLog }).archiveKey(owner);
if (key === undefined) throw new Error('the keyring has no key for the archive');
fill({ path: archivePath(join(userData, 'archive'), owner), key }, Number(count), Date.now());
process.exit(0);
