import type { Call, CallRef, DeviceId, Instant } from './call';
import type { Device } from './device';

/**
 * What a set is switched to now (O2G reference, "DynamicState"). What the PBX left out is not there; no
 * associate means that there is none.
 */
export interface SetState {
  /** A locked set makes no calls to the outside. */
  readonly lock?: boolean;
  /** Whoever finds the set busy may wait for it. */
  readonly campOn?: boolean;
  readonly associate?: string;
}

/** The two kinds of keys of a set: those beside its display, and those below it. */
export const keyboards = ['programmable', 'soft'] as const;
export type Keyboard = (typeof keyboards)[number];

/** A key (O2G reference, "ProgrammeableKey" and "SoftKey"). Without a number it is free. */
export interface SetKey {
  readonly position: number;
  readonly number?: string;
  /** The word beside the key: the reference's mnemonic. */
  readonly label?: string;
  /** Only the administrator may change it. */
  readonly locked?: true;
}

/** On which sets a PIN may be used (O2G reference, "Pin_Type_Of_Control"). */
export const pinControls = ['category', 'ownSet', 'everywhere', 'group'] as const;
export type PinControl = (typeof pinControls)[number];

/** What may be known of a PIN: everything but the digits, which stay at the PBX. */
export interface PinFacts {
  /** Whether there is one. */
  readonly known: boolean;
  readonly withSecretCode?: boolean;
  readonly control?: PinControl;
  readonly group?: number;
}

/** What is on a set's keys, and its PIN; read when somebody wants to see it. */
export interface SetProgramming {
  readonly keys: Readonly<Record<Keyboard, readonly SetKey[]>>;
  /** How many keys each module beside the set has. Their positions go on counting after those of the set. */
  readonly addOns: readonly number[];
  readonly pin?: PinFacts;
}

/** One of the user's sets, as the PBX programs it. */
export interface PhoneSet {
  readonly state?: SetState;
  /** Whether the remote extension is active; only a mobile has it. */
  readonly remoteExtension?: boolean;
  readonly programming?: SetProgramming;
}

/** The hunting groups of the user's node, and where the user stands (O2G reference, "HuntingGroupResult"). */
export interface HuntingGroups {
  readonly all: readonly string[];
  /** The one that the user is a member of. */
  readonly current?: string;
  readonly loggedOn?: boolean;
}

/** The phone beside its calls. What the system does not have, or the user may not see, is not there. */
export interface Phone {
  /** By device; undefined where sets can't be programmed. */
  readonly sets?: Readonly<Record<DeviceId, PhoneSet>>;
  readonly groups?: HuntingGroups;
  /** The user may log on to a set that belongs to nobody. */
  readonly sharing?: true;
  /** The prefix that fetches the call ringing in the user's pick-up group. */
  readonly groupPickup?: string;
}

/** A call that the user has parked. Nobody tells when somebody else takes it. */
export interface ParkedCall {
  readonly call: Call;
  /** The number where it waits; undefined where the PBX did not say. */
  readonly at?: string;
  readonly parkedAt: Instant;
}

/** What the user asks of the phone; null takes away. */
export type PhoneWish =
  | { readonly set: SetSwitch; readonly deviceId: DeviceId; readonly on: boolean }
  | { readonly set: 'associate'; readonly deviceId: DeviceId; readonly number: string | null }
  /** Without the digits: they are nobody's to keep. */
  | { readonly set: 'pin'; readonly deviceId: DeviceId }
  | {
      readonly set: 'key';
      readonly deviceId: DeviceId;
      readonly keyboard: Keyboard;
      readonly position: number;
      readonly number: string | null;
      /** Empty: none. */
      readonly label: string;
    }
  | { readonly set: 'groupLogOn'; readonly on: boolean }
  | { readonly set: 'groupMember'; readonly group: string; readonly on: boolean }
  | { readonly set: 'sharedSet'; readonly number: string | null };

/** What is on or off at a set. */
export type SetSwitch = 'lock' | 'campOn' | 'remoteExtension';

/** The names of requests about the phone: what the wish sets. */
export type PhoneRequestName = PhoneWish['set'];

/** What the PBX tells of the phone. */
export type PhoneEvent =
  /** All of it, anew; keys that were read stay. */
  | { readonly type: 'phoneRead'; readonly phone: Phone }
  | {
      readonly type: 'programmingRead';
      readonly deviceId: DeviceId;
      readonly programming: SetProgramming;
    }
  | { readonly type: 'groupLogOnChanged'; readonly loggedOn: boolean }
  /** The user's devices are these, and no others. */
  | { readonly type: 'devicesListed'; readonly devices: readonly Device[] }
  /** Nobody waits there any more: the call was taken back, or is gone. */
  | { readonly type: 'unparked'; readonly at: string }
  | { readonly type: 'parkedForgotten'; readonly callRef: CallRef };

/** The longest word that a key may have. The reference tells none; sets show about so many characters. */
export const longestLabel = 16;
