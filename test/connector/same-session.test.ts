import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Connector, Session, SignInRequest } from '../../src/main/pbx/connector';
import { createO2gConnector } from '../../src/main/pbx/o2g/index';
import { startSimulator, type Simulator } from '../../src/simulator/index';
import { control, ring } from '../e2e/control';
import { keptSessions } from './kept-sessions';
import { io } from './signed-in';

let simulator: Simulator;
let kept: ReturnType<typeof keptSessions>;
const cleanUp: (() => Promise<void>)[] = [];
beforeEach(async () => {
  simulator = await startSimulator();
  kept = keptSessions();
});
afterEach(async () => {
  for (const each of cleanUp.splice(0).reverse()) await each();
  await simulator.close();
});

const password = 'hookswitch';
const standing = () => simulator.system.sessions.all.map(({ serverCookie }) => serverCookie);
const subscriptions = () => simulator.system.subscriptions.all.map(({ id }) => id);

/**
 * A run of the program, which can be killed: whatever it has open breaks, and it asks for nothing more. Under some requests
 * the line breaks.
 */
function run(breaksUnder: (request: string) => boolean = () => false) {
  const asked: string[] = [];
  const death = new AbortController();
  const fetched: typeof fetch = async (input, init) => {
    death.signal.throwIfAborted();
    const request = `${init?.method ?? 'GET'} ${new URL(String(input)).pathname}`;
    asked.push(request);
    if (breaksUnder(request)) throw new TypeError('fetch failed');
    const signal = AbortSignal.any([death.signal, ...(init?.signal ? [init.signal] : [])]);
    return fetch(input, { ...init, signal });
  };
  const connector = createO2gConnector(io({ fetch: fetched, standing: kept }));
  return { asked, connector, kill: () => death.abort() };
}

async function signIn(
  connector: Connector,
  request: Omit<SignInRequest, 'server' | 'login'> & { readonly login?: string },
  { url } = simulator,
): Promise<Session> {
  const { signal } = new AbortController();
  const session = await connector.signIn({ server: url, login: 'oxe12000', ...request }, signal);
  cleanUp.push(() => session.close());
  return session;
}

/** A run signs in and is killed; resolves with the session that it left. */
async function killed(
  request: Parameters<typeof signIn>[1] = { password },
  server = simulator,
  before = run(),
) {
  const session = await before.connector.signIn(
    { server: server.url, login: 'oxe12000', ...request },
    new AbortController().signal,
  );
  before.kill();
  await session.ended;
  return session;
}

const opens = (asked: readonly string[]) =>
  asked.filter((each) => /authenticate|POST .*\/sessions$/.test(each));

describe.each([
  ['with the password', { password, goesOn: true }],
  ['without a password', { goesOn: true }],
] as const)('a run that was brought back, %s', (_, request) => {
  it('goes on in the session that the killed one had open, on a subscription of its own', async () => {
    const { identity } = await killed();
    const [left] = standing();
    const [channel] = subscriptions();
    const callRef = await ring(simulator);
    const { asked, connector } = run();
    const session = await signIn(connector, request);
    expect(standing()).toEqual([left]);
    expect(opens(asked)).toEqual([]);
    expect(subscriptions()).toHaveLength(1);
    expect(subscriptions()).not.toContain(channel);
    expect(session.identity).toEqual(identity);
    const { signal } = new AbortController();
    const { calls } = await session.snapshot(signal, () => undefined);
    expect(calls).toMatchObject([{ callRef, state: 'ringingIncoming' }]);
    await control(simulator, 'POST', `calls/${callRef}/hangup`, {});
    for await (const { events } of session.events) {
      if (events.some(({ type }) => type === 'callRemoved')) break;
    }

    await session.close();
    expect(standing()).toEqual([]);
    expect(asked.filter((each) => /^DELETE .*\/sessions$/.test(each))).toHaveLength(1);
    expect(kept.text).toBeUndefined();
  });

  it('goes on in it again after it was killed again', async () => {
    await killed();
    const left = standing();
    await killed(request);
    const { asked, connector } = run();
    await signIn(connector, request);
    expect(standing()).toEqual(left);
    expect(opens(asked)).toEqual([]);
    expect(subscriptions()).toHaveLength(1);
  });

  it.each([
    ['while it asks for the session', '/sessions'],
    ['before it is live', '/subscriptions'],
  ])('tries again in it where the line breaks %s', async (_when, end) => {
    await killed();
    const left = standing();
    let breaks = true;
    const { connector } = run((asks) => breaks && asks.endsWith(end));
    await expect(signIn(connector, request)).rejects.toMatchObject({ kind: 'unreachable' });
    breaks = false;
    await signIn(connector, request);
    expect(standing()).toEqual(left);
  });

  it('goes on in the last one, where an earlier one could not be closed', async () => {
    await killed();
    const [first] = standing();
    const byHand = run((asks) => asks.startsWith('DELETE'));
    await killed({ password }, simulator, byHand);
    const [last] = standing().filter((each) => each !== first);
    const { asked, connector } = run();
    await signIn(connector, request);
    expect(opens(asked)).toEqual([]);
    expect(standing()).toEqual([last]);
  });

  it('opens another session where that one is over', async () => {
    await killed();
    const [left] = standing();
    await control(simulator, 'POST', 'sessions/expire', {});
    const { connector } = run();
    await signIn(connector, request);
    expect(standing()).toHaveLength(1);
    expect(standing()).not.toContain(left);
  });

  it('opens another session after an outage', async () => {
    await killed();
    const [left] = standing();
    const { connector } = run();
    const session = await signIn(connector, request);
    await control(simulator, 'POST', 'channels/drop', {});
    expect(await session.ended).toMatchObject({ kind: 'lost' });
    await session.close();
    const again = await signIn(connector, request);
    expect(again.identity).toEqual(session.identity);
    expect(standing()).toHaveLength(1);
    expect(standing()).not.toContain(left);
    expect(subscriptions()).toHaveLength(1);
  });

  it('goes on in no session of somebody else', async () => {
    const supervisor = { login: 'admin', password };
    await killed({ ...supervisor, onBehalfOf: 'oxe12000' });
    const [left] = standing();
    const { connector } = run();
    const tried = signIn(connector, { ...request, login: 'admin', onBehalfOf: 'oxe12001' });
    if ('password' in request) {
      expect((await tried).identity).toMatchObject({ number: '12001' });
      expect(standing()).not.toContain(left);
    } else await expect(tried).rejects.toMatchObject({ kind: 'signInAgain' });
  });

  it('goes on in a session on somebody’s behalf', async () => {
    const supervised = { login: 'admin', onBehalfOf: 'oxe12000' };
    const { identity } = await killed({ ...supervised, password });
    const left = standing();
    const { connector } = run();
    const session = await signIn(connector, { ...request, ...supervised });
    expect(session.identity).toEqual(identity);
    expect(standing()).toEqual(left);
  });
});

it('with the password, a session at the account’s other server waits for that one', async () => {
  const secondary = await startSimulator();
  cleanUp.push(() => secondary.close());
  await killed({ password }, secondary);
  const left = secondary.system.sessions.all;
  const { connector } = run();
  await signIn(connector, { password, goesOn: true });
  expect(standing()).toHaveLength(1);
  expect(secondary.system.sessions.all).toEqual(left);
});

describe('without a password', () => {
  it('the user is asked to sign in again where the server knows nothing of the killed run', async () => {
    await killed();
    const forgetful = await startSimulator();
    cleanUp.push(() => forgetful.close());
    kept.text = kept.text?.replaceAll(simulator.url, forgetful.url);
    const { asked, connector } = run();
    const refused = { kind: 'signInAgain', retryable: false };
    const tried = signIn(connector, { goesOn: true }, forgetful);
    await expect(tried).rejects.toMatchObject(refused);
    expect(asked.filter((each) => each.includes('authenticate'))).toEqual([]);
    // Nor is the server asked again and again.
    const before = asked.length;
    const again = signIn(connector, { goesOn: true }, forgetful);
    await expect(again).rejects.toMatchObject(refused);
    expect(asked).toHaveLength(before);
  });

  it('the user is asked to sign in again however the server words that it is over', async () => {
    await killed();
    const answering: typeof fetch = (input, init) =>
      String(input).endsWith('/sessions')
        ? Promise.resolve(new Response('<h1>Not found</h1>', { status: 404 }))
        : fetch(input, init);
    const connector = createO2gConnector(io({ fetch: answering, standing: kept }));
    await expect(signIn(connector, { goesOn: true })).rejects.toMatchObject({
      kind: 'signInAgain',
    });
  });

  it('the user is asked to sign in again where no run was killed', async () => {
    const { asked, connector } = run();
    await expect(signIn(connector, { goesOn: true })).rejects.toMatchObject({
      kind: 'signInAgain',
    });
    expect(asked).toEqual([]);
  });

  it('a session at the account’s other server is looked for there', async () => {
    const secondary = await startSimulator();
    cleanUp.push(() => secondary.close());
    await killed({ password }, secondary);
    const [left] = secondary.system.sessions.all;
    const { connector } = run();
    const request = { goesOn: true } as const;
    await expect(signIn(connector, request)).rejects.toMatchObject({ kind: 'unreachable' });
    await signIn(connector, request, secondary);
    expect(secondary.system.sessions.all).toEqual([left]);
  });
});

it('who signs in by hand goes on in nothing: the password counts, and what was left is closed', async () => {
  await killed();
  const [left] = standing();
  const { connector } = run();
  const refused = { kind: 'wrongCredentials' };
  await expect(signIn(connector, { password: 'guess' })).rejects.toMatchObject(refused);
  await signIn(connector, { password });
  expect(standing()).toHaveLength(1);
  expect(standing()).not.toContain(left);
});

it('what was left is closed without a sign-in, and kept no longer', async () => {
  await killed();
  const { asked, connector } = run();
  await connector.closeLeftBehind();
  expect(standing()).toEqual([]);
  expect(kept.text).toBeUndefined();
  expect(opens(asked)).toEqual([]);
});

it('what can not be closed is kept until it can', async () => {
  await killed();
  await run(() => true).connector.closeLeftBehind();
  // To be closed, and for nothing else.
  const back = run();
  await expect(signIn(back.connector, { goesOn: true })).rejects.toMatchObject({
    kind: 'signInAgain',
  });
  const { connector } = run();
  await connector.closeLeftBehind();
  expect(standing()).toEqual([]);
});
