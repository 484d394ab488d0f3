import { EventEmitter } from 'node:events';
import type { BrowserWindow, Display, Rectangle, Screen } from 'electron';
import { afterEach, expect, it, vi } from 'vitest';
import { silentLog } from '../log/log';
import { createDeskWindow } from './desk-window';
import type { WindowState } from './placement';

/** As much of a window as the desk needs: it writes down what is asked of it, and maximising shows it. */
class FakeWindow extends EventEmitter {
  readonly asked: string[] = [];
  readonly webContents = new EventEmitter();
  visible = false;
  bounds = { x: 0, y: 0, width: 500, height: 700 };
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
  isMaximized = (): boolean => this.asked.includes('maximise');
  isVisible = (): boolean => this.visible;
  getBounds = (): Rectangle => this.bounds;
  getNormalBounds = (): Rectangle => this.bounds;
  destroy = (): void => undefined;
  loadURL = (): Promise<void> => Promise.resolve();
  moveTo(x: number, y: number): void {
    this.bounds = { ...this.bounds, x, y };
    this.emit('move');
  }
  private appear(): void {
    if (this.visible) return;
    this.visible = true;
    this.emit('show');
  }
}

afterEach(() => {
  vi.useRealTimers();
});

interface Circumstances {
  readonly startHidden?: boolean;
  readonly load?: () => Promise<void>;
  readonly paints?: boolean;
  readonly left?: Partial<WindowState>;
}

async function build(circumstances: Circumstances = {}) {
  const {
    startHidden = false,
    load = () => Promise.resolve(),
    paints = true,
    left,
  } = circumstances;
  const kept: WindowState[] = [];
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
        ...left,
      }),
      set: (state) => kept.push(state),
    },
    startHidden: Promise.resolve(startHidden),
    onClose: () => 'hide',
    menuBar: false,
    log: silentLog,
  });
  if (paints) window.emit('ready-to-show');
  await Promise.resolve();
  return { window, desk, kept };
}

it('comes back maximised where it was left so', async () => {
  expect((await build()).window.asked).toEqual(['show', 'maximise']);
});

it('stays out of sight at a start in the tray, however it was left', async () => {
  const { window, desk } = await build({ startHidden: true });
  expect(window.asked).toEqual([]);
  desk.show();
  expect(window.asked).toEqual(['show', 'maximise']);
});

it('tells when it has its first picture, and when there will be none', async () => {
  await (
    await build()
  ).desk.painted;
  const load = () => Promise.reject(new Error('no such file'));
  const refused = await build({ load, paints: false });
  await refused.desk.painted;
});

it('is kept where it was asked for, also when it is framed late', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const asked = { x: 240, y: 130, width: 500, height: 600 };
  const { window, desk, kept } = await build({ left: { bounds: asked, maximised: false } });
  window.bounds = { ...asked };
  vi.advanceTimersByTime(2_000);
  window.moveTo(241, 150);
  desk.dispose();
  expect(kept).toMatchObject([{ bounds: { x: 240, y: 130 } }]);
});

it('is kept where the user moved it, less its frame', async () => {
  const asked = { x: 240, y: 130, width: 500, height: 600 };
  const { window, desk, kept } = await build({ left: { bounds: asked, maximised: false } });
  window.bounds = { ...asked };
  window.moveTo(241, 150);
  window.moveTo(401, 320);
  desk.dispose();
  expect(kept).toMatchObject([{ bounds: { x: 400, y: 300 } }]);
});
