import { homedir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { redact } from './redact';

describe('what the log keeps', () => {
  it('hides phone numbers however they are written', () => {
    for (const number of ['+33 1 98 00 12 34', '0198001234', '1234', '(0)198-0012-34']) {
      expect(redact(`call from ${number} ended`)).not.toMatch(/\d{3}/);
    }
    expect(redact('call from 0198001234 ended')).toBe('call from …34 ended');
  });

  it('ends a URL at its origin, without the login in it', () => {
    expect(redact('GET https://bob:pw@pbx.example:8443/api/rest/1.0/sessions?x=1 failed')).toBe(
      'GET https://pbx.example:8443/… failed',
    );
    expect(redact('http://127.0.0.1:4711/api/events/5f3')).toBe('http://127.0.0.1:4711/…');
  });

  it('hides anything that looks like a token', () => {
    expect(redact('cookie=5F3A9b77c0ffee112233445566 set')).not.toContain('ffee');
    expect(redact('id 5f3e9a8b-1c2d-4e5f-8a9b-0c1d2e3f4a5b')).toBe('id …');
  });

  it('hides whose home folder it was', () => {
    expect(redact(`ENOENT: ${homedir()}/notes.json`)).toBe('ENOENT: ~/notes.json');
  });

  it('stays one line of bounded length', () => {
    expect(redact('a\nFAKE LINE\r\u0000b')).toBe('a FAKE LINE b');
    expect(redact('x '.repeat(5000)).length).toBeLessThanOrEqual(300);
  });

  it('leaves words, versions and error codes readable', () => {
    for (const text of ['net::ERR_CONNECTION_REFUSED', 'O2G 2.7.4', 'HTTP 503', 'state live']) {
      expect(redact(text)).toBe(text);
    }
  });
});
