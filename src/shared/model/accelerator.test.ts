import { expect, test } from 'vitest';
import { sameKeys } from './accelerator';

test('the same keys may be written in several ways', () => {
  expect(sameKeys('Ctrl+Alt+A', 'Alt+CommandOrControl+a', 'linux')).toBe(true);
  expect(sameKeys('Control+A', 'CommandOrControl+A', 'darwin')).toBe(false);
  expect(sameKeys('', '', 'linux')).toBe(false);
});
