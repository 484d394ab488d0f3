import {
  withName,
  type KeptMessage,
  type KeptMessages,
  type MessageDraft,
} from '@shared/model/messages';
import type { MailboxId, MailboxKey, VoiceRecording } from '@shared/model/voicemail';

/** Where keys to mailboxes are remembered for the account in use: the keyring, or memory where there is none. */
export interface MailboxKeys {
  get(mailboxId: MailboxId): Promise<MailboxKey | undefined>;
  set(mailboxId: MailboxId, key: MailboxKey): Promise<void>;
  delete(mailboxId: MailboxId): Promise<void>;
}

/** Where mini messages are kept for the account in use. A change that could not be written lasts for this run. */
export interface MessageStore {
  /** Once it has answered, nothing that is added waits for a keyring. */
  read(): Promise<KeptMessages>;
  add(message: Omit<KeptMessage, 'id'>): Promise<void>;
  /** Names those of a number. */
  nameParty(number: string, name: string): Promise<void>;
  delete(ids: readonly string[]): Promise<void>;
  keepDraft(draft: MessageDraft): Promise<void>;
  erase(): Promise<void>;
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
  const none: KeptMessages = { messages: [], draft: { number: '', text: '' }, unsaved: false };
  let kept = none;
  let lastId = 0;
  return {
    keys: {
      get: (mailboxId) => Promise.resolve(keys.get(mailboxId)),
      set: (mailboxId, key) => Promise.resolve(void keys.set(mailboxId, key)),
      delete: (mailboxId) => Promise.resolve(void keys.delete(mailboxId)),
    },
    kept: {
      read: () => Promise.resolve(kept),
      add(message) {
        kept = { ...kept, messages: [{ ...message, id: `m${++lastId}` }, ...kept.messages] };
        return Promise.resolve();
      },
      nameParty(number, name) {
        kept = { ...kept, messages: withName(kept.messages, number, name) };
        return Promise.resolve();
      },
      delete(ids) {
        kept = { ...kept, messages: kept.messages.filter(({ id }) => !ids.includes(id)) };
        return Promise.resolve();
      },
      keepDraft(draft) {
        kept = { ...kept, draft };
        return Promise.resolve();
      },
      erase() {
        kept = none;
        return Promise.resolve();
      },
    },
    saveRecording: () => Promise.resolve(false),
  };
}
