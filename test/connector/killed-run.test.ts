import { afterEach, beforeEach, expect, it } from 'vitest';
import { startSimulator, type Simulator } from '../../src/simulator/index';
import { keptSessions } from './kept-sessions';
import { signIn } from './signed-in';

let simulator: Simulator;
beforeEach(async () => {
  simulator = await startSimulator();
});
afterEach(async () => {
  await simulator.close();
});

const standing = () => simulator.system.sessions.all.map(({ serverCookie }) => serverCookie);

it('closes what a killed run left at the server, with its subscription, and no other session', async () => {
  const kept = keptSessions();
  const killed = await signIn(simulator.url, { parts: { standing: kept } });
  const [left] = standing();
  const elsewhere = await signIn(simulator.url);
  expect(kept.text).toContain(left);

  const next = await signIn(simulator.url, { parts: { standing: kept } });
  expect(standing()).toHaveLength(2);
  expect(standing()).not.toContain(left);
  expect(simulator.system.subscriptions.all).toHaveLength(2);
  expect(kept.text).not.toContain(left);

  await next.close();
  expect(kept.text).toBeUndefined();
  await elsewhere.close();
  await killed.close();
});

it('remembers those of a killed run until their server can be reached, and sends them nowhere else', async () => {
  const kept = keptSessions();
  const killed = await signIn(simulator.url, { parts: { standing: kept } });
  const [left = 'none'] = standing();
  const secondary = await startSimulator();
  const cookies: string[] = [];
  const noting: typeof fetch = (input, init) => {
    const cookie = new Headers(init?.headers).get('cookie') ?? '';
    if (String(input).startsWith(secondary.url)) cookies.push(cookie);
    return fetch(input, init);
  };
  const there = await signIn(secondary.url, { parts: { standing: kept, fetch: noting } });
  expect(cookies.join()).not.toContain(left);
  expect(standing()).toEqual([left]);
  await there.close();
  expect(kept.text).toContain(left);

  const back = await signIn(simulator.url, { parts: { standing: kept } });
  expect(standing()).toHaveLength(1);
  expect(standing()).not.toContain(left);
  await back.close();
  await killed.close();
  await secondary.close();
});

it('signs in all the same where what was kept is not ours', async () => {
  const session = await signIn(simulator.url, {
    parts: { standing: keptSessions('{"of": "others"}') },
  });
  expect(standing()).toHaveLength(1);
  await session.close();
});
