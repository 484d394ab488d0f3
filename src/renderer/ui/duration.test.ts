import { expect, test } from 'vitest';
import { formatDuration, formatMinutes } from './duration';

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

test.each([
  [60_000, 'en', '1m'],
  [299_999, 'en', '4m'],
  [3_900_000, 'en', '1h 05m'],
  [3_900_000, 'fr', '1h 05min'],
])('%i ms is told in minutes in %s as %s', (milliseconds, language, told) => {
  expect(formatMinutes(milliseconds, language)).toBe(told);
});
