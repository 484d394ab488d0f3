import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { DeskState } from '@shared/model/desk-state';
import { canCall } from '@shared/model/device';
import type { PartName } from '@shared/model/part';
import { deskOnSimulator, type DeskOnSimulator } from './desk-on-simulator';

let on: DeskOnSimulator;
afterEach(() => on.dispose());

/** What some requests are answered with, for now; the others go through. */
class Instead {
  private answers = new Map<string, Response>();
  readonly asked: string[] = [];

  answer(end: string, status: number, body: object = {}): void {
    this.answers.set(end, Response.json(body, { status }));
  }

  lift(): void {
    this.answers.clear();
  }

  readonly fetch: typeof fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const operation = `${init?.method ?? 'GET'} ${url.pathname}`;
    const told = typeof init?.body === 'string' ? `${operation} ${init.body}` : operation;
    this.asked.push(operation);
    for (const [end, answer] of this.answers) {
      if (operation.endsWith(end) || (end.startsWith('*') && told.includes(end.slice(1)))) {
        return answer.clone();
      }
    }
    return fetch(input, init);
  };
}

const state = (): DeskState => on.desk.store.get();
const notAllowed = { httpStatus: 'FORBIDDEN', code: 1002, type: 'NOT_ALLOWED', canRetry: false };
const control = async (method: string, path: string, body: object): Promise<void> => {
  const answer = await fetch(`${on.simulator.controlUrl}/${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(answer.ok, await answer.text()).toBe(true);
};

describe('a service that fails at sign-in', () => {
  it('costs its own part: counters are unknown and not 0, until an event tells them', async () => {
    const instead = new Instead();
    instead.answer('/eventSummary', 503);
    on = await deskOnSimulator({}, 'oxe12000', { fetch: instead.fetch });
    expect(state().link.phase).toBe('live');
    expect(state().partsOff).toMatchObject({ counters: { kind: 'maintenance' } });
    expect(state().counters).toEqual({});
    const asked = instead.asked.length;
    await control('POST', 'ring', { to: 'oxe12000', from: '0611223344' });
    await on.until(({ calls }) => Object.keys(calls).length === 1);
    await control('POST', `calls/${Object.keys(state().calls)[0] ?? ''}/hangup`, {});
    await on.until(({ counters }) => counters.missedCalls !== undefined);
    expect(state().partsOff).toBeUndefined();
    expect(instead.asked.slice(asked).filter((each) => each.endsWith('/eventSummary'))).toEqual([]);
  });

  it('does not take the phone away: a device whose abilities are not told is tried', async () => {
    const instead = new Instead();
    instead.answer('/telephony/state', 500);
    on = await deskOnSimulator({}, 'oxe12000', { fetch: instead.fetch });
    expect(Object.values(state().devices).some(canCall)).toBe(true);
    await on.desk.handlers['call.make']({ number: '12001' });
    await on.until(({ calls }) => Object.keys(calls).length === 1);
  });

  it('gives a supervisor their team once an event shows that they are one', async () => {
    const instead = new Instead();
    instead.answer('/acd/agent/config', 503);
    on = await deskOnSimulator({}, 'oxe12005', { fetch: instead.fetch });
    expect(state().partsOff).toMatchObject({ agent: { kind: 'maintenance' } });
    expect(state().agent).toBeUndefined();
    expect(state().features).not.toContain('supervisor');
    instead.lift();
    await control('PUT', 'agents/12005', { state: 'off' });
    await on.until(({ agent }) => agent?.status.main === 'loggedOff');
    expect(state().features).toEqual(expect.arrayContaining(['agent', 'supervisor']));
    expect(state().partsOff).toBeUndefined();
    await on.until(({ team }) => team !== undefined);
  });

  it('is not asked again until there is a reason', async () => {
    const instead = new Instead();
    instead.answer('/routing/state', 500);
    on = await deskOnSimulator({}, 'oxe12000', { fetch: instead.fetch });
    const asked = (): number =>
      instead.asked.filter((each) => each.endsWith('/routing/state')).length;
    await on.desk.supervisor.tryNow();
    expect(asked()).toBe(2);
    expect(state().partsOff).toHaveProperty('routing');
    instead.lift();
    await on.desk.supervisor.tryNow();
    expect(asked()).toBe(3);
    expect(state().partsOff).toBeUndefined();
    expect(state().routing).toBeDefined();
  });
});

it('what the server itself says is not for this user is no fault: there is no such part', async () => {
  const instead = new Instead();
  instead.answer('/acd/agent/config', 403, notAllowed);
  instead.answer('/telephony/huntingGroups', 403, notAllowed);
  instead.answer('/telephony/incomingCallbacks', 403, notAllowed);
  on = await deskOnSimulator({}, 'oxe12000', { fetch: instead.fetch });
  await expect
    .poll(() => instead.asked.some((each) => each.endsWith('/incomingCallbacks')))
    .toBe(true);
  expect(state().partsOff).toBeUndefined();
  expect(state().agent).toBeUndefined();
  expect(state().callbacks).toBeUndefined();
});

it.each([
  ['200 REFUSED', 200, { status: 'REFUSED', message: 'not for users' }],
  ['403', 403, notAllowed],
  ['400', 400, { code: 1006, type: 'BAD_PARAMETER' }],
  ['503 that will not pass', 503, { code: 1007, type: 'SERVER_PROBLEM', canRetry: false }],
])(
  'a server that answers the site’s events with %s is asked without them',
  async (_, status, body) => {
    const instead = new Instead();
    instead.answer('*"system"', status, body);
    on = await deskOnSimulator({}, 'oxe12000', { fetch: instead.fetch });
    await control('POST', 'ring', { to: 'oxe12000', from: '0611223344' });
    await on.until(({ calls }) => Object.keys(calls).length === 1);
  },
);

describe('events of one package that the server refuses', () => {
  const refused = { ...notAllowed, innerMessage: 'Exceeded license check' };
  /** At the user's word they are asked for again: while they are still refused, and once they are not. */
  const triedAgain = async (part: PartName, instead: Instead): Promise<void> => {
    await on.desk.supervisor.tryNow();
    await on.until(({ link }) => link.phase === 'live');
    await setImmediate();
    expect(state().partsOff).toHaveProperty(part);
    instead.lift();
    await on.desk.supervisor.tryNow();
    await on.until(({ link, partsOff }) => link.phase === 'live' && !partsOff);
  };

  it.each([
    ['eventSummary', 'counters'],
    ['routingManagement', 'routing'],
    ['unifiedComLog', 'history'],
    ['agent', 'agent'],
    ['user', 'profile'],
  ] as const)('leave %s out: calls are told, and the desk says what is not', async (name, part) => {
    const instead = new Instead();
    instead.answer(`*"${name}"]`, 403, refused);
    on = await deskOnSimulator({}, 'oxe12000', { fetch: instead.fetch });
    expect(state().partsOff).toEqual({
      [part]: expect.objectContaining({ kind: 'eventsRefused' }),
    });
    expect(state().features).toContain('calls');
    await control('POST', 'ring', { to: 'oxe12000', from: '0611223344' });
    await on.until(({ calls }) => Object.keys(calls).length === 1);
    const shown: Record<string, unknown> = { ...state(), counters: state().counters.missedCalls };
    if (part !== 'history' && part !== 'profile') expect(shown[part]).toBeUndefined();
    // The others are told.
    if (part !== 'agent') {
      await control('PUT', 'agents/12000', { state: 'pause' });
      await on.until(({ agent }) => agent?.status.sub === 'pause');
    }
    await triedAgain(part, instead);
  });

  it.each([
    ['system', 'site'],
    ['userManagement', 'site'],
    ['pbxManagement', 'objects'],
    ['user', 'profile'],
  ] as const)('leave an administrator all but %s', async (name, part) => {
    const instead = new Instead();
    instead.answer(`*"${name}"]`, 403, refused);
    on = await deskOnSimulator({}, 'admin', { fetch: instead.fetch });
    expect(state().partsOff).toEqual({
      [part]: expect.objectContaining({ kind: 'eventsRefused' }),
    });
    if (name !== 'system') {
      await control('PUT', 'nodes/1', { tellAfter: 0, ctiLink: 'DISCONNECTED' });
      await on.until(({ site }) => site?.downLinks['1 cti'] !== undefined);
    }
    await triedAgain(part, instead);
  });

  it('leave who has a basic licence the phone', async () => {
    const instead = new Instead();
    instead.answer('*"user"]', 403, refused);
    on = await deskOnSimulator({}, 'oxe12000', { fetch: instead.fetch });
    await control('PUT', 'licences/oxe12000', { licences: ['TELEPHONY_BASIC'] });
    on.desk.supervisor.beginAnew();
    await on.until(
      ({ link, features }) => link.phase === 'live' && features.includes('basicCalls'),
    );
    expect(state().partsOff).toEqual({
      profile: expect.objectContaining({ kind: 'eventsRefused' }),
    });
  });

  it('are no matter of who is no operator', async () => {
    const instead = new Instead();
    instead.answer('/acd/agent/config', 503);
    instead.answer('*"agent"', 403, refused);
    on = await deskOnSimulator({}, 'oxe12000', { fetch: instead.fetch });
    expect(state().partsOff).toBeUndefined();
  });
});

it('a subscription that the server forbids says so, and nothing of a right', async () => {
  const instead = new Instead();
  on = await deskOnSimulator({}, 'oxe12000', { fetch: instead.fetch });
  instead.answer('POST /api/rest/1.0/subscriptions', 403, notAllowed);
  await control('POST', 'sessions/expire', { login: 'oxe12000' });
  await on.until(({ link }) => link.phase === 'refused');
  expect(state().link).toMatchObject({ failure: { kind: 'subscriptionRefused' } });
});

it('a licence that is taken away while the desk is live is told at the next request', async () => {
  on = await deskOnSimulator();
  await control('PUT', 'licences/oxe12000', { licences: [] });
  await on.desk.handlers['call.make']({ number: '12001' }).catch(() => undefined);
  await on.until(({ link }) => link.phase === 'refused');
  const failure = { kind: 'licenceLost', details: { licence: 'TELEPHONY_ADVANCED' } };
  expect(state().link).toMatchObject({ failure });
  await control('PUT', 'licences/oxe12000', {
    licences: ['TELEPHONY_BASIC', 'TELEPHONY_ADVANCED'],
  });
  await on.desk.supervisor.tryNow();
  await on.until(({ link }) => link.phase === 'live');
});

it('a service that does not see the session does not end it', async () => {
  const instead = new Instead();
  on = await deskOnSimulator({}, 'oxe12000', { fetch: instead.fetch });
  const phases: string[] = [];
  const stop = on.desk.store.subscribe(({ link }) => phases.push(link.phase));
  instead.answer('/routing/dnd', 401);
  await expect(on.desk.handlers['routing.setDoNotDisturb']({ on: true })).rejects.toMatchObject({
    kind: 'notAllowed',
  });
  stop();
  expect(new Set(phases)).toEqual(new Set(['live']));
});
