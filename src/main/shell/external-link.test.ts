import { expect, it } from 'vitest';
import { isSafeExternal } from './external-link';

it.each(['https://example.org/a?b#c', 'http://example.org', 'mailto:help@example.org?subject=Hi'])(
  'opens %s',
  (address) => expect(isSafeExternal(address)).toBe(true),
);

it.each([
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,x',
  'ms-msdt:/id',
  'smb://host/share',
  'app://hookswitch/desk.html',
  'tel:+33198001234',
  'https://user:pw@example.org/',
  'https://example.org/\nX',
  'https://',
  'example.org',
  '',
  'mailto:a@b?attach=/etc/passwd',
  `https://example.org/${'x'.repeat(2000)}`,
])('does not open %s', (address) => expect(isSafeExternal(address)).toBe(false));
