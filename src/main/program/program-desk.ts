import { join } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import type { CommandInput, CommandName } from '@shared/bridge/commands';
import type { CommandHandlers } from '../bridge/handlers';
import { invokeCommand } from '../bridge/invocation';
import { createAccountSession, type AccountSession } from '../desk/account-session';
import { systemClock } from '../desk/clock';
import { createDesk, type DeskCore } from '../desk/create-desk';
import type { Desk } from '../desk/desk';
import type { Log } from '../log/log';
import { reasonOf } from '../log/facts';
import type { Secrets } from '../secrets/secrets';
import type { SettingsStore } from '../settings/settings-store';
import { openStoredFile, type StoredFileIo } from '../settings/stored-file';
import type { Texts } from '../shell/texts';
import { accountMemory, accountPasswords } from './account-memory';
import { archiveThread, exportWords } from './archive-parts';
import { createProgramContacts, type ProgramContacts } from './contacts';
import { createHistory, type History } from './history';
import { messageStores } from './messaging';
import { createNetwork, type Network } from './network';
import type { Own } from './owned';
import { askWhereToSave } from './save-dialog';
import { teamMemory } from './team-memory';

/** What the program's desk stands on. */
export interface ProgramDeskIo {
  readonly own: Own;
  readonly settings: SettingsStore;
  readonly secrets: Secrets;
  readonly files: StoredFileIo;
  readonly demo: boolean;
  /** This run was brought back after an end that nobody asked for. */
  readonly revived: boolean;
  /** The window that a dialog belongs to. */
  readonly window: () => BrowserWindow;
  readonly region: () => string;
  readonly texts: () => Texts;
  /** Resolves when the start is over. */
  readonly calm: Promise<void>;
  /** What carries out the desk's commands. */
  readonly commands: () => CommandHandlers;
  /** A password was kept or forgotten. */
  readonly onPassword: () => void;
  /** Something that the windows show has changed, beside the desk's state. */
  readonly onChange: () => void;
  /** A call archive could not be read and was set aside. */
  readonly onArchiveDamaged: (file: string) => void;
  /** Contacts could not be read: their file was kept there. */
  readonly onContactsDamaged: (keptAs: string) => void;
  /** The disk takes no contacts. */
  readonly onContactsNotKept: () => void;
  readonly log: Log;
}

/** The desk, with what it remembers and the account that signs in to it. */
export interface ProgramDesk {
  readonly network: Network;
  readonly history: History;
  /** As the PBX tells it. */
  readonly core: DeskCore;
  readonly account: AccountSession;
  readonly contacts: ProgramContacts;
  /** With the names of the contacts: as everybody else sees it. */
  readonly desk: Desk;
}

/** Builds it. The network outlives the desk, which signs out over it. */
export function createProgramDesk(io: ProgramDeskIo): ProgramDesk {
  const { own, settings, secrets, files, demo, log } = io;
  const network = own(createNetwork({ settings, secrets, demo, revived: io.revived, log }));
  const history: History = own(
    createHistory({
      folder: join(files.folder, 'archive'),
      startThread: archiveThread,
      secrets,
      settings,
      region: io.region,
      demo,
      calm: io.calm,
      core: () => core,
      eraseContacts: () => contacts.erase(),
      askForFile: (name, extension) =>
        askWhereToSave(io.window(), join(app.getPath('documents'), name), extension),
      words: () => exportWords(io.texts()),
      onChange: io.onChange,
      onDamaged: io.onArchiveDamaged,
      clock: systemClock,
      log,
    }),
  );
  const core: DeskCore = own(
    createDesk({
      keeper: history.keeper,
      clock: systemClock,
      preferredDevice: () => settings.get().deviceId,
      team: teamMemory(settings),
      report: (thrown) => log.error('a follower of the desk failed', reasonOf(thrown)),
      messageStores: messageStores({
        settings,
        secrets,
        demo,
        file: openStoredFile(files, 'mini-messages', () => core.messaging.keptChanged()),
        window: io.window,
      }),
    }),
  );
  const account = createAccountSession({
    supervisor: core.supervisor,
    passwords: accountPasswords(secrets, io.onPassword),
    memory: accountMemory(settings),
    killedRun: network.killedRun,
    connectorFor: (each) => {
      history.use(each);
      return network.connectorFor(each);
    },
  });
  const contacts = own(
    createProgramContacts({
      file: openStoredFile(files, 'contacts'),
      log,
      region: io.region,
      window: io.window,
      onChange: io.onChange,
      onDamaged: io.onContactsDamaged,
      onNotKept: io.onContactsNotKept,
      desk: { state: () => core.store.get(), subscribe: core.store.subscribe },
    }),
  );
  const desk: Desk = {
    ...contacts.desk,
    execute: <N extends CommandName>(name: N, input: CommandInput<N>) =>
      invokeCommand(io.commands(), name, input),
  };
  return { network, history, core, account, contacts, desk };
}
