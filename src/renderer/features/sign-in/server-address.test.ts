import { expect, test } from 'vitest';
import { readServerAddress } from './server-address';

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

test.each(['', 'pbx example', 'ftp://pbx.example.com', 'https://', '://x', 'javascript:alert(1)'])(
  '"%s" is no address',
  (typed) => {
    expect(readServerAddress(typed)).toBeUndefined();
  },
);
