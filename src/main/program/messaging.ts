import { randomUUID } from 'node:crypto';
import { basename, join } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { z } from 'zod';
import type { Account } from '@shared/bridge/settings';
import type { MailboxKey } from '@shared/model/voicemail';
import type { QueryHandlers } from '../bridge/handlers';
import type { DeskCore } from '../desk/create-desk';
import {
  memoryStores,
  type MailboxKeys,
  type MessageStore,
  type MessageStores,
} from '../desk/messages/message-stores';
import { saveFile } from '../files/save-file';
import type { Secrets } from '../secrets/secrets';
import { keptMessageFile } from '../settings/kept-messages';
import type { SettingsStore } from '../settings/settings-store';
import type { StoredFile } from '../settings/stored-file';
import { askWhereToSave } from './save-dialog';

/** What voicemail and mini messages stand on. */
export interface MessagingIo {
  readonly settings: SettingsStore;
  readonly secrets: Secrets;
  /** The demo's messages are nobody's: they are not kept. */
  readonly demo: boolean;
  readonly file: StoredFile;
  /** The window that a dialog belongs to. */
  readonly window: () => BrowserWindow;
}

/** Keyring, disk and dialog for the desk's voicemail and mini messages. */
export function messageStores({
  settings,
  secrets,
  demo,
  file,
  window,
}: MessagingIo): MessageStores {
  const account = (): Account | undefined => settings.get().account;
  return {
    keys: mailboxKeys(secrets, account),
    kept: demo ? memoryStores().kept : messageStore(file, secrets, account),
    saveRecording: async ({ bytes, fileName }) => {
      const name = join(app.getPath('downloads'), basename(fileName ?? 'voicemail.wav'));
      const path = await askWhereToSave(window(), name, 'wav');
      if (path === undefined) return false;
      return await saveFile(path, (recording) => recording.writeFile(bytes));
    },
  };
}

/** What windows ask of them. */
export function messageQueries({
  messaging,
}: DeskCore): Pick<
  QueryHandlers,
  'voicemail.recording' | 'voicemail.keyKnown' | 'miniMessages.kept'
> {
  return {
    'voicemail.recording': ({ mailboxId, voicemailId }) =>
      messaging.recording(mailboxId, voicemailId),
    'voicemail.keyKnown': ({ mailboxId }) => messaging.isKeyKnown(mailboxId),
    'miniMessages.kept': () => messaging.kept(),
  };
}

/** The account under which the keys to its mailboxes lie in the keyring. */
export const mailboxAccount = (account: Account): Account => ({
  ...account,
  login: `${account.login} voicemail`,
});

const mailboxKey = z.discriminatedUnion('with', [
  z.object({ with: z.literal('mailbox'), password: z.string() }),
  z.object({ with: z.literal('account') }),
]);
const keyring = z.record(z.string(), mailboxKey);

/** One entry an account, with the key of each of its mailboxes. */
function mailboxKeys(secrets: Secrets, account: () => Account | undefined): MailboxKeys {
  const read = async (): Promise<Record<string, MailboxKey>> => {
    const now = account();
    const kept = now && (await secrets.get(mailboxAccount(now)));
    if (kept === undefined) return {};
    try {
      return keyring.parse(JSON.parse(kept));
    } catch {
      return {}; // Not ours, or of another version: the user types the password again.
    }
  };
  const write = async (keys: Record<string, MailboxKey>): Promise<void> => {
    const now = account();
    if (!now) return;
    if (Object.keys(keys).length === 0) await secrets.delete(mailboxAccount(now));
    else await secrets.set(mailboxAccount(now), JSON.stringify(keys));
  };
  return {
    get: async (mailboxId) => (await read())[mailboxId],
    set: async (mailboxId, key) => write({ ...(await read()), [mailboxId]: key }),
    async delete(mailboxId) {
      const { [mailboxId]: gone, ...rest } = await read();
      if (gone) await write(rest);
    },
  };
}

/** The account under which the key to its mini messages lies in the keyring. */
const messagesAccount = (account: Account): Account => ({
  ...account,
  login: `${account.login} messages`,
});

/** The messages of the account in use. */
function messageStore(
  file: StoredFile,
  secrets: Secrets,
  account: () => Account | undefined,
): MessageStore {
  const kept = keptMessageFile(
    file,
    randomUUID,
    (each) => secrets.archiveKey(messagesAccount(each)),
    (each) => secrets.newArchiveKey(messagesAccount(each)),
  );
  const current = (): Account => account() ?? { system: 'o2g', server: '', login: '' };
  return {
    read: () => kept.read(current()),
    add: (message) => kept.add(current(), message),
    nameParty: (number, name) => kept.nameParty(current(), number, name),
    delete: (ids) => kept.delete(current(), ids),
    keepDraft: (draft) => kept.keepDraft(current(), draft),
    erase: () => kept.erase(current()),
  };
}
