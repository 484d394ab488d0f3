import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  nativeTheme,
  screen,
  session,
  shell,
  type WebContents,
} from 'electron';
import type { Log } from '../log/log';
import type { SettingsStore } from '../settings/settings-store';
import { openStoredFile, type StoredFileIo } from '../settings/stored-file';
import { appOrigin } from '../shell/app-path';
import { guardDevelopmentServer, serveApp } from '../shell/app-scheme';
import { createDeskWindow, type DeskWindow } from '../shell/desk-window';
import { createRingWindow, type RingWindow } from '../shell/ring-window';
import { createTheme, type Theme } from '../shell/theme';
import { denyPermissions, guardContents } from '../shell/web-guard';
import { createToolbarWindow, type ToolbarWindow } from '../shell/toolbar-window';
import { createViews, type Views } from '../shell/views';
import { webPreferences } from '../shell/web-preferences';
import { createWindowStateStore } from '../shell/window-state';

/** What the windows stand on. */
export interface WindowsIo {
  readonly settings: SettingsStore;
  readonly files: StoredFileIo;
  readonly icon: string;
  readonly development: boolean;
  /** The language to begin with: the pages load it beside their code, and follow the settings from then on. */
  readonly language: string;
  /** The desk has a menu bar: in the demo. */
  readonly menuBar: boolean;
  /** Whether the desk stays in the tray at the start. */
  readonly startHidden: Promise<boolean>;
  /** The user closed what they had on screen. */
  readonly onClose: () => 'hide' | 'minimise';
  readonly onTheme: () => void;
  readonly log: Log;
}

/** The program's windows, and what their pages may do. */
export interface Windows {
  readonly desk: DeskWindow;
  readonly ring: RingWindow;
  readonly toolbar: ToolbarWindow;
  /** Which of desk and toolbar is on screen. */
  readonly views: Views;
  readonly theme: Theme;
  /** The origin of our pages. */
  readonly origin: string;
  /** The contents of every window of ours that is there now. */
  contents(): readonly WebContents[];
  dispose(): void;
}

/** Serves our pages, guards what they may do, and opens the windows. */
export function openWindows(io: WindowsIo): Windows {
  const { settings, icon, development, log } = io;
  const rendererUrl = development ? process.env['ELECTRON_RENDERER_URL'] : undefined;
  const origin = rendererUrl === undefined ? appOrigin : new URL(rendererUrl).origin;
  denyPermissions(session.defaultSession, origin);
  const stopServing =
    rendererUrl === undefined
      ? serveApp(session.defaultSession, join(app.getAppPath(), 'out', 'renderer'))
      : guardDevelopmentServer(session.defaultSession, origin);
  const stopGuarding = guardContents({
    app,
    origin,
    openExternal: (url) => shell.openExternal(url),
    log,
  });
  const theme = createTheme({
    nativeTheme,
    settings,
    onChange: () => {
      desk.setBackground(theme.background());
      ring.setBackground(theme.background());
      toolbar.setBackground(theme.background());
      io.onTheme();
    },
  });
  const shared = {
    newWindow: (options: Electron.BrowserWindowConstructorOptions) => new BrowserWindow(options),
    screen,
    webPreferences: webPreferences(join(__dirname, '..', 'preload', 'index.js'), development),
    background: () => theme.background(),
    log,
  };
  const page = (name: string): string => `${origin}/${name}.html?language=${io.language}`;
  const startsAsToolbar = settings.get().view === 'toolbar';
  const desk = createDeskWindow({
    ...shared,
    url: page('desk'),
    icon,
    state: createWindowStateStore(openStoredFile(io.files, 'window-state')),
    menuBar: io.menuBar,
    startHidden: io.startHidden.then((hidden) => hidden || startsAsToolbar),
    onClose: io.onClose,
  });
  const ring = createRingWindow({
    ...shared,
    url: page('ring'),
    corner: () => settings.get().ring.corner,
    chosenScreen: () => settings.get().ring.screen,
    visibleDesk: () => (desk.isVisible() ? desk.window : undefined),
  });
  const toolbar = createToolbarWindow({
    ...shared,
    url: page('toolbar'),
    icon,
    state: createWindowStateStore(openStoredFile(io.files, 'toolbar-state')),
    onClosed: () => {
      if (io.onClose() === 'minimise') desk.show();
    },
  });
  const views = createViews({ settings, desk, toolbar });
  if (startsAsToolbar) {
    void io.startHidden.then((hidden) => {
      if (!hidden) toolbar.open(false);
    });
  }
  return {
    desk,
    ring,
    toolbar,
    views,
    theme,
    origin,
    contents: () =>
      [desk.contents, toolbar.contents(), ...ring.contents()].filter((each) => each !== undefined),
    dispose() {
      ring.dispose();
      views.dispose();
      toolbar.dispose();
      desk.dispose();
      theme.dispose();
      stopGuarding();
      stopServing();
    },
  };
}
