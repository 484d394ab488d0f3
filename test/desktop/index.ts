import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBus } from './bus';
import { startKeyring, type Keyring } from './keyring';
import { startMachine, type Machine } from './machine';
import { startNotifications, type Notifications } from './notifications';
import { startScreen, type Size } from './screen';
import { startScreenLock, type ScreenLock } from './screen-lock';
import { startTray, type Tray } from './tray';
import { startWindowManager } from './window-manager';
import { windowsOf, type Windows } from './windows';

export type { Keyring } from './keyring';
export type { Machine } from './machine';
export type { Notifications, SeenNotification } from './notifications';
export type { Size } from './screen';
export type { ScreenLock } from './screen-lock';
export type { Tray, TrayIcon, TrayItem } from './tray';
export type { MenuEntry } from './tray-menu';
export type { DesktopWindow, Windows } from './windows';

export interface DesktopOptions {
  /** Of the screen in layout pixels; 1280 × 800 unless told. */
  size?: Size;
  /** Device pixels for a layout pixel, 1 unless told: the screen grows and programs are told by `args`. */
  scale?: number;
}

/** A whole desktop of its own: nothing of the user's is touched, and nothing of it is left after `stop`. */
export interface Desktop {
  /** The environment that a program on this desktop gets, and no more than that. */
  env: Readonly<Record<string, string>>;
  /** Arguments that an Electron or Chromium on this desktop needs. */
  args: readonly string[];
  /** The throwaway home folder. */
  home: string;
  windows: Windows;
  notifications: Notifications;
  tray: Tray;
  keyring: Keyring;
  machine: Machine;
  screenLock: ScreenLock;
  /** Saves the whole screen as a PNG. */
  screenshot: (file: string) => Promise<void>;
  stop: () => Promise<void>;
}

/**
 * Starts a screen, a window manager, D-Bus, notifications, a keyring, a tray, a lock screen and a machine's power, as whoever
 * we are.
 */
export async function startDesktop(options: DesktopOptions = {}): Promise<Desktop> {
  const { size = { width: 1280, height: 800 }, scale = 1 } = options;
  const started: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const end of started.splice(0).reverse()) await end();
  };
  const owned = <T extends { stop: () => Promise<void> }>(part: T): T => {
    started.push(() => part.stop());
    return part;
  };

  try {
    const folder = await mkdtemp(join(tmpdir(), 'hookswitch-desktop-'));
    started.push(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }));
    const home = join(folder, 'home');
    const base = await homeEnvironment(home, join(folder, 'run'));

    const pixels = { width: size.width * scale, height: size.height * scale };
    const screen = owned(await startScreen(folder, pixels, base));
    const session = owned(await startBus(join(folder, 'run', 'bus'), base));
    const system = owned(await startBus(join(folder, 'run', 'system-bus'), base));
    const env = {
      ...base,
      DISPLAY: screen.display,
      DBUS_SESSION_BUS_ADDRESS: session.address,
      DBUS_SYSTEM_BUS_ADDRESS: system.address,
    };
    const windows = windowsOf(env);
    owned(await startWindowManager(folder, env, windows));
    const notifications = owned(await startNotifications(folder, env, session));
    const keyring = owned(await startKeyring(env, session));
    const tray = await startTray(session);
    const machine = await startMachine(system);
    const screenLock = await startScreenLock(session);
    return {
      env,
      args: scale === 1 ? [] : [`--force-device-scale-factor=${scale}`],
      home,
      windows,
      notifications,
      tray,
      keyring,
      machine,
      screenLock,
      screenshot: screen.screenshot,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Every place where a program may keep something lies below the throwaway home. */
async function homeEnvironment(home: string, run: string): Promise<Record<string, string>> {
  const env = {
    PATH: process.env['PATH'] ?? '/usr/bin:/bin',
    LANG: 'C.UTF-8',
    HOME: home,
    XDG_CONFIG_HOME: join(home, '.config'),
    XDG_DATA_HOME: join(home, '.local', 'share'),
    XDG_CACHE_HOME: join(home, '.cache'),
    XDG_RUNTIME_DIR: run,
    XDG_SESSION_TYPE: 'x11',
    // No accessibility bus and no portals: nothing answers for them here, and asking costs seconds.
    NO_AT_BRIDGE: '1',
    GTK_USE_PORTAL: '0',
    GSETTINGS_BACKEND: 'memory',
  };
  const folders = [env.XDG_CONFIG_HOME, env.XDG_DATA_HOME, env.XDG_CACHE_HOME];
  for (const folder of folders) await mkdir(folder, { recursive: true });
  await mkdir(run, { mode: 0o700 });
  return env;
}
