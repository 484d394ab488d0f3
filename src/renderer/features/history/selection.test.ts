import { expect, it } from 'vitest';
import { choiceOf, everything, isSelected, noSelection, select, selectedCount } from './selection';

it('is some calls, put in and taken out', () => {
  const two = select(select(noSelection, 1, true), 2, true);
  expect(selectedCount(two, 10)).toBe(2);
  expect(choiceOf(two, { list: 'missed' })).toEqual({ ids: [1, 2] });
  const one = select(two, 1, false);
  expect(isSelected(one, 1)).toBe(false);
  expect(choiceOf(select(one, 2, false), {})).toBeUndefined();
});

it('is all calls of a filter, those not loaded too, but for some', () => {
  const most = select(everything, 7, false);
  expect(isSelected(most, 7)).toBe(false);
  expect(isSelected(most, 99)).toBe(true);
  expect(selectedCount(most, 250)).toBe(249);
  expect(choiceOf(most, { list: 'missed' })).toEqual({ filter: { list: 'missed' }, except: [7] });
  expect(choiceOf(select(most, 7, true), {})).toEqual({ filter: {}, except: [] });
});
