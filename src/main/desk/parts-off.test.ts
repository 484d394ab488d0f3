import type { FailureKind } from '@shared/model/failure';
import { expect, it } from 'vitest';
import { speaksOfPartOff } from './parts-off';

const link = { type: 'nodeLinkChanged', nodeId: '1', link: 'cti', up: false } as const;
const isWorthReading = (kind: FailureKind): boolean =>
  speaksOfPartOff({ at: 1, events: [link] }, { partsOff: { site: { kind, retryable: false } } });

it('reads a part again that could not be read once an event speaks of it', () => {
  expect(isWorthReading('serverProblem')).toBe(true);
});

it('reads none again that is being read, or was and whose events are refused', () => {
  expect(isWorthReading('notAnsweredYet')).toBe(false);
  expect(isWorthReading('eventsRefused')).toBe(false);
});
