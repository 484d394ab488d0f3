import type { CommandName } from '@shared/bridge/commands';
import type { QueryInput, QueryOutputs } from '@shared/bridge/queries';
import type { Users } from '../pbx/port/users';
import type { Handlers } from './call-commands';

export type UserCommandName = Extract<CommandName, `users.${string}`>;
export type UserQueryName = Extract<keyof QueryOutputs, `users.${string}`>;

/** What a window asks about the server's users. */
export type UserReader = {
  readonly [N in UserQueryName]: (input: QueryInput<N>) => Promise<QueryOutputs[N]>;
};

/** Commands of an administrator → operations of the port. */
export function userCommands(users: () => Users): Handlers<UserCommandName> {
  return {
    'users.setLanguage': async ({ login, language }) => users().setLanguage(login, language),
  };
}

/** Queries → operations of the port. A server gives its logins whole, and thousands are not for the bridge. */
export function userReader(users: () => Users): UserReader {
  return {
    'users.page': async ({ search, limit, ...filter }) => {
      const wanted = search.toLowerCase();
      const all = await users().logins(filter);
      const found = all.filter((login) => login.toLowerCase().includes(wanted));
      return { logins: found.slice(0, limit), total: found.length };
    },
    'users.read': async ({ user }) => users().read(user),
  };
}
