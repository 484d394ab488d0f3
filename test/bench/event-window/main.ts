/**
 * The floor's window with a stream: `event-window <side> <address as JSON>` reads it in the main process through an
 * Electron session, as the product does, and keeps when each mark was reached. The floor's side also shows each mark.
 */
import { join } from 'node:path';
import { app, BrowserWindow, ipcMain, session } from 'electron';
import type { ServerAddress, Side } from '../event-server/protocol';
import { readDesk } from '../readers/desk';
import { readFloor } from '../readers/floor';
import { wallClock } from '../wall-clock';

async function openWindow(): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    width: 460,
    height: 720,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      preload: join(__dirname, 'event-window-preload.cjs'),
    },
  });
  await window.loadFile(join(__dirname, '../pages/event-window/page/index.html'));
  return window;
}

async function start(): Promise<void> {
  await app.whenReady();
  const now = wallClock();
  const [side, address] = process.argv.slice(-2) as [Side, string];
  const seen: [mark: number, at: number][] = [];
  ipcMain.handle('seen', () => seen.splice(0));

  const { webContents } = await openWindow();
  const own = session.fromPartition('bench');
  const fetcher: typeof fetch = (input, init) => own.fetch(String(input), init);
  const read = side === 'desk' ? readDesk : readFloor;
  await read(JSON.parse(address) as ServerAddress, fetcher, (mark) => {
    if (Number.isNaN(mark)) return;
    if (side === 'floor') webContents.send('mark', mark);
    seen.push([mark, now()]);
  });
  webContents.send('mark', 0);
}

app.on('window-all-closed', () => app.quit());
void start();
