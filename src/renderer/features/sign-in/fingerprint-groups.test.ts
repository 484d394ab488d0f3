import { expect, test } from 'vitest';
import { differingGroups, fingerprintGroups } from './fingerprint-groups';

const bytes = Array.from({ length: 32 }, (_, at) => at.toString(16).padStart(2, '0').toUpperCase());

test('a SHA-256 fingerprint is eight groups of four bytes', () => {
  const groups = fingerprintGroups(bytes.join(':'));
  expect(groups).toHaveLength(8);
  expect(groups[0]).toBe('00 01 02 03');
  expect(groups[7]).toBe('1C 1D 1E 1F');
});

test('the groups that changed are told', () => {
  const changed = bytes.map((byte, at) => (at === 5 ? 'FF' : byte)).join(':');
  expect(differingGroups(changed, bytes.join(':'))).toEqual([
    false,
    true,
    ...Array.from({ length: 6 }, () => false),
  ]);
});
