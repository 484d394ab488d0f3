import { homedir } from 'node:os';
import { join } from 'node:path';
import {
  app,
  clipboard,
  globalShortcut,
  ipcMain,
  Notification,
  type NotificationConstructorOptions,
} from 'electron';
import type { CommandInput, CommandName } from '@shared/bridge/commands';
import type { AppInfo, ShellState } from '@shared/bridge/shell-state';
import type { KeyPlatform } from '@shared/model/accelerator';
import { systemIds } from '@shared/model/account';
import { createBridge } from '../bridge/bridge';
import { createDeskStream } from '../bridge/desk-stream';
import type { CommandHandlers } from '../bridge/handlers';
import { invokeCommand } from '../bridge/invocation';
import { createAccountSession } from '../desk/account-session';
import { systemClock } from '../desk/clock';
import { createDesk, type DeskCore } from '../desk/create-desk';
import type { Desk } from '../desk/desk';
import type { Log } from '../log/log';
import { reasonOf } from '../log/reason';
import { catalog } from '../pbx/catalog';
import { createSecrets } from '../secrets/keyring-secrets';
import { loadKeyring } from '../secrets/load-keyring';
import { createSettingsStore } from '../settings/settings-store';
import { openStoredFile } from '../settings/stored-file';
import type { CommandLine } from '../shell/command-line';
import { createHelpAlerts } from '../shell/help-alerts';
import { createSiteAlerts } from '../shell/site-alerts';
import { followLoginItem, loginCommand } from '../shell/login-item';
import { pickLanguage } from '../shell/locale';
import { createNotices } from '../shell/notices';
import { createRing } from '../shell/ring';
import { createShortcuts } from '../shell/shortcuts';
import { createTexts } from '../shell/texts';
import { findTrayHost, runBriefly } from '../shell/tray-host';
import type { OutsideRequest } from '../shell/dialling/outside-request';
import { accountMemory, accountPasswords } from './account-memory';
import { createAct } from './act';
import { startDemo } from './demo';
import { createDialling } from './dialling';
import { createProgramContacts } from './contacts';
import { otherHandlers } from './handlers';
import { archiveThread, exportWords } from './archive-parts';
import { createHistory, type History } from './history';
import { messageQueries, messageStores } from './messaging';
import { createRingLoader } from './load-ring';
import { createMenus } from './menus';
import { createNetwork } from './network';
import { followPbxLanguage } from './pbx-language';
import { askWhereToSave } from './save-dialog';
import { createShellFacts } from './shell-facts';
import { watchSurroundings } from './surroundings';
import { viewHandlers } from './view-commands';
import { teamMemory } from './team-memory';
import { openWindows } from './windows';

/** What was decided before Electron was ready. */
export interface ProgramStart {
  readonly commandLine: CommandLine;
  readonly development: boolean;
  readonly log: Log;
}

/** The running program. */
export interface Program {
  showDesk(): void;
  /** Does what another program, a link or a second start asks for. */
  ask(request: OutsideRequest): void;
  /** Signs out at the PBX and lets go of every window, socket, timer and listener. */
  dispose(): Promise<void>;
}

const keyPlatform: KeyPlatform =
  process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux';

/**
 * Builds everything and wires it. What is built later is disposed of earlier. Nothing here waits: no event may
 * come between parts that know each other, and the desk's page is read meanwhile.
 */
export function startProgram({ commandLine, development, log }: ProgramStart): Program {
  const { demo } = commandLine;
  const icons = join(app.getAppPath(), 'resources', 'icons');
  const icon = join(icons, '256x256.png');
  const owned: (() => void | Promise<void>)[] = [];
  const own = <T extends { dispose(): void | Promise<void> }>(part: T): T => {
    owned.push(() => part.dispose());
    return part;
  };

  // What the program knows and remembers.
  const files = { folder: app.getPath('userData'), now: () => new Date() };
  const settings = createSettingsStore(openStoredFile(files, 'settings'), log);
  const secrets = createSecrets({ loadKeyring, log });
  const systemLocale = {
    languages: app.getPreferredSystemLanguages(),
    country: app.getLocaleCountryCode(),
  };
  // The windows first: their pages are read while the rest is built.
  const askForTrayHost = () => findTrayHost(process.platform, runBriefly);
  // Only a start in the tray must know at once whether there is one.
  const hostOfStart = commandLine.hidden ? askForTrayHost() : undefined;
  let trayHost: ShellState['tray'] = 'missing';
  const windows = openWindows({
    settings,
    files,
    icon,
    development,
    language: pickLanguage(settings.get(), systemLocale),
    menuBar: demo,
    startHidden: hostOfStart?.then((host) => host === 'available') ?? Promise.resolve(false),
    onClose: () => {
      notices.deskKept(trayHost);
      return trayHost === 'available' ? 'hide' : 'minimise';
    },
    onTheme: () => {
      menus.refreshTray();
      pushShell();
    },
    log,
  });

  // The desk, and the account that signs in to it.
  // The network outlives the desk, which signs out over it.
  const network = own(createNetwork(settings, log));
  let calm: () => void = () => undefined;
  const history: History = own(
    createHistory({
      folder: join(files.folder, 'archive'),
      startThread: archiveThread,
      secrets,
      settings,
      region: () => facts.region(),
      demo,
      calm: new Promise((resolve) => (calm = resolve)),
      core: () => core,
      askForFile: (name, extension) =>
        askWhereToSave(windows.desk.window, join(app.getPath('documents'), name), extension),
      words: () => exportWords(texts),
      onChange: () => pushShell(),
      onDamaged: (file) => notices.archiveDamaged(file),
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
        file: openStoredFile(files, 'mini-messages'),
        window: () => windows.desk.window,
      }),
    }),
  );
  const account = createAccountSession({
    supervisor: core.supervisor,
    passwords: accountPasswords(secrets, () => void facts.lookAtKeyring()),
    memory: accountMemory(settings),
    connectorFor: (each) => {
      history.use(each);
      return network.connectorFor(each);
    },
  });
  const contacts = own(
    createProgramContacts({
      file: openStoredFile(files, 'contacts'),
      log,
      region: () => facts.region(),
      window: () => windows.desk.window,
      onChange: () => pushShell(),
      desk: { state: () => core.store.get(), subscribe: core.store.subscribe },
    }),
  );
  const desk: Desk = {
    ...contacts.desk,
    execute: <N extends CommandName>(name: N, input: CommandInput<N>) =>
      invokeCommand(commands, name, input),
  };
  // Not earlier: what signing in costs would hold up the page, which takes longer.
  const resumed = demo ? undefined : windows.desk.underWay.then(() => account.resume());

  // They go before the desk signs out, and after whatever shows something in them.
  own(windows);
  const pushShell = (): void => {
    bridge.push('shell.changed', { settings: settings.get(), shell: facts.get() });
  };
  const ringLoader = own(
    createRingLoader({
      desk,
      load: () => {
        windows.ring.load();
        calm();
      },
    }),
  );
  const showDesk = (): void => windows.desk.show();

  // The rest of the desktop.
  const dialling = own(
    createDialling({
      app,
      clipboard,
      desk,
      settings,
      deskWindow: windows.desk,
      intend: (intent) => bridge.push('desk.intent', intent),
      onChange: () => pushShell(),
      log,
    }),
  );
  const shortcuts = own(
    createShortcuts({
      globalShortcut,
      settings,
      desk,
      showDesk: () => dialling.showDesk(),
      switchView: () => windows.views.switch(),
      dialSelection: () => dialling.dialSelection(),
      platform: keyPlatform,
      onStatus: () => pushShell(),
      log,
    }),
  );
  let demoAccounts: ShellState['demoAccounts'];
  const facts = createShellFacts({
    settings,
    secrets,
    systemLocale,
    theme: () => windows.theme.state(),
    globalShortcuts: () => shortcuts.status(),
    tray: () => trayHost,
    contactsVersion: () => contacts.version(),
    dialOffer: () => contacts.dialOffer(dialling.offer()),
    history: () => history.facts(),
    demoAccounts: () => demoAccounts,
    onChange: () => pushShell(),
  });
  const texts = createTexts(facts.get().language);
  const newNotification = Notification.isSupported()
    ? (options: NotificationConstructorOptions) => new Notification(options)
    : undefined;
  const notices = createNotices({ newNotification, icon, texts, settings });
  const ring = own(
    createRing({
      desk,
      settings,
      window: windows.ring,
      deskVisible: () => windows.desk.isVisible(),
      showDesk,
      beforeShow: () => deskStream.flush(),
      newNotification,
      notificationActions: process.platform === 'darwin',
      icon,
      texts,
    }),
  );
  const deskVisible = () => windows.desk.isVisible();
  const showPage = (page: 'team' | 'site') => {
    showDesk();
    bridge.push('desk.intent', { show: 'page', page });
  };
  const notifying = { settings, deskVisible, newNotification, icon, texts };
  own(
    createHelpAlerts({
      ...notifying,
      desk,
      after: (ms, then) => systemClock.after(ms, then),
      showTeam: () => showPage('team'),
    }),
  );
  own(
    createSiteAlerts({
      ...notifying,
      desk,
      showSite: () => showPage('site'),
      timeWords: (at) =>
        new Date(at).toLocaleTimeString(facts.get().language, { timeStyle: 'short' }),
    }),
  );
  const simulated = demo
    ? own(
        startDemo({
          desk,
          log,
          started: (accounts) => {
            demoAccounts = accounts;
            pushShell();
          },
          failed: (thrown) => {
            log.error('the demo did not start', reasonOf(thrown));
            notices.demoFailed();
          },
        }),
      )
    : undefined;
  const act = createAct({
    desk,
    showDesk,
    showToolbar: () => windows.views.showToolbar(),
    push: (name, push) => bridge.push(name, push),
    demo: (action) => simulated?.act(action),
  });
  const menus = own(createMenus({ desk, texts, demo, development, icons, act }));
  // What the desk's first picture does not need.
  void windows.desk.painted.then(async () => {
    ringLoader.deskPainted();
    menus.showMenu();
    trayHost = await (hostOfStart ?? askForTrayHost());
    menus.trayHostFound(trayHost);
    pushShell();
  });

  // The bridge, once everything behind it is there.
  const commands: CommandHandlers = {
    ...core.handlers,
    ...account.handlers,
    ...contacts.handlers,
    ...dialling.handlers,
    ...viewHandlers({
      windows,
      desk,
      texts,
      push: (name, push) => bridge.push(name, push),
      act,
    }),
    ...history.handlers,
    ...otherHandlers({
      settings,
      certificateOffer: () => network.offer(),
      showDesk,
      hideRing: () => ring.putAway(),
      ringHeight: (height) => windows.ring.setHeight(height),
      openRedirect: (callRef) => windows.ring.openRedirect(callRef),
      redirectHeight: (height) => windows.ring.setRedirectHeight(height),
      closeRedirect: () => windows.ring.closeRedirect(),
      copyText: (text) => void clipboard.writeText(text),
      demo: simulated && ((action) => simulated.act(action)),
    }),
  };
  const info = (): AppInfo => ({
    version: app.getVersion(),
    electron: process.versions.electron,
    platform: keyPlatform,
    systems: systemIds.filter((system) => system in catalog),
    demo,
  });
  const bridge = own(
    createBridge({
      ipcMain,
      windows: () => windows.contents(),
      origin: windows.origin,
      commands,
      queries: {
        'desk.snapshot': () => deskStream.snapshot(),
        'shell.snapshot': () => ({ settings: settings.get(), shell: facts.get() }),
        'app.info': info,
        'session.certificateOffer': () => network.offer() ?? null,
        ...history.queries,
        'history.page': async (query) => contacts.history(await history.page(query)),
        ...messageQueries(core),
        'site.status': () => core.siteStatus(),
        'contacts.page': (query) => contacts.page(query),
        'contacts.previewImport': ({ csv }) => contacts.previewImport(csv),
        'directory.page': (query) => core.directory.page(query),
        'directory.colleague': ({ id }) => core.directory.colleague(id),
        ...core.objects,
      },
      log,
    }),
  );
  const deskStream = own(
    createDeskStream({
      desk,
      send: (push) => bridge.push('desk.patch', push),
      now: () => performance.now(),
    }),
  );

  // What changes from outside.
  owned.push(
    settings.subscribe((next, previous) => {
      if (!settings.isKept()) notices.settingsNotKept();
      if (next.language !== previous.language || next.pbxLanguage !== previous.pbxLanguage) {
        texts.setLanguage(facts.get().language);
        menus.refresh();
      }
      history.configure();
      pushShell();
    }),
    watchSurroundings({ desk, supervisor: core.supervisor, network }),
    followPbxLanguage(desk, settings),
    followLoginItem({
      platform: process.platform,
      app,
      command: loginCommand({
        argv: process.argv,
        executable: process.execPath,
        packaged: app.isPackaged,
        env: process.env,
      }),
      demo,
      onFailure: () => notices.loginItemFailed(),
      configFolder: process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'),
      settings,
      log,
    }),
  );
  if (commandLine.revived) notices.revived();
  if (settings.damaged) notices.settingsDamaged(settings.damaged.keptAs);

  resumed?.catch((thrown: unknown) => {
    log.error('the remembered account was not signed in', reasonOf(thrown));
  });
  void facts.lookAtKeyring();

  return {
    showDesk,
    ask: (request) => dialling.ask(request),
    async dispose() {
      windows.desk.letClose();
      for (const letGo of owned.reverse()) {
        try {
          await letGo();
        } catch (thrown) {
          log.error('a part did not end well', reasonOf(thrown));
        }
      }
    },
  };
}
