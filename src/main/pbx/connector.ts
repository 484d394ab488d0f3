import type { FeatureName, Identity, SystemId } from '@shared/model/account';
import type { EventBatch, PartReading, Snapshot } from '@shared/model/event';
import type { Failure } from '@shared/model/failure';
import type { Log } from '../log/log';
import type { AgentControl } from './port/agent';
import type { BasicCalls } from './port/basic-calls';
import type { CallControl } from './port/call-control';
import type { Directory } from './port/directory';
import type { History } from './port/history';
import type { Messages } from './port/messages';
import type { PhoneControl } from './port/phone';
import type { Profile } from './port/profile';
import type { Provisioning } from './port/provisioning';
import type { RoutingControl } from './port/routing';
import type { VoicemailControl } from './port/voicemail';
import type { SiteWatch } from './port/site';
import type { SupervisorControl } from './port/supervisor';
import type { Users } from './port/users';

/**
 * The port between the desk and a PBX. A connector signs in and returns a session; a session yields
 * events, gives a snapshot on request, offers features, and ends with a reason. Commands return when
 * the PBX has taken them and throw `FailureError` when it refuses; their effect arrives as an event.
 */
export interface Connector {
  readonly system: SystemId;
  /**
   * Signs in as far as an open event channel; events are buffered from then on. Calls `answered` as soon as the server
   * has. Throws `FailureError`.
   */
  signIn(request: SignInRequest, signal: AbortSignal, answered?: () => void): Promise<Session>;
  /** Closes what a killed run left, at each server that can be reached. Needs no sign-in; never rejects. */
  closeLeftBehind(): Promise<void>;
}

/** Where and as whom to sign in. */
export interface SignInRequest {
  /** Scheme, host and port that the user typed: the only ones we trust. */
  readonly server: string;
  readonly login: string;
  /** Without one, what a killed run's sign-in got from the server has to do; throws `signInAgain` where it does not. */
  readonly password?: string;
  /** This run was brought back: it may go on in the session that the killed one had open. */
  readonly goesOn?: true;
  /** The login or number of the user whose session it becomes; the login is then a supervisor's. */
  readonly onBehalfOf?: string;
}

/** What a connector may use of the world: all of it comes in from outside. */
export interface ConnectorIo {
  /**
   * Honours `credentials: 'omit'` with a `Cookie` header of ours, `redirect: 'error'` and `signal`, shows
   * `Set-Cookie`, and streams bodies: as Node's does, and Electron's `session.fetch`. It may throw
   * `FailureError` for what only it can judge, such as a certificate.
   */
  readonly fetch: typeof fetch;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Where sessions that stand at the PBX are remembered; without it, as long as the connector lives. */
  readonly standing?: StandingSessions;
  readonly log: Log;
}

/**
 * What a run that is killed leaves to the next one: its sessions at the PBX, to go on in or to be closed, for they hold
 * licences. A secret, and the connector's own form.
 */
export interface StandingSessions {
  recall(): Promise<string | undefined>;
  /** Undefined when none stands any more. */
  keep(sessions: string | undefined): void;
}

/** A signed-in session. */
export interface Session {
  readonly identity: Identity;
  readonly features: Features;
  /**
   * No byte for this long (ms) means that the channel is dead; undefined where the PBX sends no
   * keepalive. It may change as the session learns the PBX's rhythm.
   */
  readonly silenceLimit?: number | undefined;
  /** Everything since the channel opened. Ends when the session does; iterate once. */
  readonly events: AsyncIterable<EventBatch>;
  /** Resolves when the session is over, with why; never rejects. */
  readonly ended: Promise<SessionEnd>;
  /**
   * Reads the whole state; `late` hears, once it has resolved, of each part that took longer than the calls may wait.
   * Throws `FailureError`.
   */
  snapshot(signal: AbortSignal, late: (reading: PartReading) => void): Promise<Snapshot>;
  /** Signs out at the PBX (best effort, at most a few seconds) and frees every socket and timer. */
  close(): Promise<void>;
}

/** Why a session ended: we closed it, or it was lost. */
export type SessionEnd =
  | { readonly kind: 'closed' }
  | { readonly kind: 'lost'; readonly failure: Failure };

/** What a session can do, each in a file of `port/`; one that is absent does not exist for this user here. */
export interface Features {
  readonly calls?: CallControl;
  /** In the place of `calls`, where the account's licence tells of none. */
  readonly basicCalls?: BasicCalls;
  readonly history?: History;
  readonly directory?: Directory;
  readonly agent?: AgentControl;
  readonly routing?: RoutingControl;
  readonly voicemail?: VoicemailControl;
  readonly messages?: Messages;
  readonly site?: SiteWatch;
  readonly phone?: PhoneControl;
  readonly profile?: Profile;
  readonly provisioning?: Provisioning;
  readonly users?: Users;
  readonly supervisor?: SupervisorControl;
}

/** The names of the features that exist. */
export function featureNames(features: Features): FeatureName[] {
  return (
    [
      'calls',
      'basicCalls',
      'history',
      'agent',
      'routing',
      'voicemail',
      'messages',
      'site',
      'directory',
      'phone',
      'provisioning',
      'users',
      'profile',
      'supervisor',
    ] as const
  ).filter((name) => features[name] !== undefined);
}
