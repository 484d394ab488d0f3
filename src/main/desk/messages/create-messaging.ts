import { isLive, type DeskState, type Request } from '@shared/model/desk-state';
import { FailureError } from '@shared/model/failure';
import type { KeptMessages } from '@shared/model/messages';
import { partyName } from '@shared/model/party';
import type { MailboxId, VoicemailId, VoiceRecording } from '@shared/model/voicemail';
import type { Features } from '../../pbx/connector';
import type { Handlers } from '../call-commands';
import type { Clock } from '../clock';
import type { RequestBook } from '../requests';
import type { Store } from '../store';
import type { Tell } from '../tell';
import { keepCallbacks, type CallbackCommandName } from './callback-list';
import { keepMailbox, type VoicemailCommandName } from './mailbox';
import type { MessageStores } from './message-stores';
import { miniMessageHandlers, type MiniMessageCommandName } from './mini-messages';

export type MessagingCommandName =
  | VoicemailCommandName
  | CallbackCommandName
  | MiniMessageCommandName;

/** Voicemail, callbacks and mini messages of the desk. */
export interface Messaging {
  readonly handlers: Handlers<MessagingCommandName>;
  /** Nothing confirmed a request of theirs: reads what it was about. */
  lookAgain(request: Pick<Request, 'name'>): void;
  /** Reads what could not be read. Never rejects. */
  readOff(): Promise<void>;
  recording(mailboxId: MailboxId, voicemailId: VoicemailId): Promise<VoiceRecording>;
  isKeyKnown(mailboxId: MailboxId): Promise<boolean>;
  kept(): Promise<KeptMessages>;
  /** Where they are kept, it has changed how: windows ask anew. */
  keptChanged(): void;
  eraseKept(): Promise<void>;
  dispose(): void;
}

/** Builds it: reads when the desk becomes live and whenever the PBX says that a counter moved. */
export function createMessaging(context: {
  readonly store: Store<DeskState>;
  readonly clock: Clock;
  readonly tell: Tell;
  readonly requests: RequestBook;
  readonly stores: MessageStores;
  /** The live session's features; throws `notLive`. */
  features(): Features;
}): Messaging {
  const { store, clock, tell, requests, stores, features } = context;
  const feature = <T>(value: T | undefined): T => {
    if (!value) throw new FailureError({ kind: 'notSupported', retryable: false });
    return value;
  };
  const voicemail = () => feature(features().voicemail);
  const messages = () => feature(features().messages);
  const nameOf = async (number: string): Promise<string | undefined> => {
    const found = await features().directory?.colleague(number);
    return found && partyName({ ...found, kind: 'user' });
  };
  const keptChanged = (): void => tell({ type: 'keptMessagesChanged' });
  const mailbox = keepMailbox({ store, requests, stores, voicemail, tell });
  const callbacks = keepCallbacks({ store, requests, messages, tell });

  const refreshAll = (): void => {
    const offered = store.get().features;
    if (offered.includes('voicemail')) void mailbox.refresh();
    if (offered.includes('messages')) void callbacks.refresh();
  };
  /** A counter moved. A deletion need not move the one of unread messages, so it does not matter which. */
  const refreshCounted = (callbacksMoved: boolean): void => {
    if (store.get().voicemail?.open) void mailbox.refresh();
    if (callbacksMoved && store.get().callbacks) void callbacks.refresh();
  };
  let stopTimer = (): void => undefined;
  const unsubscribe = store.subscribe((next, previous) => {
    if (!isLive(next)) return;
    // Not from within a change: the session's features can be had once it is over.
    if (!isLive(previous)) {
      stopTimer();
      stopTimer = clock.after(0, refreshAll);
    } else if (next.counters !== previous.counters) {
      const { callbacks: now } = next.counters;
      const moved = now === undefined || now !== previous.counters.callbacks;
      queueMicrotask(() => refreshCounted(moved));
    }
  });

  return {
    handlers: {
      ...mailbox.handlers,
      ...callbacks.handlers,
      ...miniMessageHandlers({ clock, requests, kept: stores.kept, messages, nameOf, tell }),
    },
    lookAgain({ name }) {
      if (name === 'openMailbox' || name === 'deleteVoicemails') void mailbox.refresh();
      if (name === 'deleteCallbacks') void callbacks.refresh();
    },
    async readOff() {
      const { partsOff } = store.get();
      await Promise.all([
        partsOff?.voicemail && mailbox.refresh(),
        partsOff?.callbacks && callbacks.refresh(),
      ]);
    },
    recording: mailbox.recording,
    isKeyKnown: mailbox.isKeyKnown,
    kept: () => stores.kept.read(),
    keptChanged,
    async eraseKept() {
      await stores.kept.erase();
      keptChanged();
    },
    dispose() {
      unsubscribe();
      stopTimer();
      mailbox.dispose();
    },
  };
}
