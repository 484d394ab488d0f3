/**
 * The floor's window with a stream: `event-window <side> <address as JSON>` reads it in the main process through an
 * Electron session, as the product does, and keeps when each mark was reached. The floor's side also shows each mark.
 */
import { join } from 'node:path';
import { app, BrowserWindow, session } from 'electron';
import type { ServerAddress, Side } from '../event-server/protocol';
import { serve } from '../processes/orders';
import { readDesk } from '../readers/desk';
import { readFloor } from '../readers/floor';
import { wallClock } from '../wall-clock';

/** Wait until this mark was reached; the answer is every mark that was seen, with when. */
export interface MarksUntil {
  readonly lastMark: number;
}
export type SeenMarks = readonly (readonly [mark: number, at: number])[];

async function openWindow(): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    width: 1080,
    height: 720,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      preload: join(__dirname, '../preload/event-window.cjs'),
    },
  });
  await window.loadFile(join(__dirname, '../renderer/event-window/page/index.html'));
  return window;
}

async function start(): Promise<void> {
  await app.whenReady();
  const now = wallClock();
  const [side, address] = process.argv.slice(-2) as [Side, string];
  const { webContents } = await openWindow();
  const seen: [number, number][] = [];
  let last = NaN;
  let reached: (marks: SeenMarks) => void = () => undefined;

  const onMark = (mark: number): void => {
    if (Number.isNaN(mark)) return;
    if (side === 'floor') webContents.send('mark', mark);
    seen.push([mark, now()]);
    if (mark === last) reached(seen.splice(0));
  };
  const own = session.fromPartition('bench');
  const fetcher: typeof fetch = (input, init) => own.fetch(String(input), init);
  const read = side === 'desk' ? readDesk : readFloor;
  await read(JSON.parse(address) as ServerAddress, fetcher, onMark);
  serve<MarksUntil>(undefined, ({ lastMark }) => {
    last = lastMark;
    return new Promise((resolve) => (reached = resolve));
  });
}

app.on('window-all-closed', () => app.quit());
void start();
