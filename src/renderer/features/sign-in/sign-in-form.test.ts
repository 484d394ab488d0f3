import { expect, test } from 'vitest';
import { defaultSettings } from '@shared/bridge/settings';
import {
  firstForm,
  passwordIsKept,
  problemsOf,
  signInInput,
  type SignInForm,
} from './sign-in-form';

const account = { system: 'o2g', server: 'https://pbx.example.com', login: 'alice' } as const;
const form: SignInForm = {
  ...account,
  secondary: undefined,
  password: 'secret',
  onBehalfOf: '',
  remember: false,
  plainFor: '',
};

test('the form starts with the account of last time, and in the demo with its account', () => {
  expect(firstForm({ ...defaultSettings, account, remember: true })).toMatchObject({
    ...account,
    password: '',
    remember: true,
  });
  const demo = [
    { role: 'agent', server: 'http://127.0.0.1:4100', login: 'a', password: 'b' },
    { role: 'supervisor', server: 'http://127.0.0.1:4100', login: 'c', password: 'b' },
  ] as const;
  expect(firstForm({ ...defaultSettings, account }, demo)).toMatchObject({
    server: 'http://127.0.0.1:4100',
    login: 'a',
    password: 'b',
  });
});

test('a supervisor names the user, where the system knows such sessions', () => {
  const supervised = { ...form, onBehalfOf: ' 12000 ' };
  expect(signInInput(supervised).account).toEqual({ ...account, onBehalfOf: '12000' });
  expect(signInInput({ ...supervised, system: 'xivo' }).account).not.toHaveProperty('onBehalfOf');
  expect(signInInput(form).account).not.toHaveProperty('onBehalfOf');
});

test('each field that keeps the form from being sent has its own sentence', () => {
  const empty = { ...form, server: ' ', login: '', password: '' };
  expect(problemsOf(empty, false)).toEqual({
    server: 'server.missing',
    login: 'login.missing',
    password: 'password.missing',
  });
  expect(problemsOf({ ...form, server: 'ftp://x' }, false)).toEqual({ server: 'server.invalid' });
  expect(problemsOf(form, false)).toEqual({});
});

test('a kept password stands in for an empty one, for its own account only', () => {
  const empty = { ...form, server: 'pbx.example.com/', password: '' };
  expect(passwordIsKept(empty, account, true)).toBe(true);
  expect(passwordIsKept({ ...empty, login: 'bob' }, account, true)).toBe(false);
  expect(passwordIsKept({ ...empty, server: 'http://pbx.example.com' }, account, true)).toBe(false);
  expect(problemsOf(empty, true)).toEqual({});
  expect(signInInput(empty)).toEqual({ account, remember: false });
});

test('a secondary server may be given, and is another one', () => {
  const known = { ...account, secondary: 'https://pbx2.example.com' };
  expect(firstForm({ ...defaultSettings, account: known }).secondary).toBe(known.secondary);
  expect(problemsOf({ ...form, secondary: ' ' }, false)).toEqual({});
  expect(problemsOf({ ...form, secondary: 'ftp://x' }, false)).toEqual({
    secondary: 'secondary.invalid',
  });
  expect(problemsOf({ ...form, secondary: 'PBX.example.com/' }, false)).toEqual({
    secondary: 'secondary.same',
  });
  expect(signInInput({ ...form, secondary: 'pbx2.example.com' }).account).toEqual(known);
});

test('the address is sent as it was understood', () => {
  expect(signInInput({ ...form, server: ' PBX.example.com:8443/x ' }).account.server).toBe(
    'https://pbx.example.com:8443',
  );
});

test('a password crosses a network unencrypted only where the user agreed to that very address', () => {
  const plain = { ...form, server: 'http://pbx.example.com' };
  expect(problemsOf(plain, false)).toEqual({ plain: 'plain.needed' });
  const agreed = { ...plain, plainFor: 'http://pbx.example.com' };
  expect(problemsOf(agreed, false)).toEqual({});
  expect(problemsOf({ ...agreed, server: 'http://other.example.com' }, false)).toEqual({
    plain: 'plain.needed',
  });
  expect(problemsOf({ ...form, server: 'http://127.0.0.1:4100' }, false)).toEqual({});
  const known = { ...account, server: 'http://pbx.example.com' };
  expect(firstForm({ ...defaultSettings, account: known }).plainFor).toBe(known.server);
});
