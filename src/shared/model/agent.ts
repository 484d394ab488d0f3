import type { CallRef, DeviceId, Instant } from './call';
import type { Party } from './party';

/** Whether a contact-centre operator is at work (O2G reference, "AgentMainState"). */
export type AgentMainState = 'loggedOn' | 'loggedOff' | 'error' | 'unknown';

/** What an operator who is logged on does (O2G reference, "AgentSubState"). */
export type AgentSubState =
  | 'ready'
  | 'busy'
  | 'wrapUp'
  | 'transactionCode'
  | 'pause'
  | 'withdraw'
  | 'outOfGroup'
  | 'unknown';

/** What is wrapped up, where the PBX says that it is not a call (WRAPUP_IM, WRAPUP_EMAIL…). */
export type WrapUpOf = 'message' | 'email' | 'interruptibleEmail' | 'outbound' | 'callback';

/** An operator's state as the PBX tells it (O2G reference, "AgentState"). */
export interface AgentStatus {
  readonly main: AgentMainState;
  /** Only while logged on. */
  readonly sub?: AgentSubState;
  readonly wrapUpOf?: WrapUpOf;
  /** The set where the operator is logged on. */
  readonly proAcd?: DeviceId;
  /** The processing group. */
  readonly group?: string;
  /** Index of the reason, while withdrawn for one. */
  readonly withdrawReason?: number;
}

/** A reason to withdraw; its index counts within one group, 1 to 9. */
export interface WithdrawReason {
  readonly index: number;
  readonly label?: string;
}

export interface AgentSkill {
  readonly number: number;
  readonly level?: number;
  readonly active?: boolean;
}

/** What an operator is and may choose (O2G reference, "AgentConfig"). */
export interface AgentConfig {
  readonly role: 'agent' | 'supervisor';
  /** The set of an operator who always works at the same one. */
  readonly fixedProAcd?: DeviceId;
  readonly groups: readonly string[];
  readonly preferredGroup?: string;
  readonly skills: readonly AgentSkill[];
  /** May choose the group at log-on. */
  readonly choosesGroup?: true;
  readonly headset?: true;
  /** Whether a supervisor may be asked for help; absent where the PBX does not say. */
  readonly helps?: boolean;
  /** Withdraw reasons by group. */
  readonly reasons: Readonly<Record<string, readonly WithdrawReason[]>>;
}

/** What a connector knows of the operator. */
export interface AgentReport {
  readonly config: AgentConfig;
  readonly status: AgentStatus;
  /** The distributed call that is wrapped up, as far as the PBX's log tells it. */
  readonly lastCall?: LastCall;
}

/** The signed-in user as an operator of the contact centre. */
export interface Agent extends AgentReport {
  /** When the present state began, or when we first heard of it. */
  readonly since: Instant;
  /** The distributed call that is going on, or that is being wrapped up: it takes a transaction code. */
  readonly lastCall?: LastCall;
  /** A wrap-up was found under way, and nothing tells of which call: it takes its code at the phone alone. */
  readonly lastCallUnknown?: true;
  /** The supervisor was asked for help and has not answered yet. */
  readonly helpAsked?: HelpAsked;
}

export interface LastCall {
  readonly callRef: CallRef;
  readonly deviceId?: DeviceId;
  readonly party?: Party;
  /** Found in the call log, not seen: the PBX does not say that it is this one which is wrapped up. */
  readonly fromLog?: true;
}

export interface HelpAsked {
  readonly since: Instant;
  /** The supervisor's number. */
  readonly of?: string;
}

/** A state that the user wishes to be in. */
export type AgentWish =
  | {
      readonly to: 'loggedOn';
      readonly deviceId: DeviceId;
      readonly group?: string | undefined;
      readonly headset?: boolean | undefined;
    }
  /** A supervisor goes into a processing group, or out of it. */
  | { readonly to: 'inGroup'; readonly group: string }
  | { readonly to: 'outOfGroup' }
  | { readonly to: 'loggedOff' | 'ready' | 'wrapUp' | 'pause' }
  | { readonly to: 'withdraw'; readonly reason?: number | undefined };

/** A state to ask for as soon as the present call is over. */
export interface NextAgentState {
  readonly wish: Exclude<AgentWish, { to: 'loggedOn' }>;
  readonly askedAt: Instant;
}
