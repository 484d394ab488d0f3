import { describe, expect, it } from 'vitest';
import { closingLine, counted, noTests, sum, whatFailed } from './counts';

describe('the closing line', () => {
  it('adds up the runners and stands alone in its plain form', () => {
    const total = sum([
      { ...noTests, passed: 3 },
      { ...noTests, passed: 4, failed: 1 },
    ]);
    expect(closingLine(total)).toBe('7 passed, 1 failed');
    expect(closingLine({ ...total, skipped: 2 })).toBe('7 passed, 1 failed, 2 skipped');
  });

  it('counts a runner that failed without a failed test as one failure, with its name', () => {
    const five = { ...noTests, passed: 5 };
    const crashed = { ...five, failed: 1, failures: ['unit: ended with code 1'] };
    expect(counted('unit', 1, five)).toEqual(crashed);
    expect(counted('unit', 1)).toEqual({ ...crashed, passed: 0 });
    const two = { ...five, failed: 2, failures: ['a', 'b'] };
    expect(counted('unit', 1, two)).toEqual(two);
    expect(counted('unit', 0, five)).toEqual(five);
  });
});

it('says at the end what failed in every runner', () => {
  const total = sum([
    { ...noTests, failed: 1, failures: ['reads CSV\nproperty failed, seed 7'] },
    counted('e2e', 1),
  ]);
  expect(whatFailed(total)).toBe(
    '\n✘ reads CSV\nproperty failed, seed 7\n\n✘ e2e: ended with code 1',
  );
  expect(whatFailed(noTests)).toBe('');
});
