import { expect, test } from 'vitest';
import { formatDuration } from './duration';

test.each([
  [0, '0:00'],
  [999, '0:00'],
  [7_000, '0:07'],
  [750_000, '12:30'],
  [3_599_999, '59:59'],
  [3_909_000, '1:05:09'],
  [-4_000, '0:00'],
])('%i ms is shown as %s', (milliseconds, shown) => {
  expect(formatDuration(milliseconds)).toBe(shown);
});
