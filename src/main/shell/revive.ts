import type { BrowserWindow } from 'electron';
import { foreignName } from '../log/facts';
import type { Log } from '../log/log';

/** A window that hangs longer than this (ms) is ended and loaded anew. */
const patience = 8000;
/** Pauses (ms) before loading again; the last one repeats while it keeps crashing. */
const pauses = [0, 1000, 5000, 30_000];
/** A window that lived this long (ms) starts the pauses anew. */
const steady = 60_000;

/** Ends the page of a window that hangs. Returns the function that stops watching. */
export function endWhenHung(window: BrowserWindow, log: Log): () => void {
  let hung: NodeJS.Timeout | undefined;
  const { webContents } = window;
  const responsive = (): void => {
    clearTimeout(hung);
    hung = undefined;
  };
  const unresponsive = (): void => {
    hung ??= setTimeout(() => {
      log.error('a window hung');
      webContents.forcefullyCrashRenderer();
    }, patience);
  };
  webContents.on('render-process-gone', responsive);
  window.on('unresponsive', unresponsive);
  window.on('responsive', responsive);
  return () => {
    responsive();
    if (window.isDestroyed()) return;
    webContents.off('render-process-gone', responsive);
    window.off('unresponsive', unresponsive);
    window.off('responsive', responsive);
  };
}

/**
 * Brings a crashed or hung window back: it is loaded again and asks for a snapshot, as at first. The state
 * is in main and loses nothing. Returns the function that stops watching.
 */
export function reviveWhenGone(window: BrowserWindow, log: Log, now = Date.now): () => void {
  let crashes = 0;
  let lastCrash = 0;
  let pause: NodeJS.Timeout | undefined;
  const { webContents } = window;
  const stopWatching = endWhenHung(window, log);

  const gone = (_event: unknown, { reason }: { readonly reason: string }): void => {
    crashes = now() - lastCrash > steady ? 1 : crashes + 1;
    lastCrash = now();
    log.error('a window ended and is loaded again', { reason: foreignName(reason), crashes });
    const wait = pauses[Math.min(crashes, pauses.length) - 1] ?? 0;
    pause = setTimeout(() => {
      if (!window.isDestroyed()) webContents.reload();
    }, wait);
  };
  webContents.on('render-process-gone', gone);
  return () => {
    stopWatching();
    clearTimeout(pause);
    if (!window.isDestroyed()) webContents.off('render-process-gone', gone);
  };
}
