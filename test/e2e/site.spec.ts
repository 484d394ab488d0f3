import type { Page } from '@playwright/test';
import { defaultSettings } from '../../src/shared/bridge/settings';
import type { Simulator } from '../../src/simulator/index';
import { firstLicences, type PlantLicence } from '../../src/simulator/o2g/maintenance/plant';
import { command } from './bridge';
import { button } from './calls';
import { control } from './control';
import { placeDesk } from './desk-place';
import { expect, test } from './fixtures';
import { isLive, signIn } from './sign-in';

const admin = { login: 'admin', password: 'hookswitch' };
const indicator = (desk: Page) => desk.getByRole('group', { name: 'Connection to the PBX' });
const node = (simulator: Simulator, id: string, change: object) =>
  control(simulator, 'PUT', `nodes/${id}`, { tellAfter: 0, ...change });

/** Lists stand beside what is opened in them, or make room for it (px). */
const wide = { width: 1200, height: 700 };
const narrow = { width: 700, height: 700 };

/** Both nodes linked, whatever a test did. */
async function wellLinked(simulator: Simulator): Promise<void> {
  await node(simulator, '1', { ctiLink: 'CONNECTED_MAIN', connected: true });
  await node(simulator, '2', { ctiLink: 'CONNECTED_SECONDARY', connected: true });
}
test.beforeEach(({ simulator }) => wellLinked(simulator));
test.afterEach(({ simulator }) => wellLinked(simulator));

test('a user is told that the PBX is gone, and not that the server is', async ({
  agent: { desk },
  simulator,
}) => {
  await node(simulator, '1', { ctiLink: 'DISCONNECTED' });
  await expect(indicator(desk).getByText('PBX down')).toBeVisible();
  await expect(
    desk.getByText(/^The server is there, but it lost the link to the PBX/),
  ).toBeVisible();
  await desk.getByRole('combobox').first().fill('12001');
  await expect(button(desk, 'Call')).toHaveAttribute('aria-disabled', 'true');
  await node(simulator, '1', { ctiLink: 'CONNECTED_MAIN' });
  await isLive(desk);
  await expect(desk.getByText(/^The server is there, but it lost/)).toHaveCount(0);
});

test('what a supervisor saw of the team is not shown as true while the PBX is gone', async ({
  supervisor: { desk },
  simulator,
}) => {
  await button(desk, 'Team').click();
  await control(simulator, 'POST', 'agents/12000/help');
  const row = desk.getByRole('listitem', { name: 'Camille Fontaine, Ready' });
  await expect(row.getByText('Ready')).toBeVisible();
  const doubt = row.getByTitle(/^Not told since/);
  await expect(doubt).toHaveCount(0);
  await node(simulator, '1', { ctiLink: 'DISCONNECTED' });
  await expect(doubt).toBeVisible();
  await node(simulator, '1', { ctiLink: 'CONNECTED_MAIN' });
  await expect(doubt).toHaveCount(0);
});

test.describe('an administrator', () => {
  test('finds the site instead of calls, and follows its links live', async ({
    administrator: { desk },
    simulator,
  }) => {
    await expect(button(desk, 'Calls')).toHaveCount(0);
    await expect(button(desk, 'History')).toHaveCount(0);
    await expect(desk.getByText('Administrator')).toBeVisible();

    const lyon = desk.getByRole('article', { name: 'Lyon (node 1)' });
    await expect(lyon.getByText('On the main server')).toBeVisible();
    const ask = desk.getByLabel('Ask for another licence by name');
    for (const [name, answer] of [
      ['ROXE_HA', 'holds ROXE_HA'],
      ['ROXE_API_CLOUD_CONNECTIVITY', 'does not hold ROXE_API_CLOUD_CONNECTIVITY'],
    ] as const) {
      await ask.fill(name);
      await ask.press('Enter');
      await expect(desk.getByText(`The licence file ${answer}.`)).toBeVisible();
    }
    const licence = desk.getByRole('meter', { name: 'ROXE_API_MANAGEMENT in use' });
    await expect(licence).toHaveAttribute('aria-valuetext', '3024 of 5000');

    await node(simulator, '1', { ctiLink: 'DISCONNECTED' });
    await expect(desk.getByRole('alert')).toContainText('Lyon (node 1): the CTI link is down');
    await expect(lyon.getByText('Down', { exact: true })).toBeVisible();
    await expect(desk.getByRole('img', { name: '1 alert' })).toBeVisible();
    await node(simulator, '1', { ctiLink: 'CONNECTED_SECONDARY' });
    await expect(lyon.getByText('On the standby server')).toBeVisible();
    await expect(desk.getByRole('alert')).toHaveCount(0);

    await control(simulator, 'POST', 'licence-file/alarm', { nbDays: 12, message: 'Soon' });
    await expect(desk.getByText('The licence file expires in 12 days')).toBeVisible();

    await button(desk, 'Settings').click();
    await expect(desk.getByRole('heading', { name: 'Account' })).toBeVisible();
    await expect(desk.getByRole('heading', { name: 'Device' })).toHaveCount(0);
  });

  test('is told at once of licences that end soon or are used up, until they are better', async ({
    signedOut: { desk },
    simulator,
  }) => {
    const licences = (all: readonly PlantLicence[]) =>
      control(simulator, 'PUT', 'licence-file', { licences: all });
    const inDays = (days: number): string =>
      new Date(new Date().setHours(12, 0, 0, 0) + days * 86_400_000).toISOString();
    const line = { total: 20, currentUsed: 6, expiration: inDays(400) };
    try {
      await licences([
        { ...line, name: 'ROXE_SOON', expiration: inDays(12) },
        { ...line, name: 'ROXE_PAST', expiration: inDays(-3) },
        { ...line, name: 'ROXE_FULL', currentUsed: 20 },
        { ...line, name: 'ROXE_GOOD' },
      ]);
      await signIn(desk, simulator, admin);
      await isLive(desk);
      await button(desk, 'Settings').click();
      await expect(desk.getByRole('img', { name: '3 alerts' })).toBeVisible();
      await desk.getByRole('button', { name: /^Site/ }).click();
      const soon = desk.getByRole('status').filter({ hasText: 'that expire in 12 days' });
      await expect(soon).toContainText('ROXE_SOON');
      const past = desk.getByRole('alert').filter({ hasText: 'that expired 3 days ago' });
      await expect(past).toContainText('ROXE_PAST');
      await expect(desk.getByText('ROXE_FULL is used up')).toBeVisible();
      await expect(desk.getByText('ROXE_GOOD is used up')).toHaveCount(0);

      // The server's own alarm says the same: not twice.
      await control(simulator, 'POST', 'licence-file/alarm', { nbDays: 12, message: 'Soon' });
      await control(simulator, 'POST', 'licence-file/alarm', { nbDays: 12, message: 'Soon' });
      await expect(desk.getByText('expire in 12 days')).toHaveCount(1);
      await expect(desk.getByRole('img', { name: '3 alerts' })).toBeVisible();

      await licences([{ ...line, name: 'ROXE_SOON' }]);
      await button(desk, 'Read again').click();
      await expect(soon).toHaveCount(0);
      await expect(past).toHaveCount(0);
      await expect(desk.getByText('is used up')).toHaveCount(0);
      await expect(desk.getByRole('img', { name: /alert/ })).toHaveCount(0);
    } finally {
      await licences(firstLicences);
    }
  });

  test('finds a user by login, number, PBX and contact centre, and changes their language', async ({
    administrator: { program, desk },
    simulator,
  }) => {
    await placeDesk(program, wide);
    await desk.getByRole('tab', { name: 'Users' }).click();
    const found = desk.getByRole('region', { name: 'Users' }).getByRole('status');
    const user = (name: string) => desk.getByRole('region', { name, exact: true });
    const find = desk.getByRole('searchbox', { name: 'Find a login, or type a number' });
    await expect(found).toHaveText('24 users');
    await desk.getByText('Contact centre only').click();
    await expect(found).toHaveText('6 users');
    await desk.getByText('Contact centre only').click();
    const pbx = desk.getByRole('button', { name: /PBX/ });
    await pbx.click();
    await desk.getByRole('option', { name: 'Nantes (node 2)' }).click();
    await expect(found).toHaveText('0 users');
    await pbx.click();
    await desk.getByRole('option', { name: 'All' }).click();

    await find.fill('12001');
    await expect(found).toHaveText('1 user');
    await find.press('Enter');
    const lukasz = user('Łukasz Wiśniewski');
    await expect(lukasz).toContainText('oxe12001');
    await expect(lukasz).toContainText('Lyon (node 1)');
    await expect(lukasz.getByRole('listitem').first()).toContainText('12001');
    const language = lukasz.getByRole('button', { name: /Language at the PBX/ });
    await expect(language).toContainText('British English');
    await language.click();
    await desk.getByRole('option', { name: 'French', exact: true }).click();
    await expect(language).toContainText('French');
    expect(simulator.system.languages.get('oxe12001')).toBe('fr');
    simulator.system.languages.delete('oxe12001');

    const elsewhere = simulator.world.exchange.plan.otherSites[0];
    await find.fill(elsewhere?.number ?? '');
    await button(desk, `Ask the server for ${elsewhere?.number}`).click();
    await expect(user(`${elsewhere?.firstName} ${elsewhere?.lastName}`)).toContainText('Nantes');
    await find.fill('nobody');
    await find.press('Enter');
    await expect(user('nobody')).toContainText('The server knows no such user.');
  });

  test('sees a user come and go who is created elsewhere, beside the list or in its place', async ({
    administrator: { program, desk },
    simulator,
  }) => {
    await placeDesk(program, wide);
    await desk.getByRole('tab', { name: 'Users' }).click();
    const logins = desk.getByRole('listbox', { name: 'Users' });
    await expect(logins.getByRole('option')).toHaveCount(24);
    const { objects } = simulator.system;
    const value = (name: string, text: string) => ({ name, value: [text] });
    const newcomer = [value('Directory_Number', '29700'), value('Annu_Name', 'Newcomer')];
    objects.create('1', ['Subscriber'], newcomer);
    await logins.getByRole('option', { name: 'oxe29700' }).click();
    await expect(desk.getByRole('region', { name: 'Newcomer' })).toContainText('29700');
    objects.remove('1', ['Subscriber', '29700'], false);
    await expect(logins.getByRole('option')).toHaveCount(24);
    const gone = desk.getByRole('alert').filter({ hasText: 'The server knows no such user.' });
    await expect(gone).toBeVisible();
    await placeDesk(program, narrow);
    await expect(logins).toBeHidden();
    await button(desk, 'List of Users').click();
    await expect(logins).toBeVisible();
    await expect(gone).toHaveCount(0);
  });

  test('asks the server for users and objects while they are looked at, and not behind another tab', async ({
    openWay,
    signedOut: { desk },
    simulator,
  }) => {
    const proxy = await openWay();
    await signIn(desk, proxy, admin);
    await isLive(desk);
    const asked = () => proxy.asked.filter((each) => each.endsWith('/logins')).length;
    const lost = desk.getByRole('alert').filter({ hasText: 'Nantes (node 2)' });
    await node(simulator, '2', { ctiLink: 'DISCONNECTED' });
    await expect(lost).toBeVisible();
    expect(asked()).toBe(0);
    await desk.getByRole('tab', { name: 'Users' }).click();
    await expect(desk.getByRole('option', { name: 'oxe12000' })).toBeVisible();
    await desk.getByRole('tab', { name: 'Status' }).click();
    const users = asked();
    expect(users).toBeGreaterThan(0);
    await node(simulator, '2', { ctiLink: 'CONNECTED_SECONDARY' });
    await expect(lost).toHaveCount(0);
    expect(asked()).toBe(users);

    const subscribers = () =>
      proxy.asked.filter((each) => each.includes('/instances/Subscriber')).length;
    await desk.getByRole('tab', { name: 'Objects' }).click();
    await desk.getByRole('button', { name: 'Subscriber' }).first().click();
    await expect(desk.getByRole('listbox', { name: 'List of Subscriber' })).toBeVisible();
    const before = subscribers();
    await desk.getByRole('tab', { name: 'Status' }).click();
    await control(simulator, 'PUT', 'objects/1', {
      path: ['Subscriber', '19140'],
      attributes: { UTF8_Phone_Book_Name: ['Dupont'] },
    });
    await node(simulator, '2', { ctiLink: 'DISCONNECTED' });
    await expect(lost).toBeVisible();
    expect(subscribers()).toBe(before);
    await desk.getByRole('tab', { name: 'Objects' }).click();
    await expect.poll(subscribers).toBeGreaterThan(before);
    await node(simulator, '2', { ctiLink: 'CONNECTED_SECONDARY' });
  });

  test('is told by the system of a lost link until it is back, and of the licence', async ({
    administrator: { desk },
    simulator,
    desktop,
  }) => {
    await command(desk, 'settings.update', {
      ring: { ...defaultSettings.ring, notification: 'always' },
    });
    await button(desk, 'Settings').click();
    const told = () =>
      desktop.notifications.read().flatMap(({ summary, open }) => (open ? [summary] : []));
    await node(simulator, '1', { ctiLink: 'DISCONNECTED' });
    await expect
      .poll(told)
      .toEqual([expect.stringMatching(/^Lyon \(node 1\): the CTI link is down/)]);
    await node(simulator, '1', { ctiLink: 'CONNECTED_MAIN' });
    await expect.poll(told).toEqual([]);
    await control(simulator, 'POST', 'licence-file/alarm', { nbDays: 1, message: 'Soon' });
    await expect.poll(told).toEqual(['The licence file expires tomorrow']);
    await desktop.notifications.click();
    await expect(desk.getByText('The licence file expires tomorrow')).toBeVisible();
  });

  test('opens a user’s session, which says whose it is and by whom', async ({
    start,
    simulator,
  }) => {
    const desk = await (await start()).window('desk');
    await button(desk, 'Sign in on behalf of a user…').click();
    await desk.getByLabel('On behalf of').fill('99999');
    await signIn(desk, simulator, admin);
    await expect(desk.getByRole('alert')).toContainText('The server knows no such user.');
    await desk.getByLabel('On behalf of').fill('12000');
    await signIn(desk, simulator, admin);
    await isLive(desk);
    await expect(desk.getByText('Camille Fontaine')).toBeVisible();
    await expect(desk.getByText('Signed in by admin')).toBeVisible();
    await expect(button(desk, 'Site')).toHaveCount(0);
    // It ends as one's own does: its session and its subscription are gone.
    const { sessions, subscriptions } = simulator.system;
    const isAdmins = ({ account }: { account: { login: string } }) => account.login === admin.login;
    const [opened] = sessions.all.filter(isAdmins);
    expect(opened?.user?.login).toBe('oxe12000');
    expect(opened && subscriptions.of(opened)).toHaveLength(1);
    await button(desk, 'Settings').click();
    await button(desk, 'Sign out').click();
    await expect(desk.getByLabel('On behalf of')).toBeVisible();
    await expect.poll(() => sessions.all.filter(isAdmins)).toEqual([]);
    expect(opened && subscriptions.of(opened)).toEqual([]);

    // Who is no administrator opens nobody else's.
    await desk.getByLabel('On behalf of').fill('12000');
    await signIn(desk, simulator, { login: 'oxe12001', password: 'hookswitch' });
    await expect(desk.getByRole('alert')).toContainText('This login may not sign in for somebody');
    await expect(desk.getByRole('alert')).toContainText('the field On behalf of');
    await expect(desk.getByLabel('On behalf of')).toHaveValue('12000');
  });
});
