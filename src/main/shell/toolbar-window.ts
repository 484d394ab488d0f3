import type { BrowserWindow, BrowserWindowConstructorOptions, Screen, WebContents } from 'electron';
import { reasonOf } from '../log/facts';
import type { Log } from '../log/log';
import { dockToolbar, fitToolbar, leastToolbar, placeToolbar } from './placement';
import { reviveWhenGone } from './revive';
import type { WindowStateStore } from './window-state';

/** What the toolbar's window stands on. */
export interface ToolbarWindowIo {
  readonly newWindow: (options: BrowserWindowConstructorOptions) => BrowserWindow;
  readonly screen: Pick<Screen, 'getAllDisplays' | 'getDisplayMatching'>;
  readonly url: string;
  readonly webPreferences: NonNullable<BrowserWindowConstructorOptions['webPreferences']>;
  readonly icon: string;
  readonly background: () => string;
  readonly state: WindowStateStore;
  /** The user closed it. */
  readonly onClosed: () => void;
  readonly log: Log;
}

/** The toolbar's window, made when it is wanted and gone when it is not. */
export interface ToolbarWindow {
  /** Shows it, without the focus unless the user asked for it just now. */
  open(focus: boolean): void;
  /** As large as its page is shown: called when that may have changed. */
  fit(): void;
  /** How many of the screen's pixels one of its page's is. */
  zoom(): number;
  close(): void;
  /** The window while it is there. */
  window(): BrowserWindow | undefined;
  contents(): WebContents | undefined;
  setBackground(color: string): void;
  dispose(): void;
}

/** How long (ms) a move must have rested before the toolbar goes to the edge it is near, and is remembered. */
const rest = 250;

/** A strip that stays above other windows and keeps to the edges of the screen. */
export function createToolbarWindow(io: ToolbarWindowIo): ToolbarWindow {
  const { screen, state, log } = io;
  let made: BrowserWindow | undefined;
  let stopReviving = (): void => undefined;
  let resting: NodeJS.Timeout | undefined;
  const present = (): BrowserWindow | undefined =>
    made?.isDestroyed() === false ? made : undefined;

  /** How much the page was enlarged when the window was made as large as it. */
  let fitted = 1;

  const settle = (): void => {
    const window = present();
    if (!window) return;
    const bounds = window.getBounds();
    const display = screen.getDisplayMatching(bounds);
    const docked = dockToolbar(bounds, display.workArea);
    if (docked.x !== bounds.x || docked.y !== bounds.y) window.setBounds(docked);
    state.set({ bounds: docked, maximised: false, displayId: display.id, zoom: fitted });
  };
  const moved = (): void => {
    clearTimeout(resting);
    resting = setTimeout(settle, rest);
  };
  const zoom = (): number => present()?.webContents.getZoomFactor() ?? 1;
  // Enlarging the desk enlarges this page too: Chromium keeps one zoom for all pages of an origin.
  const fit = (): void => {
    const window = present();
    if (!window || zoom() === fitted) return;
    const bounds = window.getBounds();
    const { workArea } = screen.getDisplayMatching(bounds);
    const next = fitToolbar(bounds, workArea, zoom(), fitted);
    fitted = zoom();
    window.setMinimumSize(leastToolbar(workArea, fitted).width, next.height);
    window.setMaximumSize(0, next.height);
    window.setBounds(next);
  };
  const letGo = (): void => {
    clearTimeout(resting);
    stopReviving();
    stopReviving = () => undefined;
    made = undefined;
  };
  const make = (focus: boolean): void => {
    const saved = state.get();
    const place = placeToolbar(saved, screen.getAllDisplays());
    fitted = saved?.zoom ?? 1;
    const window = io.newWindow({
      ...place,
      minWidth: leastToolbar(place, fitted).width,
      minHeight: place.height,
      maxHeight: place.height,
      title: 'Hookswitch',
      icon: io.icon,
      show: false,
      frame: false,
      minimizable: false,
      maximizable: false,
      fullscreenable: false,
      alwaysOnTop: true,
      backgroundColor: io.background(),
      webPreferences: io.webPreferences,
    });
    made = window;
    window.setAlwaysOnTop(true, 'floating');
    stopReviving = reviveWhenGone(window, log);
    window.on('move', moved);
    window.on('resize', moved);
    window.on('page-title-updated', (event) => event.preventDefault());
    window.once('ready-to-show', () => {
      fit();
      if (focus) window.show();
      else window.showInactive();
    });
    window.once('closed', () => {
      // Closed by us it is forgotten already.
      if (made !== window) return;
      letGo();
      io.onClosed();
    });
    window.loadURL(io.url).catch((reason: unknown) => {
      log.error('the toolbar did not load', reasonOf(reason));
    });
  };
  const close = (): void => {
    const window = present();
    if (resting !== undefined) settle();
    letGo();
    window?.destroy();
  };
  return {
    open(focus) {
      const window = present();
      if (!window) make(focus);
      else if (focus) window.focus();
    },
    fit,
    zoom,
    close,
    window: present,
    contents: () => present()?.webContents,
    setBackground: (color) => present()?.setBackgroundColor(color),
    dispose: close,
  };
}
