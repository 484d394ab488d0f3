import { expect, test } from 'vitest';
import { passwordProblems } from './password-form';

test('a password is changed only when all three are typed and the new one twice alike', () => {
  expect(passwordProblems({ old: '', fresh: '', again: '' })).toEqual({
    old: 'oldMissing',
    fresh: 'newMissing',
  });
  expect(passwordProblems({ old: 'a', fresh: 'b', again: 'c' })).toEqual({ again: 'different' });
  expect(passwordProblems({ old: 'a', fresh: 'b', again: 'b' })).toEqual({});
});
