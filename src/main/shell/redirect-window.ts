import type { BrowserWindow, BrowserWindowConstructorOptions, Screen, WebContents } from 'electron';
import type { Settings } from '@shared/bridge/settings';
import type { CallRef } from '@shared/model/call';
import { reasonOf } from '../log/facts';
import type { Log } from '../log/log';
import { placeInstead, type Area } from './placement';
import { endWhenHung } from './revive';

/** What the redirect's window stands on. */
export interface RedirectWindowIo {
  readonly newWindow: (options: BrowserWindowConstructorOptions) => BrowserWindow;
  /** The ring's page, which draws the redirect where the fragment names a call. */
  readonly url: string;
  readonly webPreferences: NonNullable<BrowserWindowConstructorOptions['webPreferences']>;
  readonly background: () => string;
  readonly screen: Pick<Screen, 'getDisplayMatching'>;
  readonly corner: () => Settings['ring']['corner'];
  /** It is gone, whoever closed it. */
  readonly onClosed: () => void;
  readonly log: Log;
}

/** The window in which the user types where a ringing call shall go. */
export interface RedirectWindow {
  /** Opens it where the ring is, with the focus: the user pressed for it. */
  open(callRef: CallRef, ring: Area): void;
  /** The height of its content in CSS pixels. */
  setHeight(height: number): void;
  close(): void;
  /** Its contents while it is open. */
  contents(): WebContents | undefined;
}

/** About what its content comes to, before that is told. */
const firstHeight = 340;

/**
 * A window of its own, made when the user asks for it and gone when they are done: the ring's own can
 * never have the keyboard, and on Linux nothing changes that later (measurements.md). The system gives
 * the focus back to the program that had it.
 */
export function createRedirectWindow(io: RedirectWindowIo): RedirectWindow {
  let window: BrowserWindow | undefined;
  let height = firstHeight;
  let ring: Area = { x: 0, y: 0, width: 0, height: 0 };
  /** As large as its page is shown: once that is there, enlarged as the other pages are. */
  const place = (): Area => {
    const { workArea } = io.screen.getDisplayMatching(ring);
    const zoom = window?.isDestroyed() === false ? window.webContents.getZoomFactor() : 1;
    return placeInstead(io.corner(), ring, workArea, Math.ceil(height * zoom));
  };
  const close = (): void => {
    if (window && !window.isDestroyed()) window.destroy();
  };
  return {
    close,
    contents: () => (window?.isDestroyed() === false ? window.webContents : undefined),
    setHeight(next) {
      if (next === height) return;
      height = next;
      if (window && !window.isDestroyed()) window.setBounds(place());
    },
    open(callRef, instead) {
      close();
      ring = instead;
      const opened = io.newWindow({
        ...place(),
        title: 'Hookswitch',
        show: false,
        frame: false,
        resizable: false,
        minimizable: false,
        maximizable: false,
        fullscreenable: false,
        skipTaskbar: true,
        alwaysOnTop: true,
        backgroundColor: io.background(),
        webPreferences: io.webPreferences,
      });
      window = opened;
      opened.setAlwaysOnTop(true, 'screen-saver');
      // What was typed is gone with its page: the ring takes its place again.
      opened.webContents.on('render-process-gone', () => opened.destroy());
      const stopWatching = endWhenHung(opened, io.log);
      opened.once('ready-to-show', () => {
        opened.show();
        opened.focus();
      });
      opened.once('closed', () => {
        stopWatching();
        if (window !== opened) return;
        window = undefined;
        io.onClosed();
      });
      opened.loadURL(`${io.url}#${encodeURIComponent(callRef)}`).catch((reason: unknown) => {
        io.log.error('the redirect did not load', reasonOf(reason));
        if (!opened.isDestroyed()) opened.destroy();
      });
    },
  };
}
