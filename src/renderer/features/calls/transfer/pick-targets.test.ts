import { describe, expect, it } from 'vitest';
import type { HistoryRecord } from '@shared/model/history';
import { recentParties } from '../../history/recent';
import { pickTargets } from './pick-targets';

const record = (recordId: string, number: string, displayName: string): HistoryRecord => ({
  recordId,
  direction: 'incoming',
  answered: true,
  party: { kind: 'external', number, displayName },
  beganAt: 1,
});
const parties = recentParties(
  [record('a', '+33612345678', 'Alice Martin'), record('b', '12004', 'Bob Keller')],
  'FR',
);
const targets = (typed: string): string[] =>
  pickTargets(typed, parties, 'FR').map(({ number, name }) => `${number} ${name ?? '-'}`);

describe('whom typed text can mean', () => {
  it('is the typed number first, sent as typed, then who is found by it', () => {
    expect(targets('12')).toEqual(['12 -', '+33612345678 Alice Martin', '12004 Bob Keller']);
  });
  it('names the owner of a whole number, and keeps the digits that were typed', () => {
    expect(targets('06 12 34 56 78')).toEqual(['0612345678 Alice Martin']);
  });
  it('is somebody of that name when it is no number', () => {
    expect(targets('kel')).toEqual(['12004 Bob Keller']);
    expect(targets('nobody')).toEqual([]);
  });
});
