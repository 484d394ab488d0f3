import { expect, it } from 'vitest';
import { findTrayHost, type Run } from './tray-host';

const answers =
  (byProgram: Readonly<Record<string, string>>): Run =>
  (program) => {
    const answer = byProgram[program];
    return answer === undefined ? Promise.reject(new Error('ENOENT')) : Promise.resolve(answer);
  };

it('is there when a host has registered, whoever can tell', async () => {
  const reply = 'method return time=1.2\n   variant       boolean true\n';
  expect(await findTrayHost('linux', answers({ 'dbus-send': reply }))).toBe('available');
  expect(await findTrayHost('linux', answers({ gdbus: '(<true>,)' }))).toBe('available');
});

it('is missing when there is none, or when nobody can tell', async () => {
  expect(await findTrayHost('linux', answers({ 'dbus-send': 'boolean false' }))).toBe('missing');
  expect(await findTrayHost('linux', answers({}))).toBe('missing');
});

it('is always there on the other systems', async () => {
  expect(await findTrayHost('win32', answers({}))).toBe('available');
});
