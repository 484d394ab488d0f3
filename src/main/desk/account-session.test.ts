import { beforeEach, describe, expect, it } from 'vitest';
import type { Account } from '@shared/bridge/settings';
import { FailureError } from '@shared/model/failure';
import { emptyDesk, type DeskState } from '@shared/model/desk-state';
import { createAccountSession, type AccountSession } from './account-session';
import { createStore, type Store } from './store';
import { createSupervisor } from './supervisor';
import { manualClock } from './testing/manual-clock';
import { rethrow } from './testing/rethrow';
import { scriptedPbx, settle, type ScriptedPbx } from './testing/scripted-pbx';

const account: Account = { system: 'o2g', server: 'pbx.example.com', login: 'oxe12000' };
const key = 'https://pbx.example.com';

let store: Store<DeskState>;
let pbx: ScriptedPbx;
let kept: Map<string, string>;
let last: { account: Account; remember: boolean } | undefined;
let session: AccountSession;
let slowKeyring: Promise<string> | undefined;
/** This run was brought back after one that was killed. */
let wasKilled: boolean;
/** How often what a killed run left was closed, and was forgotten. */
let closed: number;
let forgotten: number;

beforeEach(() => {
  const clock = manualClock();
  store = createStore(emptyDesk(clock.now()), rethrow);
  pbx = scriptedPbx(clock);
  kept = new Map();
  last = undefined;
  slowKeyring = undefined;
  wasKilled = false;
  closed = forgotten = 0;
  session = createAccountSession({
    supervisor: createSupervisor(store, clock),
    passwords: {
      get: ({ server }) => slowKeyring ?? Promise.resolve(kept.get(server)),
      set: ({ server }, password) => Promise.resolve(void kept.set(server, password)),
      delete: ({ server }) => Promise.resolve(void kept.delete(server)),
    },
    memory: {
      last: () => last,
      keep: (used, remember) => {
        last = { account: used, remember };
      },
    },
    killedRun: {
      mayGoOn: () => Promise.resolve(wasKilled),
      close: () => Promise.resolve(void (closed += 1)),
      forget: () => Promise.resolve(void (forgotten += 1)),
    },
    connectorFor: () => pbx.connector,
  });
});

const signIn = (remember: boolean, password?: string): Promise<void> =>
  session.handlers['session.signIn']({
    account,
    remember,
    ...(password === undefined ? {} : { password }),
  });

describe('the password', () => {
  it('is kept once the PBX has taken it, and used at the next start', async () => {
    await signIn(true, 'hush');
    expect(kept.get(key)).toBe('hush');
    await session.resume();
    await settle();
    expect(store.get().link.phase).toBe('live');
  });

  it('that the PBX refuses is not kept', async () => {
    pbx.signIns.push({ kind: 'wrongCredentials', retryable: false });
    await expect(signIn(true, 'wrong')).rejects.toMatchObject({ kind: 'wrongCredentials' });
    expect(kept.size).toBe(0);
    expect(last).toBeUndefined();
  });

  it('is forgotten when the user does not want it kept, and on signing out', async () => {
    kept.set(key, 'old');
    await signIn(false, 'hush');
    expect(kept.size).toBe(0);
    await signIn(true, 'hush');
    await session.handlers['session.signOut'](undefined);
    expect(kept.size).toBe(0);
    expect(last).toMatchObject({ remember: false });
    expect(store.get().link.phase).toBe('signedOut');
  });
});

describe('a sign-in at start', () => {
  it('says that the keyring does not answer, where the password is in it', async () => {
    last = { account: { ...account, server: key }, remember: true };
    const locked = new FailureError({ kind: 'keyringUnavailable', retryable: true });
    slowKeyring = Promise.reject(locked);
    await session.resume();
    expect(store.get().link).toMatchObject({
      phase: 'signedOut',
      failure: { kind: 'keyringUnavailable' },
    });
    await expect(signIn(true)).rejects.toMatchObject({ kind: 'keyringUnavailable' });
    await signIn(false, 'hush');
    expect(store.get().link.phase).toBe('live');
  });

  it('can be cancelled, and keeps the password for the next one', async () => {
    kept.set(key, 'hush');
    last = { account: { ...account, server: key }, remember: true };
    pbx.signIns.push({ kind: 'unreachable', retryable: true });
    const resuming = session.resume();
    await settle();
    expect(store.get().link.phase).toBe('recovering');
    await session.handlers['session.cancelSignIn'](undefined);
    await resuming;
    expect(store.get().link.phase).toBe('signedOut');
    expect(kept.get(key)).toBe('hush');
  });

  it('gives way to the user who signs in by hand meanwhile', async () => {
    last = { account: { ...account, server: key }, remember: true };
    let answer: (password: string) => void = () => undefined;
    slowKeyring = new Promise((resolve) => {
      answer = resolve;
    });
    const resuming = session.resume();
    slowKeyring = undefined;
    await signIn(false, 'hush');
    answer('old');
    await resuming;
    expect(pbx.sessions).toHaveLength(1);
    expect(store.get().link.phase).toBe('live');
  });
});

describe('a run that was brought back', () => {
  const remembered = { ...account, server: key };

  it('goes on without a password where none is kept', async () => {
    last = { account: remembered, remember: false };
    wasKilled = true;
    await session.resume();
    expect(pbx.requests).toEqual([{ server: key, login: 'oxe12000', goesOn: true }]);
    expect(store.get().link.phase).toBe('live');
  });

  it('goes on with the password that is kept, for where the session is over', async () => {
    last = { account: remembered, remember: true };
    kept.set(key, 'hush');
    wasKilled = true;
    await session.resume();
    const request = { server: key, login: 'oxe12000', password: 'hush', goesOn: true };
    expect(pbx.requests).toEqual([request]);
  });

  it('asks the user to sign in again where the PBX does not take it', async () => {
    last = { account: remembered, remember: false };
    wasKilled = true;
    pbx.signIns.push({ kind: 'signInAgain', retryable: false });
    await session.resume();
    const failure = { kind: 'signInAgain' };
    expect(store.get()).toMatchObject({ link: { phase: 'refused', failure } });
    expect(store.get().identity).toBeUndefined();
    await signIn(false, 'hush');
    expect(pbx.requests.at(-1)).toEqual({ server: key, login: 'oxe12000', password: 'hush' });
  });

  it('reconnects without a password after an outage', async () => {
    last = { account: remembered, remember: false };
    wasKilled = true;
    await session.resume();
    const failure = { kind: 'unreachable', retryable: true } as const;
    await pbx.sessions[0]?.end({ kind: 'lost', failure });
    expect(pbx.requests).toHaveLength(2);
    expect(pbx.requests.at(-1)).not.toHaveProperty('password');
    expect(store.get().link.phase).toBe('live');
  });

  it('forgets what was kept of another account once the user is in, and not before', async () => {
    last = { account: { ...account, server: 'https://elsewhere.example' }, remember: true };
    pbx.signIns.push({ kind: 'wrongCredentials', retryable: false });
    await signIn(false, 'guess').catch(() => undefined);
    expect(forgotten).toBe(0);
    await signIn(false, 'hush');
    expect(forgotten).toBe(1);
    await signIn(false, 'hush');
    expect(forgotten).toBe(1);
  });

  it('forgets what was kept when the user gives up or signs out', async () => {
    last = { account: remembered, remember: false };
    wasKilled = true;
    pbx.signIns.push({ kind: 'unreachable', retryable: true });
    await session.resume();
    expect(store.get().link.phase).toBe('recovering');
    await session.handlers['session.cancelSignIn'](undefined);
    expect(forgotten).toBe(1);
    await signIn(false, 'hush');
    await session.handlers['session.signOut'](undefined);
    expect(forgotten).toBe(2);
  });
});

it('an ordinary start goes on in nothing: where no password is kept, what a killed run left is closed', async () => {
  last = { account: { ...account, server: key }, remember: false };
  await session.resume();
  expect(closed).toBe(1);
  expect(pbx.requests).toEqual([]);
  expect(store.get().link.phase).toBe('signedOut');
});
