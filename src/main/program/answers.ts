import { app, clipboard } from 'electron';
import type { AppInfo, ShellState } from '@shared/bridge/shell-state';
import type { KeyPlatform } from '@shared/model/accelerator';
import { systemIds } from '@shared/model/account';
import type { Bridge } from '../bridge/bridge';
import type { DeskStream } from '../bridge/desk-stream';
import type { CommandHandlers, QueryHandlers } from '../bridge/handlers';
import { catalog } from '../pbx/catalog';
import type { SettingsStore } from '../settings/settings-store';
import type { Ring } from '../shell/ring';
import type { Texts } from '../shell/texts';
import type { TrayAct } from '../shell/tray-model';
import type { Demo } from './demo';
import type { Dialling } from './dialling';
import { otherHandlers } from './handlers';
import { messageQueries } from './messaging';
import type { ProgramDesk } from './program-desk';
import { viewHandlers } from './view-commands';
import type { Windows } from './windows';

/** The keys that accelerators are written for. */
export const keyPlatform: KeyPlatform =
  process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux';

/** Whom the windows' commands reach. */
export interface CommandsIo {
  readonly program: ProgramDesk;
  readonly dialling: Dialling;
  readonly windows: Windows;
  readonly ring: Ring;
  readonly texts: Texts;
  readonly settings: SettingsStore;
  readonly showDesk: () => void;
  readonly push: Bridge['push'];
  readonly act: (what: TrayAct) => void;
  /** Undefined outside the demo. */
  readonly demo: Demo | undefined;
}

/** Who carries out which command. */
export function programCommands(io: CommandsIo): CommandHandlers {
  const { windows, ring, demo } = io;
  const { core, account, contacts, history, network, desk } = io.program;
  return {
    ...core.handlers,
    ...account.handlers,
    ...contacts.handlers,
    ...io.dialling.handlers,
    ...viewHandlers({ ...io, desk }),
    ...history.handlers,
    ...otherHandlers({
      settings: io.settings,
      certificateOffer: () => network.offer(),
      showDesk: io.showDesk,
      hideRing: () => ring.putAway(),
      ringHeight: (height) => windows.ring.setHeight(height),
      openRedirect: (callRef) => windows.ring.openRedirect(callRef),
      redirectHeight: (height) => windows.ring.setRedirectHeight(height),
      closeRedirect: () => windows.ring.closeRedirect(),
      copyText: (text) => void clipboard.writeText(text),
      demo: demo && ((action) => demo.act(action)),
    }),
  };
}

/** Whom the windows' questions reach. */
export interface QueriesIo {
  readonly program: ProgramDesk;
  readonly settings: SettingsStore;
  readonly shell: () => ShellState;
  readonly deskStream: () => DeskStream;
  readonly demo: boolean;
}

/** Who answers which question. */
export function programQueries(io: QueriesIo): QueryHandlers {
  const { core, contacts, history, network } = io.program;
  const info = (): AppInfo => ({
    version: app.getVersion(),
    electron: process.versions.electron,
    platform: keyPlatform,
    systems: systemIds.filter((system) => system in catalog),
    demo: io.demo,
  });
  return {
    'desk.snapshot': () => io.deskStream().snapshot(),
    'shell.snapshot': () => ({ settings: io.settings.get(), shell: io.shell() }),
    'app.info': info,
    'session.certificateOffer': () => network.offer() ?? null,
    ...history.queries,
    'history.page': async (query) => contacts.history(await history.page(query)),
    ...messageQueries(core),
    'miniMessages.kept': async () => contacts.texts(await core.messaging.kept()),
    'site.status': () => core.siteStatus(),
    'site.licence': ({ name }) => core.hasLicence(name),
    'contacts.page': (query) => contacts.page(query),
    'contacts.previewImport': ({ csv }) => contacts.previewImport(csv),
    'directory.page': (query) => core.directory.page(query),
    'directory.colleague': ({ id }) => core.directory.colleague(id),
    ...core.objects,
    ...core.users,
  };
}
