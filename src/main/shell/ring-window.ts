import type {
  BrowserWindow,
  BrowserWindowConstructorOptions,
  Display,
  Screen,
  WebContents,
} from 'electron';
import type { Settings } from '@shared/bridge/settings';
import type { CallRef } from '@shared/model/call';
import { reasonOf } from '../log/facts';
import type { Log } from '../log/log';
import { placeRing, ringWidth } from './placement';
import { createRedirectWindow } from './redirect-window';
import { reviveWhenGone } from './revive';

/** What the ring window stands on. */
export interface RingWindowIo {
  readonly newWindow: (options: BrowserWindowConstructorOptions) => BrowserWindow;
  readonly screen: Pick<
    Screen,
    'getAllDisplays' | 'getDisplayMatching' | 'getDisplayNearestPoint' | 'getCursorScreenPoint'
  >;
  readonly url: string;
  readonly webPreferences: NonNullable<BrowserWindowConstructorOptions['webPreferences']>;
  readonly background: () => string;
  readonly corner: () => Settings['ring']['corner'];
  /** The id of the screen that the user chose, which may be away. */
  readonly chosenScreen: () => string;
  /** The desk's window while the user can see it: without a chosen screen, the ring stands on the same one. */
  readonly visibleDesk: () => BrowserWindow | undefined;
  readonly log: Log;
}

/** The ring's window: loaded ahead, so that it is there at once when a call rings. */
export interface RingWindow {
  /** Loads its page now, if it is not loaded yet: once the desk has painted, or at the first ring. */
  load(): void;
  /** Shows it in its corner, without ever taking the focus. */
  show(): void;
  hide(): void;
  /** A screen came, went or became another one: where it is shown, it stands where it is to be seen. */
  screensChanged(): void;
  /** The user wants to type where a call shall go: a window with the focus takes the ring's place until they are done. */
  openRedirect(callRef: CallRef): void;
  closeRedirect(): void;
  setRedirectHeight(height: number): void;
  /** The height of its content in CSS pixels. */
  setHeight(height: number): void;
  setBackground(color: string): void;
  /** The contents of what is open. */
  contents(): readonly WebContents[];
  dispose(): void;
}

const firstHeight = 180;

/**
 * The ring window. It has a renderer of its own: it must outlive a crashed desk, and sharing the desk's would save 3 %
 * of the program's memory only (measurements.md).
 *
 * `focusable: false` keeps the focus where it is on every system while clicks arrive: on Linux the window
 * manager is passed by, on Windows the window is never activated, on macOS it is a panel. So nothing can be
 * typed here: `redirect-window.ts` is for that.
 */
export function createRingWindow(io: RingWindowIo): RingWindow {
  const { screen, log } = io;
  let made: BrowserWindow | undefined;
  let stopReviving = (): void => undefined;
  let height = firstHeight;
  let ringing = false;
  let over = false;

  /** The window as long as it lives. */
  const present = (): BrowserWindow | undefined =>
    made?.isDestroyed() === false ? made : undefined;
  // Made together with its page: a window without one is nothing that the tools for tests can attach to.
  const load = (): void => {
    if (made || over) return;
    const window = io.newWindow({
      width: ringWidth,
      height: firstHeight,
      title: 'Hookswitch',
      show: false,
      frame: false,
      resizable: false,
      movable: true,
      minimizable: false,
      maximizable: false,
      fullscreenable: false,
      focusable: false,
      skipTaskbar: true,
      alwaysOnTop: true,
      acceptFirstMouse: true,
      backgroundColor: io.background(),
      ...(process.platform === 'darwin' ? { type: 'panel' } : {}),
      webPreferences: io.webPreferences,
    });
    made = window;
    window.setAlwaysOnTop(true, 'screen-saver');
    window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true });
    stopReviving = reviveWhenGone(window, log);
    window.loadURL(io.url).catch((reason: unknown) => {
      log.error('the ring did not load', reasonOf(reason));
    });
  };

  const ringScreen = (): Display => {
    const chosen = screen.getAllDisplays().find(({ id }) => String(id) === io.chosenScreen());
    if (chosen) return chosen;
    const desk = io.visibleDesk();
    return desk
      ? screen.getDisplayMatching(desk.getBounds())
      : screen.getDisplayNearestPoint(screen.getCursorScreenPoint());
  };

  const place = (): void => {
    const window = present();
    // Enlarging the desk enlarges this page too: Chromium keeps one zoom for all pages of an origin.
    const zoom = window?.webContents.getZoomFactor();
    window?.setBounds(placeRing(io.corner(), ringScreen().workArea, height, zoom));
  };

  const placeShown = (): void => {
    if (present()?.isVisible()) place();
  };

  const showQuietly = (): void => {
    place();
    present()?.showInactive();
    present()?.moveTop();
  };
  const redirect = createRedirectWindow({
    ...io,
    onClosed: () => {
      if (ringing) showQuietly();
    },
  });

  return {
    load,
    contents: () => [present()?.webContents, redirect.contents()].filter((it) => it !== undefined),
    openRedirect(callRef) {
      const window = present();
      if (!ringing || !window) return;
      redirect.open(callRef, window.getBounds());
      window.hide();
    },
    closeRedirect: () => redirect.close(),
    setRedirectHeight: (next) => redirect.setHeight(next),
    show() {
      ringing = true;
      load();
      showQuietly();
    },
    hide() {
      ringing = false;
      redirect.close();
      if (present()?.isVisible()) present()?.hide();
    },
    screensChanged: placeShown,
    setHeight(next) {
      if (next === height) return;
      height = next;
      placeShown();
    },
    setBackground: (color) => present()?.setBackgroundColor(color),
    dispose() {
      over = true;
      ringing = false;
      redirect.close();
      stopReviving();
      present()?.destroy();
    },
  };
}
