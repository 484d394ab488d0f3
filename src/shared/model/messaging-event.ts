import type { Failure } from './failure';
import type { Callback } from './messages';
import type { Mailbox, MailboxContent, MailboxId } from './voicemail';

/** What was read of voicemail and callbacks. No event tells them whole: counters tell when to read again. */
export type MessagingEvent =
  | { readonly type: 'mailboxesRead'; readonly mailboxes: readonly Mailbox[] }
  | {
      readonly type: 'mailboxRead';
      readonly mailboxId: MailboxId;
      readonly content: MailboxContent;
    }
  /** What was there could not be read again, and stays as it was last known. */
  | { readonly type: 'voicemailUnreadable'; readonly failure: Failure }
  | { readonly type: 'mailboxClosed'; readonly failure?: Failure }
  /** Without a list, callbacks are not for this user. */
  | { readonly type: 'callbacksRead'; readonly callbacks?: readonly Callback[] }
  | { readonly type: 'callbacksUnreadable'; readonly failure: Failure }
  /** What this program keeps of mini messages has changed. */
  | { readonly type: 'keptMessagesChanged' };
