import type { Preferences } from '@shared/model/profile';

/** The user's own account at the PBX (O2G reference, "User information"). Everything throws `FailureError`. */
export interface Profile {
  preferences(): Promise<Preferences>;
  /** Confirmed by `preferencesChanged`. */
  setLanguage(language: string): Promise<void>;
  /** Absent where it is not the user's own session. Throws `wrongOldPassword` or `passwordRefused`. */
  readonly changePassword?: (oldPassword: string, newPassword: string) => Promise<void>;
}
