import { z } from 'zod';
import { dialable } from './inputs';

const id = z.string().min(1).max(120);
const mailboxId = id;
const oneVoicemail = z.object({ mailboxId, voicemailId: id }).strict();
const draft = z.object({ number: z.string().max(60), text: z.string().max(2000) }).strict();

/** Voicemail, callbacks and mini messages (O2G reference, "Voicemail" and "Call control"). */
export const messageCommands = {
  /** Without a key, with the one in the keyring. */
  'voicemail.open': z
    .object({
      mailboxId,
      key: z
        .discriminatedUnion('with', [
          z.object({ with: z.literal('mailbox'), password: z.string().min(1).max(200) }).strict(),
          z.object({ with: z.literal('account') }).strict(),
        ])
        .optional(),
      remember: z.boolean(),
    })
    .strict(),
  /** Closes it here and forgets its key, in the keyring too. */
  'voicemail.close': z.undefined(),
  /** Reads the open mailbox again. */
  'voicemail.refresh': z.undefined(),
  'voicemail.delete': z.object({ mailboxId, voicemailIds: z.array(id).min(1).max(5_000) }).strict(),
  /** Asks where to, and saves the sound there. */
  'voicemail.save': oneVoicemail,
  'callbacks.refresh': z.undefined(),
  'callbacks.delete': z.object({ callbackIds: z.array(id).min(1).max(5_000) }).strict(),
  /** Asks somebody to call back, from idle. */
  'callbacks.ask': z.object({ number: dialable }).strict(),
  /** Takes every new mini message off the PBX, and keeps it. */
  'miniMessages.read': z.undefined(),
  'miniMessages.send': z
    .object({ number: dialable, text: z.string().trim().min(1).max(2000) })
    .strict(),
  'miniMessages.keepDraft': draft,
  'miniMessages.delete': z.object({ ids: z.array(id).min(1).max(1000) }).strict(),
} as const;

/** What windows may ask about them. */
export const messageQueries = {
  'voicemail.recording': oneVoicemail,
  /** Whether the keyring has a key to the mailbox. */
  'voicemail.keyKnown': z.object({ mailboxId }).strict(),
  'miniMessages.kept': z.undefined(),
} as const;
