import { randomBytes } from 'node:crypto';
import type { Account } from '@shared/bridge/settings';
import { accountKey } from '@shared/model/account';
import { FailureError } from '@shared/model/failure';
import { reasonOf } from '../log/facts';
import type { Log } from '../log/log';
import type { KeyringAvailability, Secrets } from './secrets';

/** What we use of keytar. */
export interface Keyring {
  getPassword(service: string, account: string): Promise<string | null>;
  setPassword(service: string, account: string, password: string): Promise<void>;
  deletePassword(service: string, account: string): Promise<boolean>;
}

/** What the keyring's secrets stand on. */
export interface SecretsIo {
  /** Loads keytar; rejects where its system library is missing. */
  readonly loadKeyring: () => Promise<Keyring>;
  readonly log: Log;
  /** A keyring that says nothing for this long (ms) is missing until it does. */
  readonly probeTimeout?: number;
}

const service = 'Hookswitch';
const archiveService = 'Hookswitch call archive';

/** Passwords in the system keyring, or in memory where it is missing or refuses. */
export function createSecrets({ loadKeyring, log, probeTimeout = 3000 }: SecretsIo): Secrets {
  const memory = new Map<string, string>();
  let found: Keyring | undefined;
  let looking: Promise<Keyring | undefined> | undefined;
  const missing = (reason: unknown): undefined => {
    log.warn('no keyring for now: passwords are kept in memory', reasonOf(reason));
  };
  /** One that was missing is looked for again at the next use; for one that is silent nobody waits twice. */
  const look = (): Promise<Keyring | undefined> => {
    const answer = ask(loadKeyring).finally(() => {
      looking = undefined;
    });
    answer.then(
      (keyring) => {
        found = keyring;
      },
      () => undefined,
    );
    return within(answer, probeTimeout).catch(missing);
  };
  const makeKey = async (account: Account, keyring: Keyring): Promise<string> => {
    const key = randomBytes(32).toString('base64');
    await keyring.setPassword(archiveService, accountKey(account), key);
    return key;
  };
  /** A keyring that refuses has not lost the key: no other is made then. */
  const fromKeyring = async (
    use: (keyring: Keyring) => Promise<string>,
  ): Promise<string | undefined> => {
    try {
      const found = await keyring();
      return found && (await use(found));
    } catch (reason) {
      log.warn('the keyring did not give the archive’s key', reasonOf(reason));
      return undefined;
    }
  };
  const keyring = async (): Promise<Keyring | undefined> => found ?? (await (looking ??= look()));
  const passwordOf = async (account: Account): Promise<string | undefined> => {
    const entry = accountKey(account);
    const kept = memory.get(entry);
    if (kept !== undefined) return kept;
    const unavailable = { kind: 'keyringUnavailable', retryable: true } as const;
    const found = await keyring();
    if (!found) throw new FailureError(unavailable);
    try {
      return (await found.getPassword(service, entry)) ?? undefined;
    } catch (reason) {
      log.warn('the keyring did not give the password', reasonOf(reason));
      throw new FailureError(unavailable, { cause: reason });
    }
  };

  return {
    availability: async (): Promise<KeyringAvailability> =>
      (await keyring()) === undefined ? 'missing' : 'available',
    ask: passwordOf,
    get: (account) => passwordOf(account).catch(() => undefined),
    async set(account: Account, password: string) {
      const entry = accountKey(account);
      try {
        const found = await keyring();
        if (found !== undefined) {
          await found.setPassword(service, entry, password);
          memory.delete(entry);
          return 'keyring';
        }
      } catch (reason) {
        log.warn('the keyring did not take the password', reasonOf(reason));
      }
      memory.set(entry, password);
      return 'memory';
    },
    async delete(account) {
      const entry = accountKey(account);
      memory.delete(entry);
      try {
        await (await keyring())?.deletePassword(service, entry);
      } catch (reason) {
        log.warn('the keyring did not forget the password', reasonOf(reason));
      }
    },
    archiveKey: (account) =>
      fromKeyring(
        async (found) =>
          (await found.getPassword(archiveService, accountKey(account))) ??
          (await makeKey(account, found)),
      ),
    newArchiveKey: (account) => fromKeyring((found) => makeKey(account, found)),
  };
}

/** Asks for an entry that nobody has: a keyring that works answers, without asking to be unlocked. */
async function ask(loadKeyring: () => Promise<Keyring>): Promise<Keyring> {
  const keyring = await loadKeyring();
  await keyring.getPassword(service, 'is there a keyring');
  return keyring;
}

async function within<T>(answer: Promise<T>, timeout: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the keyring does not answer')), timeout);
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}
