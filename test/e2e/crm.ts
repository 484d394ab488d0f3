import type { Page } from '@playwright/test';
import type { Desktop } from '../desktop/index';
import { launch, probe } from '../desktop/fixtures';

/** The program an agent really looks at. */
export interface Crm {
  title: string;
  window: Page;
  /** Whether it could take the key for itself, everywhere. */
  grab: (accelerator: string) => Promise<boolean>;
  close: () => Promise<void>;
}

/** Opens another program, with a field to type into; it has the focus when this is done. */
export async function openCrm(desktop: Desktop): Promise<Crm> {
  const title = 'Customers';
  const app = await launch(desktop, probe);
  const opened = app.waitForEvent('window');
  await app.evaluate(({ BrowserWindow }, name) => {
    const window = new BrowserWindow({ width: 320, height: 200, x: 0, y: 0, title: name });
    const page = `<title>${name}</title><h1>${name}</h1><input autofocus>`;
    void window.loadURL(`data:text/html,${encodeURIComponent(page)}`);
  }, title);
  const window = await opened;
  await window.locator('input').waitFor();
  const hasFocus = async () => (await desktop.windows.active())?.title === title;
  for (const limit = Date.now() + 5000; !(await hasFocus());) {
    if (Date.now() > limit) throw new Error('The other program did not get the focus.');
  }
  return {
    title,
    window,
    grab: (accelerator) =>
      app.evaluate(
        ({ globalShortcut }, keys) => globalShortcut.register(keys, () => undefined),
        accelerator,
      ),
    close: () => app.close(),
  };
}
