import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { defaultSettings, type Account, type Settings } from '@shared/bridge/settings';
import { keepStandingSessions } from './standing-sessions';

const account: Account = { system: 'o2g', server: 'https://pbx.example', login: 'oxe1000' };

function world() {
  const keyring = new Map<string, string>();
  const followers = new Set<(next: Settings, previous: Settings) => void>();
  let settings: Settings = defaultSettings;
  const secrets = {
    get: ({ login }: Account) => Promise.resolve(keyring.get(login)),
    set({ login }: Account, secret: string) {
      keyring.set(login, secret);
      return Promise.resolve('keyring' as const);
    },
    delete({ login }: Account) {
      keyring.delete(login);
      return Promise.resolve();
    },
  };
  const store = {
    get: () => settings,
    subscribe(follower: (next: Settings, previous: Settings) => void) {
      followers.add(follower);
      return () => void followers.delete(follower);
    },
  };
  return {
    keyring,
    followers,
    change(change: Partial<Settings>) {
      const previous = settings;
      settings = { ...settings, ...change };
      for (const follower of followers) follower(settings, previous);
    },
    sessions: keepStandingSessions(account, secrets, store),
  };
}

it.each([
  ['that is remembered', true],
  ['that is not remembered', false],
])('keeps the sessions of an account %s, and forgets them with the last', async (_, remember) => {
  const { sessions, keyring, followers, change } = world();
  change({ account, remember });
  sessions.keep('a session');
  await expect.poll(() => [...keyring]).toEqual([['oxe1000 sessions', 'a session']]);
  expect(await sessions.recall()).toBe('a session');
  sessions.keep(undefined);
  await sessions.dispose();
  expect(keyring.size).toBe(0);
  expect(followers.size).toBe(0);
});

it('keeps nothing of an account that is not in yet', async () => {
  const { sessions, keyring, change } = world();
  change({ account: { ...account, login: 'oxe1001' }, remember: true });
  keyring.set('oxe1000 sessions', 'of another profile');
  expect(await sessions.recall()).toBeUndefined();
  keyring.clear();
  sessions.keep('a session');
  change({ theme: 'dark' });
  expect(keyring.size).toBe(0);
  change({ account });
  await sessions.dispose();
  expect([...keyring]).toEqual([['oxe1000 sessions', 'a session']]);
});

it('keeps what it recalled until it is told otherwise', async () => {
  const { sessions, keyring, change } = world();
  keyring.set('oxe1000 sessions', 'of an earlier run');
  change({ account, remember: true });
  expect(await sessions.recall()).toBe('of an earlier run');
  change({ theme: 'dark' });
  await sessions.dispose();
  expect(keyring.size).toBe(1);
});

it('forgets them at once, after whatever it still had to keep', async () => {
  const { sessions, keyring, change } = world();
  change({ account });
  sessions.keep('a session');
  sessions.keep('a session and another');
  await sessions.forget();
  change({ remember: false });
  await sessions.dispose();
  expect(keyring.size).toBe(0);
});

it('keeps nothing that a sign-in still says which the user gave up, until one begins again', async () => {
  const { sessions, keyring, change } = world();
  change({ account });
  sessions.keep('a session');
  await sessions.forget();
  sessions.keep('of a sign-in that was under way');
  change({ theme: 'dark' });
  await setImmediate();
  expect(keyring.size).toBe(0);
  sessions.begin();
  sessions.keep('a new session');
  await sessions.dispose();
  expect([...keyring]).toEqual([['oxe1000 sessions', 'a new session']]);
});
