import { describe, expect, it } from 'vitest';
import { daysLeft, isUsedUp } from './alerts';

const now = new Date(2026, 10, 20, 15, 30).getTime();

describe('a licence', () => {
  it.each([
    ['2026-11-20', 0],
    ['2026-11-21', 1],
    ['2026-12-20', 30],
    ['2026-11-19', -1],
    ['2026-11-21T23:59:59.000Z', 1],
  ])('that expires %s has %i days left', (expires, days) => {
    expect(daysLeft({ name: 'x', expires }, now)).toBe(days);
  });

  it('whose end is no date has no countdown', () => {
    expect(daysLeft({ name: 'x', expires: 'permanent' }, now)).toBeUndefined();
    expect(daysLeft({ name: 'x' }, now)).toBeUndefined();
  });

  it('is used up when all are taken, and not when there is none to take', () => {
    expect(isUsedUp({ name: 'x', used: 3, total: 3 })).toBe(true);
    expect(isUsedUp({ name: 'x', used: 2, total: 3 })).toBe(false);
    expect(isUsedUp({ name: 'x', used: 0, total: 0 })).toBe(false);
  });
});
