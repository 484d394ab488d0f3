import type { BrowserWindow, BrowserWindowConstructorOptions, Screen, WebContents } from 'electron';
import { reasonOf } from '../log/facts';
import type { Log } from '../log/log';
import { deskMinimum, placeDesk, type Area } from './placement';
import { reviveWhenGone } from './revive';
import type { WindowStateStore } from './window-state';

/** What the desk window stands on. */
export interface DeskWindowIo {
  readonly newWindow: (options: BrowserWindowConstructorOptions) => BrowserWindow;
  readonly screen: Pick<Screen, 'getAllDisplays' | 'getDisplayMatching' | 'getPrimaryDisplay'>;
  readonly url: string;
  readonly webPreferences: NonNullable<BrowserWindowConstructorOptions['webPreferences']>;
  readonly icon: string;
  /** Painted before the page is. */
  readonly background: () => string;
  readonly state: WindowStateStore;
  /** Start in the tray, once it is known whether there is one. */
  readonly startHidden: Promise<boolean>;
  /** The user closed it: it hides where there is a tray, and is minimised where there is none. */
  readonly onClose: () => 'hide' | 'minimise';
  /** Show the menu bar: in the demo. */
  readonly menuBar: boolean;
  readonly log: Log;
}

/** The desk's window. */
export interface DeskWindow {
  /** Shows it and gives it the focus. */
  show(): void;
  hide(): void;
  /** Brings it in sight and leaves the focus where it is. */
  reveal(): void;
  /** Whether the user can see it now: not hidden, not minimised. */
  isVisible(): boolean;
  readonly window: BrowserWindow;
  readonly contents: WebContents;
  /** Resolves when it has painted for the first time, or will not: what can wait may start now. */
  readonly painted: Promise<void>;
  /** Follows a change of theme. */
  setBackground(color: string): void;
  /** From now on closing closes. */
  letClose(): void;
  dispose(): void;
}

/** How long (ms) a move must have rested before it is written. */
const rest = 500;

/** How long (ms) after it is shown a busy window manager may take to frame a window. */
const framing = 3_000;

/** Opens the desk where it was left, shown when it has painted. */
export function createDeskWindow(io: DeskWindowIo): DeskWindow {
  const { screen, state, log } = io;
  const saved = state.get();
  const displays = [
    screen.getPrimaryDisplay(),
    ...screen.getAllDisplays().filter(({ id }) => id !== screen.getPrimaryDisplay().id),
  ];
  const place = placeDesk(saved, displays);
  const window = io.newWindow({
    ...place,
    minWidth: deskMinimum.width,
    minHeight: deskMinimum.height,
    title: 'Hookswitch',
    icon: io.icon,
    backgroundColor: io.background(),
    show: false,
    autoHideMenuBar: !io.menuBar,
    webPreferences: io.webPreferences,
  });
  let mayClose = false;
  let writing: NodeJS.Timeout | undefined;
  let shownAt: number | undefined;
  let frame = { x: 0, y: 0 };

  const remember = (): void => {
    clearTimeout(writing);
    writing = undefined;
    if (window.isDestroyed() || window.isMinimized() || !window.isVisible()) return;
    const bounds = window.getNormalBounds();
    const displayId = screen.getDisplayMatching(window.getBounds()).id;
    state.set({
      bounds: { ...bounds, x: bounds.x - frame.x, y: bounds.y - frame.y },
      maximised: window.isMaximized(),
      displayId,
    });
  };
  const moved = (): void => {
    if (shownAt !== undefined && Date.now() - shownAt < framing && !window.isMaximized()) {
      frame = frameBetween(place, window.getBounds());
      shownAt = undefined;
    }
    clearTimeout(writing);
    writing = setTimeout(remember, rest);
  };
  const stopReviving = reviveWhenGone(window, log);
  window.on('resize', moved);
  window.on('move', moved);
  window.on('page-title-updated', (event) => event.preventDefault());
  window.on('close', (event) => {
    remember();
    if (mayClose) return;
    event.preventDefault();
    if (io.onClose() === 'hide') window.hide();
    else window.minimize();
  });
  window.once('ready-to-show', () => {
    void io.startHidden.then((hidden) => {
      if (!hidden && !window.isDestroyed()) window.show();
    });
  });
  window.once('show', () => {
    // Not earlier: maximising shows a window, and a start in the tray shall not.
    if (saved?.maximised) window.maximize();
    shownAt = Date.now();
  });
  const notLoaded = new Promise<void>((resolve) => {
    window.loadURL(io.url).catch((reason: unknown) => {
      log.error('the desk did not load', reasonOf(reason));
      resolve();
    });
  });
  const painted = new Promise<void>((resolve) => {
    window.once('ready-to-show', () => resolve());
  });

  return {
    window,
    contents: window.webContents,
    painted: Promise.race([painted, notLoaded]),
    show() {
      if (window.isDestroyed()) return;
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
    hide: () => window.hide(),
    reveal() {
      if (window.isDestroyed()) return;
      window.showInactive();
      window.moveTop();
    },
    isVisible: () => !window.isDestroyed() && window.isVisible() && !window.isMinimized(),
    setBackground: (color) => window.setBackgroundColor(color),
    letClose: () => {
      mayClose = true;
    },
    dispose() {
      if (writing !== undefined) remember();
      stopReviving();
      if (!window.isDestroyed()) window.destroy();
    },
  };
}

/** The thickest title bar or border we believe in. */
const thickest = 64;

/**
 * On X11 a window asked for at a place reports, once the window manager has framed it, the place inside its frame.
 * Saved as it is, the desk would wander down by its title bar at every start.
 */
function frameBetween(asked: Partial<Area>, reported: Area): { x: number; y: number } {
  const [x, y] = [reported.x - (asked.x ?? reported.x), reported.y - (asked.y ?? reported.y)];
  const believable = x >= 0 && y >= 0 && x <= thickest && y <= thickest;
  return believable ? { x, y } : { x: 0, y: 0 };
}
