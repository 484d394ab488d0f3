import type { Instant } from './call';
import type { Failure } from './failure';
import type { Party } from './party';

export type MailboxId = string;
export type VoicemailId = string;

/** A voicemail box of the user (O2G reference, "MailBox"), and what it says it can do. */
export interface Mailbox {
  readonly id: MailboxId;
  readonly name?: string;
  /** Left out: the PBX did not say, so it is tried. */
  readonly can: { readonly list?: boolean; readonly fetch?: boolean };
}

/** How a mailbox is opened: with a password of its own, or with that of the account. */
export type MailboxKey =
  | { readonly with: 'mailbox'; readonly password: string }
  | { readonly with: 'account' };

/** A message somebody left (O2G reference, "Voicemail"). */
export interface VoiceMessage {
  readonly id: VoicemailId;
  readonly from: Party;
  readonly seconds: number;
  readonly leftAt: Instant;
  readonly unread: boolean;
  readonly urgent: boolean;
}

/** What is in an open mailbox, as the PBX last told. */
export interface MailboxContent {
  /** Newest first. */
  readonly messages: readonly VoiceMessage[];
  /** How full it is, in percent; 100 takes no more messages. Undefined: the PBX does not say. */
  readonly storageUsage?: number;
}

/** Where the user stands with their voicemail. */
export interface Voicemail {
  readonly mailboxes: readonly Mailbox[];
  /** The one that is open, and its content. */
  readonly open?: MailboxContent & { readonly mailboxId: MailboxId };
  /** Why the mailbox that was open no longer is, or could not be read again. */
  readonly failure?: Failure;
}

/** A message's sound, as the PBX sent it. */
export interface VoiceRecording {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** As the PBX named it. */
  readonly fileName?: string;
}
