import type {
  Mailbox,
  MailboxContent,
  MailboxId,
  MailboxKey,
  VoicemailId,
  VoiceRecording,
} from '@shared/model/voicemail';

/** Voicemail (O2G reference, "Voicemail"). Every operation throws `FailureError` when refused. */
export interface VoicemailControl {
  mailboxes(signal?: AbortSignal): Promise<readonly Mailbox[]>;
  /**
   * Opens the mailbox and reads it. Must come before the operations below, and again to know how full it
   * is. A wrong key is `mailboxRefused`.
   */
  open(mailboxId: MailboxId, key: MailboxKey): Promise<MailboxContent>;
  /** Downloads a message; the PBX may count it as heard from then on. */
  recording(mailboxId: MailboxId, voicemailId: VoicemailId): Promise<VoiceRecording>;
  delete(mailboxId: MailboxId, voicemailIds: readonly VoicemailId[]): Promise<void>;
}
