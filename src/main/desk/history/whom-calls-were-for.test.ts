import { expect, it } from 'vitest';
import type { DeskEvent } from '@shared/model/event';
import type { HistoryRecord } from '@shared/model/history';
import { ringingCall } from '../testing/calls';
import { whomCallsWereFor } from './whom-calls-were-for';

/** The record of a call that was given up before anybody was called. */
const givenUp = (comRef: string): HistoryRecord => ({
  recordId: `r-${comRef}`,
  comRef,
  direction: 'outgoing',
  answered: false,
  party: { kind: 'unknown' },
  beganAt: 0,
});
const begins = (callRef: string, number?: string): DeskEvent => ({
  type: 'callCreated',
  call: ringingCall(
    callRef,
    number === undefined ? {} : { initialCalled: { kind: 'user', number } },
  ),
});
/** What is remembered after these events. */
function heard(...events: readonly DeskEvent[]) {
  const meant = whomCallsWereFor();
  meant.heard([{ at: 0, events }]);
  return { ...meant, of: (callRef: string) => meant.completed(givenUp(callRef)).party.number };
}

it('names whom a call was for, and never whoever had its reference before', () => {
  expect(heard(begins('c1', '12003')).of('c1')).toBe('12003');
  expect(heard(begins('c1', '12003'), begins('c1', '12004')).of('c1')).toBe('12004');
  expect(heard(begins('c1', '12003'), begins('c1')).of('c1')).toBeUndefined();
});

it('remembers as many calls as a log has', () => {
  const many = Array.from({ length: 101 }, (_, at) => begins(`c${at}`, String(12_000 + at)));
  const { of } = heard(...many);
  expect([of('c0'), of('c1'), of('c100')]).toEqual([undefined, '12001', '12100']);
});
