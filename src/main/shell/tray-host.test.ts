import { expect, it } from 'vitest';
import { findTrayHost } from './tray-host';

const answers = (...body: readonly unknown[]) => ({ call: () => Promise.resolve(body) });
const nobody = { call: () => Promise.reject(new Error('Nobody has that name.')) };

it('is there when a host has registered', async () => {
  expect(await findTrayHost('linux', answers(true))).toBe('available');
});

it('is missing when there is none, or when nobody can tell', async () => {
  expect(await findTrayHost('linux', answers(false))).toBe('missing');
  expect(await findTrayHost('linux', answers())).toBe('missing');
  expect(await findTrayHost('linux', nobody)).toBe('missing');
});

it('is always there on the other systems', async () => {
  expect(await findTrayHost('win32', nobody)).toBe('available');
});
