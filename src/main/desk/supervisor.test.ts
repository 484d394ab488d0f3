import { beforeEach, describe, expect, it } from 'vitest';
import { emptyDesk, type DeskState } from '@shared/model/desk-state';
import type { PartReading, Snapshot } from '@shared/model/event';
import type { Failure } from '@shared/model/failure';
import type { Routing } from '@shared/model/routing';
import { staleLimit } from './live-session';
import { shortPatience } from './patience';
import { steadyAfter } from './steadiness';
import { createStore, type Store } from './store';
import { createSupervisor, type Supervisor } from './supervisor';
import { ringingCall } from './testing/calls';
import { manualClock, type ManualClock } from './testing/manual-clock';
import { rethrow } from './testing/rethrow';
import { scriptedPbx, settle, type ScriptedPbx } from './testing/scripted-pbx';

let clock: ManualClock;
let store: Store<DeskState>;
let pbx: ScriptedPbx;
let supervisor: Supervisor;
const request = { server: 'https://pbx', login: 'oxe12000', password: 'secret' };
const unreachable: Failure = { kind: 'unreachable', retryable: true };
const wrong: Failure = { kind: 'wrongCredentials', retryable: false };
const never = new AbortController().signal;
const phase = () => store.get().link.phase;
const session = (index: number) => {
  const found = pbx.sessions[index];
  if (!found) throw new Error(`no session ${String(index)}`);
  return found;
};
const signIn = (): Promise<void> =>
  supervisor.signIn({ connector: () => pbx.connector, request }, never);
const resume = async (): Promise<void> => {
  void supervisor.resume({ connector: () => pbx.connector, request });
  await settle();
};

beforeEach(() => {
  clock = manualClock();
  store = createStore(emptyDesk(clock.now()), rethrow);
  pbx = scriptedPbx(clock);
  supervisor = createSupervisor(store, clock);
});

describe('signing in', () => {
  it('is live only after the snapshot, with what happened while it was read', async () => {
    let answer: (snapshot: Snapshot) => void = () => undefined;
    pbx.snapshot = () =>
      new Promise((resolve) => {
        answer = resolve;
      });
    const done = signIn();
    await settle();
    expect(phase()).toBe('synchronising');
    await session(0).emit({ type: 'callCreated', call: ringingCall('during') });
    expect(store.get().calls).toEqual({});
    answer({ calls: [ringingCall('before')], devices: [], userState: 'free' });
    await done;
    expect(phase()).toBe('live');
    expect(Object.keys(store.get().calls)).toEqual(['before', 'during']);
  });

  it('that the server refuses ends signed out with the reason, and tries no further', async () => {
    pbx.signIns.push(wrong);
    await expect(signIn()).rejects.toMatchObject({ kind: 'wrongCredentials' });
    expect(store.get().link).toMatchObject({ phase: 'signedOut', failure: wrong });
    expect(clock.waiting).toBe(0);
  });

  it('can be cancelled while the snapshot is read, and leaves no session behind', async () => {
    pbx.snapshot = () => new Promise(() => undefined);
    const cancel = new AbortController();
    const done = supervisor.signIn({ connector: () => pbx.connector, request }, cancel.signal);
    await settle();
    cancel.abort();
    await expect(done).rejects.toMatchObject({ kind: 'cancelled' });
    expect(store.get().link).toMatchObject({ phase: 'signedOut' });
    expect(session(0).closed()).toBe(true);
  });
});

describe('a sign-in under way when the network changes', () => {
  it('begins anew once the old connections are dropped, and is the one that the user waits for', async () => {
    pbx.signIns.push('hangs');
    const done = signIn();
    await settle();
    let drop: () => void = () => undefined;
    supervisor.beginAnew(new Promise((resolve) => (drop = resolve)));
    await settle();
    expect(pbx.servers).toHaveLength(1);
    expect(phase()).toBe('signingIn');
    drop();
    await done;
    expect(phase()).toBe('live');
    expect(pbx.servers).toHaveLength(2);
  });

  it('begins again where the change took it away, and says so where that goes on and on', async () => {
    const changed: Failure = { kind: 'networkChanged', retryable: true };
    pbx.signIns.push(changed, changed);
    await signIn();
    expect(phase()).toBe('live');
    pbx.signIns.push(...Array<Failure>(5).fill(changed));
    await expect(signIn()).rejects.toMatchObject(changed);
    expect(store.get().link).toMatchObject({ phase: 'signedOut', failure: changed });
  });

  it('leaves no session of before behind, and can be cancelled', async () => {
    pbx.snapshot = () => new Promise(() => undefined);
    const cancel = new AbortController();
    const done = supervisor.signIn({ connector: () => pbx.connector, request }, cancel.signal);
    await settle();
    expect(phase()).toBe('synchronising');
    supervisor.beginAnew();
    await settle();
    expect(pbx.sessions).toHaveLength(2);
    expect([session(0).closed(), session(1).closed()]).toEqual([true, false]);
    cancel.abort();
    await expect(done).rejects.toMatchObject({ kind: 'cancelled' });
    expect(session(1).closed()).toBe(true);
    expect(phase()).toBe('signedOut');
  });

  it('that goes on by itself at start is one that recovers from then on', async () => {
    pbx.signIns.push('hangs');
    await resume();
    supervisor.beginAnew();
    await settle();
    expect(phase()).toBe('live');
  });
});

describe('a part that is late', () => {
  const none: Snapshot = { calls: [], devices: [], userState: 'free' };
  const routing = (doNotDisturb: boolean): Routing => ({
    state: { doNotDisturb },
    can: { doNotDisturb: true },
  });
  const partRead = (on: boolean): PartReading => ({
    type: 'partRead',
    part: 'routing',
    told: { routing: routing(on) },
  });
  let late: ((reading: PartReading) => void)[];
  beforeEach(() => {
    late = [];
    pbx.snapshot = (_signal, heard) => {
      late.push(heard);
      return Promise.resolve({ ...none, partsAwaited: ['routing'] });
    };
  });

  it('is unknown until it comes, and says so', async () => {
    await signIn();
    expect(phase()).toBe('live');
    expect(store.get().routing).toBeUndefined();
    expect(store.get().partsOff).toMatchObject({ routing: { kind: 'notAnsweredYet' } });
    late[0]?.(partRead(true));
    expect(store.get().routing).toEqual(routing(true));
    expect(store.get().partsOff).toBeUndefined();
  });

  it('is what events told since it was asked for, in their order', async () => {
    await signIn();
    const told = (on: boolean) =>
      session(0).emit({ type: 'routingChanged', routing: routing(on).state });
    await told(true);
    await told(false);
    late[0]?.(partRead(true));
    expect(store.get().routing).toEqual(routing(false));
  });

  it('is off, and says why, where it could not be read', async () => {
    await signIn();
    const failure: Failure = { kind: 'timeout', retryable: true };
    late[0]?.({ type: 'partRead', part: 'routing', told: {}, failure });
    expect(store.get().partsOff).toEqual({ routing: failure });
  });

  it('is not older than a newer reading, and stays on a live desk that is read again', async () => {
    await signIn();
    supervisor.recheck();
    await settle();
    late[1]?.(partRead(false));
    late[0]?.(partRead(true));
    expect(store.get().routing).toEqual(routing(false));
    void supervisor.tryNow();
    await session(0).emit({ type: 'callRemoved', callRef: 'never heard of' });
    clock.advance(1_000);
    await settle();
    expect(late).toHaveLength(3);
    expect(store.get().routing).toEqual(routing(false));
    expect(store.get().partsOff).toBeUndefined();
  });

  it('is not of a session that is over', async () => {
    await signIn();
    await session(0).end({ kind: 'lost', failure: unreachable });
    late[0]?.(partRead(true));
    expect(store.get().routing).toBeUndefined();
  });
});

describe('a lost session', () => {
  it('is opened again at once, and calls that ended meanwhile are gone', async () => {
    await signIn();
    await session(0).emit({ type: 'callCreated', call: ringingCall('c1') });
    await session(0).end({ kind: 'lost', failure: unreachable });
    expect(phase()).toBe('live');
    expect(store.get().calls).toEqual({});
    expect(session(0).closed()).toBe(true);
    expect(pbx.sessions).toHaveLength(2);
  });

  it('is tried again with growing waits, which the link tells, until the server answers', async () => {
    await signIn();
    pbx.signIns.push(unreachable, unreachable, unreachable);
    await session(0).end({ kind: 'lost', failure: unreachable });
    expect(store.get().link).toMatchObject({
      phase: 'recovering',
      attempt: 2,
      nextTryAt: clock.now() + 500,
    });
    clock.advance(500);
    await settle();
    expect(store.get().link).toMatchObject({ attempt: 3, nextTryAt: clock.now() + 1_000 });
    void supervisor.tryNow();
    await settle();
    expect(store.get().link).toMatchObject({ attempt: 4 });
    clock.advance(2_000);
    await settle();
    expect(phase()).toBe('live');
  });

  it('gets a fresh sign-in whatever ended it: only a sign-in can be refused', async () => {
    await signIn();
    await session(0).end({ kind: 'lost', failure: { kind: 'notSupported', retryable: false } });
    expect(phase()).toBe('live');
    expect(pbx.sessions).toHaveLength(2);
  });

  it("that was refused is tried once more at the user's word", async () => {
    await signIn();
    pbx.signIns.push({ kind: 'licenceMissing', retryable: false });
    await session(0).end({ kind: 'lost', failure: unreachable });
    expect(phase()).toBe('refused');
    void supervisor.tryNow();
    await settle();
    expect(phase()).toBe('live');
  });

  it('whose password was refused is not tried again when the machine wakes, or the user is back', async () => {
    await signIn();
    pbx.signIns.push(wrong);
    await session(0).end({ kind: 'lost', failure: unreachable });
    const tries = pbx.servers.length;
    supervisor.beginAnew();
    supervisor.userIsBack();
    await settle();
    expect(phase()).toBe('refused');
    expect(pbx.servers).toHaveLength(tries);
  });

  it('is not tried again by itself when the server says no', async () => {
    await signIn();
    pbx.signIns.push(wrong);
    await session(0).end({ kind: 'lost', failure: unreachable });
    expect(store.get().link).toMatchObject({ phase: 'refused', failure: wrong });
    expect(clock.waiting).toBe(0);
  });
});

describe('sessions that are lost as soon as they are open', () => {
  const lose = async (index: number): Promise<void> =>
    session(index).end({ kind: 'lost', failure: unreachable });

  it('wait like any other try, so that the server is not hammered', async () => {
    await signIn();
    await lose(0);
    expect(phase()).toBe('live');
    await lose(1);
    expect(store.get().link).toMatchObject({ phase: 'recovering', attempt: 2 });
    clock.advance(500);
    await settle();
    await lose(2);
    expect(store.get().link).toMatchObject({ phase: 'recovering', attempt: 3 });
  });

  it('are forgiven once one has lasted', async () => {
    await signIn();
    await lose(0);
    clock.advance(steadyAfter);
    await lose(1);
    expect(phase()).toBe('live');
  });
});

describe('an account with a secondary server', () => {
  const secondary = 'https://pbx2';
  const notReady: Failure = { kind: 'serverNotReady', retryable: true };
  const signInToBoth = (): Promise<void> =>
    supervisor.signIn({ connector: () => pbx.connector, request, secondary }, never);
  const silent: Failure = { kind: 'timeout', retryable: true };

  it('goes there when the primary does not answer at sign-in', async () => {
    pbx.signIns.push(unreachable);
    await signInToBoth();
    expect(pbx.servers).toEqual([request.server, secondary]);
    expect(store.get()).toMatchObject({ onSecondary: true, link: { phase: 'live' } });
  });

  it('tells the failure of the primary when neither answers', async () => {
    pbx.signIns.push(notReady, unreachable);
    await expect(signInToBoth()).rejects.toMatchObject({ kind: 'serverNotReady' });
  });

  it('does not try a wrong password twice', async () => {
    pbx.signIns.push(wrong);
    await expect(signInToBoth()).rejects.toMatchObject({ kind: 'wrongCredentials' });
    expect(pbx.servers).toHaveLength(1);
  });

  it('tells of a certificate at the secondary that is the user’s to judge', async () => {
    pbx.signIns.push(unreachable, { kind: 'certificateUntrusted', retryable: false });
    await expect(signInToBoth()).rejects.toMatchObject({ kind: 'certificateUntrusted' });
  });

  it('that says no is left alone, and the primary waited for', async () => {
    await signInToBoth();
    clock.advance(steadyAfter);
    pbx.signIns.push(wrong, silent);
    await session(0).end({ kind: 'lost', failure: silent });
    for (let second = 0; second < 10; second++) {
      clock.advance(1_000);
      await settle();
    }
    expect(pbx.servers.slice(1).filter((server) => server === secondary)).toHaveLength(1);
    expect(pbx.servers.at(-1)).toBe(request.server);
    expect(phase()).toBe('live');
  });

  it('goes there at once when the primary falls silent, and stays', async () => {
    await signInToBoth();
    clock.advance(steadyAfter);
    await session(0).end({ kind: 'lost', failure: silent });
    expect(pbx.servers.at(-1)).toBe(secondary);
    expect(phase()).toBe('live');
    clock.advance(600_000);
    await session(1).end({ kind: 'lost', failure: unreachable });
    expect(pbx.servers.at(-1)).toBe(secondary);
  });

  it('goes there soon when the line breaks and the primary then hangs, and gives the other one its time', async () => {
    await signInToBoth();
    clock.advance(steadyAfter);
    pbx.signIns.push('hangs', 'hangs');
    await session(0).end({ kind: 'lost', failure: unreachable });
    clock.advance(shortPatience - 1);
    await settle();
    expect(pbx.servers.slice(1)).toEqual([request.server]);
    clock.advance(1);
    await settle();
    expect(pbx.servers.slice(1)).toEqual([request.server, secondary]);
    expect(store.get().link).toMatchObject({ phase: 'recovering', failure: { kind: 'timeout' } });
    clock.advance(2 * shortPatience);
    await settle();
    expect(pbx.servers).toHaveLength(3);
  });

  it('is not left because signing in is slow there: it has answered', async () => {
    await signInToBoth();
    clock.advance(steadyAfter);
    pbx.signIns.push(3 * shortPatience);
    await session(0).end({ kind: 'lost', failure: unreachable });
    clock.advance(3 * shortPatience);
    await settle();
    expect(pbx.servers).toEqual([request.server, request.server]);
    expect(phase()).toBe('live');
  });

  it('goes there soon when the primary hangs at sign-in, or at start', async () => {
    pbx.signIns.push('hangs');
    const done = signInToBoth();
    await settle();
    clock.advance(shortPatience);
    await done;
    expect(store.get().onSecondary).toBe(true);
    await supervisor.signOut();
    pbx.signIns.push('hangs');
    void supervisor.resume({ connector: () => pbx.connector, request, secondary });
    await settle();
    clock.advance(shortPatience);
    await settle();
    expect(store.get()).toMatchObject({ onSecondary: true, link: { phase: 'live' } });
  });

  it('does not wait for a goodbye to the server that it leaves', async () => {
    await signInToBoth();
    clock.advance(steadyAfter);
    session(0).holdGoodbye();
    await session(0).end({ kind: 'lost', failure: silent });
    expect(phase()).toBe('live');
    expect(pbx.servers.at(-1)).toBe(secondary);
  });

  it('tries both in turn while both are away, with one wait for the two', async () => {
    await signInToBoth();
    pbx.signIns.push(unreachable, unreachable, unreachable, unreachable);
    await session(0).end({ kind: 'lost', failure: unreachable });
    expect(pbx.servers.slice(1)).toEqual([request.server, secondary]);
    expect(store.get().link).toMatchObject({ phase: 'recovering', attempt: 2 });
    clock.advance(500);
    await settle();
    expect(pbx.servers.slice(3)).toEqual([request.server, secondary]);
    clock.advance(1_000);
    await settle();
    expect(phase()).toBe('live');
    expect(pbx.servers.at(-1)).toBe(request.server);
    expect(store.get().onSecondary).toBeUndefined();
  });

  it("comes back at the user's word, and returns where the primary is still away", async () => {
    pbx.signIns.push(unreachable);
    await signInToBoth();
    pbx.signIns.push(unreachable);
    supervisor.backToPrimary();
    await settle();
    expect(pbx.servers.slice(2)).toEqual([request.server, secondary]);
    expect(store.get().onSecondary).toBe(true);
    supervisor.backToPrimary();
    await settle();
    expect(pbx.servers.at(-1)).toBe(request.server);
    expect(store.get().onSecondary).toBeUndefined();
  });
});

describe('a machine that slept', () => {
  it('gets a new session: the one that it has looks alive and is not', async () => {
    await signIn();
    supervisor.beginAnew();
    await settle();
    expect(phase()).toBe('live');
    expect(pbx.sessions).toHaveLength(2);
    expect(session(0).closed()).toBe(true);
  });

  it('begins anew what hung on a line of before, after the goodbye that is under way', async () => {
    await signIn();
    session(0).holdGoodbye();
    await session(0).end({ kind: 'lost', failure: unreachable });
    supervisor.beginAnew();
    await settle();
    expect(store.get().link).toMatchObject({ phase: 'recovering', failure: unreachable });
    expect(pbx.servers).toHaveLength(1);
  });

  it('does not wait for an answer that will not come, nor for a back-off', async () => {
    await signIn();
    pbx.signIns.push('hangs', unreachable);
    await session(0).end({ kind: 'lost', failure: unreachable });
    expect(phase()).toBe('recovering');
    supervisor.beginAnew();
    await settle();
    expect(store.get().link).toMatchObject({ phase: 'recovering', nextTryAt: clock.now() + 500 });
    supervisor.beginAnew();
    await settle();
    expect(phase()).toBe('live');
  });

  it('leaves a sign-in of the user and a desk without account alone', async () => {
    supervisor.beginAnew();
    expect(phase()).toBe('signedOut');
    pbx.signIns.push('hangs');
    const asked = signIn();
    await settle();
    supervisor.beginAnew();
    expect(phase()).toBe('signingIn');
    await supervisor.signOut();
    await expect(asked).rejects.toMatchObject({ kind: 'cancelled' });
  });
});

describe('silence', () => {
  it('makes the desk stale, a byte makes it live by a new snapshot', async () => {
    pbx.silenceLimit = 10_000;
    await signIn();
    clock.advance(10_000);
    expect(store.get().link).toMatchObject({ phase: 'stale', lastByteAt: clock.now() - 10_000 });
    pbx.snapshot = () =>
      Promise.resolve({ calls: [ringingCall('missed')], devices: [], userState: 'busy' });
    await session(0).emit();
    expect(phase()).toBe('live');
    expect(store.get().calls.missed).toBeDefined();
  });

  it('is not ended by a snapshot alone: the channel has not spoken', async () => {
    pbx.silenceLimit = 10_000;
    await signIn();
    clock.advance(10_000);
    supervisor.recheck();
    await settle();
    expect(phase()).toBe('stale');
  });

  it('can be cut short by the user, who gets a new session', async () => {
    pbx.silenceLimit = 10_000;
    await signIn();
    clock.advance(10_000);
    void supervisor.tryNow();
    await settle();
    expect(phase()).toBe('live');
    expect(pbx.sessions).toHaveLength(2);
    expect(session(0).closed()).toBe(true);
  });

  it('that goes on is taken for a lost channel', async () => {
    pbx.silenceLimit = 10_000;
    await signIn();
    clock.advance(10_000 + staleLimit);
    await settle();
    expect(pbx.sessions).toHaveLength(2);
    expect(phase()).toBe('live');
  });
});

describe('doubt', () => {
  it('about a call that there is not has the state read again, without a word', async () => {
    await signIn();
    pbx.snapshot = () =>
      Promise.resolve({ calls: [ringingCall('true')], devices: [], userState: 'free' });
    const phases: string[] = [];
    store.subscribe(({ link }) => phases.push(link.phase));
    await session(0).emit({
      type: 'callChanged',
      callRef: 'ghost',
      data: { state: 'active', can: {} },
      legs: ringingCall('x').legs,
    });
    clock.advance(1_000);
    await settle();
    expect(Object.keys(store.get().calls)).toEqual(['true']);
    expect(phases).not.toContain('synchronising');
  });
});

describe('at start', () => {
  it('a server that does not answer is tried until it does', async () => {
    pbx.signIns.push(unreachable);
    await resume();
    expect(phase()).toBe('recovering');
    clock.advance(1_000);
    await settle();
    expect(phase()).toBe('live');
  });
});

describe('signing out', () => {
  it('closes the session, empties the desk and leaves no timer', async () => {
    pbx.silenceLimit = 10_000;
    await signIn();
    await session(0).emit({ type: 'callCreated', call: ringingCall('c1') });
    await supervisor.signOut();
    expect(store.get()).toMatchObject({ calls: {}, link: { phase: 'signedOut' } });
    expect(session(0).closed()).toBe(true);
    expect(clock.waiting).toBe(0);
  });
});
