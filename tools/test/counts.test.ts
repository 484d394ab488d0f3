import { describe, expect, it } from 'vitest';
import { closingLine, counted, sum } from './counts';

describe('the closing line', () => {
  it('adds up the runners and stands alone in its plain form', () => {
    const total = sum([
      { passed: 3, failed: 0, skipped: 0 },
      { passed: 4, failed: 1, skipped: 0 },
    ]);
    expect(closingLine(total)).toBe('7 passed, 1 failed');
    expect(closingLine({ ...total, skipped: 2 })).toBe('7 passed, 1 failed, 2 skipped');
  });

  it('counts a runner that failed without a failed test as one failure', () => {
    expect(counted(1, { passed: 5, failed: 0, skipped: 0 }).failed).toBe(1);
    expect(counted(1, undefined).failed).toBe(1);
    expect(counted(1, { passed: 5, failed: 2, skipped: 0 }).failed).toBe(2);
    expect(counted(0, { passed: 5, failed: 0, skipped: 0 }).failed).toBe(0);
  });
});
