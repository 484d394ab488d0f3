import { expect, it } from 'vitest';
import { latency } from './latency';

it('measures from the writing to the moment that the mark was reached', () => {
  const reached = [
    [1, 105],
    [2, 111],
  ] as const;
  expect(latency([100, 110], reached).p50).toBe(3);
});

it('counts a mark that was skipped as reached with the next one', () => {
  const reached = [[2, 116]] as const;
  expect(latency([100, 110], reached).p50).toBe(11);
});

it('does not hide a mark that never came', () => {
  expect(() => latency([100, 110], [[1, 101]])).toThrow('mark 2 was never reached');
});
