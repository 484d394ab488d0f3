import type { Account } from '@shared/bridge/settings';
import { accountKey } from '@shared/model/account';
import type { StandingSessions } from '../pbx/connector';
import type { Secrets } from '../secrets/secrets';
import type { SettingsStore } from '../settings/settings-store';

/** The account under which its sessions at the PBX lie in the keyring. */
export const sessionsAccount = (account: Account): Account => ({
  ...account,
  login: `${account.login} sessions`,
});

/**
 * The sessions of an account, in the keyring beside its password: only while it is remembered, for what opens a session is as
 * good as the password. `dispose` waits until the keyring has heard the last of it.
 */
export function keepStandingSessions(
  account: Account,
  secrets: Pick<Secrets, 'get' | 'set' | 'delete'>,
  settings: Pick<SettingsStore, 'get' | 'subscribe'>,
): StandingSessions & { dispose(): Promise<void> } {
  const entry = sessionsAccount(account);
  let wanted: string | undefined;
  let kept: string | undefined;
  let writing = Promise.resolve();
  const isRemembered = (): boolean => {
    const { account: last, remember } = settings.get();
    return remember && last !== undefined && accountKey(last) === accountKey(account);
  };
  const write = (): void => {
    if (wanted === kept || !isRemembered()) return;
    const next = (kept = wanted);
    writing = writing.then(async () => {
      if (next === undefined) await secrets.delete(entry);
      else await secrets.set(entry, next);
    });
  };
  const stop = settings.subscribe(write);
  return {
    async recall() {
      if (!isRemembered()) return undefined;
      wanted = kept = await secrets.get(entry);
      return kept;
    },
    keep(sessions) {
      wanted = sessions;
      write();
    },
    async dispose() {
      stop();
      await writing;
    },
  };
}
