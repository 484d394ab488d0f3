import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readServerAddress, serverOrigin } from './server-address';

test.each([
  ['pbx.example.com', 'https://pbx.example.com', false],
  ['  pbx.example.com:8443 ', 'https://pbx.example.com:8443', false],
  ['https://pbx.example.com/api/rest', 'https://pbx.example.com', false],
  ['http://pbx.example.com', 'http://pbx.example.com', true],
  ['HTTP://10.0.0.5:8080', 'http://10.0.0.5:8080', true],
  ['http://127.0.0.1:4100', 'http://127.0.0.1:4100', false],
  ['http://localhost', 'http://localhost', false],
  ['http://[::1]:80', 'http://[::1]', false],
  ['[fd00::12]:443', 'https://[fd00::12]', false],
])('%s is %s, exposed: %s', (typed, origin, exposed) => {
  expect(readServerAddress(typed)).toMatchObject({ origin, exposed });
});

test.each([
  '',
  'pbx example',
  'ftp://pbx.example.com',
  'https://',
  '://x',
  'javascript:alert(1)',
  'https://user:pw@pbx',
])('"%s" is no address', (typed) => {
  expect(readServerAddress(typed)).toBeUndefined();
});

test('a refusal tells the scheme and nothing of what was typed', () => {
  expect(() => serverOrigin('ftp://user:secret@pbx')).toThrow(
    expect.objectContaining({
      kind: 'badInput',
      details: { message: 'not a server address', scheme: 'ftp:' },
    }),
  );
});

test('whatever is typed, it never means anything but http or https', () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const origin = readServerAddress(typed)?.origin ?? 'https://none';
      expect(origin).toMatch(/^https?:\/\/[^/]+$/);
    }),
  );
});
