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

/** The sessions of an account as they are kept. */
export interface KeptSessions extends StandingSessions {
  /** From now on they are kept. */
  begin(): void;
  /** They are not kept any more, whatever a sign-in that is given up still says, until one begins again. */
  forget(): Promise<void>;
  /** Waits until the keyring has heard the last of it. */
  dispose(): Promise<void>;
}

/**
 * The sessions of an account, in the keyring beside its password: from when the user is in, for what opens a session is as
 * good as the password, until the last is closed or the user signs out.
 */
export function keepStandingSessions(
  account: Account,
  secrets: Pick<Secrets, 'get' | 'set' | 'delete'>,
  settings: Pick<SettingsStore, 'get' | 'subscribe'>,
): KeptSessions {
  const entry = sessionsAccount(account);
  let wanted: string | undefined;
  let kept: string | undefined;
  let writing = Promise.resolve();
  let isForgotten = false;
  const isTheirs = (): boolean => {
    const { account: last } = settings.get();
    return last !== undefined && accountKey(last) === accountKey(account);
  };
  const write = (): void => {
    if (wanted === kept || !isTheirs()) return;
    const next = (kept = wanted);
    writing = writing.then(async () => {
      if (next === undefined) await secrets.delete(entry);
      else await secrets.set(entry, next);
    });
  };
  const stop = settings.subscribe(write);
  return {
    async recall() {
      if (!isTheirs()) return undefined;
      wanted = kept = await secrets.get(entry);
      return kept;
    },
    begin() {
      isForgotten = false;
    },
    keep(sessions) {
      if (isForgotten) return;
      wanted = sessions;
      write();
    },
    async forget() {
      isForgotten = true;
      wanted = kept = undefined;
      await (writing = writing.then(() => secrets.delete(entry)));
    },
    async dispose() {
      isForgotten = true;
      stop();
      await writing;
    },
  };
}
