import type { Preferences, UserData } from './profile';

/** Which of the server's users: those of one node, or those of the contact centre alone. */
export interface UserFilter {
  readonly nodeId?: string | undefined;
  readonly operators: boolean;
}

/** The first logins that match, and how many do. */
export interface UserPage {
  readonly logins: readonly string[];
  readonly total: number;
}

/** A user as an administrator reads them (O2G reference, "User information", User and UserPreferences). */
export interface SiteUser extends UserData {
  readonly login: string;
  /** Absent where the server tells none of this user. */
  readonly preferences?: Preferences;
}
