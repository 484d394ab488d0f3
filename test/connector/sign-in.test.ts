import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { startSimulator, type Simulator, type SimulatorOptions } from '../../src/simulator/index';
import { signIn } from './signed-in';

const cleanUp: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const each of cleanUp.splice(0).reverse()) await each();
});

async function simulated(options?: SimulatorOptions): Promise<Simulator> {
  const simulator = await startSimulator(options);
  cleanUp.push(() => simulator.close());
  return simulator;
}

/** Some other web server. */
async function website(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanUp.push(() => void server.close());
  cleanUp.push(() => server.closeAllConnections());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('signing in', () => {
  it('tells who the user is, on which devices, and what they may do', async () => {
    const simulator = await simulated();
    const session = await signIn(simulator.url);
    const account = simulator.accounts.find(({ login }) => login === 'oxe12000');
    expect(session.identity).toMatchObject({
      system: 'o2g',
      login: 'oxe12000',
      number: '12000',
      server: 'O2G Services 2.2.1 (14.2 001.004)',
      devices: [
        { id: '12000', kind: 'deskPhone', typeName: 'NOE_C_Color_IP' },
        { id: '512000', kind: 'softphone' },
        { id: '712000', kind: 'mobile' },
      ],
    });
    const { firstName, lastName } = session.identity;
    expect(`${firstName} ${lastName}`).toBe(account?.name);
    const may = ['calls', 'routing', 'history', 'phone', 'agent'];
    expect(Object.keys(session.features)).toEqual(expect.arrayContaining(may));
    await session.close();
  });

  it('accepts the directory number for a login, as people type it', async () => {
    const simulator = await simulated();
    const session = await signIn(simulator.url, { login: '12000' });
    expect(session.identity.login).toBe('oxe12000');
    await session.close();
  });

  it('says "wrong credentials" to a wrong password, and leaves no session behind', async () => {
    const simulator = await simulated();
    const tried = signIn(simulator.url, { password: 'guess' });
    await expect(tried).rejects.toMatchObject({ kind: 'wrongCredentials', retryable: false });
    expect(simulator.system.sessions.all).toEqual([]);
  });

  it('says "not ready" while the server starts', async () => {
    const simulator = await simulated();
    simulator.system.isReady = false;
    await expect(signIn(simulator.url)).rejects.toMatchObject({
      kind: 'serverNotReady',
      retryable: true,
    });
  });

  it('says which licence is missing, and gives the session back', async () => {
    const simulator = await simulated();
    simulator.system.accounts.setLicences('oxe12000', []);
    await expect(signIn(simulator.url)).rejects.toMatchObject({
      kind: 'licenceMissing',
      details: { licence: 'TELEPHONY_ADVANCED' },
    });
    expect(simulator.system.sessions.all).toEqual([]);
  });

  it('gives who has TELEPHONY_BASIC what that allows, and nothing that tells of calls', async () => {
    const simulator = await simulated();
    // Such a server says nothing of calls (chapter "Call control").
    simulator.system.accounts.setLicences('oxe12000', ['TELEPHONY_BASIC']);
    const session = await signIn(simulator.url);
    cleanUp.push(() => session.close());
    expect(Object.keys(session.features)).toEqual(['basicCalls', 'profile']);
    const { devices, userState } = await session.snapshot(
      new AbortController().signal,
      () => undefined,
    );
    expect(userState).toBe('unknown');
    expect(devices.every(({ can }) => can.makeCall)).toBe(true);
    expect(simulator.truth('12000')).toEqual([]);
  });

  it('refuses a certificate that nobody vouches for', async () => {
    const simulator = await simulated({ tls: true });
    await expect(signIn(simulator.url)).rejects.toMatchObject({ kind: 'certificateUntrusted' });
  });

  it('says "unreachable" where nobody listens', async () => {
    const url = await website(() => undefined);
    await cleanUp.pop()?.();
    await cleanUp.pop()?.();
    await expect(signIn(url)).rejects.toMatchObject({ kind: 'unreachable', retryable: true });
  });

  it.each<[string, RequestListener]>([
    ['a page', (_, response) => response.end('<html>Welcome</html>')],
    ['404', (_, response) => response.writeHead(404).end('<html>gone</html>')],
    ['a request for credentials', (_, response) => response.writeHead(401).end()],
    ['JSON of another kind', (_, response) => response.end('{"name":"printer"}')],
    ['no HTTP', (_, response) => response.socket?.end('hello\r\n\r\n')],
  ])('knows a server that is no O2G: %s', async (_, listener) => {
    await expect(signIn(await website(listener))).rejects.toMatchObject({ kind: 'notThisSystem' });
  });

  it('follows no redirect: credentials go where the user said', async () => {
    const visited: string[] = [];
    const elsewhere = await website((request, response) => {
      visited.push(String(request.url));
      response.end('{}');
    });
    const url = await website((_, response) =>
      response.writeHead(302, { location: elsewhere }).end(),
    );
    await expect(signIn(url)).rejects.toMatchObject({ kind: 'notThisSystem' });
    expect(visited).toEqual([]);
  });

  it('closes the session that an earlier run left open, and opens its own', async () => {
    const simulator = await simulated();
    let answered = 0;
    const session = await signIn(simulator.url, {
      parts: {
        // The first answer to "open" is lost on the way, as when a program dies at that moment.
        fetch: async (input, init) => {
          const answer = await fetch(input, init);
          const opens = String(input).endsWith('/sessions') && init?.method === 'POST';
          if (!opens || ++answered > 1) return answer;
          const cookie = answer.headers.get('set-cookie') ?? '';
          const again = await fetch(input, init);
          return new Response(await again.text(), {
            status: again.status,
            headers: { 'set-cookie': cookie },
          });
        },
      },
    });
    expect(answered).toBe(2);
    expect(simulator.system.sessions.all).toHaveLength(1);
    await session.close();
  });

  it('can be given up, and leaves no session behind', async () => {
    const simulator = await simulated();
    const giveUp = new AbortController();
    const tried = signIn(
      simulator.url,
      {
        parts: {
          fetch: async (input, init) => {
            if (String(input).includes('/users/')) giveUp.abort();
            return fetch(input, init);
          },
        },
      },
      giveUp.signal,
    );
    await expect(tried).rejects.toMatchObject({ kind: 'cancelled' });
    expect(simulator.system.sessions.all).toEqual([]);
  });

  it('keeps two users of one program apart', async () => {
    const simulator = await simulated();
    const [one, other] = await Promise.all([
      signIn(simulator.url),
      signIn(simulator.url, { login: 'oxe12001' }),
    ]);
    expect([one.identity.number, other.identity.number]).toEqual(['12000', '12001']);
    await one.close();
    const left = simulator.system.sessions.all.map(({ account }) => account.login);
    expect(left).toEqual(['oxe12001']);
    await other.close();
  });

  it('sends no cookie to the event channel, and asks nobody else to keep cookies', async () => {
    const simulator = await simulated();
    const requests: { url: string; cookie: string | null; credentials: unknown }[] = [];
    const session = await signIn(simulator.url, {
      parts: {
        fetch: (input, init) => {
          const cookie = new Headers(init?.headers).get('cookie');
          requests.push({ url: String(input), cookie, credentials: init?.credentials });
          return fetch(input, init);
        },
      },
    });
    const channel = requests.find(({ url }) => url.startsWith(simulator.eventUrl));
    expect(channel).toMatchObject({ cookie: null });
    expect(new Set(requests.map(({ credentials }) => credentials))).toEqual(new Set(['omit']));
    const user = requests.find(({ url }) => url.includes('/users/'));
    expect(user?.cookie).toMatch(/AlcUserId=.+; JSESSIONID=.+/);
    await session.close();
  });
});
