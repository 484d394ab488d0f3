import type { Party } from './party';

/** The PBX's reference of a call; unique while the call lives, and opaque to us. */
export type CallRef = string;

/** The number or id by which the PBX knows one of the user's devices. */
export type DeviceId = string;

/** Milliseconds since the epoch at which the PBX's event reached us: PBX events carry no time of their own. */
export type Instant = number;

/** State of a leg, a participant or a whole call (O2G reference, "MediaState"). */
export type CallState =
  | 'unknown'
  | 'idle'
  | 'offHook'
  | 'dialing'
  | 'ringingOutgoing'
  | 'ringingIncoming'
  | 'active'
  | 'held'
  | 'releasing';

/** What can be done now with one leg, as the PBX reports it (O2G reference, "LegCapabilities"). */
export type LegCan = Partial<
  Record<
    | 'answer'
    | 'drop'
    | 'hold'
    | 'retrieve'
    | 'reconnect'
    | 'mute'
    | 'unmute'
    | 'sendDtmf'
    | 'switchDevice',
    true
  >
>;

/** One of the user's devices in a call. */
export interface Leg {
  readonly deviceId: DeviceId;
  readonly state: CallState;
  /** Outgoing and the other side has been alerted: we may say "ringing" instead of "dialling". */
  readonly remoteRinging?: boolean;
  readonly can: LegCan;
}

/** Somebody else in the call. */
export interface Participant {
  readonly id: string;
  readonly party: Party;
  /** Reported only in conferences. */
  readonly state?: CallState;
  readonly undroppable?: boolean;
}

/** What can be done now with a whole call, as the PBX reports it (O2G reference, "CallCapabilities"). */
export type CallCan = Partial<
  Record<
    | 'addDevice'
    | 'addParticipant'
    | 'intruded'
    | 'transfer'
    | 'blindTransfer'
    | 'merge'
    | 'redirect'
    | 'redirectToVoicemail'
    | 'redirectToDva'
    | 'overflowToVoicemail'
    | 'pickedUp'
    | 'dropMe'
    | 'terminate'
    | 'reject'
    | 'callback'
    | 'park'
    | 'startRecord'
    | 'stopRecord'
    | 'pauseRecord'
    | 'resumeRecord'
    | 'dropParticipant'
    | 'muteParticipant'
    | 'holdParticipant',
    true
  >
>;

/** Data of a call that a pilot distributed (O2G reference, "AcdCallData"). Times in seconds. */
export interface AcdCall {
  readonly pilot?: string;
  readonly rsi?: string;
  readonly agentGroup?: string;
  readonly queueWaitingSeconds?: number;
  readonly globalWaitingSeconds?: number;
  readonly estimatedWaitSeconds?: number;
  readonly queueSaturated?: boolean;
  readonly supervisedTransfer?: boolean;
  readonly pilotStatus?: string;
  readonly transferToPilotPossible?: boolean;
}

/** The part of a call that is neither leg nor participant. */
export interface CallData {
  readonly state: CallState;
  readonly initialCalled?: Party;
  readonly lastRedirecting?: Party;
  readonly anonymous?: boolean;
  /** A call of one device, not of the user. */
  readonly deviceCall?: boolean;
  readonly recording?: 'recording' | 'paused';
  readonly associatedData?: string;
  readonly accountInfo?: string;
  readonly acd?: AcdCall;
  readonly can: CallCan;
}

/** Why a call came to be, changed or ended (O2G reference, "CallCause"; `o2g-notes.md` for the newer ones). */
export type CallCause =
  | 'abandoned'
  | 'allTrunksBusy'
  | 'busy'
  | 'callback'
  | 'campOn'
  | 'cleared'
  | 'conferenced'
  | 'destinationNotObtainable'
  | 'distributed'
  | 'doNotDisturb'
  | 'enterDistribution'
  | 'forwarded'
  | 'invalidNumber'
  | 'lockout'
  | 'noAvailableAgent'
  | 'notAnswered'
  | 'overflown'
  | 'parked'
  | 'participantLeft'
  | 'pickedUp'
  | 'recall'
  | 'redirected'
  | 'resourcesNotAvailable'
  | 'supervisorIntrusion'
  | 'supervisorListening'
  | 'supervisorRestrictedIntrusion'
  | 'transferred'
  | 'unknown';

/** One of the user's calls. */
export interface Call extends CallData {
  readonly callRef: CallRef;
  readonly direction: 'incoming' | 'outgoing';
  readonly legs: readonly Leg[];
  readonly participants: readonly Participant[];
  readonly cause?: CallCause;
  /** When we first heard of it. */
  readonly since: Instant;
  /** When it entered its present state. */
  readonly stateSince: Instant;
  /** When it was first active; absent while it was never answered. */
  readonly answeredAt?: Instant;
}
