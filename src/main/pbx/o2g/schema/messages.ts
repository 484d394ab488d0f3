import { z } from 'zod';
import { flag, list, optional, text, whole } from './lenient';
import { partyInfo } from './telephony';

/** An id, also where a server writes it as a number. */
const id = z.union([z.string(), z.number()]).transform(String);

/** The representations of the chapter "Voicemail". */

const capabilities = z.object({ listMessages: flag, getMessages: flag });
const mailbox = z.object({ id, name: text, capabilities: optional(capabilities) });
export const mailboxes = z.object({ mailboxes: list(mailbox) });
export type WireMailbox = z.output<typeof mailbox>;

/** -1: not available. */
export const mailboxInfo = z.object({ storageUsage: whole });

const voicemail = z.object({
  voicemailId: id,
  from: optional(partyInfo),
  duration: whole,
  date: text,
  unread: flag,
  highPriority: flag,
});
export const voicemails = z.object({ voicemails: list(voicemail) });
export type WireVoicemail = z.output<typeof voicemail>;

/** Callbacks and MiniMessage of the chapter "Call control". */
const callback = z.object({ callbackId: id, partyInfo: optional(partyInfo) });
export const callbacks = z.object({ callbacks: list(callback) });
export type WireCallback = z.output<typeof callback>;

export const miniMessage = z.object({ sender: text, date: text, message: text });
