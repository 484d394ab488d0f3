import { EventEmitter } from 'node:events';
import type { BrowserWindow, Display, Screen } from 'electron';
import { expect, it } from 'vitest';
import { silentLog } from '../log/log';
import { createDeskWindow } from './desk-window';

/** As much of a window as the desk needs: it writes down what is asked of it, and maximising shows it. */
class FakeWindow extends EventEmitter {
  readonly asked: string[] = [];
  readonly webContents = new EventEmitter();
  visible = false;
  show(): void {
    this.asked.push('show');
    this.appear();
  }
  maximize(): void {
    this.asked.push('maximise');
    this.appear();
  }
  focus = (): void => undefined;
  isDestroyed = (): boolean => false;
  isMinimized = (): boolean => false;
  loadURL = (): Promise<void> => Promise.resolve();
  private appear(): void {
    if (this.visible) return;
    this.visible = true;
    this.emit('show');
  }
}

async function build(startHidden: boolean, load = () => Promise.resolve(), paints = true) {
  const workArea = { x: 0, y: 0, width: 1280, height: 800 };
  const display = { id: 1, workArea, bounds: workArea } as Display;
  const window = new FakeWindow();
  window.loadURL = load;
  const faked: unknown = window;
  const screen: Pick<Screen, 'getAllDisplays' | 'getDisplayMatching' | 'getPrimaryDisplay'> = {
    getAllDisplays: () => [display],
    getDisplayMatching: () => display,
    getPrimaryDisplay: () => display,
  };
  const desk = createDeskWindow({
    newWindow: () => faked as BrowserWindow,
    screen,
    url: 'app://hookswitch/desk.html',
    webPreferences: {},
    icon: 'icon.png',
    background: () => '#fff',
    state: {
      get: () => ({
        bounds: { x: 0, y: 0, width: 500, height: 700 },
        maximised: true,
        displayId: 1,
      }),
      set: () => undefined,
    },
    startHidden: Promise.resolve(startHidden),
    onClose: () => 'hide',
    menuBar: false,
    log: silentLog,
  });
  if (paints) window.emit('ready-to-show');
  await Promise.resolve();
  return { window, desk };
}

it('comes back maximised where it was left so', async () => {
  expect((await build(false)).window.asked).toEqual(['show', 'maximise']);
});

it('stays out of sight at a start in the tray, however it was left', async () => {
  const { window, desk } = await build(true);
  expect(window.asked).toEqual([]);
  desk.show();
  expect(window.asked).toEqual(['show', 'maximise']);
});

it('tells when it has its first picture, and when there will be none', async () => {
  await (
    await build(false)
  ).desk.painted;
  const refused = await build(false, () => Promise.reject(new Error('no such file')), false);
  await refused.desk.painted;
});
