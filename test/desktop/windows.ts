import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const runFile = promisify(execFile);

/** A window as the X server and the window manager know it. */
export interface DesktopWindow {
  id: number;
  title: string;
}

/** What is on the screen and what has the focus, asked from outside the program; and a hand on the keyboard. */
export interface Windows {
  /** The window that has the keyboard. Both the window manager and the X server are asked; they must agree. */
  active: () => Promise<DesktopWindow | undefined>;
  /** Visible windows that have a title. */
  visible: () => Promise<readonly DesktopWindow[]>;
  /** Presses real keys, as xdotool names them: `key('ctrl+alt+a')`. */
  key: (...keys: string[]) => Promise<void>;
  /** Types text with real key presses. */
  type: (text: string) => Promise<void>;
  /** Moves the pointer there. */
  pointAt: (x: number, y: number) => Promise<void>;
  /** Moves the pointer there and presses the left button. */
  clickAt: (x: number, y: number) => Promise<void>;
  /** True when a window manager runs. */
  managed: () => Promise<boolean>;
}

/** Windows of the display that `env` names. */
export function windowsOf(env: Readonly<Record<string, string>>): Windows {
  const xdotool = async (...args: string[]): Promise<string> => {
    const { stdout } = await runFile('xdotool', args, { env: { ...env } });
    return stdout.trim();
  };
  const titled = async (id: string): Promise<DesktopWindow | undefined> => {
    // The window may be gone by the time we ask.
    const title = await xdotool('getwindowname', id).catch(() => '');
    return title === '' ? undefined : { id: Number(id), title };
  };
  return {
    active: async () => {
      const manager = await xdotool('getactivewindow').catch(() => '');
      const server = await xdotool('getwindowfocus').catch(() => '');
      return manager !== '' && manager === server ? await titled(manager) : undefined;
    },
    visible: async () => {
      const ids = await xdotool('search', '--onlyvisible', '--name', '.').catch(() => '');
      const found = await Promise.all(ids.split('\n').filter(Boolean).map(titled));
      return found.filter((window) => window !== undefined);
    },
    key: async (...keys) => {
      await xdotool('key', '--clearmodifiers', ...keys);
    },
    type: async (text) => {
      await xdotool('type', '--clearmodifiers', text);
    },
    pointAt: async (x, y) => {
      await xdotool('mousemove', String(x), String(y));
    },
    clickAt: async (x, y) => {
      await xdotool('mousemove', '--sync', String(x), String(y), 'click', '1');
    },
    managed: async () =>
      await xdotool('getwindowfocus')
        .then(() => xdotool('get_num_desktops'))
        .then(
          () => true,
          () => false,
        ),
  };
}
