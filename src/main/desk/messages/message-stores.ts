import type { KeptMessage, KeptMessages, MessageDraft } from '@shared/model/messages';
import type { MailboxId, MailboxKey, VoiceRecording } from '@shared/model/voicemail';

/** Where keys to mailboxes are remembered for the account in use: the keyring, or memory where there is none. */
export interface MailboxKeys {
  get(mailboxId: MailboxId): Promise<MailboxKey | undefined>;
  set(mailboxId: MailboxId, key: MailboxKey): Promise<void>;
  delete(mailboxId: MailboxId): Promise<void>;
}

/** Where mini messages are kept for the account in use. A change that the disk refuses lasts for this run. */
export interface MessageStore {
  read(): KeptMessages;
  add(message: Omit<KeptMessage, 'id'>): void;
  delete(ids: readonly string[]): void;
  keepDraft(draft: MessageDraft): void;
}

/** What the desk needs from outside for voicemail and mini messages. */
export interface MessageStores {
  readonly keys: MailboxKeys;
  readonly kept: MessageStore;
  /** Asks the user where to, and saves the sound there. False when the user did not want to. */
  saveRecording(recording: VoiceRecording): Promise<boolean>;
}

/** Stores that last for this run only: for tests and for whoever has no desktop. */
export function memoryStores(): MessageStores {
  const keys = new Map<MailboxId, MailboxKey>();
  let kept: KeptMessages = { messages: [], draft: { number: '', text: '' }, unsaved: false };
  let lastId = 0;
  return {
    keys: {
      get: (mailboxId) => Promise.resolve(keys.get(mailboxId)),
      set: (mailboxId, key) => Promise.resolve(void keys.set(mailboxId, key)),
      delete: (mailboxId) => Promise.resolve(void keys.delete(mailboxId)),
    },
    kept: {
      read: () => kept,
      add(message) {
        kept = { ...kept, messages: [{ ...message, id: `m${++lastId}` }, ...kept.messages] };
      },
      delete(ids) {
        kept = { ...kept, messages: kept.messages.filter(({ id }) => !ids.includes(id)) };
      },
      keepDraft(draft) {
        kept = { ...kept, draft };
      },
    },
    saveRecording: () => Promise.resolve(false),
  };
}
