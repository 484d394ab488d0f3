import fc from 'fast-check';
import { expect, it } from 'vitest';
import { appPath, mediaType } from './app-path';

const root = '/opt/app/out/renderer';

it('names the file of a page', () => {
  expect(appPath(root, 'app://hookswitch/desk.html')).toBe(`${root}/desk.html`);
  expect(appPath(root, 'app://hookswitch/assets/a%20b.js?v=1#x')).toBe(`${root}/assets/a b.js`);
});

it.each([
  'app://hookswitch/../main/index.js',
  'app://hookswitch/%2e%2e/main/index.js',
  'app://hookswitch/..%2fmain%2findex.js',
  'app://hookswitch/assets/..%2f..%2f..%2f..%2fetc%2fpasswd',
  'app://hookswitch/..%5cmain',
  'app://hookswitch/C:%5cwindows',
  'app://hookswitch/a%00.html',
  'app://hookswitch/%',
  'app://hookswitch/',
  'app://hookswitch',
  'app://evil/desk.html',
  'file:///etc/passwd',
  'app:desk.html',
  'not a url',
])('names no file for %s that could lie outside', (address) => {
  const path = appPath(root, address);
  expect(path === undefined || path.startsWith(`${root}/`)).toBe(true);
  if (!address.includes('../') && !address.includes('%2e')) expect(path).toBeUndefined();
});

it('never leaves the folder, whatever the path', () => {
  const piece = fc.constantFrom('..', '.', '%2e%2e', '%2f', '%5c', '/', '\\', 'a', '', '%00');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const path = appPath(root, `app://hookswitch/${pieces.join('/')}`);
      expect(path === undefined || path.startsWith(`${root}/`)).toBe(true);
    }),
  );
});

it('serves only the kinds of file that we have', () => {
  expect(mediaType('/x/desk.HTML')).toBe('text/html; charset=utf-8');
  expect(mediaType('/x/index.node')).toBeUndefined();
  expect(mediaType('/x/passwd')).toBeUndefined();
});
