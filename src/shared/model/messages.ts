import type { Instant } from './call';
import type { Failure } from './failure';
import type { Party } from './party';

export type CallbackId = string;

/** Someone who asks to be called back (O2G reference, "Callback"). The PBX does not say when. */
export interface Callback {
  readonly id: CallbackId;
  readonly from: Party;
}

/** Who asks to be called back, as the PBX last told, and why it could not be read again. */
export interface CallbackList {
  readonly requests: readonly Callback[];
  readonly failure?: Failure;
}

/** A short text from a phone (O2G reference, "MiniMessage"): whoever reads it takes it off the PBX. */
export interface MiniMessage {
  /** The sender's number, where the PBX says it. */
  readonly sender?: string;
  readonly sentAt?: Instant;
  readonly text: string;
}

/** A mini message that this program keeps, since the PBX does not. */
export interface KeptMessage {
  readonly id: string;
  readonly direction: 'received' | 'sent';
  /** The number of the other side. */
  readonly number?: string;
  /** Their name, as the user's contacts have it, or else the PBX. */
  readonly name?: string;
  readonly text: string;
  /** When it was sent, as the PBX told, or when it was read where it did not. */
  readonly at: Instant;
}

/** The messages, with those of a number named. */
export const withName = (
  messages: readonly KeptMessage[],
  number: string,
  name: string,
): readonly KeptMessage[] =>
  messages.map((each) => (each.number === number ? { ...each, name } : each));

/** A mini message that is written and not sent. */
export interface MessageDraft {
  readonly number: string;
  readonly text: string;
}

/** What is kept for the user, newest first. */
export interface KeptMessages {
  readonly messages: readonly KeptMessage[];
  readonly draft: MessageDraft;
  /** Why it lasts for this run only: the disk refused the last change, or no keyring keeps a key to lock it with. */
  readonly unsaved: false | 'disk' | 'noKeyring';
}

/** Names of requests about voicemail, callbacks and mini messages. */
export const messageRequestNames = [
  'openMailbox',
  'deleteVoicemails',
  'deleteCallbacks',
  'askCallback',
  'sendMiniMessage',
  'readMiniMessages',
] as const;
export type MessageRequestName = (typeof messageRequestNames)[number];
