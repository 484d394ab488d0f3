import type { Device } from './device';

/** The systems we speak to; one connector each. */
export const systemIds = ['o2g', 'xivo', 'sipxcom', 'oxo', 'xc5'] as const;
export type SystemId = (typeof systemIds)[number];

/**
 * An account's name: of its password in the keyring, where its user may read it, of its archive and of the certificates
 * that its user trusts. The server is its origin.
 */
export const accountKey = (account: {
  readonly system: SystemId;
  readonly server: string;
  readonly login: string;
}): string => `${account.system} ${account.login} ${account.server.toLowerCase()}`;

/** The login in an account's name; neither system nor server has a space in it. */
export const loginInKey = (key: string): string => key.split(' ').slice(1, -1).join(' ');

/** Who is signed in, as the PBX knows them. */
export interface Identity {
  readonly system: SystemId;
  /** The PBX's own login of the user, which may differ from the one typed. */
  readonly login: string;
  readonly number?: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly voicemailNumber?: string;
  /** The PBX node that the user belongs to. */
  readonly nodeId?: string;
  /** An administrator's own session: it has no phone. */
  readonly administrator?: true;
  /** The login that signed in on the user's behalf. */
  readonly signedInBy?: string;
  /** The server warns that the password is about to expire. */
  readonly passwordExpires?: true;
  /** Product and version of the server, for the status page and support. */
  readonly server: string;
  readonly devices: readonly Device[];
}

/** The features a session may offer; one that is missing from the list does not exist for this user. */
export const featureNames = [
  'calls',
  /** To call, answer and leave, without being told which calls there are. */
  'basicCalls',
  'routing',
  'agent',
  'supervisor',
  'history',
  'voicemail',
  'directory',
  'messages',
  'phone',
  'presence',
  'site',
  'provisioning',
  /** The server's users, for an administrator. */
  'users',
  'profile',
] as const;
export type FeatureName = (typeof featureNames)[number];
