import { describe, expect, it } from 'vitest';
import { recordKind, talkTime, type HistoryRecord } from '@shared/model/history';
import { recentParties, suggestParties } from './recent';
import { daysAgo, historyLines } from './records';

const at = (day: number, hour: number): number => new Date(2025, 2, day, hour).getTime();
const record = (over: Partial<HistoryRecord> = {}): HistoryRecord => ({
  recordId: 'r',
  direction: 'incoming',
  answered: true,
  party: { kind: 'external', number: '+33612345678', displayName: 'Alice Martin' },
  beganAt: at(14, 9),
  endedAt: at(14, 10),
  ...over,
});
describe('a line of the history', () => {
  it('has one word for what became of the call', () => {
    expect(recordKind(record())).toBe('received');
    expect(recordKind(record({ answered: false }))).toBe('missed');
    expect(recordKind(record({ takenBy: { kind: 'user', number: '12001' } }))).toBe('taken');
    expect(recordKind(record({ direction: 'outgoing' }))).toBe('made');
    expect(recordKind(record({ direction: 'outgoing', answered: false }))).toBe('notReached');
  });
  it('knows how long one talked, and never below zero when clocks disagree', () => {
    expect(talkTime(record({ endedAt: at(14, 9) + 65_000 }))).toBe(65_000);
    expect(talkTime(record({ endedAt: at(14, 8) }))).toBe(0);
    expect(talkTime(record({ answered: false, endedAt: at(14, 10) }))).toBeUndefined();
  });
  it('stands under its day', () => {
    const records = [at(14, 9), at(14, 8), at(12, 23)].map((beganAt, id) => ({
      ...record({ beganAt }),
      id,
      atPbx: true,
    }));
    const types = historyLines(records).map((line) => line.type);
    expect(types).toEqual(['day', 'record', 'record', 'day', 'record']);
  });
  it('counts days by the calendar', () => {
    expect(daysAgo(at(13, 23), at(14, 0))).toBe(1);
    expect(daysAgo(at(14, 0), at(14, 23))).toBe(0);
    expect(daysAgo(at(1, 12), at(31, 12))).toBe(30); // across the change to summer time
  });
});

describe('who is suggested', () => {
  const records = [
    record({
      recordId: 'old',
      beganAt: at(10, 9),
      party: { kind: 'external', number: '0612345678' },
    }),
    record({ recordId: 'new' }),
    record({
      recordId: 'bob',
      party: { kind: 'user', number: '12004', firstName: 'Bob', lastName: 'Keller' },
    }),
    record({ recordId: 'hidden', party: { kind: 'external', anonymous: true } }),
  ];
  const parties = recentParties(records, 'FR');
  const names = (typed: string): unknown[] =>
    suggestParties(typed, parties, 'FR').map((party) => party.name);
  it('lists each line once, the latest first, and leaves out who cannot be called', () => {
    expect(parties.map((party) => party.last.recordId)).toEqual(['new', 'bob']);
  });
  it('finds by name or by number in any form', () => {
    expect(names('kel')).toEqual(['Bob Keller']);
    expect(names('06 12')).toEqual(['Alice Martin']);
    expect(names('1200')).toEqual(['Bob Keller']);
    expect(names('')).toHaveLength(2);
    expect(names('zz')).toEqual([]);
  });
});
