import { expect, test } from 'vitest';
import { waitingLines } from './waiting-lines';

test('what is unknown is not told, and is not taken for none', () => {
  expect(waitingLines({})).toEqual([]);
  expect(waitingLines({ voicemails: 2 })).toEqual([{ word: 'voicemails', count: 2 }]);
});

test('what is none is not told', () => {
  expect(waitingLines({ missedCalls: 0, callbacks: 1, texts: 0 })).toEqual([
    { word: 'callbacks', count: 1 },
  ]);
});

test('missed calls come first', () => {
  const all = { faxes: 1, oldTexts: 2, texts: 3, callbacks: 4, voicemails: 5, missedCalls: 6 };
  expect(waitingLines(all).map(({ count }) => count)).toEqual([6, 5, 4, 3, 2, 1]);
});
