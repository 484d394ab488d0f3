import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { flipFuses, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';
import type { ElectronApplication, Page } from '@playwright/test';
import { inCheckout } from '../../tools/checkout';
import { findElectron } from '../../tools/electron/index';
import { everyWindow } from './every-window';
import { expect, test } from './fixtures';

/*
 * Electron's security checklist in its own order, in the real program. What needs no Electron is tested beside the
 * code: docs/security.md says where each point is.
 */

/** What the page can do there, as an intruder in it would try; whatever happens is an answer. */
const tried = async (page: Page, attempt: string): Promise<unknown> =>
  await page.evaluate(async (text) => {
    const attempts: Record<string, () => unknown> = {
      loaded: () =>
        [...document.querySelectorAll<HTMLScriptElement & HTMLLinkElement>('script, link')].map(
          ({ src, href }) => src || href,
        ),
      node: () =>
        ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron'].filter(
          (name) => name in globalThis,
        ),
      bridge: () => {
        const { hookswitch } = globalThis as unknown as { hookswitch: object };
        return Object.entries(hookswitch).map(([name, value]) => `${name}: ${typeof value}`);
      },
      camera: () => navigator.mediaDevices.getUserMedia({ audio: true, video: true }),
      microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
      place: () =>
        new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
      notify: () => Notification.requestPermission(),
      read: () => navigator.clipboard.readText(),
      screen: () => navigator.mediaDevices.getDisplayMedia(),
      // DevTools may evaluate what the page may not, so the attempt is the page's own, later.
      eval: () =>
        new Promise((resolve, reject) =>
          setTimeout(() => {
            try {
              // oxlint-disable-next-line typescript/no-implied-eval -- the page has to refuse it
              resolve(Function('return 1')());
            } catch (thrown) {
              reject(thrown as Error);
            }
          }),
        ),
      file: () => fetch('file:///etc/passwd'),
      climb: async () => (await fetch('app://hookswitch/%2e%2e/%2e%2e/package.json')).status,
      otherHost: () => fetch('app://elsewhere/desk.html'),
    };
    try {
      return await attempts[text]?.();
    } catch (thrown) {
      return `refused: ${thrown instanceof Error ? thrown.name : 'by code'}`;
    }
  }, attempt);

/** Goes where a link in the page would lead, and tells whether that was refused. */
const follow = async (app: ElectronApplication, page: Page, address: string): Promise<boolean> => {
  // Listened to before the link is clicked: main and the page are told over two lines, in no order.
  const listening = await app.evaluateHandle(({ BrowserWindow }, from) => {
    const window = BrowserWindow.getAllWindows().find(
      ({ webContents }) => webContents.getURL() === from,
    );
    const refused = new Promise<boolean>((resolve) => {
      window?.webContents.once('will-navigate', (event) => {
        queueMicrotask(() => resolve(event.defaultPrevented));
      });
    });
    return { refused };
  }, page.url());
  await page.evaluate((to) => {
    const link = document.createElement('a');
    link.href = to;
    document.body.append(link);
    link.click();
    link.remove();
  }, address);
  return await listening.evaluate(({ refused }) => refused);
};

/** What a window may do, as Electron keeps it; the method is not in its documentation. */
interface Preferences {
  readonly enableBlinkFeatures?: string;
}
interface WithPreferences {
  getLastWebPreferences: () => Preferences;
}

/** What a page may try to open: the first two are the desktop's to show. */
const openable = [
  'https://example.com/help',
  'mailto:help@example.com',
  'https://user:secret@example.com/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'smb://host/share',
  'ms-msdt:/id',
  'tel:12003',
  'hookswitch:dial/12003',
  'app://hookswitch/desk.html',
  'mailto:a@b.example?attach=/etc/passwd',
];

/** A fuse's state as it stands in the program's bytes: the digits 0 and 1. */
const [disabled, enabled] = [0x30, 0x31];

test.describe('Electron’s security checklist', () => {
  test.describe.configure({ timeout: 150_000 });

  test('1, 7, 18: pages are our own files over our own scheme, under a strict policy', async ({
    agent,
    simulator,
  }) => {
    const { program } = agent;
    for (const page of await everyWindow(agent, simulator)) {
      expect(page.url()).toMatch(/^app:\/\/hookswitch\//);
      const loaded = (await tried(page, 'loaded')) as string[];
      expect(loaded.length).toBeGreaterThan(0);
      for (const file of loaded) expect(file).toMatch(/^app:\/\/hookswitch\//);
      expect(await tried(page, 'eval')).toBe('refused: EvalError');
      expect(await tried(page, 'file')).toBe('refused: TypeError');
      expect(await tried(page, 'otherHost')).toBe('refused: TypeError');
      expect(await tried(page, 'climb')).toBe(404);
    }
    const policy = await program.app.evaluate(async ({ session }) => {
      const { defaultSession } = session;
      const page = await defaultSession.fetch('app://hookswitch/desk.html');
      return page.headers.get('content-security-policy');
    });
    expect(policy).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
  });

  test('2, 3, 4, 6, 8, 9, 10: no Node in a window, isolated and in the sandbox', async ({
    agent,
    simulator,
  }) => {
    const pages = await everyWindow(agent, simulator);
    const windows = await agent.program.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(({ webContents }) => ({
        page: webContents.getURL(),
        pid: webContents.getOSProcessId(),
        can: { ...(webContents as unknown as WithPreferences).getLastWebPreferences() },
      })),
    );
    expect(windows).toHaveLength(pages.length);
    for (const { can, pid } of windows) {
      expect(can).toMatchObject({
        nodeIntegration: false,
        nodeIntegrationInSubFrames: false,
        contextIsolation: true,
        sandbox: true,
        webSecurity: true,
        webviewTag: false,
      });
      expect(can).not.toMatchObject({ nodeIntegrationInWorker: true });
      expect(can).not.toMatchObject({ allowRunningInsecureContent: true });
      expect(can).not.toMatchObject({ experimentalFeatures: true });
      expect(can.enableBlinkFeatures ?? '').toBe('');
      // The kernel's word for it: system calls are filtered (2), and no privilege can be gained.
      const status = await readFile(`/proc/${String(pid)}/status`, 'utf8');
      expect(status).toMatch(/^Seccomp:\s+2$/m);
      expect(status).toMatch(/^NoNewPrivs:\s+1$/m);
    }
    for (const page of pages) expect(await tried(page, 'node')).toEqual([]);
  });

  test('5: no page gets a permission; of sound it knows the outputs by name and no more', async ({
    agent,
    simulator,
  }) => {
    const { program } = agent;
    for (const page of await everyWindow(agent, simulator)) {
      expect(await tried(page, 'camera')).toMatch(/^refused/);
      expect(await tried(page, 'microphone')).toMatch(/^refused/);
      expect(await tried(page, 'place')).toMatch(/^refused/);
      expect(await tried(page, 'notify')).toBe('denied');
      expect(await tried(page, 'read')).toBe('refused: NotAllowedError');
      expect(await tried(page, 'screen')).toMatch(/^refused/);
    }
    const granted = await program.app.evaluate(async ({ BrowserWindow }) => {
      const names = ['geolocation', 'camera', 'notifications', 'midi', 'clipboard-read'];
      const states: string[] = [];
      for (const { webContents } of BrowserWindow.getAllWindows()) {
        for (const name of names) {
          const query = `navigator.permissions.query({ name: '${name}' }).then((p) => p.state)`;
          states.push((await webContents.executeJavaScript(query)) as string);
        }
      }
      return [...new Set(states)];
    });
    expect(granted).toEqual(['denied']);
  });

  test('11, 12: a webview does not attach, even where a window allows the tag', async ({
    agent: { program },
  }) => {
    const kinds = await program.app.evaluate(async ({ BrowserWindow, webContents }) => {
      const window = new BrowserWindow({ show: false, webPreferences: { webviewTag: true } });
      await window.loadURL('app://hookswitch/ring.html');
      const refused = new Promise<boolean>((resolve) =>
        window.webContents.once('will-attach-webview', (event) =>
          queueMicrotask(() => resolve(event.defaultPrevented)),
        ),
      );
      await window.webContents.executeJavaScript(
        `{ const view = document.createElement('webview');
           view.setAttribute('src', 'app://hookswitch/desk.html');
           view.setAttribute('allowpopups', '');
           document.body.append(view); }`,
      );
      const prevented = await refused;
      const found = webContents.getAllWebContents().map((contents) => contents.getType());
      window.destroy();
      return { prevented, found };
    });
    expect(kinds.prevented).toBe(true);
    expect(kinds.found).not.toContain('webview');
  });

  test('13: no link leads a window away', async ({ office, agent, simulator }) => {
    for (const page of await everyWindow(agent, simulator)) {
      const before = page.url();
      for (const address of ['https://pbx.example/', 'app://elsewhere/', 'http://127.0.0.1:1/x']) {
        expect(await follow(agent.program.app, page, address), address).toBe(true);
        expect(page.url()).toBe(before);
      }
    }
    // Playwright waits for ever for a navigation that was refused.
    await office.leave();
  });

  test('14, 15: no new window, and only plain web and mail addresses leave for the desktop', async ({
    agent,
    simulator,
  }) => {
    const { program } = agent;
    const pages = await everyWindow(agent, simulator);
    await program.app.evaluate(({ shell }) => {
      const handed: string[] = [];
      Object.assign(globalThis, { handed });
      shell.openExternal = (url) => {
        handed.push(url);
        return Promise.resolve();
      };
    });
    const handed = async () =>
      await program.app.evaluate(() => (globalThis as unknown as { handed: string[] }).handed);
    for (const [at, page] of pages.entries()) {
      const opened = await page.evaluate((addresses) => {
        return addresses.map((address) => window.open(address) !== null);
      }, openable);
      expect(new Set(opened)).toEqual(new Set([false]));
      await expect.poll(handed).toHaveLength(2 * (at + 1));
      expect((await handed()).slice(-2)).toEqual([
        'https://example.com/help',
        'mailto:help@example.com',
      ]);
    }
    expect(program.app.windows()).toHaveLength(pages.length);
  });

  test('17, 20: a window of ours has the bridge and nothing raw; any other window has no use of it', async ({
    agent,
    simulator,
  }) => {
    const { program } = agent;
    for (const page of await everyWindow(agent, simulator)) {
      expect(await tried(page, 'bridge')).toEqual([
        'command: function',
        'query: function',
        'on: function',
      ]);
    }
    const answers = await program.app.evaluate(
      async ({ BrowserWindow }, preload) => {
        const foreign = new BrowserWindow({
          show: false,
          webPreferences: { sandbox: true, preload },
        });
        const asked = [
          "hookswitch.query('app.info')",
          "hookswitch.command('call.make', { number: '12003' })",
          "hookswitch.query('desk.snapshot')",
        ];
        const heard: unknown[] = [];
        for (const page of ['app://hookswitch/ring.html', 'data:text/html,<h1>Elsewhere</h1>']) {
          await foreign.loadURL(page);
          for (const ask of asked) heard.push(await foreign.webContents.executeJavaScript(ask));
        }
        foreign.destroy();
        return heard;
      },
      inCheckout('out', 'preload', 'index.js'),
    );
    expect(answers).toHaveLength(6);
    for (const answer of answers) {
      expect(answer).toMatchObject({ ok: false, failure: { kind: 'notAllowed' } });
    }
  });

  test('17: thousands of hostile messages over the real channel come to refusals, and main has no other channel', async ({
    agent: { desk, program },
    simulator,
  }) => {
    const outcomes = await desk.evaluate(async () => {
      const { hookswitch } = globalThis as unknown as {
        hookswitch: Record<
          'command' | 'query',
          (name: unknown, input: unknown) => Promise<unknown>
        >;
      };
      const names = [
        'call.make',
        'call.hangUp',
        'session.signIn',
        'shell.copyText',
        'dial.confirm',
      ];
      const odd = ['__proto__', 'constructor', 'call.listen', '', 7, null, { toString: null }, []];
      const inputs = [
        { number: '12003; rm -rf /' },
        { number: '1'.repeat(100_000) },
        { number: '12003', onBehalfOf: 'oxe12001' },
        JSON.parse('{"__proto__": {"number": "12003"}, "callRef": 1}') as unknown,
        { id: { $ne: null } },
        new Array(1000).fill('x'),
        NaN,
      ];
      const kinds = new Map<string, number>();
      for (let turn = 0; turn < 40; turn++) {
        const asked = [...names, ...odd].flatMap((name) =>
          inputs.map((input) => hookswitch[turn % 2 ? 'command' : 'query'](name, input)),
        );
        for (const outcome of await Promise.allSettled(asked)) {
          const kind =
            outcome.status === 'rejected'
              ? 'not sent'
              : ((outcome.value as { failure?: { kind: string } }).failure?.kind ?? 'done');
          kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
        }
      }
      return [...kinds];
    });
    const total = outcomes.reduce((sum, [, count]) => sum + count, 0);
    expect(total).toBe(40 * 13 * 7);
    expect(outcomes.map(([kind]) => kind)).toEqual(['badInput']);
    expect(simulator.truth('12000')).toEqual([]);
    // Electron's own listener, which keeps it from throwing; ours are the two handlers behind the bridge.
    expect(await program.app.evaluate(({ ipcMain }) => ipcMain.eventNames())).toEqual(['error']);
  });

  test('19: the packaged program’s fuses are what the packager’s hook asks for', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'hookswitch-fuses-'));
    const program = join(folder, 'hookswitch');
    try {
      await copyFile((await findElectron()).executable, program);
      const require = createRequire(import.meta.url);
      const builder = await readFile(inCheckout('electron-builder.yml'), 'utf8');
      const [, hook = 'the packager has no hook'] = /^afterPack: (\S+)$/m.exec(builder) ?? [];
      const { fuses } = require(inCheckout(hook)) as {
        fuses: Readonly<Record<FuseV1Options, boolean>>;
      };
      // Electron 29 and later have it; the stand-in that tests run on may not.
      const { [FuseV1Options.GrantFileProtocolExtraPrivileges]: file, ...others } = fuses;
      expect(file).toBe(false);
      await flipFuses(program, { version: FuseVersion.V1, ...others });
      const wire = await getCurrentFuseWire(program);
      const off = [
        FuseV1Options.RunAsNode,
        FuseV1Options.EnableNodeOptionsEnvironmentVariable,
        FuseV1Options.EnableNodeCliInspectArguments,
      ];
      const on = [
        FuseV1Options.EnableCookieEncryption,
        FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
        FuseV1Options.OnlyLoadAppFromAsar,
      ];
      for (const fuse of off) expect(wire[fuse], FuseV1Options[fuse]).toBe(disabled);
      for (const fuse of on) expect(wire[fuse], FuseV1Options[fuse]).toBe(enabled);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
