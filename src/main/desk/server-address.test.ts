import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serverOrigin } from './server-address';

describe('the server address', () => {
  it.each([
    ['pbx.example.com', 'https://pbx.example.com'],
    ['  pbx:8443 ', 'https://pbx:8443'],
    ['http://10.0.0.5/api/rest', 'http://10.0.0.5'],
    ['HTTPS://Pbx.Example.com:443/', 'https://pbx.example.com'],
    ['[::1]:8443', 'https://[::1]:8443'],
  ])('%s means %s', (typed, origin) => {
    expect(serverOrigin(typed)).toBe(origin);
  });

  it.each(['', 'ftp://pbx', 'file:///etc/passwd', 'https://user:pw@pbx', 'http://', 'a b'])(
    '%s is refused',
    (typed) => {
      expect(() => serverOrigin(typed)).toThrow(expect.objectContaining({ kind: 'badInput' }));
    },
  );

  it('never means anything but http or https, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        let origin: string | undefined;
        try {
          origin = serverOrigin(typed);
        } catch {
          return;
        }
        expect(origin).toMatch(/^https?:\/\/[^/]+$/);
      }),
    );
  });
});
