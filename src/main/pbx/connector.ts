import type { FeatureName, Identity, SystemId } from '@shared/model/account';
import type { CallRef, DeviceId } from '@shared/model/call';
import type { EventBatch, Snapshot } from '@shared/model/event';
import type { Failure } from '@shared/model/failure';
import type { HistoryPage } from '@shared/model/history';

/**
 * The port between the desk and a PBX. A connector signs in and returns a session; a session yields
 * events, gives a snapshot on request, offers features, and ends with a reason. Commands return when
 * the PBX has taken them and throw `FailureError` when it refuses; their effect arrives as an event.
 */
export interface Connector {
  readonly system: SystemId;
  /** Signs in as far as an open event channel; events are buffered from then on. Throws `FailureError`. */
  signIn(request: SignInRequest, signal: AbortSignal): Promise<Session>;
}

/** Where and as whom to sign in. */
export interface SignInRequest {
  /** Scheme, host and port that the user typed: the only ones we trust. */
  readonly server: string;
  readonly login: string;
  readonly password: string;
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
  readonly log: ConnectorLog;
}

/** A log that takes facts, never secrets: connectors pass names and counts, not URLs or bodies. */
export interface ConnectorLog {
  info(message: string, facts?: Readonly<Record<string, string | number>>): void;
  warn(message: string, facts?: Readonly<Record<string, string | number>>): void;
}

/** A signed-in session. */
export interface Session {
  readonly identity: Identity;
  readonly features: Features;
  /** No byte for this long (ms) means that the channel is dead; undefined where the PBX sends no keepalive. */
  readonly silenceLimit?: number;
  /** Everything since the channel opened. Ends when the session does; iterate once. */
  readonly events: AsyncIterable<EventBatch>;
  /** Resolves when the session is over, with why; never rejects. */
  readonly ended: Promise<SessionEnd>;
  /** Reads the whole state. Throws `FailureError`. */
  snapshot(signal: AbortSignal): Promise<Snapshot>;
  /** Signs out at the PBX (best effort, at most a few seconds) and frees every socket and timer. */
  close(): Promise<void>;
}

/** Why a session ended. A `refused` one is not worth trying again by itself. */
export type SessionEnd =
  | { readonly kind: 'closed' }
  | { readonly kind: 'lost'; readonly failure: Failure }
  | { readonly kind: 'refused'; readonly failure: Failure };

/** What a session can do; a feature that is absent does not exist for this user on this system. */
export interface Features {
  readonly calls?: CallControl;
  readonly history?: History;
}

/** The names of the features that exist. */
export function featureNames(features: Features): FeatureName[] {
  return (['calls', 'history'] as const).filter((name) => features[name] !== undefined);
}

/** How a call is made. Exactly one of the special kinds at most (O2G reference, "MakeCallRequest"). */
export interface MakeCall {
  readonly deviceId: DeviceId;
  /** As it will be dialled. Absent only for a call to the agent's supervisor. */
  readonly callee?: string;
  /** Call the callee at once instead of ringing the own device first. */
  readonly autoAnswer?: boolean;
  /** At most 32 bytes. */
  readonly associatedData?: string;
  /** Another number to show on the public network. */
  readonly callingNumber?: string;
  readonly private?: { readonly pin: string; readonly secretCode: string };
  readonly businessCode?: string;
  readonly inhibitProgressTone?: boolean;
  readonly acd?: { readonly toSupervisor?: boolean; readonly supervisedTransfer?: boolean };
}

export type RedirectTarget =
  | { readonly to: 'number'; readonly number: string; readonly anonymous?: boolean }
  | { readonly to: 'voicemail' }
  | { readonly to: 'dva' };

/** Call control (O2G reference, "Call control"). Every command throws `FailureError` when refused. */
export interface CallControl {
  make(call: MakeCall): Promise<void>;
  answer(callRef: CallRef, deviceId: DeviceId): Promise<void>;
  /** Ends the call for everyone. */
  hangUp(callRef: CallRef): Promise<void>;
  /** Leaves; a conference goes on without us. */
  dropMe(callRef: CallRef): Promise<void>;
  hold(callRef: CallRef, deviceId: DeviceId): Promise<void>;
  retrieve(callRef: CallRef, deviceId: DeviceId): Promise<void>;
  /** Holds the active call and retrieves `heldCallRef`. */
  alternate(heldCallRef: CallRef, deviceId: DeviceId): Promise<void>;
  /** Drops the enquiry and goes back to `heldCallRef`. */
  reconnect(heldCallRef: CallRef, deviceId: DeviceId, enquiryCallRef: CallRef): Promise<void>;
  transfer(activeCallRef: CallRef, heldCallRef: CallRef): Promise<void>;
  blindTransfer(callRef: CallRef, number: string, anonymous?: boolean): Promise<void>;
  merge(activeCallRef: CallRef, heldCallRef: CallRef): Promise<void>;
  dropParticipant(callRef: CallRef, participantId: string): Promise<void>;
  redirect(callRef: CallRef, target: RedirectTarget): Promise<void>;
  overflowToVoicemail(callRef: CallRef): Promise<void>;
  requestCallback(callRef: CallRef): Promise<void>;
  /** Parks on `number`, or on the own device. */
  park(callRef: CallRef, number?: string): Promise<void>;
  /** Takes back a call parked at `from`, or at the own device. */
  unpark(deviceId: DeviceId, from?: string): Promise<void>;
  pickup(
    deviceId: DeviceId,
    number: string,
    options?: { readonly callRef?: CallRef; readonly autoAnswer?: boolean },
  ): Promise<void>;
  sendDtmf(callRef: CallRef, deviceId: DeviceId, digits: string): Promise<void>;
  record(callRef: CallRef, action: 'start' | 'stop' | 'pause' | 'resume'): Promise<void>;
  /** At most 32 bytes. */
  attachData(callRef: CallRef, deviceId: DeviceId, data: string): Promise<void>;
  sendAccountInfo(callRef: CallRef, deviceId: DeviceId, info: string): Promise<void>;
  switchDevice(callRef: CallRef, from: DeviceId, to: DeviceId): Promise<void>;
}

/** The communication log. */
export interface History {
  /** Newest first. `limit` from 1 to 100. */
  page(query: { readonly offset: number; readonly limit: number }): Promise<HistoryPage>;
}
