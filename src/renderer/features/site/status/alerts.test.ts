import { describe, expect, it } from 'vitest';
import { daysLeft } from '@shared/model/site';
import { alarmBeside, isUsedUp, licenceAlerts } from './alerts';

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

describe('what must be looked after', () => {
  const licences = [
    { name: 'A', total: 5, used: 1, expires: '2026-12-02' },
    { name: 'B', total: 5, used: 5, expires: '2026-12-02' },
    { name: 'C', total: 5, used: 1, expires: '2026-11-19' },
    { name: 'far', total: 5, used: 1, expires: '2026-12-21' },
    { name: 'not ours', total: 0, used: 0, expires: '2026-11-19' },
  ];
  const alerts = licenceAlerts(licences, now);

  it('is what has ended, what ends within a month, by the day, and what is used up', () => {
    expect(alerts).toEqual([
      { about: 'end', days: -1, names: ['C'] },
      { about: 'end', days: 12, names: ['A', 'B'] },
      { about: 'usedUp', name: 'B', total: 5 },
    ]);
  });

  it('is not said twice where the server’s alarm says it too', () => {
    const alarm = (days: number) => ({ days, message: '', at: now });
    expect(alarmBeside(alerts, alarm(12))).toBeUndefined();
    expect(alarmBeside(alerts, alarm(11))).toEqual(alarm(11));
  });
});
