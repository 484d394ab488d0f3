import { selfSigned } from '../../src/simulator/http/certificate';
import type { KeyPair } from '../../src/simulator/http/listen';
import { startSimulator, type Simulator } from '../../src/simulator/index';
import type { Exchange } from '../faults/proxy/exchange';
import { FaultProxy } from '../faults/proxy/fault-proxy';
import { isShown, textOf } from '../program/launch-program';
import { button, card, dial, isIn } from './calls';
import { control, customer, otherCustomer, remote, ring } from './control';
import { placeDesk } from './desk-place';
import { expect, test as base } from './fixtures';
import { addContact, forgetContacts, openContacts, row } from './contacts-page';
import { miss, newest, openHistory, rows } from './history-page';
import type { Workplace } from './office';
import { isLive, signIn } from './sign-in';
import { toDesk } from './to-desk';

const account = { login: 'oxe12000', password: 'hookswitch' };

interface Line {
  simulator: Simulator;
  proxy: FaultProxy;
}

/** A desk that is live over such a line. */
interface LiveLine extends Line, Workplace {}

/** What the fault suite (test/faults) asks of desk and connector, asked of the whole program and Chromium's network. */
const test = base.extend<{
  openLine: (keyPair?: KeyPair) => Promise<Line>;
  live: LiveLine;
  /** The same in a program of the test's own, for what nobody would wish upon the tests behind it. */
  liveAlone: LiveLine;
}>({
  // oxlint-disable-next-line no-empty-pattern
  openLine: async ({}, use) => {
    const opened: Line[] = [];
    await use(async (keyPair) => {
      const simulator = await startSimulator({ keepalive: 1 });
      const line = { simulator, proxy: new FaultProxy(simulator, keyPair) };
      opened.push(line);
      await line.proxy.open();
      return line;
    });
    for (const { simulator, proxy } of opened) {
      await proxy.close();
      await simulator.close();
    }
  },
  live: async ({ openLine, signedOut }, use) =>
    await use(await signInOver(await openLine(), signedOut)),
  liveAlone: async ({ start, openLine }, use) => {
    const line = await openLine();
    const program = await start();
    await use(await signInOver(line, { program, desk: await program.window('desk') }));
  },
});

async function signInOver(line: Line, at: Workplace): Promise<LiveLine> {
  await signIn(at.desk, line.proxy, account);
  await isLive(at.desk);
  return { ...line, ...at };
}

/** Nothing comes any more and no end either, as behind a router that has forgotten us. */
const halfOpen = (proxy: FaultProxy): void => {
  proxy.fault = { onRequest: () => true, write: () => undefined };
};

test('50,000 events in a burst leave the window at hand and the desk true', async ({
  agent: { desk },
  simulator,
}) => {
  await desk.evaluate(() => {
    const page = globalThis as unknown as { longestGap: number };
    page.longestGap = 0;
    let last = performance.now();
    const look = (now: number): void => {
      page.longestGap = Math.max(page.longestGap, now - last);
      last = now;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  const flood = control(simulator, 'POST', 'flood', { login: account.login, count: 50_000 });
  await openHistory(desk);
  await expect(desk.getByRole('region', { name: 'History' })).toBeVisible();
  await flood;
  await button(desk, 'Calls').click();
  await ring(simulator);
  await isIn(card(desk, customer.name), 'Ringing');
  await isLive(desk);
  const gap = await desk.evaluate(
    () => (globalThis as unknown as { longestGap: number }).longestGap,
  );
  expect(gap).toBeLessThan(1_000);
});

test('a command under which the line breaks is sent once, and its outcome is told', async ({
  live: { simulator, proxy, desk },
}) => {
  await ring(simulator);
  const call = card(desk, customer.name);
  const sent = (operation: RegExp) => proxy.asked.filter((each) => operation.test(each)).length;

  await test.step('when the PBX has taken it', async () => {
    proxy.fault = {
      onAnswer({ operation }) {
        if (operation.endsWith('/answer')) proxy.reset();
        return operation.endsWith('/answer');
      },
    };
    await button(call, 'Answer').click();
    await isIn(call, 'In call');
    await isLive(desk);
    expect(sent(/\/answer$/)).toBe(1);
    expect(simulator.truth('12000')).toMatchObject([{ state: 'active' }]);
  });

  await test.step('and when it never got there', async () => {
    proxy.fault = {
      onRequest({ operation }) {
        if (operation.endsWith('/hold')) proxy.reset();
        return operation.endsWith('/hold');
      },
    };
    await button(call, 'Hold').click();
    const told = call.getByRole('alert');
    await expect(told).toContainText('Hold: not done');
    expect((await told.innerText()).match(/line broke/gi)).toHaveLength(1);
    await isLive(desk);
    await isIn(call, 'In call');
    expect(sent(/\/hold$/)).toBe(1);
    await proxy.refuse();
    await expect(desk.getByText('Reconnecting to the PBX.')).toBeVisible();
    await expect(button(told, 'Ask again')).toHaveAttribute('aria-disabled', 'true');
    await proxy.open();
    await isLive(desk);
    await expect(button(told, 'Ask again')).not.toHaveAttribute('aria-disabled', 'true');
  });

  await test.step('and a call that was dialled is not dialled twice', async () => {
    proxy.fault = {
      onAnswer({ operation }) {
        if (operation === 'POST /telephony/calls') proxy.reset();
        return operation === 'POST /telephony/calls';
      },
    };
    await dial(desk, '12001');
    await expect.poll(() => simulator.truth('12000').length).toBe(2);
    await expect(desk.getByRole('article')).toHaveCount(2);
    await isLive(desk);
    expect(sent(/^POST \/telephony\/calls$/)).toBe(1);
  });
});

test('a line that is half open is stale on the screen, counts, and is true when it speaks again', async ({
  live: { simulator, proxy, program, desk },
}) => {
  test.setTimeout(120_000);
  const callRef = await ring(simulator);
  await expect.poll(() => isShown(program, 'ring')).toBe(true);
  await isIn(card(desk, customer.name), 'Ringing');

  halfOpen(proxy);
  await remote(simulator, callRef, 'hangup');
  const silent = desk.getByText(/^Nothing heard from the PBX for /);
  await expect(silent).toBeVisible({ timeout: 60_000 });
  const first = await silent.textContent();
  await expect(silent).not.toHaveText(first ?? '');
  await expect.poll(() => isShown(program, 'ring')).toBe(false);
  await expect(card(desk, customer.name)).toBeVisible();

  proxy.fault = undefined;
  await isLive(desk);
  await expect(card(desk, customer.name)).toHaveCount(0);
  expect(await isShown(program, 'ring')).toBe(false);
});

test('another certificate while the desk is live is refused loudly, and hears nothing', async ({
  openLine,
  signedOut: { desk },
}) => {
  test.setTimeout(120_000);
  const known = await selfSigned();
  const { simulator, proxy } = await openLine(known);
  await signIn(desk, proxy, account);
  // It stays trusted by this account at this port, where nobody listens after the test.
  await button(desk.getByRole('alert'), 'Trust this certificate').click();
  await isLive(desk);
  await ring(simulator);
  await isIn(card(desk, customer.name), 'Ringing');

  const from = proxy.asked.length;
  proxy.show(await selfSigned());
  proxy.reset();
  await expect(
    desk.getByText('The server’s certificate is not the one you trusted.'),
  ).toBeVisible();
  await expect(button(desk, 'Try now')).toHaveCount(0);
  expect(proxy.asked.slice(from)).toEqual([]);

  proxy.show(known);
  await button(desk, 'Sign in again').click();
  await signIn(desk, proxy, account);
  await isLive(desk);
  await isIn(card(desk, customer.name), 'Ringing');
  // The session that could not be closed meanwhile is closed now.
  expect(simulator.system.sessions.all).toHaveLength(1);
});

/** The PBX refuses what begins so, in its own words. */
const refuses = (proxy: FaultProxy, what: string): void => {
  const body = { httpStatus: 'FORBIDDEN', code: 1002, type: 'NOT_ALLOWED' };
  proxy.fault = {
    onRequest({ operation, response }) {
      if (!operation.startsWith(what)) return false;
      response.writeHead(403, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      return true;
    },
  };
};

test('calls that the PBX does not delete stay where they are, and it is said why', async ({
  live: { simulator, proxy, desk },
}) => {
  await miss(desk, simulator);
  await openHistory(desk);
  await expect(newest(desk)).toHaveAccessibleName(/^Missed/);
  refuses(proxy, 'DELETE /comlog/records');
  const before = await rows(desk).count();
  await newest(desk).focus();
  await desk.keyboard.press('Space');
  await desk.keyboard.press('Delete');
  await desk.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await expect(desk.getByText('The PBX did not delete the calls')).toBeVisible();
  expect(await rows(desk).count()).toBe(before);
});

test('a directory that the PBX does not search is said so, and the own contacts are found', async ({
  live: { proxy, desk },
}) => {
  await addContact(desk, { first: 'Martina', number: '0612345678' });
  await openContacts(desk);
  refuses(proxy, 'POST /directory/search');
  await desk.getByRole('searchbox').fill('martin');
  await expect(desk.getByRole('alert')).toContainText('The directory was not searched.');
  await expect(row(desk, 'Martina')).toBeVisible();
  await forgetContacts(desk);
});

/** A service answers with a page about an error. */
const fails = (proxy: FaultProxy, what: string): void => {
  proxy.fault = {
    onRequest({ operation, response }) {
      if (operation !== what) return false;
      response.writeHead(500).end('<h1>Error</h1>');
      return true;
    },
  };
};

test('a service that fails costs its part and no call; the notice says why, and gives it back', async ({
  openLine,
  signedOut: { program, desk },
}) => {
  const { simulator, proxy } = await openLine();
  fails(proxy, 'GET /routing/state');
  await signIn(desk, proxy, account);
  await isLive(desk);
  const notice = desk.getByRole('status').filter({ hasText: 'Not read from the PBX' });
  await expect(notice).toContainText('Not read from the PBX: forwarding and do not disturb.');
  await expect(notice).toContainText('The server has a problem of its own.');
  await ring(simulator);
  await button(card(desk, customer.name), 'Answer').click();
  await isIn(card(desk, customer.name), 'In call');

  await test.step('however small and enlarged the window, it covers nothing', async () => {
    const window = await program.app.browserWindow(desk);
    const before = await placeDesk(program);
    await placeDesk(program, { width: 380, height: 560 });
    await window.evaluate(({ webContents }) => webContents.setZoomFactor(2));
    await expect.poll(() => desk.evaluate(() => innerWidth)).toBe(190);
    for (const name of [/^Agent state/, /^History/, /^Try now$/, /^Hang up$/]) {
      await desk.getByRole('button', { name }).click({ trial: true });
    }
    await window.evaluate(({ webContents }) => webContents.setZoomFactor(1));
    await placeDesk(program, before);
  });

  const tryNow = notice.getByRole('button', { name: 'Try now' });
  const asked = () => proxy.asked.filter((each) => each === 'GET /routing/state').length;
  const before = asked();
  await tryNow.click();
  await expect.poll(asked).toBe(before + 1);
  await expect(tryNow).not.toHaveAttribute('aria-disabled', 'true');
  await expect(notice).toBeVisible();
  proxy.fault = undefined;
  await tryNow.click();
  await expect(notice).toBeHidden();
  await isIn(card(desk, customer.name), 'In call');
});

test('the toolbar shows a sign of what could not be read, in the same words, and the way to the notice', async ({
  openLine,
  signedOut: { program, desk },
}) => {
  const { proxy } = await openLine();
  fails(proxy, 'GET /messaging/mailboxes');
  await signIn(desk, proxy, account);
  await isLive(desk);
  const notice = desk.getByRole('status').filter({ hasText: 'Not read from the PBX' });
  await expect(notice).toContainText('Not read from the PBX: your voicemail.');
  await placeDesk(program, { width: 800, height: 640 });
  await button(desk, 'Switch to the toolbar').click();
  const toolbar = await program.window('toolbar');
  const sign = toolbar.getByRole('button', { name: 'Not read from the PBX: your voicemail.' });
  await expect(sign).toBeVisible();
  await toDesk(program, sign);
  proxy.fault = undefined;
  await notice.getByRole('button', { name: 'Try now' }).click();
  await expect(notice).toBeHidden();
});

/** The line goes with the machine's sleep, and what it carried stays half open for ever; returns what brings it back. */
function lineAsleep(proxy: FaultProxy): () => void {
  const halfOpen = new Set<Exchange>();
  proxy.fault = {
    onRequest: ({ operation }) => operation !== 'DELETE /sessions',
    write: (exchange) => halfOpen.add(exchange),
  };
  return () => {
    proxy.fault = {
      write: (exchange, bytes) => halfOpen.has(exchange) || exchange.response.write(bytes),
    };
  };
}

/**
 * Chromium breaks every connection that it has used when the machine is about to sleep, Playwright's among them: what the
 * desk shows is asked of main from then on. The program may still open its line anew before the machine stands still.
 */
for (const asleep of ['on its way back to the PBX', 'live once more'] as const) {
  test(`a desk that fell asleep ${asleep} is true as soon as the machine wakes`, async ({
    desktop,
    liveAlone: { simulator, proxy, program, desk },
  }) => {
    const shown = async () => await textOf(program, 'desk');
    const channels = () => proxy.asked.filter((operation) => operation === 'channel').length;
    const soon = { timeout: 4_000 };
    const callRef = await ring(simulator);
    await isIn(card(desk, customer.name), 'Ringing');

    let wakeLine: () => void;
    if (asleep === 'live once more') {
      await desktop.machine.sleep();
      await expect.poll(channels).toBe(2);
      await expect.poll(shown).toMatch(/^Live$/m);
      wakeLine = lineAsleep(proxy);
    } else {
      wakeLine = lineAsleep(proxy);
      await desktop.machine.sleep();
      await expect.poll(shown).toContain('Reconnecting to the PBX.');
    }
    await remote(simulator, callRef, 'hangup');
    const otherRef = await ring(simulator, '12000', otherCustomer);
    expect(await shown()).toContain(customer.name);

    wakeLine();
    desktop.machine.wake();
    await expect.poll(shown, soon).toMatch(new RegExp(`${otherCustomer.name}\\nRinging \\d`));
    await expect.poll(shown, soon).toMatch(/^Live$/m);
    expect(await shown()).not.toContain(customer.name);
    await remote(simulator, otherRef, 'hangup');
    await expect.poll(shown, soon).toContain('No calls');
    expect(simulator.system.sessions.all).toHaveLength(1);
  });
}

test('the desk is true again as soon as the screen is unlocked, or the clock is set', async ({
  desktop,
  liveAlone: { simulator, proxy, program, desk },
}) => {
  test.setTimeout(120_000);
  await ring(simulator, '12000', otherCustomer);
  await isIn(card(desk, otherCustomer.name), 'Ringing');

  await test.step('behind a locked screen, at the moment somebody is back', async () => {
    await proxy.refuse();
    desktop.screenLock.lock();
    await expect(desk.getByText(/Next try in ([6-9]|\d\d) s\./)).toBeVisible({ timeout: 30_000 });
    await proxy.open();
    desktop.screenLock.unlock();
    await expect(desk.getByText('Reconnecting to the PBX.')).toHaveCount(0, { timeout: 3_000 });
    await isLive(desk);
  });

  await test.step('when the clock is set an hour forward', async () => {
    // The machine's own clock is not ours to set: what both processes read of it is.
    const forward = (): void => {
      const real = Date.now.bind(Date);
      Date.now = () => real() + 3_600_000;
    };
    await program.app.evaluate(forward);
    await desk.evaluate(forward);
    await button(card(desk, otherCustomer.name), 'Answer').click();
    await isIn(card(desk, otherCustomer.name), 'In call');
    await isLive(desk);
    const [call] = simulator.truth('12000');
    await remote(simulator, call?.callRef ?? '', 'hangup');
    await expect(card(desk, otherCustomer.name)).toHaveCount(0);
  });
});
