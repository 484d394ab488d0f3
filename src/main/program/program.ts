import { join } from 'node:path';
import { app, clipboard, globalShortcut, ipcMain, screen } from 'electron';
import type { ShellState } from '@shared/bridge/shell-state';
import { createBridge, type Bridge } from '../bridge/bridge';
import { createDeskStream } from '../bridge/desk-stream';
import type { CommandHandlers } from '../bridge/handlers';
import { systemClock } from '../desk/clock';
import type { Log } from '../log/log';
import { reasonOf } from '../log/facts';
import { createSecrets } from '../secrets/keyring-secrets';
import { loadKeyring } from '../secrets/load-keyring';
import { createRefusedWrites } from '../settings/refused-writes';
import { createSettingsStore } from '../settings/settings-store';
import { openStoredFile } from '../settings/stored-file';
import type { CommandLine } from '../shell/command-line';
import type { OutsideRequest } from '../shell/dialling/outside-request';
import { pickLanguage } from '../shell/locale';
import { watchScreens } from '../shell/screens';
import { createSessionBus } from '../shell/session-bus';
import { createShortcuts } from '../shell/shortcuts';
import { createTexts } from '../shell/texts';
import { findTrayHost } from '../shell/tray-host';
import { createAct } from './act';
import { keyPlatform, programCommands, programQueries } from './answers';
import { startDemo } from './demo';
import { createDialling } from './dialling';
import { createRingLoader } from './load-ring';
import { createMenus } from './menus';
import { createOwned } from './owned';
import { followPbxLanguage } from './pbx-language';
import { createProgramDesk } from './program-desk';
import { createShellFacts } from './shell-facts';
import { followStartAtLogin } from './start-at-login';
import { watchSurroundings } from './surroundings';
import { createTelling } from './telling';
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

/**
 * Builds everything and wires it. What is built later is disposed of earlier. Nothing here waits: no event may
 * come between parts that know each other, and the desk's page is read meanwhile.
 */
export function startProgram({ commandLine, development, log }: ProgramStart): Program {
  const { demo } = commandLine;
  const icons = join(app.getAppPath(), 'resources', 'icons');
  const icon = join(icons, '256x256.png');
  const owned = createOwned(log);
  const { own } = owned;

  // What the program knows and remembers.
  const refused = own(createRefusedWrites(systemClock.after));
  const files = { folder: app.getPath('userData'), now: () => new Date(), refused };
  const settings = createSettingsStore(openStoredFile(files, 'settings'), log);
  const secrets = createSecrets({ loadKeyring, log });
  const systemLocale = {
    languages: app.getPreferredSystemLanguages(),
    country: app.getLocaleCountryCode(),
  };
  // The windows first: their pages are read while the rest is built.
  const sessionBus = own(createSessionBus({ log }));
  const askForTrayHost = () => findTrayHost(process.platform, sessionBus);
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
  let calm: () => void = () => undefined;
  const programDesk = createProgramDesk({
    own,
    settings,
    secrets,
    files,
    demo,
    revived: commandLine.revived,
    window: () => windows.desk.window,
    region: () => facts.region(),
    texts: () => texts,
    calm: new Promise((resolve) => (calm = resolve)),
    commands: () => commands,
    onPassword: () => void facts.lookAtKeyring(),
    onChange: () => pushShell(),
    onArchiveDamaged: (file) => notices.archiveDamaged(file),
    onContactsDamaged: (file) => notices.contactsDamaged(file),
    onContactsNotKept: () => notices.contactsNotKept(),
    log,
  });
  const { network, history, core, account, contacts, desk } = programDesk;

  // They go before the desk signs out, and after whatever shows something in them.
  own(windows);
  const push: Bridge['push'] = (name, pushed) => bridge.push(name, pushed);
  const pushShell = (): void =>
    push('shell.changed', { settings: settings.get(), shell: facts.get() });
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
      intend: (intent) => push('desk.intent', intent),
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
  const screens = own(
    watchScreens(screen, () => {
      windows.ring.screensChanged();
      pushShell();
    }),
  );
  const facts = createShellFacts({
    settings,
    secrets,
    systemLocale,
    theme: () => windows.theme.state(),
    globalShortcuts: () => shortcuts.status(),
    screens: () => screens.list(),
    tray: () => trayHost,
    contactsVersion: () => contacts.version(),
    dialOffer: () => contacts.dialOffer(dialling.offer()),
    history: () => history.facts(),
    demoAccounts: () => demoAccounts,
    onChange: () => pushShell(),
  });
  const texts = createTexts(facts.get().language);
  const { notices, ring } = createTelling({
    own,
    desk,
    settings,
    windows,
    icon,
    texts,
    language: () => facts.get().language,
    beforeRing: () => deskStream.flush(),
    showPage: (page) => {
      showDesk();
      push('desk.intent', { show: 'page', page });
    },
  });
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
    push,
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
  const commands: CommandHandlers = programCommands({
    program: programDesk,
    dialling,
    windows,
    ring,
    texts,
    settings,
    showDesk,
    push,
    act,
    demo: simulated,
  });
  const bridge = own(
    createBridge({
      ipcMain,
      windows: () => windows.contents(),
      origin: windows.origin,
      commands,
      queries: programQueries({
        program: programDesk,
        settings,
        shell: () => facts.get(),
        deskStream: () => deskStream,
        demo,
      }),
      log,
    }),
  );
  const deskStream = own(
    createDeskStream({
      desk,
      send: (patch) => push('desk.patch', patch),
      now: () => performance.now(),
    }),
  );

  // What changes from outside.
  owned.add(
    settings.subscribe((next, previous) => {
      if (!settings.isKept()) notices.settingsNotKept();
      if (next.language !== previous.language || next.pbxLanguage !== previous.pbxLanguage) {
        texts.setLanguage(facts.get().language);
        menus.refresh();
      }
      history.configure();
      pushShell();
    }),
    watchSurroundings({
      desk,
      supervisor: core.supervisor,
      network,
      sessionBus,
      painted: windows.desk.painted,
    }),
    followPbxLanguage(desk, settings),
    followStartAtLogin({ settings, demo, onFailure: () => notices.loginItemFailed(), log }),
  );
  if (commandLine.revived) notices.revived();
  if (settings.damaged) notices.settingsDamaged(settings.damaged.keptAs);

  // Not in this turn, which the page's process waits for: signing in goes on while that starts and reads the page.
  const resume = (): Promise<void> =>
    account.resume().catch((thrown: unknown) => {
      log.error('the remembered account was not signed in', reasonOf(thrown));
    });
  const resuming = demo ? undefined : setImmediate(() => void resume());
  owned.add(() => clearImmediate(resuming));
  void facts.lookAtKeyring();

  return {
    showDesk,
    ask: (request) => dialling.ask(request),
    async dispose() {
      windows.desk.letClose();
      await owned.dispose();
    },
  };
}
