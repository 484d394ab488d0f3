import { describe, expect, test } from 'vitest';
import type { SetKey } from '@shared/model/phone';
import { sheetsOf } from './sheets';

const keys = (count: number, first = 1): readonly SetKey[] =>
  Array.from({ length: count }, (_, index) => ({ position: first + index }));
const sizes = (programmable: number, soft: number, addOns: readonly number[]) =>
  sheetsOf({ keys: { programmable: keys(programmable), soft: keys(soft) }, addOns }).map(
    ({ id, keys: sheet }) => [id, sheet[0]?.position, sheet.length],
  );

describe('the sheets of a set', () => {
  test('each module has its own, after the set and before the soft keys', () => {
    expect(sizes(42, 4, [10, 20])).toEqual([
      ['set 1', 1, 12],
      ['module 1', 13, 10],
      ['module 2', 23, 20],
      ['soft 1', 1, 4],
    ]);
  });

  test('modules that cannot be among the keys make no sheet, and no key is lost', () => {
    expect(sizes(10, 0, [10])).toEqual([['set 1', 1, 10]]);
    expect(sizes(6, 0, [10, 40])).toEqual([['set 1', 1, 6]]);
  });

  test('a set without keys has none', () => {
    expect(sizes(0, 0, [])).toEqual([]);
  });
});
