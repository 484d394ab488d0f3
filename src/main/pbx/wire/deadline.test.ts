import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deadline } from './deadline';

describe('deadline', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('aborts with a TimeoutError when time is up', () => {
    const limit = deadline(100);
    vi.advanceTimersByTime(99);
    expect(limit.signal.aborted).toBe(false);
    vi.advanceTimersByTime(1);
    expect(limit.signal.reason).toMatchObject({ name: 'TimeoutError' });
  });

  it('aborts with whichever parent aborts, for its reason, also when that was before', () => {
    const parent = new AbortController();
    const limit = deadline(100, new AbortController().signal, parent.signal);
    parent.abort('enough');
    expect(limit.signal.reason).toBe('enough');
    limit.release();
    expect(deadline(100, parent.signal).signal.reason).toBe('enough');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('follows its parents after the time was disarmed, and nobody once released', () => {
    const parent = new AbortController();
    const limit = deadline(100, parent.signal);
    const released = deadline(100, parent.signal);
    limit.disarm();
    released.release();
    expect(vi.getTimerCount()).toBe(0);
    parent.abort();
    expect([limit.signal.aborted, released.signal.aborted]).toEqual([true, false]);
  });
});
