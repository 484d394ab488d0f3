import type { AgentReport, AgentStatus } from './agent';
import type {
  Call,
  CallCause,
  CallData,
  CallRef,
  DeviceId,
  Instant,
  Leg,
  Participant,
} from './call';
import type { Device, DeviceCan } from './device';
import type { Failure } from './failure';
import type { HistoryEvent } from './history';
import type { MessagingEvent } from './messaging-event';
import type { PartName, PartsOff } from './part';
import type { Phone, PhoneEvent } from './phone';
import type { Routing, RoutingState } from './routing';
import type { ProfileEvent, ProfileState } from './profile';
import type { ObjectEvent } from './pbx-object';
import type { SiteEvent } from './site';
import type { TeamMemberReport, TeamFollowed } from './team';

/** Which of the two the user is, as far as the PBX can tell. */
export type UserState = 'free' | 'busy' | 'unknown';

/** Counters of what waits for the user. An absent counter is unknown, never 0 (`o2g-notes.md`). */
export interface Counters {
  readonly missedCalls?: number;
  readonly voicemails?: number;
  readonly callbacks?: number;
  readonly texts?: number;
  /** Read before, and still kept there. */
  readonly oldTexts?: number;
  readonly faxes?: number;
  /** The waiting lamp of the set. */
  readonly waiting?: boolean;
}

/** A device's abilities, changed; the rest of the device is untouched. */
export interface DeviceChange {
  readonly id: DeviceId;
  readonly can?: DeviceCan;
  readonly inService?: boolean;
}

/** Call data of a delta: whole but for state and abilities, which are unchanged where left out. */
export type CallDataChange = Omit<CallData, 'state' | 'can'> &
  Partial<Pick<CallData, 'state' | 'can'>>;

/** What a connector knows of a call; the times are the reducer's to add. */
export type CallReport = Omit<Call, 'since' | 'stateSince' | 'answeredAt' | 'direction'> & {
  /** Left out when the PBX does not say; the reducer then tells it from the state. */
  readonly direction?: Call['direction'];
};

/** Everything the desk shows of the session, read at one moment. */
export interface Snapshot {
  readonly calls: readonly CallReport[];
  readonly devices: readonly Device[];
  readonly userState: UserState;
  readonly counters?: Counters;
  /** Only where the user works in a contact centre. */
  readonly agent?: AgentReport;
  readonly routing?: Routing;
  /** The user's account at the PBX. */
  readonly profile?: ProfileState;
  /** How the links of the site stand, for an administrator. */
  readonly site?: readonly SiteEvent[];
  /** The server has lost the user's PBX: their calls could not be read, and are what they were. */
  readonly pbxDown?: true;
  readonly phone?: Phone;
  /** What could not be read, and is left out. */
  readonly partsOff?: PartsOff;
  /** What takes longer, and is left out: each comes as `partRead`. */
  readonly partsAwaited?: readonly PartName[];
}

/** What one part of the desk shows, as a snapshot tells it. */
export type PartTold = Partial<
  Pick<
    Snapshot,
    'devices' | 'userState' | 'counters' | 'agent' | 'routing' | 'profile' | 'site' | 'phone'
  >
>;

/** A part that was read after its snapshot, or was not and why. */
export interface PartReading {
  readonly type: 'partRead';
  readonly part: PartName;
  readonly told: PartTold;
  readonly failure?: Failure;
}

/**
 * What happened at the PBX, in our model: the only thing that changes the desk's state.
 * A delta says what it sets; what it leaves out is unchanged.
 */
export type DeskEvent =
  | { readonly type: 'snapshot'; readonly snapshot: Snapshot }
  | PartReading
  | {
      readonly type: 'telephonyState';
      readonly calls: readonly CallReport[];
      readonly deviceChanges: readonly DeviceChange[];
      readonly userState?: UserState;
    }
  | {
      readonly type: 'callCreated';
      readonly call: CallReport;
      readonly deviceChanges?: readonly DeviceChange[];
    }
  | {
      readonly type: 'callChanged';
      readonly callRef: CallRef;
      /** This call takes the place of that one, which is gone without a word of its own. */
      readonly previousCallRef?: CallRef;
      readonly cause?: CallCause;
      readonly data?: CallDataChange;
      /** Legs added or modified, whole. */
      readonly legs?: readonly Leg[];
      /** Of them, those that the PBX says were there before. */
      readonly modifiedLegs?: readonly DeviceId[];
      readonly removedLegs?: readonly DeviceId[];
      /** Participants added or modified, whole. */
      readonly participants?: readonly Participant[];
      /** Of them, those that the PBX says were there before. */
      readonly modifiedParticipants?: readonly string[];
      readonly removedParticipants?: readonly string[];
      readonly deviceChanges?: readonly DeviceChange[];
    }
  | {
      readonly type: 'callRemoved';
      readonly callRef: CallRef;
      readonly cause?: CallCause;
      /** Where it went: the number that it was parked at, say. */
      readonly destination?: string;
      readonly deviceChanges?: readonly DeviceChange[];
    }
  | { readonly type: 'devicesChanged'; readonly deviceChanges: readonly DeviceChange[] }
  | { readonly type: 'userStateChanged'; readonly userState: UserState }
  | { readonly type: 'countersChanged'; readonly counters: Counters }
  /** The whole routing, anew. */
  | { readonly type: 'routingChanged'; readonly routing: RoutingState }
  | HistoryEvent
  | MessagingEvent
  | SiteEvent
  | PhoneEvent
  | ObjectEvent
  | ProfileEvent
  | { readonly type: 'agentChanged'; readonly status: AgentStatus }
  /** Help is asked, or no longer. `other` is the supervisor's number for an agent, the agent's for a supervisor. */
  | { readonly type: 'agentHelpChanged'; readonly asked: boolean; readonly other?: string }
  /** Whom the supervisor follows from now on, and nobody else. */
  | { readonly type: 'teamRead'; readonly members: readonly TeamMemberReport[] }
  | ({ readonly type: 'teamTold' } & TeamFollowed)
  | { readonly type: 'teamAgentChanged'; readonly number: string; readonly status: AgentStatus }
  /** An agent's call, as the same event tells it to the agent. */
  | { readonly type: 'teamCall'; readonly number: string; readonly event: CallEvent }
  | { readonly type: 'teamHelpEnded'; readonly number: string }
  /** The supervisor listens to nobody permanently any more. */
  | { readonly type: 'teamListeningEnded' };

/** An event about calls. */
export type CallEvent = Extract<
  DeskEvent,
  { type: 'telephonyState' | 'callCreated' | 'callChanged' | 'callRemoved' }
>;

/** Events that arrived together, and when. An empty batch is a keepalive: a proof of life. */
export interface EventBatch {
  readonly at: Instant;
  readonly events: readonly DeskEvent[];
}
