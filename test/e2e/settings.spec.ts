import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { inCheckout } from '../../tools/checkout';
import type { Program } from '../program/launch-program';
import { button, card, dial, isIn } from './calls';
import { behaves, customer, remote, ring } from './control';
import { expect, test } from './fixtures';
import { isLive, signIn } from './sign-in';

const open = async (desk: Page) => await button(desk, 'Settings').click();
const languages = { fr: 'Français', de: 'Deutsch', es: 'Español' } as const;
const namespaces = [
  'app',
  'calls',
  'dialling',
  'failures',
  'history',
  'ring',
  'settings',
  'shell',
  'signIn',
];

/** A file of the catalogue; Playwright's loader takes no JSON modules. */
const wordsOf = (language: string, namespace: string): unknown =>
  JSON.parse(
    readFileSync(inCheckout('src', 'shared', 'locales', language, `${namespace}.json`), 'utf8'),
  );

/** Every sentence of a language's catalogue that has no blanks to fill in. */
function sentences(language: string): ReadonlySet<string> {
  const found = new Set<string>();
  const collect = (node: unknown): void => {
    if (typeof node === 'string' && !node.includes('{{')) found.add(node);
    else if (typeof node === 'object' && node !== null) Object.values(node).forEach(collect);
  };
  for (const namespace of namespaces) collect(wordsOf(language, namespace));
  return found;
}

/** What is written on a page, line by line, and what its controls are called. */
const words = async (page: Page) =>
  await page.evaluate(() => [
    ...document.body.innerText.split('\n').map((line) => line.trim()),
    ...['aria-label', 'placeholder', 'title'].flatMap((name) =>
      [...document.querySelectorAll(`[${name}]`)]
        .filter((element) => element.checkVisibility())
        .map((element) => element.getAttribute(name)),
    ),
  ]);

/** Where the ring window stands; undefined while it is not shown. */
const ringPlace = ({ app }: Program) =>
  app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((each) =>
      each.webContents.getURL().includes('ring.html'),
    );
    return window?.isVisible() ? window.getBounds() : undefined;
  });

test.describe('settings', () => {
  test('theme: dark and light at once, in every window', async ({
    agent: { desk, ring: window },
  }) => {
    await open(desk);
    const brightness = (page: Page) =>
      page.evaluate(() => {
        const [red = 0] = getComputedStyle(document.body).backgroundColor.match(/\d+/g) ?? [];
        return Number(red) < 128 ? 'dark' : 'light';
      });
    for (const theme of ['Dark', 'Light'] as const) {
      await desk.getByText(theme, { exact: true }).click();
      await expect.poll(() => brightness(desk)).toBe(theme.toLowerCase());
      await expect.poll(() => brightness(window)).toBe(theme.toLowerCase());
    }
  });

  test('language: a page names the file of its sentences, so that they come along with it', async ({
    agent: { program },
  }) => {
    for (const code of ['en', ...Object.keys(languages)]) {
      const named = await program.app.evaluate(
        async ({ session: { defaultSession } }, language) => {
          const page = await defaultSession.fetch(
            `app://hookswitch/desk.html?language=${language}`,
          );
          const [, path] = /^<(.*)>; rel=modulepreload$/.exec(page.headers.get('link') ?? '') ?? [];
          const file = await defaultSession.fetch(`app://hookswitch${path ?? ''}`);
          return { path, status: file.status };
        },
        code,
      );
      expect(named).toEqual({ path: `/assets/languages/${code}.js`, status: 200 });
    }
  });

  for (const [code, name] of Object.entries(languages) as [keyof typeof languages, string][]) {
    test(`language: in ${name} nothing stays English`, async ({ agent, desktop, simulator }) => {
      const { desk } = agent;
      const [english, theirs] = [sentences('en'), sentences(code)];
      const leftOver = async (page: Page) =>
        (await words(page)).filter((line) => line && english.has(line) && !theirs.has(line));
      await ring(simulator);
      await isIn(card(desk, customer.name), 'Ringing');
      await open(desk);
      await desk.getByRole('button', { name: /Language$/ }).click();
      await desk.getByRole('option', { name, exact: true }).click();

      const { pages } = wordsOf(code, 'app') as { pages: Record<string, string> };
      const { title } = wordsOf(code, 'settings') as { title: string };
      const { menu } = wordsOf(code, 'shell') as { menu: { quit: string } };
      await expect(desk.getByRole('heading', { name: title, level: 1 })).toHaveCount(1);
      expect(await leftOver(desk)).toEqual([]);
      for (const page of [pages['history'] ?? '', pages['calls'] ?? '']) {
        await desk
          .getByRole('navigation')
          .getByRole('button', { name: new RegExp(`^${page}`) })
          .click();
        await expect(desk.getByRole('region', { name: page, exact: true })).toBeVisible();
        expect(await leftOver(desk)).toEqual([]);
      }
      expect(await leftOver(agent.ring)).toEqual([]);
      await desk.keyboard.press('?');
      await expect(desk.getByRole('dialog')).toBeVisible();
      expect(await leftOver(desk)).toEqual([]);
      const tray = await desktop.tray.read();
      expect(tray.menu.map(({ label }) => label)).toContain(menu.quit);
    });
  }

  test('device: the chosen one makes the next call', async ({ agent: { desk }, simulator }) => {
    await behaves(simulator, '12003', { answersAfter: 0 });
    await open(desk);
    await desk.locator('label').filter({ hasText: 'Softphone 512000' }).click();
    await expect(desk.getByRole('banner')).toContainText('Softphone 512000');
    await button(desk, 'Calls').click();
    await dial(desk, '12003');
    await expect.poll(() => simulator.truth('12000')[0]?.devices).toEqual(['512000']);
    await open(desk);
    await desk.getByText('The first that can').click();
    await expect(desk.getByRole('banner')).toContainText('Desk phone 12000');
  });

  test('start at login: writes the autostart file, and removes it', async ({
    agent: { desk },
    desktop,
  }) => {
    const file = join(desktop.home, '.config', 'autostart', 'hookswitch.desktop');
    await open(desk);
    const line = desk.getByText('Start when I log in to this computer');
    await line.click();
    await expect.poll(() => existsSync(file)).toBe(true);
    expect(await readFile(file, 'utf8')).toMatch(/^Exec=.*--hidden/m);
    await line.click();
    await expect.poll(() => existsSync(file)).toBe(false);
  });

  test('ring in another corner: the ring window stands there', async ({ agent, simulator }) => {
    await open(agent.desk);
    await agent.desk.getByRole('button', { name: /Where it stands$/ }).click();
    await agent.desk.getByRole('option', { name: 'Top left' }).click();
    await ring(simulator);
    await expect.poll(() => ringPlace(agent.program)).toMatchObject({ x: 16, y: 16 });
  });

  test('ring on another screen: the ring window stands there, and on the desk’s when that is away', async ({
    start,
    simulator,
  }) => {
    const program = await start();
    const desk = await program.window('desk');
    const [account] = simulator.accounts;
    if (account) await signIn(desk, simulator, account);
    await isLive(desk);
    await open(desk);
    const which = desk.getByRole('button', { name: /Screen$/ });
    await expect(which).toHaveCount(0);
    // The desktop of the tests has one screen: the program is told of its two halves.
    const screens = (count: number) =>
      program.app.evaluate(({ screen }, shown) => {
        const whole = screen.getPrimaryDisplay();
        const { width, height } = whole.bounds;
        const half = { y: 0, width: width / 2, height };
        const halves = [1, 2].map((id) => {
          const bounds = { ...half, x: (id - 1) * half.width };
          return { ...whole, id, label: '', bounds, workArea: bounds, size: half };
        });
        screen.getAllDisplays = () => halves.slice(0, shown);
        screen.emit('display-added');
        return width;
      }, count);
    const width = await screens(2);
    await which.click();
    await desk.getByRole('option', { name: 'Screen 1' }).click();
    const left = () => ringPlace(program).then((bounds) => bounds?.x);
    const callRef = await ring(simulator);
    await expect.poll(left).toBe(width / 2 - 400 - 16);
    // Unplugged while it rings there, and plugged in again.
    await screens(0);
    await expect.poll(left).toBe(width - 400 - 16);
    await screens(2);
    await expect.poll(left).toBe(width / 2 - 400 - 16);
    await remote(simulator, callRef, 'hangup');
    await expect.poll(left).toBeUndefined();

    await which.click();
    await desk.getByRole('option', { name: 'Screen 2' }).click();
    await screens(1);
    await expect(which).toContainText('Not connected: where the desk is, until then');
    await ring(simulator);
    await expect.poll(left).toBe(width - 400 - 16);
  });
});
