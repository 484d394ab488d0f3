import { expect, it } from 'vitest';
import { emptyDesk, type DeskState } from '@shared/model/desk-state';
import { waitingMessages } from './waiting';

const desk = (part: Partial<DeskState>): DeskState => ({ ...emptyDesk(0), ...part });

it('counts what waits of all kinds', () => {
  const counters = { voicemails: 2, callbacks: 1, texts: 3, missedCalls: 9 };
  expect(waitingMessages(desk({ features: ['voicemail', 'messages'], counters }))).toBe(6);
  expect(waitingMessages(desk({ features: ['messages'], counters }))).toBe(4);
});

it('does not take a counter that the PBX does not tell for 0', () => {
  const features = ['voicemail', 'messages'] as const;
  expect(waitingMessages(desk({ features, counters: { missedCalls: 1 } }))).toBeUndefined();
  expect(waitingMessages(desk({ features, counters: { texts: 0 } }))).toBe(0);
});
