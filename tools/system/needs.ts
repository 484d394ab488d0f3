import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Something of the system that we need: how to see that it is there, and the Debian packages that bring it. */
export interface Need {
  /** What it is for, in a few words. */
  what: string;
  present: (system: System) => boolean;
  /** Names in the order of preference: newer Debians rename some libraries. */
  packages: readonly string[];
}

/** What can be asked about the machine; a parameter so that a test can describe another one. */
export interface System {
  hasLibrary: (soname: string) => boolean;
  hasCommand: (name: string) => boolean;
  hasFile: (path: string) => boolean;
}

const library = (what: string, soname: string, ...packages: string[]): Need => ({
  what,
  present: (system) => system.hasLibrary(soname),
  packages,
});
const command = (what: string, name: string, ...packages: string[]): Need => ({
  what,
  present: (system) => system.hasCommand(name),
  packages,
});

/** What Electron and keytar load. */
export const runNeeds: readonly Need[] = [
  library('GTK 3', 'libgtk-3.so.0', 'libgtk-3-0t64', 'libgtk-3-0'),
  library('NSS', 'libnss3.so', 'libnss3'),
  library('ALSA', 'libasound.so.2', 'libasound2t64', 'libasound2'),
  library('GBM', 'libgbm.so.1', 'libgbm1'),
  library('CUPS', 'libcups.so.2', 'libcups2t64', 'libcups2'),
  library('XKB common', 'libxkbcommon.so.0', 'libxkbcommon0'),
  library('DRM', 'libdrm.so.2', 'libdrm2'),
  library('the keyring client', 'libsecret-1.so.0', 'libsecret-1-0'),
  library('notifications', 'libnotify.so.4', 'libnotify4'),
  {
    what: 'a font',
    present: (system) => system.hasFile('/usr/share/fonts/truetype'),
    packages: ['fonts-dejavu-core'],
  },
];

/** What the virtual desktop of test/desktop is made of. */
export const desktopNeeds: readonly Need[] = [
  command('a virtual screen', 'Xvfb', 'xvfb'),
  command('a session bus', 'dbus-daemon', 'dbus-daemon', 'dbus'),
  command('notifications', 'dunst', 'dunst'),
  command('a keyring', 'gnome-keyring-daemon', 'gnome-keyring'),
  command('a window manager', 'openbox', 'openbox'),
  command('real key presses', 'xdotool', 'xdotool'),
  {
    what: 'the font of the screenshots',
    present: (system) => system.hasFile('/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf'),
    packages: ['fonts-dejavu-core'],
  },
];

/** True when a program of that name is on the path. */
export function onPath(name: string): boolean {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/sbin'];
  return folders.some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** This machine, whose loader cache was printed as `loaderCache` by `ldconfig -p`. */
export function thisSystem(loaderCache: string): System {
  const sonames = new Set([...loaderCache.matchAll(/^\s+(\S+) \(/gm)].map((match) => match[1]));
  return {
    hasLibrary: (soname) => sonames.has(soname),
    hasCommand: onPath,
    hasFile: existsSync,
  };
}
