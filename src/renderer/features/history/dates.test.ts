import { expect, it } from 'vitest';
import { momentOf, periodOf } from './dates';

const at = (month: number, day: number): number => new Date(2026, month - 1, day).getTime();
const today = at(3, 14);

it.each([
  [{ preset: 'any' } as const, {}],
  [{ preset: 'today' } as const, { from: today }],
  [{ preset: 'yesterday' } as const, { from: at(3, 13), until: today }],
  [{ preset: 'week' } as const, { from: at(3, 8) }],
  [
    { preset: 'between', first: '2026-03-01', last: '2026-03-31' } as const,
    { from: at(3, 1), until: at(4, 1) },
  ],
  [{ preset: 'between', first: '', last: '2026-03-02' } as const, { until: at(3, 3) }],
])('%j is %j', (choice, period) => expect(periodOf(choice, today)).toEqual(period));

it('takes nothing for a date that is none', () => {
  expect(momentOf('2026-3-1')).toBeUndefined();
  expect(momentOf('')).toBeUndefined();
});
