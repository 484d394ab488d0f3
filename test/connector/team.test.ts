import type { AgentSubState } from '@shared/model/agent';
import { intrusionOf, type IntrusionMode } from '@shared/model/team';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deskOnSimulator, type DeskOnSimulator } from './desk-on-simulator';
import { SignedIn } from './signed-in';

let on: DeskOnSimulator;
let remembered: readonly string[];
/** The addresses that the desk asked. */
let addresses: string[];
beforeEach(async () => {
  remembered = [];
  const team = {
    numbers: () => remembered,
    keep: (_login: string, numbers: readonly string[]) => void (remembered = numbers),
    erase: () => void (remembered = []),
  };
  addresses = [];
  const noted: typeof fetch = async (input, init) => {
    addresses.push(String(input));
    return await fetch(input, init);
  };
  on = await deskOnSimulator({}, 'oxe12005', { team, fetch: noted });
});
afterEach(() => on.dispose());

const state = () => on.desk.store.get();
const team = () => state().team;
const member = (number: string) => team()?.members[number];
const requests = () => Object.values(state().requests);
const until = (sub: AgentSubState) => on.until(({ agent }) => agent?.status.sub === sub);

async function control(method: string, path: string, body: unknown = {}): Promise<void> {
  const answer = await fetch(`${on.simulator.controlUrl}/${path}`, {
    method,
    body: JSON.stringify(body),
  });
  expect(answer.ok, await answer.text()).toBe(true);
}

/** A customer talks with the agent 12000, through the pilot. */
async function agentTalks(): Promise<string> {
  await control('PUT', 'people/12000', { answersAfter: 0 });
  await control('POST', 'ring', { to: '47000', from: '0611223344', name: 'Ada Customer' });
  await expect.poll(() => on.simulator.truth('12000')[0]?.state).toBe('active');
  return on.simulator.truth('12000')[0]?.callRef ?? '';
}

/** The supervisor is told of the end of a call that nobody knows: something was missed, and the calls are read again. */
const strangersCallEnds = (): void =>
  on.simulator.system.subscriptions.publish({
    eventName: 'OnCallRemoved',
    loginName: 'oxe12005',
    callRef: 'never heard of',
    cause: 'NORMAL',
  });

const inMode = (wanted: IntrusionMode | undefined) =>
  on.until(({ calls, team: now }) => intrusionOf(calls, now)?.mode === wanted);

describe('a supervisor’s own state', () => {
  it('enters a group and leaves it, confirmed by events', async () => {
    expect(state().features).toContain('supervisor');
    expect(state().agent?.status.sub).toBe('outOfGroup');
    await on.desk.handlers['agent.become']({ wish: { to: 'inGroup', group: '42001' } });
    await until('ready');
    expect(state().agent?.status.group).toBe('42001');
    await on.desk.handlers['agent.become']({ wish: { to: 'outOfGroup' } });
    await until('outOfGroup');
    expect(state().agent?.status.main).toBe('loggedOn');
    expect(requests()).toEqual([]);
  });
});

describe('the team', () => {
  it('is empty until agents are added, then tells their states and calls', async () => {
    expect(team()).toMatchObject({ members: {}, help: {} });
    await on.desk.handlers['team.add']({ number: '12000' });
    await on.desk.handlers['team.add']({ number: '12002' });
    expect(team()?.told).toBe('statesAndCalls');
    await on.until(({ team: now }) => now?.members['12002']?.status?.sub === 'withdraw');
    expect(member('12002')?.status).toMatchObject({ group: '42000', withdrawReason: 1 });
    expect(member('12000')).toMatchObject({ login: 'oxe12000', name: 'Camille Fontaine' });
    await agentTalks();
    await on.until(({ team: now }) =>
      Object.values(now?.members['12000']?.calls ?? {}).some((call) => call.state === 'active'),
    );
    expect(state().calls).toEqual({});
    expect(state().agent?.status.sub).toBe('outOfGroup');
    await on.desk.handlers['team.remove']({ number: '12000' });
    expect(Object.keys(team()?.members ?? {})).toEqual(['12002']);
  });

  it('refuses who is nobody, and says of nobody’s agent alone that they are not told', async () => {
    await expect(on.desk.handlers['team.add']({ number: '99999' })).rejects.toMatchObject({
      kind: 'noSuchAgent',
    });
    await on.desk.handlers['team.add']({ number: '12009' });
    expect(member('12009')).toMatchObject({ notTold: true });
    await on.desk.handlers['team.add']({ number: '12000' });
    await on.desk.handlers['team.add']({ number: '12002' });
    expect(team()?.told).toBe('statesAndCalls');
    await on.until(({ team: now }) => now?.members['12002']?.status?.sub === 'withdraw');
    expect(member('12009')).toMatchObject({ notTold: true });
    for (const number of ['12000', '12002']) expect(member(number)).not.toHaveProperty('notTold');
    await agentTalks();
    await on.until(({ team: now }) =>
      Object.values(now?.members['12000']?.calls ?? {}).some((call) => call.state === 'active'),
    );
    await on.desk.handlers['team.remove']({ number: '12009' });
    await control('PUT', 'agents/12002', { state: 'ready', group: '42000' });
    await on.until(({ team: now }) => now?.members['12002']?.status?.sub === 'ready');
  });

  it('is told of whom the supervisor may see behind any number of strangers', async () => {
    const strangers = Array.from({ length: 12 }, (_, at) => String(12009 + at));
    for (const number of strangers) await on.desk.handlers['team.add']({ number });
    expect(team()?.told).toBe('nothing');
    await on.desk.handlers['team.add']({ number: '12000' });
    await on.until(({ team: now }) => now?.members['12000']?.status?.sub === 'ready');
    // As after a start: everybody is asked for at once, the strangers first.
    await control('POST', 'sessions/expire', { login: 'oxe12005' });
    await control('PUT', 'agents/12000', { state: 'pause' });
    on.desk.supervisor.recheck();
    await on.until(({ team: now }) => now?.members['12000']?.status?.sub === 'pause', 8_000);
    await on.until(({ team: now }) => now?.told === 'statesAndCalls', 8_000);
    for (const number of strangers) expect(member(number)).toMatchObject({ notTold: true });
  }, 20_000);

  it('stays as it is told when the supervisor’s own calls are read again', async () => {
    await on.desk.handlers['team.add']({ number: '12000' });
    await on.until(({ team: now }) => now?.members['12000']?.status?.sub === 'ready');
    await agentTalks();
    await on.until(({ team: now }) => now?.members['12000']?.status?.sub === 'busy');
    addresses.length = 0;
    const before = state();
    strangersCallEnds();
    const isRead = () => addresses.some((each) => each.endsWith('/telephony/calls'));
    await on.until((now) => isRead() && now.calls !== before.calls, 5_000);
    expect(member('12000')).toMatchObject({ status: { sub: 'busy' } });
    expect(member('12000')).not.toHaveProperty('outdated');
  });

  it('is told anew after the session was lost', { timeout: 12_000 }, async () => {
    await on.desk.handlers['team.add']({ number: '12000' });
    await on.until(({ team: now }) => now?.members['12000']?.status?.sub === 'ready');
    expect(remembered).toEqual(['12000']);
    await control('POST', 'sessions/expire', { login: 'oxe12005' });
    await control('PUT', 'agents/12000', { state: 'pause' });
    on.desk.supervisor.recheck();
    await on.until(({ team: now }) => now?.members['12000']?.status?.sub === 'pause', 8_000);
    expect(member('12000')?.outdated).toBeUndefined();
  });
});

describe('an agent’s call', () => {
  it('is listened to, whispered into, joined and left', async () => {
    await on.desk.handlers['team.add']({ number: '12000' });
    await agentTalks();
    await on.desk.handlers['team.intrude']({ agent: '12000', mode: 'discrete' });
    await inMode('discrete');
    expect(intrusionOf(state().calls, team())?.agent).toBe('12000');
    expect(requests()).toEqual([]);
    await on.desk.handlers['team.changeMode']({ mode: 'restricted' });
    await inMode('restricted');
    await on.desk.handlers['team.changeMode']({ mode: 'normal' });
    await inMode('normal');
    await on.desk.handlers['team.leaveCall'](undefined);
    await inMode(undefined);
    expect(requests()).toEqual([]);
    expect(on.simulator.truth('12000')).toHaveLength(1);
  });

  it('cannot be entered while there is none, and says why', async () => {
    await on.desk.handlers['team.add']({ number: '12000' });
    const intrude = on.desk.handlers['team.intrude'];
    await expect(intrude({ agent: '12000', mode: 'normal' })).rejects.toMatchObject({
      kind: 'intrusionRefused',
    });
    await expect(intrude({ agent: '12009', mode: 'normal' })).rejects.toMatchObject({
      kind: 'agentNotYours',
    });
    await expect(on.desk.handlers['team.changeMode']({ mode: 'normal' })).rejects.toMatchObject({
      kind: 'notIntruding',
    });
  });

  it('is heard each time while listening permanently', async () => {
    await on.desk.handlers['team.add']({ number: '12000' });
    await on.desk.handlers['team.listenPermanently']({ agent: '12000' });
    await on.until(({ team: now }) => now?.permanent?.agent === '12000');
    expect(team()?.help).toEqual({});
    await agentTalks();
    await inMode('discrete');
    await on.desk.handlers['team.stopListening'](undefined);
    await on.until(({ team: now }) => now?.permanent === undefined);
    await inMode(undefined);
    expect(requests()).toEqual([]);
  });

  it('is no longer listened to permanently where that ended unseen, once it is stopped', async () => {
    await on.desk.handlers['team.listenPermanently']({ agent: '12000' });
    await on.until(({ team: now }) => now?.permanent !== undefined);
    const { subscriptions } = on.simulator.system;
    const publish = subscriptions.publish.bind(subscriptions);
    subscriptions.publish = () => undefined;
    on.simulator.world.exchange.supervision.stop('12005');
    subscriptions.publish = publish;
    await on.desk.handlers['team.stopListening'](undefined);
    expect(team()?.permanent).toBeUndefined();
    expect(requests()).toEqual([]);
  });
});

describe('help', () => {
  it('that an unknown agent asks brings the agent into the team; rejecting ends it', async () => {
    await control('POST', 'agents/12000/help');
    await on.until(({ team: now }) => now?.members['12000']?.name === 'Camille Fontaine');
    expect(Object.keys(team()?.help ?? {})).toEqual(['12000']);
    await on.desk.handlers['team.rejectHelp']({ agent: '12000' });
    await on.until(({ team: now }) => Object.keys(now?.help ?? {}).length === 0);
    expect(on.simulator.world.exchange.acd.helpAsked('12000')).toBeUndefined();
  });

  it('has come when the supervisor is in the call, for both', async () => {
    const agent = await SignedIn.at(on.simulator, 'oxe12000');
    await on.desk.handlers['team.add']({ number: '12000' });
    await agentTalks();
    await control('POST', 'agents/12000/help');
    await on.until(({ team: now }) => '12000' in (now?.help ?? {}));
    await on.desk.handlers['team.intrude']({ agent: '12000', mode: 'restricted' });
    await on.until(({ team: now }) => Object.keys(now?.help ?? {}).length === 0);
    await agent.until((events) =>
      events.some(
        (event) => event.type === 'callChanged' && event.cause === 'supervisorRestrictedIntrusion',
      ),
    );
    await agent.dispose();
  });
});

describe('a team that is erased', () => {
  it('is followed no more, here and at the PBX, and does not come back', async () => {
    const selected = () =>
      on.simulator.system.subscriptions.all.flatMap(({ selectors }) =>
        selectors.flatMap(({ ids }) => ids),
      );
    await on.desk.handlers['team.add']({ number: '12000' });
    await on.until(({ team: now }) => now?.members['12000']?.status !== undefined);
    expect(selected()).toContain('oxe12000');
    await on.desk.eraseTeam();
    expect(team()?.members).toEqual({});
    expect(remembered).toEqual([]);
    expect(selected()).not.toContain('oxe12000');

    const { all } = on.simulator.system.sessions;
    for (const session of all) on.simulator.system.sessions.end(session);
    await on.until(({ link }) => link.phase !== 'live', 20_000);
    await on.until(({ link }) => link.phase === 'live', 20_000);
    // The session is in use only after that change.
    await new Promise(setImmediate);
    await on.desk.handlers['team.add']({ number: '12001' });
    expect(Object.keys(team()?.members ?? {})).toEqual(['12001']);
  });
});

describe('two hundred agents', () => {
  let big: DeskOnSimulator;
  let asked: string[];
  let kept: readonly string[];
  afterEach(() => big.dispose());

  /** People of other sites: of nobody's team. */
  const strangers = (): readonly string[] =>
    on.simulator.world.exchange.plan.otherSites.slice(0, 199).map(({ number }) => number);

  /** Signs the supervisor in who follows these, and counts what is asked; `users` answers who somebody is. */
  async function follow(numbers: readonly string[], users?: () => Response): Promise<void> {
    asked = [];
    kept = numbers;
    big = await deskOnSimulator({ moreAgents: 200 }, 'oxe12005', {
      team: {
        numbers: () => kept,
        keep: (_login, wanted) => void (kept = wanted),
        erase: () => void (kept = []),
      },
      fetch: (input, init) => {
        const url = new URL(input instanceof Request ? input.url : input);
        const method = init?.method ?? (input instanceof Request ? input.method : 'GET');
        asked.push(`${method} ${url.pathname.replace(/^.*\/rest\/[\d.]+/, '')}`);
        const isAboutUsers = url.searchParams.has('companyPhone');
        return isAboutUsers && users ? Promise.resolve(users()) : fetch(input, init);
      },
    });
    await answered();
  }
  const answered = () => big.until(({ team: now }) => now?.told !== undefined, 20_000);
  const times = (what: string) => asked.filter((each) => each === what).length;
  const bigTeam = () => big.desk.store.get().team;

  /** Ends the session; resolves when the desk has asked anew what the PBX tells of the team. */
  async function reconnect(): Promise<void> {
    asked = [];
    big.simulator.system.sessions.all.forEach((session) =>
      big.simulator.system.sessions.end(session),
    );
    big.desk.supervisor.recheck();
    await big.until(({ link }) => link.phase !== 'live', 20_000);
    await big.until(({ link }) => link.phase === 'live', 20_000);
    await expect.poll(() => times('PUT /subscriptions'), { timeout: 20_000 }).toBeGreaterThan(0);
  }

  it('are followed with one question, and after an outage nobody is asked who they are', async () => {
    await follow(Array.from({ length: 200 }, (_, at) => String(14_000 + at)));
    await big.until(({ team: now }) => now?.members['14199']?.status !== undefined, 20_000);
    expect(bigTeam()?.told).toBe('statesAndCalls');
    expect(times('PUT /subscriptions')).toBe(1);
    await reconnect();
    await big.until(({ team: now }) => now?.members['14199']?.outdated === undefined, 20_000);
    expect(times('PUT /subscriptions')).toBe(1);
    expect(times('GET /users')).toBe(0);
  }, 60_000);

  it('cost a few questions where the supervisor may follow none of them', async () => {
    await follow(strangers());
    expect(bigTeam()?.told).toBe('nothing');
    expect(Object.values(bigTeam()?.members ?? {})).toHaveLength(199);
    expect(times('PUT /subscriptions')).toBeLessThan(13);
    await reconnect();
    await expect.poll(() => times('PUT /subscriptions')).toBe(10);
    expect(times('GET /users')).toBe(0);
    // Whoever is added is asked for all the same, and is told of.
    await big.desk.handlers['team.add']({ number: '14007' });
    await big.until(({ team: now }) => now?.members['14007']?.status !== undefined, 20_000);
    expect(bigTeam()?.members['14007']).not.toHaveProperty('notTold');
    expect(kept).toHaveLength(200);
    await expect(big.desk.handlers['team.add']({ number: '14008' })).rejects.toMatchObject({
      kind: 'teamFull',
    });
    expect(kept).toHaveLength(200);
  }, 60_000);

  it('are not looked up one by one where the PBX does not say who anybody is', async () => {
    await follow(strangers(), () => new Response('{}', { status: 403 }));
    expect(Object.values(bigTeam()?.members ?? {})).toHaveLength(199);
    expect(times('GET /users')).toBe(8);
    await expect(big.desk.handlers['team.add']({ number: '14007' })).rejects.toMatchObject({
      kind: 'notAllowed',
    });
  }, 60_000);
});
