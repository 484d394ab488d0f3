import type { Device } from './device';

/** What the user prefers, as the PBX keeps it; languages by their tags, such as `en-gb`. */
export interface Preferences {
  readonly language?: string;
  /** The languages that the PBX would take. */
  readonly languages: readonly string[];
}

/** What the desk knows of the user's account at the PBX. */
export interface ProfileState {
  readonly language?: string;
  readonly languages: readonly string[];
  /** Not where a supervisor signed in on the user's behalf. */
  readonly canChangePassword: boolean;
}

/** The user's own data, as the PBX tells it when it changes. */
export interface UserData {
  readonly number?: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly voicemailNumber?: string;
  readonly nodeId?: string;
  readonly devices: readonly Device[];
}

/** What the PBX tells of the user's account (O2G reference, "User information", notifications). */
export type ProfileEvent =
  | { readonly type: 'userChanged'; readonly user: UserData }
  | { readonly type: 'preferencesChanged'; readonly language?: string };
