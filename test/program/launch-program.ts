import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { checkout } from '../../tools/checkout';
import { launch } from '../desktop/launch';
import type { Desktop } from '../desktop/index';

export interface ProgramOptions {
  /** The program's own folder, as after an earlier run; a fresh one unless told. */
  userData?: string;
  /** Settings it finds there, as an earlier run would have left them. */
  settings?: Readonly<Record<string, unknown>>;
  args?: readonly string[];
  /** What its environment has beside or instead of the desktop's. */
  env?: Readonly<Record<string, string>>;
}

/** Hookswitch as built into out/, running on a desktop. */
export interface Program {
  app: ElectronApplication;
  userData: string;
  /** Waits for the window that shows the page of that name. */
  window: (name: 'desk' | 'ring' | 'toolbar') => Promise<Page>;
}

/** Starts the program on a desktop. Whoever starts it closes `app`. */
export async function launchProgram(
  desktop: Desktop,
  options: ProgramOptions = {},
): Promise<Program> {
  const userData = options.userData ?? (await mkdtemp(join(desktop.home, 'hookswitch-')));
  if (options.settings !== undefined) {
    await mkdir(userData, { recursive: true });
    const settings = { version: 1, ...options.settings };
    await writeFile(join(userData, 'settings.json'), JSON.stringify(settings));
  }
  const args = [`--user-data-dir=${userData}`, ...(options.args ?? [])];
  const app = await launch(desktop, checkout, args, options.env);
  // What it says on its terminal is kept beside its folder: no secret may be in that, either.
  const said = createWriteStream(`${userData}.output`, { flags: 'a' });
  app.process().stdout?.pipe(said, { end: false });
  app.process().stderr?.pipe(said, { end: false });
  app.once('close', () => said.end());
  const showing = (name: string) =>
    app.windows().find((page) => page.url().includes(`${name}.html`));
  return {
    app,
    userData,
    window: async (name) => {
      // A window may be there for a while before it loads its page, and no event tells of that.
      await expect.poll(() => showing(name) !== undefined, { timeout: 30_000 }).toBe(true);
      const page = showing(name);
      if (page === undefined) throw new Error(`The window ${name} is gone again.`);
      return page;
    },
  };
}

/** Whether the window of that name is on the screen: neither hidden nor minimised. */
export async function isShown(
  { app }: Program,
  name: 'desk' | 'ring' | 'toolbar',
): Promise<boolean> {
  return await app.evaluate(
    ({ BrowserWindow }, page) =>
      BrowserWindow.getAllWindows().some(
        (window) =>
          window.webContents.getURL().includes(page) && window.isVisible() && !window.isMinimized(),
      ),
    `${name}.html`,
  );
}

/** What stands on the page of that name, asked of main: Playwright loses pages that crash, or whose machine sleeps. */
export async function textOf({ app }: Program, name: 'desk' | 'ring' | 'toolbar'): Promise<string> {
  const text: unknown = await app.evaluate(({ BrowserWindow }, page) => {
    const contents = BrowserWindow.getAllWindows()
      .map((window) => window.webContents)
      .find((each) => each.getURL().includes(page));
    // A page that crashes while it is asked never answers.
    return Promise.race([
      contents?.executeJavaScript('document.body.innerText').catch(() => ''),
      new Promise((resolve) => setTimeout(resolve, 1_000, '')),
    ]);
  }, `${name}.html`);
  return String(text);
}
