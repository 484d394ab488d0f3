import type { SiteUser, UserFilter } from '@shared/model/site-user';

/** The server's users, for an administrator (O2G reference, "User information"). Everything throws `FailureError`. */
export interface Users {
  /** The logins, each once, as the server sorts them. Whoever is new or gone is told as `usersChanged`. */
  logins(filter: UserFilter): Promise<readonly string[]>;
  /** By login, or by the number of the phone. Throws `noSuchUser`. */
  read(loginOrNumber: string): Promise<SiteUser>;
  setLanguage(login: string, language: string): Promise<void>;
}
