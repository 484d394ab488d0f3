import type { Account } from '@shared/bridge/settings';

/** Where passwords are kept on this desktop: with `missing`, in memory and for this run only. */
export type KeyringAvailability = 'available' | 'missing';

/** The passwords of the user's accounts. */
export interface Secrets {
  /** Looks whether there is a keyring that answers, again while there was none; settles within a few seconds. */
  availability(): Promise<KeyringAvailability>;
  /** Undefined when none is kept, or when the user would not unlock the keyring. */
  get(account: Account): Promise<string | undefined>;
  /** The same; throws `keyringUnavailable` where a keyring could have it that is missing or was not unlocked. */
  ask(account: Account): Promise<string | undefined>;
  /** Says where the password went. */
  set(account: Account, password: string): Promise<'keyring' | 'memory'>;
  delete(account: Account): Promise<void>;
  /** The key of the account's call archive, made at first use; undefined where no keyring keeps it. */
  archiveKey(account: Account): Promise<string | undefined>;
  /** Another key in its place: what the old one locked can not be read any more. */
  newArchiveKey(account: Account): Promise<string | undefined>;
}
