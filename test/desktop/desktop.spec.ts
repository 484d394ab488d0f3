import { readFileSync } from 'node:fs';
import type { ElectronApplication } from '@playwright/test';
import type * as Keytar from 'keytar';
import { expect, launch, probe, quit, test } from './fixtures';

interface ProbeGlobal {
  keytar: typeof Keytar;
  pressed?: number;
  chosen?: string;
  power?: string;
}

const openWindow = async (app: ElectronApplication, title: string, inactive = false) => {
  const opened = app.waitForEvent('window');
  await app.evaluate(
    ({ BrowserWindow }, options) => {
      const window = new BrowserWindow({
        width: 320,
        height: 200,
        show: false,
        title: options.title,
      });
      const page = `<title>${options.title}</title><h1>${options.title}</h1><input autofocus>`;
      window.once('ready-to-show', () => {
        if (options.inactive) window.showInactive();
        else window.show();
      });
      void window.loadURL(`data:text/html,${encodeURIComponent(page)}`);
    },
    { title, inactive },
  );
  return await opened;
};

test.describe('the test desktop', () => {
  let app: ElectronApplication;
  test.beforeEach(async ({ desktop }) => {
    app = await launch(desktop, probe);
  });
  test.afterEach(async () => {
    await quit(app);
  });

  test("runs programs in Chromium's sandbox as an ordinary user", async () => {
    const page = await openWindow(app, 'sandboxed');
    expect(process.getuid?.()).not.toBe(0);
    const renderer = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
    );
    // A sandboxed renderer runs behind a seccomp filter (mode 2).
    expect(readFileSync(`/proc/${String(renderer)}/status`, 'utf8')).toMatch(/^Seccomp:\s+2$/m);
    await page.close();
  });

  test('shows a window that does not take the focus', async ({ desktop }) => {
    await openWindow(app, 'the CRM');
    await expect.poll(async () => (await desktop.windows.active())?.title).toBe('the CRM');
    await openWindow(app, 'a ring', true);
    await expect
      .poll(async () => (await desktop.windows.visible()).map((window) => window.title))
      .toContain('a ring');
    expect((await desktop.windows.active())?.title).toBe('the CRM');
  });

  test('types with real keys into the window that has the focus', async ({ desktop }) => {
    const page = await openWindow(app, 'typing');
    await expect.poll(async () => (await desktop.windows.active())?.title).toBe('typing');
    await desktop.windows.type('Zoe 42');
    await expect(page.locator('input')).toHaveValue('Zoe 42');
  });

  test('hands a real key press to a global shortcut', async ({ desktop }) => {
    await app.evaluate(({ globalShortcut }) => {
      const probeGlobal = globalThis as unknown as ProbeGlobal;
      globalShortcut.register('Control+Alt+A', () => {
        probeGlobal.pressed = (probeGlobal.pressed ?? 0) + 1;
      });
    });
    await desktop.windows.key('ctrl+alt+a');
    await expect
      .poll(() => app.evaluate(() => (globalThis as unknown as ProbeGlobal).pressed))
      .toBe(1);
  });

  test('collects notifications and clicks them', async ({ desktop }) => {
    await app.evaluate(({ Notification }) => {
      const notification = new Notification({ title: 'Zoë Müller', body: 'calls' });
      const probeGlobal = globalThis as unknown as ProbeGlobal;
      notification.on('click', () => (probeGlobal.chosen = 'notification'));
      notification.show();
    });
    const newest = () => desktop.notifications.read().at(-1);
    await expect.poll(() => newest()?.id).toBeGreaterThan(0);
    expect(newest()).toMatchObject({ summary: 'Zoë Müller', body: 'calls', open: true });
    await desktop.notifications.click();
    await expect
      .poll(() => app.evaluate(() => (globalThis as unknown as ProbeGlobal).chosen))
      .toBe('notification');
    await desktop.notifications.closeAll();
    await expect.poll(() => newest()?.open).toBe(false);
  });

  test('shows the tray and clicks in its menu', async ({ desktop }) => {
    await app.evaluate(({ Menu, Tray, nativeImage }) => {
      const probeGlobal = globalThis as unknown as ProbeGlobal & { tray: unknown };
      const red = Buffer.alloc(16 * 16 * 4, Buffer.from([0, 0, 255, 255]));
      const tray = new Tray(nativeImage.createFromBitmap(red, { width: 16, height: 16 }));
      probeGlobal.tray = tray;
      tray.setToolTip('Ready');
      tray.setContextMenu(
        Menu.buildFromTemplate([
          {
            label: 'State',
            submenu: [{ label: 'Lunch', click: () => (probeGlobal.chosen = 'lunch') }],
          },
          { type: 'separator' },
          { label: 'Do not disturb', type: 'checkbox', checked: true },
          { label: 'Answer', enabled: false },
        ]),
      );
    });
    await expect.poll(async () => (await desktop.tray.items()).length).toBe(1);
    const tray = await desktop.tray.read();
    expect(tray.toolTip).toBe('Ready');
    expect(tray.icon).toMatchObject({ width: 16, height: 16 });
    expect(tray.menu).toMatchObject([
      { label: 'State', children: [{ label: 'Lunch' }] },
      { separator: true },
      { label: 'Do not disturb', checked: true },
      { label: 'Answer', enabled: false },
    ]);
    await desktop.tray.click('State', 'Lunch');
    await expect
      .poll(() => app.evaluate(() => (globalThis as unknown as ProbeGlobal).chosen))
      .toBe('lunch');
  });

  test('keeps secrets over restarts of the program and of the keyring', async ({ desktop }) => {
    const read = () =>
      app.evaluate(() =>
        (globalThis as unknown as ProbeGlobal).keytar.getPassword('Probe', 'zoe').catch(String),
      );
    // The keyring's client holds on to the service it first met; only a new program looks again.
    const restart = async () => {
      await app.close();
      app = await launch(desktop, probe);
    };
    await app.evaluate(() =>
      (globalThis as unknown as ProbeGlobal).keytar.setPassword('Probe', 'zoe', 'sésame'),
    );
    await restart();
    expect(await read()).toBe('sésame');

    await desktop.keyring.stop();
    expect(await read()).toContain('Error');
    await desktop.keyring.start();
    await restart();
    expect(await read()).toBe('sésame');

    await desktop.keyring.reset();
    await restart();
    expect(await read()).toBeNull();
  });

  test('puts the machine to sleep and wakes it', async ({ desktop }) => {
    await app.evaluate(({ powerMonitor }) => {
      const probeGlobal = globalThis as unknown as ProbeGlobal;
      powerMonitor.on('suspend', () => (probeGlobal.power = 'asleep'));
      powerMonitor.on('resume', () => (probeGlobal.power = 'awake'));
    });
    const power = () => app.evaluate(() => (globalThis as unknown as ProbeGlobal).power);
    await desktop.machine.sleep();
    await expect.poll(power).toBe('asleep');
    desktop.machine.wake();
    await expect.poll(power).toBe('awake');
  });

  test('photographs the whole screen', async ({ desktop }, testInfo) => {
    await openWindow(app, 'photo');
    await expect.poll(async () => (await desktop.windows.active())?.title).toBe('photo');
    const file = testInfo.outputPath('screen.png');
    await desktop.screenshot(file);
    const png = readFileSync(file);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1280, 800]);
  });
});
