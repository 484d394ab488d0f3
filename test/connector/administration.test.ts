import { afterEach, describe, expect, it } from 'vitest';
import { control } from '../e2e/control';
import { deskOnSimulator, type DeskOnSimulator } from './desk-on-simulator';
import { SignedIn, signIn } from './signed-in';

const cleanUp: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const each of cleanUp.splice(0)) await each();
});

async function desk(login: string): Promise<DeskOnSimulator> {
  const on = await deskOnSimulator({}, login);
  cleanUp.push(() => on.dispose());
  return on;
}

const node = (on: DeskOnSimulator, id: string, change: object) =>
  control(on.simulator, 'PUT', `nodes/${id}`, { tellAfter: 0, ...change });

describe('an administrator', () => {
  it('has a session without a phone, and the site instead', async () => {
    const on = await desk('admin');
    const { identity, features, link, calls, site } = on.desk.store.get();
    expect(identity).toMatchObject({ login: 'admin', administrator: true, devices: [] });
    expect(features).toContain('site');
    expect(features).not.toContain('calls');
    expect(link.phase).toBe('live');
    expect(calls).toEqual({});
    expect(site?.downLinks).toEqual({});
  });

  it('reads nodes, links and licences', async () => {
    const on = await desk('admin');
    const status = await on.desk.siteStatus();
    expect(status.nodes).toMatchObject([
      { nodeId: '1', name: 'Lyon', ctiLink: 'main', managed: true, loaded: true, secured: true },
      { nodeId: '2', name: 'Nantes', ctiLink: 'secondary' },
    ]);
    expect(status.nodes[0]?.monitoredUsers).toBe(24);
    expect(status.licences).toContainEqual({
      name: 'ROXE_API_MANAGEMENT',
      total: 5000,
      used: 3024,
      expires: '2031-06-30',
    });
    expect(status).toMatchObject({ highAvailability: false, scope: 'full' });
    expect(status.startedAt).toBeLessThan(status.readAt);
  });

  it('asks for a licence by name', async () => {
    const on = await desk('admin');
    expect(await on.desk.hasLicence('ROXE_HA')).toBe(true);
    expect(await on.desk.hasLicence('ROXE_API_CLOUD_CONNECTIVITY')).toBe(false);
  });

  it('sees links go down and come back, and asks for the status again', async () => {
    const on = await desk('admin');
    const before = on.desk.store.get().site?.version ?? 0;
    await node(on, '2', { ctiLink: 'DISCONNECTED', connected: false });
    await on.until(({ site }) => Object.keys(site?.downLinks ?? {}).length === 2);
    expect(on.desk.store.get().site?.downLinks).toMatchObject({
      '2 cti': { nodeId: '2', link: 'cti' },
      '2 management': { nodeId: '2', link: 'management' },
    });
    expect(on.desk.store.get().site?.version).toBeGreaterThan(before);
    expect(on.desk.store.get().pbxDown).toBeUndefined();
    await node(on, '2', { ctiLink: 'CONNECTED_MAIN', connected: true });
    await on.until(({ site }) => Object.keys(site?.downLinks ?? {}).length === 0);
  });

  it('who signs in during an outage sees it at once', async () => {
    const on = await desk('admin');
    await node(on, '1', { ctiLink: 'DISCONNECTED' });
    const late = await signIn(on.simulator.url, { login: 'admin' });
    cleanUp.unshift(() => late.close());
    const { site } = await late.snapshot(new AbortController().signal, () => undefined);
    expect(site).toContainEqual({ type: 'nodeLinkChanged', nodeId: '1', link: 'cti', up: false });
  });

  it('is told of a new user and of one who is gone, and counts again', async () => {
    const on = await desk('admin');
    const { objects } = on.simulator.system;
    const users = async () => (await on.desk.siteStatus()).nodes[0]?.monitoredUsers;
    const told = (before: number) => on.until(({ site }) => (site?.version ?? 0) > before);
    const version = () => on.desk.store.get().site?.version ?? 0;
    const first = version();
    objects.create('1', ['Subscriber'], [{ name: 'Directory_Number', value: ['29000'] }]);
    await told(first);
    expect(await users()).toBe(25);
    const second = version();
    objects.remove('1', ['Subscriber', '29000'], false);
    await told(second);
    expect(await users()).toBe(24);
  });

  it('hears the alarm about the licence file', async () => {
    const on = await desk('admin');
    const alarm = { nbDays: 12, message: 'The license will expire' };
    await control(on.simulator, 'POST', 'licence-file/alarm', alarm);
    await on.until(({ site }) => site?.licenceAlarm?.days === 12);
    expect(on.desk.store.get().site?.licenceAlarm?.message).toBe('The license will expire');
  });
});

describe('a user whose PBX is lost', () => {
  it('is told so, keeps the calls on screen, and reads them again when it is back', async () => {
    const on = await desk('oxe12000');
    await control(on.simulator, 'POST', 'ring', { to: '12000', from: '0611223344' });
    await on.until(({ calls }) => Object.keys(calls).length === 1);
    await node(on, '1', { ctiLink: 'DISCONNECTED' });
    await on.until(({ pbxDown }) => pbxDown !== undefined);
    expect(on.desk.store.get().link.phase).toBe('live');

    const [call] = on.simulator.world.exchange.calls;
    expect(call).toBeDefined();
    await control(on.simulator, 'POST', `calls/${call?.ref ?? ''}/hangup`, {});
    on.desk.supervisor.recheck();
    await on.until(({ link }) => link.phase === 'live');
    expect(Object.keys(on.desk.store.get().calls)).toHaveLength(1);
    await node(on, '1', { ctiLink: 'CONNECTED_MAIN' });
    await on.until(({ pbxDown, calls }) => !pbxDown && Object.keys(calls).length === 0);
  });

  it('hears nothing of other nodes', async () => {
    const on = await desk('oxe12000');
    await node(on, '2', { ctiLink: 'DISCONNECTED' });
    await node(on, '1', { ctiLink: 'DISCONNECTED' });
    await on.until(({ pbxDown }) => pbxDown !== undefined);
    expect(on.desk.store.get().site).toBeUndefined();
    await node(on, '1', { ctiLink: 'CONNECTED_MAIN' });
    await on.until(({ pbxDown }) => pbxDown === undefined);
  });

  it('is told by the commands that fail, and at the sign-in', async () => {
    const on = await desk('oxe12000');
    await control(on.simulator, 'PUT', 'nodes/1', { ctiLink: 'DISCONNECTED' });
    await expect(on.desk.handlers['routing.setDoNotDisturb']({ on: true })).rejects.toMatchObject({
      kind: 'pbxDown',
      retryable: true,
    });
    await expect(signIn(on.simulator.url)).rejects.toMatchObject({ kind: 'pbxDown' });
  });
});

describe('signing in on behalf of a user', () => {
  it('gives that user’s session, by login or by number', async () => {
    const on = await desk('oxe12003');
    for (const onBehalfOf of ['oxe12000', '12000']) {
      const session = await signIn(on.simulator.url, { login: 'admin', onBehalfOf });
      expect(session.identity).toMatchObject({ login: 'oxe12000', signedInBy: 'admin' });
      expect(session.identity).not.toHaveProperty('administrator');
      expect(session.features.calls).toBeDefined();
      await session.close();
    }
    expect(on.simulator.system.sessions.all).toHaveLength(1);
  });

  it('says whose fault it is', async () => {
    const on = await desk('oxe12000');
    const tried = (login: string, onBehalfOf: string) =>
      signIn(on.simulator.url, { login, onBehalfOf });
    await expect(tried('admin', '99999')).rejects.toMatchObject({ kind: 'noSuchAccount' });
    await expect(tried('oxe12001', '12000')).rejects.toMatchObject({ kind: 'notASupervisor' });
  });
});

describe('signing out', () => {
  it('deletes the subscription, then the session', async () => {
    const requests: string[] = [];
    const user = await SignedIn.start({}, 'oxe12000', {
      fetch: (input, init) => {
        requests.push(
          `${init?.method} ${new URL(String(input)).pathname.replace(/[^/]{40,}/, '…')}`,
        );
        return fetch(input, init);
      },
    });
    await user.dispose();
    expect(requests.slice(-2)).toEqual([
      'DELETE /api/rest/1.0/subscriptions/…',
      'DELETE /api/rest/1.0/sessions',
    ]);
  });
});

it('a password that is about to expire is said', async () => {
  const on = await desk('oxe12003');
  expect(on.desk.store.get().identity).not.toHaveProperty('passwordExpires');
  await control(on.simulator, 'PUT', 'accounts/oxe12000', { expired: true });
  const session = await signIn(on.simulator.url);
  cleanUp.unshift(() => session.close());
  expect(session.identity.passwordExpires).toBe(true);
});

describe('the users of the server', () => {
  const page = (on: DeskOnSimulator, filter: { nodeId?: string; operators: boolean }) =>
    on.desk.users['users.page']({ ...filter, search: '1200', limit: 3 });

  it('are found by login, of a node, or of the contact centre', async () => {
    const on = await desk('admin');
    const first = ['oxe12000', 'oxe12001', 'oxe12002'];
    expect(await page(on, { operators: false })).toEqual({ logins: first, total: 10 });
    expect(await page(on, { operators: true })).toEqual({ logins: first, total: 6 });
    expect(await page(on, { nodeId: '2', operators: false })).toEqual({ logins: [], total: 0 });
  });

  it('are named once each, also by a server that names somebody twice: no list on screen may go round for ever', async () => {
    const on = await deskOnSimulator({}, 'admin', {
      fetch: async (input, init) => {
        const response = await fetch(input, init);
        if (!new URL(String(input)).pathname.endsWith('/logins')) return response;
        const { loginNames } = (await response.json()) as { loginNames: string[] };
        return Response.json({ loginNames: [...loginNames, ...loginNames] });
      },
    });
    cleanUp.unshift(() => on.dispose());
    const first = ['oxe12000', 'oxe12001', 'oxe12002'];
    expect(await page(on, { operators: false })).toEqual({ logins: first, total: 10 });
  });

  it('are read by login or number, with phones, mailbox and language', async () => {
    const on = await desk('admin');
    const byLogin = await on.desk.users['users.read']({ user: 'oxe12001' });
    expect(byLogin).toMatchObject({ login: 'oxe12001', number: '12001', nodeId: '1' });
    expect(byLogin.devices[0]).toMatchObject({ id: '12001' });
    expect(byLogin.preferences?.language).toBe('en-gb');
    expect(await on.desk.users['users.read']({ user: '12001' })).toEqual(byLogin);
    const elsewhere = await on.desk.users['users.read']({ user: '20000' });
    expect(elsewhere).toMatchObject({ nodeId: '2', devices: [] });
    await expect(on.desk.users['users.read']({ user: 'nobody' })).rejects.toMatchObject({
      kind: 'noSuchUser',
    });
  });

  it('are not for users to read', async () => {
    const on = await desk('oxe12000');
    expect(on.desk.store.get().features).not.toContain('users');
    await expect(page(on, { operators: false })).rejects.toMatchObject({ kind: 'notSupported' });
  });
});
