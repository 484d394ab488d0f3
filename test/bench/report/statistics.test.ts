import { describe, expect, it } from 'vitest';
import { median, percentile, spread } from './statistics';

describe('statistics', () => {
  it('takes the middle value, whatever the order', () => {
    expect(median([9, 1, 5])).toBe(5);
  });

  it('takes the mean of the two middle values of an even number', () => {
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });

  it('reads a high percentile between the two values beside it', () => {
    const hundred = Array.from({ length: 101 }, (_, index) => index);
    expect(percentile(hundred, 99)).toBe(99);
    expect(percentile([0, 10], 75)).toBe(7.5);
  });

  it('has nothing to say about no values', () => {
    expect(median([])).toBeNaN();
  });

  it('tells how far apart the runs were', () => {
    expect(spread([3, 1, 2])).toEqual({ median: 2, min: 1, max: 3, runs: 3 });
  });
});
