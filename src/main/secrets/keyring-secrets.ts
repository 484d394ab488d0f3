import type { Account } from '@shared/bridge/settings';
import type { Log } from '../log/log';
import { keyringEntry, type KeyringAvailability, type Secrets } from './secrets';

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
  /** A keyring that says nothing for this long (ms) at the first look is missing. */
  readonly probeTimeout?: number;
}

const service = 'Hookswitch';

/** Passwords in the system keyring, or in memory where it is missing or refuses. */
export function createSecrets({ loadKeyring, log, probeTimeout = 3000 }: SecretsIo): Secrets {
  const memory = new Map<string, string>();
  let probed: Promise<Keyring | undefined> | undefined;
  const keyring = (): Promise<Keyring | undefined> =>
    (probed ??= probe(loadKeyring, probeTimeout).catch((reason: unknown) => {
      log.warn('no keyring: passwords are kept for this run only', { reason: nameOf(reason) });
      return undefined;
    }));

  return {
    availability: async (): Promise<KeyringAvailability> =>
      (await keyring()) === undefined ? 'missing' : 'available',
    async get(account) {
      const entry = keyringEntry(account);
      const kept = memory.get(entry);
      if (kept !== undefined) return kept;
      try {
        return (await (await keyring())?.getPassword(service, entry)) ?? undefined;
      } catch (reason) {
        log.warn('the keyring did not give the password', { reason: nameOf(reason) });
        return undefined;
      }
    },
    async set(account: Account, password: string) {
      const entry = keyringEntry(account);
      try {
        const found = await keyring();
        if (found !== undefined) {
          await found.setPassword(service, entry, password);
          memory.delete(entry);
          return 'keyring';
        }
      } catch (reason) {
        log.warn('the keyring did not take the password', { reason: nameOf(reason) });
      }
      memory.set(entry, password);
      return 'memory';
    },
    async delete(account) {
      const entry = keyringEntry(account);
      memory.delete(entry);
      try {
        await (await keyring())?.deletePassword(service, entry);
      } catch (reason) {
        log.warn('the keyring did not forget the password', { reason: nameOf(reason) });
      }
    },
  };
}

/** Asks for an entry that nobody has: a keyring that works answers, without asking to be unlocked. */
async function probe(loadKeyring: () => Promise<Keyring>, timeout: number): Promise<Keyring> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the keyring does not answer')), timeout);
  });
  const answer = loadKeyring().then(async (keyring) => {
    await keyring.getPassword(service, 'is there a keyring');
    return keyring;
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}

const nameOf = (reason: unknown): string => (reason instanceof Error ? reason.message : 'unknown');
