import type { Account, Settings } from '@shared/bridge/settings';
import type { DemoAccount } from '@shared/bridge/shell-state';
import { readServerAddress } from '@shared/model/server-address';

/** What the form holds, as typed. */
export interface SignInForm {
  readonly system: Account['system'];
  readonly server: string;
  /** Undefined where none was asked for: its field is not there. */
  readonly secondary: string | undefined;
  readonly login: string;
  readonly password: string;
  /** Whose session a supervisor opens; empty for one's own. */
  readonly onBehalfOf: string;
  readonly remember: boolean;
  /** The origin that the user agreed to reach without encryption; another address asks again. */
  readonly plainFor: string;
}

/** What is wrong with a field, as a key of the catalogue. */
export type FieldProblems = Partial<
  Record<
    'server' | 'secondary' | 'plain' | 'login' | 'password',
    | 'server.missing'
    | 'server.invalid'
    | 'secondary.invalid'
    | 'secondary.same'
    | 'secondary.plain'
    | 'plain.needed'
    | 'login.missing'
    | 'password.missing'
  >
>;

/** The form at first: the demo's account in the demo, else the account of last time. */
export function firstForm(
  settings: Settings,
  [demoAccount]: readonly DemoAccount[] = [],
): SignInForm {
  const known = demoAccount ?? settings.account;
  return {
    system: settings.account?.system ?? 'o2g',
    server: known?.server ?? '',
    secondary: demoAccount ? undefined : settings.account?.secondary,
    login: known?.login ?? '',
    password: demoAccount?.password ?? '',
    onBehalfOf: demoAccount ? '' : (settings.account?.onBehalfOf ?? ''),
    remember: settings.remember,
    // Who signed in there before was asked then.
    plainFor: exposedOrigin(known?.server ?? '') ?? '',
  };
}

/** The origin at which passwords would cross a network unencrypted; undefined where they would not. */
export function exposedOrigin(server: string): string | undefined {
  const address = readServerAddress(server);
  return address?.exposed ? address.origin : undefined;
}

/** Supervised sessions are O2G's (O2G reference, "Session management"). */
export const canSupervise = ({ system }: SignInForm): boolean => system === 'o2g';

/** Whether the password kept for the account of last time is the one this form needs. */
export function passwordIsKept(
  form: SignInForm,
  account: Account | undefined,
  passwordKnown: boolean,
): boolean {
  return (
    passwordKnown &&
    account !== undefined &&
    account.system === form.system &&
    account.login === form.login.trim() &&
    readServerAddress(account.server)?.origin === readServerAddress(form.server)?.origin
  );
}

/** What keeps the form from being sent. */
export function problemsOf(form: SignInForm, kept: boolean): FieldProblems {
  return {
    ...(form.server.trim() === ''
      ? { server: 'server.missing' as const }
      : !readServerAddress(form.server) && { server: 'server.invalid' as const }),
    ...(![undefined, form.plainFor].includes(exposedOrigin(form.server)) && {
      plain: 'plain.needed' as const,
    }),
    ...secondaryProblem(form),
    ...(form.login.trim() === '' && { login: 'login.missing' as const }),
    ...(form.password === '' && !kept && { password: 'password.missing' as const }),
  };
}

/** A secondary server may be left out; one that is given is another server. */
function secondaryProblem({ server, secondary = '' }: SignInForm): FieldProblems {
  if (secondary.trim() === '') return {};
  const origin = readServerAddress(secondary)?.origin;
  if (origin === undefined) return { secondary: 'secondary.invalid' };
  // What the user agreed to, or did not, of the first server holds for the second.
  if (exposedOrigin(secondary) && !exposedOrigin(server)) return { secondary: 'secondary.plain' };
  return origin === readServerAddress(server)?.origin ? { secondary: 'secondary.same' } : {};
}

/** The form as the bridge takes it. The password is left out where the kept one is meant. */
export function signInInput(form: SignInForm): {
  readonly account: Account;
  readonly password?: string;
  readonly remember: boolean;
} {
  const origin = (typed: string): string => readServerAddress(typed)?.origin ?? typed.trim();
  const secondary = origin(form.secondary ?? '');
  const onBehalfOf = canSupervise(form) ? form.onBehalfOf.trim() : '';
  return {
    account: {
      system: form.system,
      server: origin(form.server),
      ...(secondary === '' ? {} : { secondary }),
      login: form.login.trim(),
      ...(onBehalfOf ? { onBehalfOf } : {}),
    },
    ...(form.password ? { password: form.password } : {}),
    remember: form.remember,
  };
}
