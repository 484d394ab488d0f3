import { describe, expect, it } from 'vitest';
import { backOff, longestWait } from './back-off';

describe('the wait before a try', () => {
  it('is none before the first, doubles, and is never longer than half a minute', () => {
    const most = Array.from({ length: 10 }, (_, at) => backOff(at + 1, 1));
    expect(most).toEqual([0, 1, 2, 4, 8, 16, 30, 30, 30, 30].map((seconds) => seconds * 1_000));
    expect(backOff(10_000, 1)).toBe(longestWait);
  });

  it('is spread over its upper half, so that a thousand desks do not return at the same moment', () => {
    const waits = Array.from({ length: 1_000 }, (_, at) => backOff(20, at / 1_000));
    expect(Math.min(...waits)).toBe(longestWait / 2);
    expect(new Set(waits).size).toBe(1_000);
  });
});
