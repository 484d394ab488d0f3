import { homedir } from 'node:os';
import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  clipboard,
  globalShortcut,
  ipcMain,
  Menu,
  nativeTheme,
  net,
  Notification,
  powerMonitor,
  screen,
  session,
  shell,
  Tray,
  utilityProcess,
  type NotificationConstructorOptions,
} from 'electron';
import type { CommandInput, CommandName } from '@shared/bridge/commands';
import type { AppInfo } from '@shared/bridge/shell-state';
import type { KeyPlatform } from '@shared/model/accelerator';
import { systemIds } from '@shared/model/account';
import { createBridge } from '../bridge/bridge';
import { createDeskStream } from '../bridge/desk-stream';
import type { CommandHandlers } from '../bridge/handlers';
import { invokeCommand } from '../bridge/invocation';
import { createAccountSession } from '../desk/account-session';
import { systemClock } from '../desk/clock';
import { createDesk } from '../desk/create-desk';
import type { Desk } from '../desk/desk';
import type { Log } from '../log/log';
import { reasonOf } from '../log/reason';
import { catalog } from '../pbx/catalog';
import { createSecrets } from '../secrets/keyring-secrets';
import { loadKeyring } from '../secrets/load-keyring';
import { createSettingsStore } from '../settings/settings-store';
import { openStoredFile } from '../settings/stored-file';
import { appOrigin } from '../shell/app-path';
import { guardDevelopmentServer, serveApp } from '../shell/app-scheme';
import type { CommandLine } from '../shell/command-line';
import { startDemoPbx, type DemoPbx } from '../shell/demo-pbx';
import { createDeskWindow } from '../shell/desk-window';
import { followLoginItem, loginCommand } from '../shell/login-item';
import { applicationMenu } from '../shell/menu';
import { createNotices } from '../shell/notices';
import { watchOnline } from '../shell/online-watch';
import { watchPower } from '../shell/power';
import { createRing } from '../shell/ring';
import { createRingWindow } from '../shell/ring-window';
import { createShortcuts } from '../shell/shortcuts';
import { createTexts } from '../shell/texts';
import { createTheme } from '../shell/theme';
import { createTray } from '../shell/tray';
import { findTrayHost, runBriefly } from '../shell/tray-host';
import type { TrayAct } from '../shell/tray-model';
import { guardContents } from '../shell/web-guard';
import { webPreferences } from '../shell/web-preferences';
import { createWindowStateStore } from '../shell/window-state';
import type { OutsideRequest } from '../shell/dialling/outside-request';
import { accountMemory, accountPasswords } from './account-memory';
import { createDialling } from './dialling';
import { otherHandlers } from './handlers';
import { messageQueries, messageStores } from './messaging';
import { createNetwork } from './network';
import { createShellFacts } from './shell-facts';

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

/** Builds everything and wires it. What is built later is disposed of earlier. */
export async function startProgram({
  commandLine,
  development,
  log,
}: ProgramStart): Promise<Program> {
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

  // The desk, and the account that signs in to it.
  // The network outlives the desk, which signs out over it.
  const network = own(createNetwork(settings, log));
  const core = own(
    createDesk({
      clock: systemClock,
      preferredDevice: () => settings.get().deviceId,
      report: (thrown) => log.error('a follower of the desk failed', reasonOf(thrown)),
      messageStores: messageStores({
        settings,
        secrets,
        file: openStoredFile(files, 'mini-messages'),
        window: () => deskWindow.window,
      }),
    }),
  );
  const account = createAccountSession({
    supervisor: core.supervisor,
    passwords: accountPasswords(secrets, () => void facts.lookAtKeyring()),
    memory: accountMemory(settings),
    connectorFor: (each) => network.connectorFor(each),
  });
  const desk: Desk = {
    state: () => core.store.get(),
    subscribe: (listener) => core.store.subscribe(listener),
    execute: <N extends CommandName>(name: N, input: CommandInput<N>) =>
      invokeCommand(commands, name, input),
  };

  // The windows.
  const rendererUrl = development ? process.env['ELECTRON_RENDERER_URL'] : undefined;
  const pages = rendererUrl === undefined ? appOrigin : new URL(rendererUrl).origin;
  owned.push(
    rendererUrl === undefined
      ? serveApp(session.defaultSession, join(app.getAppPath(), 'out', 'renderer'))
      : guardDevelopmentServer(session.defaultSession, pages),
    guardContents({ app, origin: pages, openExternal: (url) => shell.openExternal(url), log }),
  );
  const pushShell = (): void => {
    bridge.push('shell.changed', { settings: settings.get(), shell: facts.get() });
  };
  const trayHost = await findTrayHost(process.platform, runBriefly);
  // From here to the end of the wiring nothing waits: no event may come between parts that know each other.
  const theme = own(
    createTheme({
      nativeTheme,
      settings,
      onChange: () => {
        deskWindow.setBackground(theme.background());
        ringWindow.setBackground(theme.background());
        tray?.refresh();
        pushShell();
      },
    }),
  );
  const preferences = webPreferences(join(__dirname, '..', 'preload', 'index.js'), development);
  const newWindow = (options: Electron.BrowserWindowConstructorOptions): BrowserWindow =>
    new BrowserWindow(options);
  const deskWindow = own(
    createDeskWindow({
      newWindow,
      screen,
      url: `${pages}/desk.html`,
      webPreferences: preferences,
      icon,
      background: () => theme.background(),
      state: createWindowStateStore(openStoredFile(files, 'window-state')),
      menuBar: demo,
      onPainted: () => ringWindow.load(),
      startHidden: commandLine.hidden && trayHost === 'available',
      onClose: () => {
        notices.deskKept(trayHost);
        return trayHost === 'available' ? 'hide' : 'minimise';
      },
      log,
    }),
  );
  const ringWindow = own(
    createRingWindow({
      newWindow,
      screen,
      url: `${pages}/ring.html`,
      webPreferences: preferences,
      background: () => theme.background(),
      corner: () => settings.get().ring.corner,
      visibleDesk: () => (deskWindow.isVisible() ? deskWindow.window : undefined),
      log,
    }),
  );

  // The rest of the desktop.
  const dialling = own(
    createDialling({
      app,
      clipboard,
      desk,
      settings,
      deskWindow,
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
      dialSelection: () => dialling.dialSelection(),
      platform: keyPlatform,
      onStatus: () => pushShell(),
      log,
    }),
  );
  const facts = createShellFacts({
    settings,
    secrets,
    systemLocale,
    theme: () => theme.state(),
    globalShortcuts: () => shortcuts.status(),
    tray: trayHost,
    dialOffer: () => dialling.offer(),
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
      window: ringWindow,
      deskVisible: () => deskWindow.isVisible(),
      showDesk: () => deskWindow.show(),
      beforeShow: () => deskStream.flush(),
      newNotification,
      notificationActions: process.platform === 'darwin',
      icon,
      texts,
    }),
  );
  let demoPbx: DemoPbx | undefined;
  const act = (what: TrayAct): void => {
    switch (what.do) {
      case 'showDesk':
        deskWindow.show();
        break;
      case 'logOn':
        deskWindow.show();
        bridge.push('desk.intent', { show: 'shortcut', action: 'agentMenu' });
        break;
      case 'become':
        void desk.execute('agent.become', { wish: what.wish });
        break;
      case 'cancelNext':
        void desk.execute('agent.cancelNext', undefined);
        break;
      case 'showPage':
        deskWindow.show();
        bridge.push('desk.intent', { show: 'page', page: what.page });
        break;
      case 'quit':
        app.quit();
        break;
      case 'signOut':
        void desk.execute('session.signOut', undefined);
        break;
      case 'demo':
        demoPbx?.act(what.action);
        break;
      case 'doNotDisturb':
        void desk.execute('routing.setDoNotDisturb', { on: what.on });
        break;
      case 'answer':
      case 'hangUp':
      case 'dropMe':
        void desk.execute(`call.${what.do}`, { callRef: what.callRef });
        break;
    }
  };
  const tray =
    trayHost === 'available'
      ? own(
          createTray({
            newTray: (image) => new Tray(image),
            buildMenu: (template) => Menu.buildFromTemplate(template),
            iconFolder: icons,
            desk,
            texts,
            demo,
            darkPanel: () => nativeTheme.shouldUseDarkColors,
            act,
          }),
        )
      : undefined;
  const showMenu = (): void => {
    Menu.setApplicationMenu(
      Menu.buildFromTemplate(applicationMenu({ texts, demo, development, act })),
    );
  };
  showMenu();

  // The bridge, once everything behind it is there.
  const commands: CommandHandlers = {
    ...core.handlers,
    ...account.handlers,
    ...dialling.handlers,
    ...otherHandlers({
      settings,
      certificateOffer: () => network.offer(),
      showDesk: () => deskWindow.show(),
      hideRing: () => ring.putAway(),
      ringHeight: (height) => ringWindow.setHeight(height),
      openRedirect: (callRef) => ringWindow.openRedirect(callRef),
      closeRedirect: () => ringWindow.closeRedirect(),
      copyText: (text) => void clipboard.writeText(text),
      demo: demo
        ? (action) => {
            demoPbx?.act(action);
          }
        : undefined,
    }),
  };
  const info = (): AppInfo => ({
    version: app.getVersion(),
    electron: process.versions.electron,
    platform: keyPlatform,
    systems: systemIds.filter((system) => system in catalog),
    demo,
    ...(demoPbx ? { demoAccount: demoPbx.account } : {}),
  });
  const bridge = own(
    createBridge({
      ipcMain,
      windows: () => [deskWindow.contents, ...ringWindow.contents()],
      origin: pages,
      commands,
      queries: {
        'desk.snapshot': () => deskStream.snapshot(),
        'shell.snapshot': () => ({ settings: settings.get(), shell: facts.get() }),
        'app.info': info,
        'session.certificateOffer': () => network.offer() ?? null,
        'history.page': (query) => core.history(query),
        ...messageQueries(core),
        'site.status': () => core.siteStatus(),
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
  const wakeUp = async (): Promise<void> => {
    await network.dropConnections();
    core.supervisor.recheck();
  };
  owned.push(
    settings.subscribe((next, previous) => {
      if (next.language !== previous.language) {
        texts.setLanguage(facts.get().language);
        tray?.refresh();
        showMenu();
      }
      pushShell();
    }),
    watchPower(powerMonitor, { onResume: () => void wakeUp() }),
    watchOnline({ isOnline: () => net.isOnline(), desk, onOnline: () => core.supervisor.tryNow() }),
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
  if (settings.damaged) notices.settingsDamaged(settings.damaged.keptAs);

  const startDemo = async (): Promise<void> => {
    demoPbx = own(
      await startDemoPbx({
        fork: () => utilityProcess.fork(join(__dirname, 'simulator.cjs'), [], { stdio: 'ignore' }),
        log,
      }),
    );
    const { server, login, password } = demoPbx.account;
    await desk.execute('session.signIn', {
      account: { system: 'o2g', server, login },
      password,
      remember: false,
    });
  };
  if (demo) {
    startDemo().catch((reason: unknown) => {
      log.error('the demo did not start', reasonOf(reason));
      notices.demoFailed();
    });
  } else {
    account.resume().catch((thrown: unknown) => {
      log.error('the remembered account was not signed in', reasonOf(thrown));
    });
  }
  void facts.lookAtKeyring();

  return {
    showDesk: () => deskWindow.show(),
    ask: (request) => dialling.ask(request),
    async dispose() {
      deskWindow.letClose();
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
