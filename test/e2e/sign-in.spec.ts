import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { startSimulator, type Simulator } from '../../src/simulator/index';
import { isLive, signIn } from './sign-in';
import { command } from './bridge';
import { button } from './calls';
import { control } from './control';
import { placeDesk } from './desk-place';
import { expect, test } from './fixtures';

const account = { login: 'oxe12000', password: 'hookswitch' };
const sessions = async (simulator: Simulator) =>
  (await control<{ sessions: { login: string }[] }>(simulator, 'GET', 'sessions')).sessions;
const settings = async (desk: Page) => await button(desk, 'Settings').click();

test.describe('signing in', () => {
  test('says what went wrong, and what to do about it', async ({
    signedOut: { desk },
    simulator,
  }) => {
    const notice = desk.getByRole('alert');

    await test.step('at an address where nobody answers', async () => {
      await signIn(desk, { url: 'http://127.0.0.1:9' }, account);
      await expect(notice).toContainText('The server cannot be reached.');
      await expect(notice).toContainText('Check the address and your network or VPN');
    });
    await test.step('at some other server', async () => {
      const web = createServer((_, response) => response.end('<h1>Intranet</h1>'));
      web.listen(0, '127.0.0.1');
      await once(web, 'listening');
      const { port } = web.address() as AddressInfo;
      await signIn(desk, { url: `http://127.0.0.1:${port}` }, account);
      await expect(notice).toContainText('not the phone system you chose');
      web.close();
    });
    await test.step('with a wrong password', async () => {
      await signIn(desk, simulator, { ...account, password: 'wrong' });
      await expect(notice).toContainText('The login or the password is wrong.');
      await expect(notice).toContainText('Caps Lock');
    });
    await test.step('while the server starts', async () => {
      await control(simulator, 'PUT', 'server', { ready: false });
      await signIn(desk, simulator, account);
      await expect(notice).toContainText('The server is starting and not ready yet.');
      await control(simulator, 'PUT', 'server', { ready: true });
    });
    await test.step('without a licence', async () => {
      await control(simulator, 'PUT', `licences/${account.login}`, { licences: [] });
      await signIn(desk, simulator, account);
      await expect(notice).toContainText('The licence TELEPHONY_ADVANCED is missing.');
      await expect(notice).toContainText('with TELEPHONY_BASIC you could still call');
      await expect(notice).toContainText('administrator');
      await expect.poll(() => sessions(simulator)).toEqual([]);
      const licences = ['TELEPHONY_BASIC', 'TELEPHONY_ADVANCED'];
      await control(simulator, 'PUT', `licences/${account.login}`, { licences });
    });
    await test.step('and goes on as soon as all is well', async () => {
      await signIn(desk, simulator, account);
      await isLive(desk);
      await expect(desk.getByText('Camille Fontaine')).toBeVisible();
    });
  });

  test('can be sent at once in the smallest window, and hides no field that has the focus', async ({
    signedOut: { program, desk },
  }) => {
    await command(desk, 'settings.update', { language: 'de' });
    await placeDesk(program, { width: 380, height: 560 });
    await expect.poll(() => desk.evaluate(() => innerHeight)).toBeLessThanOrEqual(560);
    const submit = desk.getByRole('button', { name: 'Anmelden', exact: true });
    await expect(submit).toBeInViewport({ ratio: 1 });
    await desk.getByLabel('Serveradresse').focus();
    for (let field = 0; field < 8; field++) {
      const { focused, bottom, top } = await desk.evaluate(() => {
        const box = document.activeElement?.closest('label, div')?.getBoundingClientRect();
        const foot = document.querySelector('[type=submit]')?.getBoundingClientRect();
        const isSubmit = document.activeElement?.getAttribute('type') === 'submit';
        return { focused: isSubmit, bottom: box?.bottom ?? 0, top: foot?.top ?? 0 };
      });
      if (focused) break;
      expect(bottom).toBeLessThanOrEqual(top + 1);
      await desk.keyboard.press('Tab');
    }
    await expect(submit).toBeFocused();
  });

  test('can be cancelled, and leaves no session behind', async ({
    signedOut: { desk },
    simulator,
  }) => {
    await control(simulator, 'PUT', 'server', { latencyMs: 1500 });
    await signIn(desk, simulator, account);
    await expect(desk.getByText(/^Signing in to 127\.0\.0\.1/)).toBeVisible();
    await button(desk, 'Cancel').click();
    await expect(button(desk, 'Sign in')).toBeVisible();
    await expect(desk.getByRole('alert')).toHaveCount(0);
    await control(simulator, 'PUT', 'server', { latencyMs: 0 });
    await expect.poll(() => sessions(simulator)).toEqual([]);
    await expect(button(desk, 'Sign in')).toBeVisible();
  });
});

test.describe('a certificate that the computer does not trust', () => {
  test('is judged by the user once, and refused loudly when it changes', async ({ start }) => {
    const known = await startSimulator({ tls: true });
    const host = new URL(known.url).host;
    const first = await start();
    const desk = await first.window('desk');
    await signIn(desk, known, account);

    const question = desk.getByRole('alert');
    await expect(question).toContainText(`Is this really ${host}?`);
    for (const fact of ['Server', 'Issued to', 'Issued by', 'Valid', 'SHA-256 fingerprint']) {
      await expect(question.getByRole('term').filter({ hasText: fact }).first()).toBeVisible();
    }
    const fingerprint = question.locator('code');
    await expect(fingerprint).toHaveText(/^([0-9A-F]{2}[: ]?){32}$/);
    await button(question, 'Do not trust').click();
    await expect(button(desk, 'Sign in')).toBeVisible();
    expect(await sessionsOver(known)).toEqual([]);

    await signIn(desk, known, account);
    await button(question, 'Trust this certificate').click();
    await isLive(desk);

    // It was this user who trusted it; the next one is asked again.
    await settings(desk);
    await button(desk, 'Sign out').click();
    await signIn(desk, known, { ...account, login: 'oxe12001' });
    await expect(question).toContainText(`Is this really ${host}?`);
    await first.app.close();
    await known.close();

    const changed = await startSimulator({ tls: true, port: Number(new URL(known.url).port) });
    const again = await (await start({ userData: first.userData })).window('desk');
    await signIn(again, changed, account);
    const stop = again.getByRole('alert');
    await expect(stop).toContainText(`Stop: the certificate of ${host} has changed`);
    await expect(stop.getByRole('term').filter({ hasText: 'Trusted before' })).toBeVisible();
    await expect(button(stop, 'Trust this certificate')).toHaveCount(0);
    expect(await sessionsOver(changed)).toEqual([]);

    await button(stop, 'Trusted certificates…').click();
    await button(again, `Remove trust in ${host}`).click();
    await button(again.getByRole('alertdialog'), 'Remove trust').click();
    await expect(
      again.getByText('None. Hookswitch trusts only what the system trusts.'),
    ).toBeVisible();
    await again.keyboard.press('Escape');
    await signIn(again, changed, account);
    await expect(again.getByRole('alert')).toContainText(`Is this really ${host}?`);
    await changed.close();
  });
});

/** Who is signed in, asked in this process: the control API speaks TLS there, too. */
const sessionsOver = (simulator: Simulator) => Promise.resolve(simulator.system.sessions.all);
