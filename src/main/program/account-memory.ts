import type { Account } from '@shared/bridge/settings';
import type { AccountMemory, Passwords } from '../desk/account-session';
import type { Secrets } from '../secrets/secrets';
import type { SettingsStore } from '../settings/settings-store';
import { mailboxAccount } from './messaging';

/** The last account, in the settings. */
export function accountMemory(settings: SettingsStore): AccountMemory {
  return {
    last() {
      const { account, remember } = settings.get();
      return account && { account, remember };
    },
    keep(account, remember) {
      settings.update({ account, remember });
    },
  };
}

/** Its password, in the keyring or, where there is none, in memory. Tells when that may have changed. */
export function accountPasswords(secrets: Secrets, onChange: () => void): Passwords {
  return {
    get: (account: Account) => secrets.ask(account),
    async set(account, password) {
      await secrets.set(account, password);
      onChange();
    },
    async delete(account) {
      await secrets.delete(account);
      await secrets.delete(mailboxAccount(account));
      onChange();
    },
  };
}
