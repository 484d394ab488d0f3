import type { FeatureName, Identity } from './account';
import type { Agent, AgentWish, NextAgentState } from './agent';
import type { Call, CallRef, DeviceId, Instant } from './call';
import type { Device } from './device';
import type { Counters, UserState } from './event';
import type { Failure } from './failure';
import type { HistoryRequestName } from './history';
import type { CallbackList, MessageRequestName } from './messages';
import type { PartsOff } from './part';
import type { ParkedCall, Phone, PhoneRequestName, PhoneWish } from './phone';
import type { IntrusionMode, Team } from './team';
import type { Routing, RoutingRequestName, RoutingState, RoutingWish } from './routing';
import type { Voicemail } from './voicemail';
import type { ProfileState } from './profile';
import type { ObjectChanges } from './pbx-object';
import type { Site } from './site';

/**
 * Where the session stands. `live` is proven by bytes from the PBX; `stale` means that they stopped
 * and what is on screen may no longer be true.
 */
export type Link =
  | { readonly phase: 'signedOut'; readonly since: Instant; readonly failure?: Failure }
  | { readonly phase: 'signingIn'; readonly since: Instant }
  | { readonly phase: 'synchronising'; readonly since: Instant }
  | { readonly phase: 'live'; readonly since: Instant }
  | { readonly phase: 'stale'; readonly since: Instant; readonly lastByteAt: Instant }
  | {
      readonly phase: 'recovering';
      readonly since: Instant;
      readonly attempt: number;
      /** When the next try starts; absent while one is under way. */
      readonly nextTryAt?: Instant;
      readonly failure: Failure;
    }
  /** The server said no: trying again by ourselves would not help. */
  | { readonly phase: 'refused'; readonly since: Instant; readonly failure: Failure };

/** The name of a telephony command: what the user can ask of the PBX about a call. */
export const callRequestNames = [
  'make',
  'basicMake',
  'basicAnswer',
  'basicLeave',
  'answer',
  'hangUp',
  'dropMe',
  'hold',
  'retrieve',
  'alternate',
  'reconnect',
  'consult',
  'transfer',
  'blindTransfer',
  'merge',
  'dropParticipant',
  'redirect',
  'overflowToVoicemail',
  'requestCallback',
  'park',
  'unpark',
  'pickup',
  'sendDtmf',
  'record',
  'attachData',
  'sendAccountInfo',
  'switchDevice',
] as const;
export type CallRequestName = (typeof callRequestNames)[number];

/** What an operator can ask of the contact centre. */
export const agentRequestNames = [
  'agentState',
  'askHelp',
  'cancelHelp',
  'sendTransactionCode',
] as const;
export type AgentRequestName = (typeof agentRequestNames)[number];

/** Whether a request is about the contact centre, and not about calls. */
export function isAgentRequest(name: RequestName): name is AgentRequestName {
  return agentRequestNames.some((each) => each === name);
}

/** What a supervisor can ask about agents and their calls. */
export const teamRequestNames = [
  'intrude',
  'changeMode',
  'leaveCall',
  'listenPermanently',
  'stopListening',
  'rejectHelp',
] as const;
export type TeamRequestName = (typeof teamRequestNames)[number];

/** Whether a request is about a supervisor's team. */
export function isTeamRequest(name: RequestName): name is TeamRequestName {
  return teamRequestNames.some((each) => each === name);
}

/** What the user can ask of the PBX. */
export type RequestName =
  | CallRequestName
  | AgentRequestName
  | RoutingRequestName
  | MessageRequestName
  | PhoneRequestName
  | TeamRequestName
  | 'setLanguage'
  | HistoryRequestName;

/**
 * Something the user asked for that the PBX has not confirmed yet. It leaves the state when an event
 * confirms it. `asked`: on its way. `accepted`: the PBX took the request, its effect is still to come.
 * `unconfirmed`: no effect within 5 s. `failed`: the PBX said no, and why. `lost`: the line broke under it; whether it
 * arrived, the next snapshot tells. `done`: it had arrived, to be told once.
 */
export interface Request {
  readonly id: string;
  readonly name: RequestName;
  readonly callRef?: CallRef;
  /** The other one, of a transfer or a merge. */
  readonly otherCallRef?: CallRef;
  /** The call that came of it, once the PBX has named it. */
  readonly newCallRef?: CallRef;
  /** The number dialled or transferred to, the DTMF digits…: what to show beside the name. */
  readonly target?: string;
  /** The state that an operator asked for. */
  readonly wish?: AgentWish;
  /** The messages, callbacks or records of the log that a request is about. */
  readonly ids?: readonly string[];
  /** How a supervisor wants to be in an agent's call. */
  readonly mode?: IntrusionMode;
  /** What a request about the routing asks for. */
  readonly routing?: RoutingWish;
  /** What a request about the phone asks for. */
  readonly phone?: PhoneWish;
  readonly askedAt: Instant;
  /** What it is about, as it was then: for what cannot be seen any more, and to be compared with what is. */
  readonly was?: RequestWas;
  /** The PBX has said that it took it; or an event has. */
  readonly taken?: true;
  readonly progress: 'asked' | 'accepted' | 'unconfirmed' | 'failed' | 'lost' | 'done';
  readonly failure?: Failure;
}

/** What a request was about when it was asked. */
export interface RequestWas {
  /** The call, and after it the other one of a transfer or a merge; the parked ones for who takes one back. */
  readonly calls?: readonly Call[];
  readonly routing?: RoutingState;
}

/** A request about a call. */
export type CallRequest = Request & { readonly name: CallRequestName };

export const isCallRequest = (request: Request): request is CallRequest =>
  callRequestNames.some((name) => name === request.name);

/** Everything the windows and the shell show. Immutable: a change shares what it did not touch. */
export interface DeskState {
  readonly link: Link;
  readonly identity?: Identity;
  /** The session is, or was last, at the account's secondary server. */
  readonly onSecondary?: true;
  readonly features: readonly FeatureName[];
  readonly calls: Readonly<Record<CallRef, Call>>;
  readonly devices: Readonly<Record<DeviceId, Device>>;
  readonly userState: UserState;
  readonly counters: Counters;
  /** The server is there, and has lost the link to the user's PBX: calls are neither seen nor driven. */
  readonly pbxDown?: { readonly since: Instant };
  /** What could not be read beside the calls, and why; absent where all of it was. */
  readonly partsOff?: PartsOff;
  /** The server and its nodes; for administrators. */
  readonly site?: Site;
  /** The user's account at the PBX: language and password. */
  readonly profile?: ProfileState;
  /** What happened to the PBX's objects while an administrator is signed in. */
  readonly objectChanges?: ObjectChanges;
  /** Where calls go; absent where the PBX does not tell it to this user. */
  readonly routing?: Routing;
  /** Absent until it is read, and where the user has none. */
  readonly voicemail?: Voicemail;
  /** Absent until they are read, and where the PBX keeps none for the user. */
  readonly callbacks?: CallbackList;
  /** Grows by one each time the mini messages that we keep change: who shows them asks again. */
  readonly keptVersion: number;
  /** The phone beside its calls; absent where the PBX tells nothing of it. */
  readonly phone?: Phone;
  /** The calls that the user has parked, oldest first. */
  readonly parked: readonly ParkedCall[];
  /** Grows by one each time what is kept of the log changes: who shows it asks again. */
  readonly historyVersion: number;
  /** How many missed calls were not returned; absent while it is not known. */
  readonly toCallBack?: number;
  readonly requests: Readonly<Record<string, Request>>;
  /** Only where the user works in a contact centre. */
  readonly agent?: Agent;
  /** Only for a supervisor of the contact centre. */
  readonly team?: Team;
  /** The state that the operator wishes for after the present call. It is ours: the PBX knows nothing of it yet. */
  readonly agentNext?: NextAgentState;
}

/** Whether the user may count on what is on screen: call actions are off otherwise. */
export const isLive = ({ link, pbxDown }: Pick<DeskState, 'link' | 'pbxDown'>): boolean =>
  link.phase === 'live' && pbxDown === undefined;

/** Whether the account's licence lets it call, and tells nothing of its calls. */
export const isBasic = ({ features }: Pick<DeskState, 'features'>): boolean =>
  features.includes('basicCalls');

/** A desk before anyone signed in. */
export function emptyDesk(at: Instant): DeskState {
  return {
    link: { phase: 'signedOut', since: at },
    features: [],
    calls: {},
    devices: {},
    userState: 'unknown',
    counters: {},
    keptVersion: 0,
    parked: [],
    historyVersion: 0,
    requests: {},
  };
}
