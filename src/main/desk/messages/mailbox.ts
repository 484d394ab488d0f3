import type { CommandName } from '@shared/bridge/commands';
import { isLive, type DeskState } from '@shared/model/desk-state';
import { asFailure, FailureError } from '@shared/model/failure';
import type { MailboxId, MailboxKey, VoicemailId, VoiceRecording } from '@shared/model/voicemail';
import type { VoicemailControl } from '../../pbx/port/voicemail';
import type { Handlers } from '../call-commands';
import type { RequestBook } from '../requests';
import type { Store } from '../store';
import type { Tell } from '../tell';
import type { MessageStores } from './message-stores';
import { readAgain } from './read-again';

export type VoicemailCommandName = Extract<CommandName, `voicemail.${string}`>;

/** What voicemail needs of the desk. */
export interface MailboxContext {
  readonly store: Store<DeskState>;
  readonly requests: RequestBook;
  readonly stores: MessageStores;
  /** The live session's voicemail; throws `notLive` or `notSupported`. */
  voicemail(): VoicemailControl;
  readonly tell: Tell;
}

/** The user's voicemail, kept as the PBX has it. */
export interface MailboxKeeper {
  readonly handlers: Handlers<VoicemailCommandName>;
  recording(mailboxId: MailboxId, voicemailId: VoicemailId): Promise<VoiceRecording>;
  isKeyKnown(mailboxId: MailboxId): Promise<boolean>;
  /** Something may have changed: reads what is open again. Never rejects. */
  refresh(): Promise<void>;
  dispose(): void;
}

/**
 * A mailbox stays open for as long as the user is signed in: its key is held in memory, so that a lost
 * connection does not ask for it again. It is read whenever a counter moves, since no event tells the list.
 */
export function keepMailbox(context: MailboxContext): MailboxKeeper {
  const { store, requests, stores, voicemail, tell } = context;
  let held: { readonly mailboxId: MailboxId; readonly key: MailboxKey } | undefined;

  const read = async (): Promise<void> => {
    const mine = held;
    try {
      if (!mine) return tell({ type: 'mailboxesRead', mailboxes: await voicemail().mailboxes() });
      const content = await voicemail().open(mine.mailboxId, mine.key);
      if (held === mine) tell({ type: 'mailboxRead', mailboxId: mine.mailboxId, content });
    } catch (thrown) {
      const failure = asFailure(thrown);
      // The link tells what ails the session; what was read stays on screen.
      if (failure.kind === 'notLive' || failure.kind === 'cancelled' || !isLive(store.get()))
        return;
      // Not tried again by itself: a mailbox locks after a few wrong passwords.
      if (failure.kind === 'mailboxRefused' && held === mine) {
        held = undefined;
        return tell({ type: 'mailboxClosed', failure });
      }
      tell({ type: 'voicemailUnreadable', failure });
    }
  };
  const refresh = readAgain(read);

  const open: Handlers<VoicemailCommandName>['voicemail.open'] = async (input) => {
    const { mailboxId, key: given, remember } = input;
    await requests.ask({ name: 'openMailbox', target: mailboxId }, async () => {
      const key = given ?? (await stores.keys.get(mailboxId));
      if (!key) throw new FailureError({ kind: 'mailboxRefused', retryable: false });
      const mine = { mailboxId, key };
      try {
        const content = await voicemail().open(mailboxId, key);
        held = mine;
        tell({ type: 'mailboxRead', mailboxId, content });
      } catch (thrown) {
        const refused = thrown instanceof FailureError && thrown.kind === 'mailboxRefused';
        if (refused && !given) await stores.keys.delete(mailboxId);
        throw thrown;
      }
      if (given && remember) await stores.keys.set(mailboxId, given);
      else if (given) await stores.keys.delete(mailboxId);
    });
  };

  /** The session is another one: what was held belongs to the one before. */
  const unsubscribe = store.subscribe(({ link }) => {
    if (link.phase === 'signedOut' || link.phase === 'signingIn') held = undefined;
  });

  const recording = (mailboxId: MailboxId, voicemailId: VoicemailId): Promise<VoiceRecording> =>
    voicemail().recording(mailboxId, voicemailId);

  return {
    recording,
    isKeyKnown: async (mailboxId) => (await stores.keys.get(mailboxId)) !== undefined,
    refresh,
    handlers: {
      'voicemail.open': open,
      'voicemail.close': async () => {
        const mailboxId = held?.mailboxId;
        held = undefined;
        try {
          // Before it is told: who sees it closed opens it again with a key that is remembered.
          if (mailboxId !== undefined) await stores.keys.delete(mailboxId);
        } finally {
          tell({ type: 'mailboxClosed' });
        }
      },
      'voicemail.refresh': refresh,
      'voicemail.delete': async ({ mailboxId, voicemailIds }) => {
        const asked = { target: voicemailIds.join(), ids: voicemailIds };
        await requests.ask({ name: 'deleteVoicemails', ...asked }, async () => {
          await voicemail().delete(mailboxId, voicemailIds);
          await refresh();
        });
      },
      'voicemail.save': async ({ mailboxId, voicemailId }) => {
        await stores.saveRecording(await recording(mailboxId, voicemailId));
      },
    },
    dispose: unsubscribe,
  };
}
