import { expect, it } from 'vitest';
import type { Account } from '@shared/bridge/settings';
import { silentLog, type Log } from '../log/log';
import { createSecrets, type Keyring } from './keyring-secrets';

const account: Account = { system: 'o2g', server: 'https://PBX.example', login: 'oxe1000' };

function fakeKeyring(): Keyring & { entries: Map<string, string> } {
  const entries = new Map<string, string>();
  return {
    entries,
    getPassword: async (service, name) => entries.get(`${service}/${name}`) ?? null,
    setPassword: async (service, name, password) =>
      void entries.set(`${service}/${name}`, password),
    deletePassword: async (service, name) => entries.delete(`${service}/${name}`),
  };
}

it('keeps a password in the keyring under system, login and server', async () => {
  const keyring = fakeKeyring();
  const secrets = createSecrets({ loadKeyring: async () => keyring, log: silentLog });
  expect(await secrets.availability()).toBe('available');
  expect(await secrets.set(account, 'pw')).toBe('keyring');
  expect([...keyring.entries]).toEqual([['Hookswitch/o2g oxe1000 https://pbx.example', 'pw']]);
  expect(await secrets.get({ ...account, server: 'https://pbx.EXAMPLE' })).toBe('pw');
  expect(await secrets.get({ ...account, login: 'oxe1001' })).toBeUndefined();
  await secrets.delete(account);
  expect(await secrets.get(account)).toBeUndefined();
});

it.each([
  ['whose library is missing', () => Promise.reject(new Error('libsecret-1.so.0: cannot open'))],
  ['that never answers', () => new Promise<Keyring>(() => undefined)],
  [
    'that refuses',
    async () => ({ ...fakeKeyring(), getPassword: () => Promise.reject(new Error('no service')) }),
  ],
])('keeps passwords in memory beside a keyring %s', async (_, loadKeyring) => {
  const secrets = createSecrets({ loadKeyring, log: silentLog, probeTimeout: 10 });
  expect(await secrets.availability()).toBe('missing');
  await expect(secrets.ask(account)).rejects.toMatchObject({ kind: 'keyringUnavailable' });
  expect(await secrets.get(account)).toBeUndefined();
  expect(await secrets.set(account, 'pw')).toBe('memory');
  expect(await secrets.get(account)).toBe('pw');
  await secrets.delete(account);
  expect(await secrets.get(account)).toBeUndefined();
});

it('finds a keyring that starts later than the program', async () => {
  let there = false;
  const keyring = fakeKeyring();
  const loadKeyring = () => (there ? Promise.resolve(keyring) : Promise.reject(new Error('no')));
  const secrets = createSecrets({ loadKeyring, log: silentLog });
  expect(await secrets.availability()).toBe('missing');
  there = true;
  expect(await secrets.set(account, 'pw')).toBe('keyring');
  expect(await secrets.availability()).toBe('available');
});

it('does not ask a silent keyring twice, and uses it once it has answered', async () => {
  let answer: (keyring: Keyring) => void = () => undefined;
  let asked = 0;
  const loadKeyring = () => {
    asked += 1;
    return new Promise<Keyring>((resolve) => (answer = resolve));
  };
  const secrets = createSecrets({ loadKeyring, log: silentLog, probeTimeout: 10 });
  expect(await secrets.availability()).toBe('missing');
  expect(await secrets.availability()).toBe('missing');
  expect(asked).toBe(1);
  answer(fakeKeyring());
  await expect.poll(() => secrets.availability()).toBe('available');
});

it('falls back to memory when the user will not unlock the keyring, and never logs the password', async () => {
  const lines: string[] = [];
  const write = (...line: unknown[]): void => void lines.push(JSON.stringify(line));
  const log: Log = { info: write, warn: write, error: write };
  const locked = { ...fakeKeyring(), setPassword: () => Promise.reject(new Error('dismissed')) };
  const secrets = createSecrets({ loadKeyring: async () => locked, log });
  expect(await secrets.set(account, 'hunter2')).toBe('memory');
  expect(await secrets.get(account)).toBe('hunter2');
  expect(lines.join()).toContain('dismissed');
  expect(lines.join()).not.toContain('hunter2');
});

it('makes a key for an account’s archive once, and another when asked', async () => {
  const keyring = fakeKeyring();
  const secrets = createSecrets({ loadKeyring: async () => keyring, log: silentLog });
  const key = await secrets.archiveKey(account);
  expect(Buffer.from(key ?? '', 'base64')).toHaveLength(32);
  expect(await secrets.archiveKey(account)).toBe(key);
  expect(await secrets.archiveKey({ ...account, login: 'oxe1001' })).not.toBe(key);
  const next = await secrets.newArchiveKey(account);
  expect(next).not.toBe(key);
  expect(await secrets.archiveKey(account)).toBe(next);
});

it('gives no key for an archive, and makes none, where the keyring does not answer or is locked', async () => {
  const missing = () => Promise.reject(new Error('no libsecret'));
  const without = createSecrets({ loadKeyring: missing, log: silentLog });
  expect(await without.archiveKey(account)).toBeUndefined();
  const made: string[] = [];
  let looks = 0;
  const locked = {
    ...fakeKeyring(),
    // The first look only finds out whether there is a keyring.
    getPassword: () => (looks++ === 0 ? Promise.resolve(null) : Promise.reject(new Error('no'))),
    setPassword: (_service: string, name: string) => Promise.resolve(void made.push(name)),
  };
  const secrets = createSecrets({ loadKeyring: async () => locked, log: silentLog });
  expect(await secrets.archiveKey(account)).toBeUndefined();
  expect(made).toEqual([]);
});
