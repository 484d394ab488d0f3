import type { Account } from '@shared/bridge/settings';
import type { CommandName } from '@shared/bridge/commands';
import { asFailure, FailureError } from '@shared/model/failure';
import { accountKey } from '@shared/model/account';
import { serverOrigin } from '@shared/model/server-address';
import type { Connector, SignInRequest } from '../pbx/connector';
import type { Handlers } from './call-commands';
import type { SignIn } from './sign-in';
import type { Supervisor } from './supervisor';

/** The commands that sign in and out. */
export type AccountCommandName = Extract<
  CommandName,
  'session.signIn' | 'session.cancelSignIn' | 'session.signOut' | 'session.changePassword'
>;

/** Where passwords are kept: the system's keyring, or memory where there is none. */
export interface Passwords {
  /** Throws `keyringUnavailable` where the keyring does not answer. */
  get(account: Account): Promise<string | undefined>;
  set(account: Account, password: string): Promise<void>;
  delete(account: Account): Promise<void>;
}

/** Which account was last in use, and whether to sign in with it at start. */
export interface AccountMemory {
  last(): { readonly account: Account; readonly remember: boolean } | undefined;
  keep(account: Account, remember: boolean): void;
}

/** What a killed run left at an account's PBX: its sessions. */
export interface KilledRun {
  /** Whether this run was brought back, and may go on in what stands: nobody who starts the program by hand may. */
  mayGoOn(account: Account): Promise<boolean>;
  /** Closes them without a sign-in, as far as the PBX can be reached. */
  close(account: Account): Promise<void>;
  /** Nothing of them is kept any more. */
  forget(account: Account): Promise<void>;
}

/** What signing in needs. */
export interface AccountSessionDependencies {
  readonly supervisor: Supervisor;
  readonly passwords: Passwords;
  readonly memory: AccountMemory;
  readonly killedRun: KilledRun;
  /** The connector for an account, on a network of its own. Throws `notSupported`. */
  readonly connectorFor: (account: Account) => Connector;
}

/** Signs accounts in and out. The password is kept only after the PBX took it, and only when asked to. */
export interface AccountSession {
  readonly handlers: Handlers<AccountCommandName>;
  /**
   * Signs in with what is remembered, or goes on where a killed run was; where there is neither, closes what such a run left.
   */
  resume(): Promise<void>;
}

/** The address as we use it: the PBX's origin. */
const normalised = ({ secondary, ...account }: Account): Account => ({
  ...account,
  server: serverOrigin(account.server),
  ...(secondary === undefined ? {} : { secondary: serverOrigin(secondary) }),
});

/** What lets a user in. */
type Pass = Pick<SignInRequest, 'password' | 'goesOn'>;

const requestOf = ({ server, login, onBehalfOf }: Account, pass: Pass): SignInRequest => ({
  server,
  login,
  ...pass,
  ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
});

/** Builds it. */
export function createAccountSession({
  supervisor,
  passwords,
  memory,
  killedRun,
  connectorFor,
}: AccountSessionDependencies): AccountSession {
  let cancel = new AbortController();
  const toSignIn = (account: Account, pass: Pass): SignIn => ({
    connector: () => connectorFor(account),
    request: requestOf(account, pass),
    secondary: account.secondary,
  });

  return {
    handlers: {
      'session.signIn': async ({ account: typed, password: given, remember }) => {
        cancel.abort();
        cancel = new AbortController();
        const { signal } = cancel;
        const account = normalised(typed);
        const password = given ?? (await passwords.get(account));
        if (password === undefined || password === '') {
          throw new FailureError({ kind: 'wrongCredentials', retryable: false });
        }
        await supervisor.signIn(toSignIn(account, { password }), signal);
        const before = memory.last()?.account;
        memory.keep(account, remember);
        if (before && accountKey(before) !== accountKey(account)) await killedRun.forget(before);
        if (remember) await passwords.set(account, password);
        else await passwords.delete(account);
      },
      'session.cancelSignIn': async () => {
        cancel.abort();
        const last = memory.last();
        await supervisor.signOut();
        if (last && !last.remember) await killedRun.forget(last.account);
      },
      'session.signOut': async () => {
        cancel.abort();
        const last = memory.last();
        await supervisor.signOut();
        if (!last) return;
        memory.keep(last.account, false);
        await passwords.delete(last.account);
        await killedRun.forget(last.account);
      },
      'session.changePassword': async ({ oldPassword, newPassword }) => {
        const change = supervisor.features().profile?.changePassword;
        if (!change) throw new FailureError({ kind: 'notSupported', retryable: false });
        await change(oldPassword, newPassword);
        // The next sign-in, by ourselves after an outage or at the next start, needs the new one.
        supervisor.passwordChanged(newPassword);
        const last = memory.last();
        if (last?.remember) await passwords.set(last.account, newPassword);
      },
    },
    async resume() {
      const last = memory.last();
      if (!last) return;
      const { account, remember } = last;
      const { signal } = cancel;
      let password: string | undefined;
      const goesOn = await killedRun.mayGoOn(account);
      try {
        if (remember) password = await passwords.get(account);
      } catch (thrown) {
        if (!signal.aborted) supervisor.cannotResume(asFailure(thrown));
        return;
      }
      // Meanwhile the user may have signed in by hand: a keyring can take its time.
      if (signal.aborted) return;
      if (password === undefined && !goesOn) return killedRun.close(account);
      await supervisor.resume(
        toSignIn(account, {
          ...(password === undefined ? {} : { password }),
          ...(goesOn ? { goesOn } : {}),
        }),
      );
    },
  };
}
