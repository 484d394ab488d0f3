import { expect, it } from 'vitest';
import type { DeskEvent } from '@shared/model/event';
import { isDoubtful } from './doubt';
import { ringingCall } from './testing/calls';

const created = (ref: string): DeskEvent => ({ type: 'callCreated', call: ringingCall(ref) });
const changed = (callRef: string, previousCallRef?: string): DeskEvent => ({
  type: 'callChanged',
  callRef,
  ...(previousCallRef ? { previousCallRef } : {}),
});
const removed = (callRef: string): DeskEvent => ({ type: 'callRemoved', callRef });
const doubtful = (...events: DeskEvent[]): boolean => isDoubtful({ at: 0, events }, { calls: {} });

it('events in their order are believed', () => {
  expect(doubtful(created('a'), changed('a'), removed('a'))).toBe(false);
  expect(doubtful(created('a'), changed('b', 'a'), removed('b'))).toBe(false);
});

it('an event about a call that there is not, or no longer, is doubted', () => {
  expect(doubtful(changed('a'))).toBe(true);
  expect(doubtful(removed('a'))).toBe(true);
  expect(doubtful(created('a'), removed('a'), changed('a'))).toBe(true);
  expect(doubtful(created('a'), removed('a'), removed('a'))).toBe(true);
});
