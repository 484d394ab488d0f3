import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SilenceProbe } from './silence-probe';

describe('SilenceProbe', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('asks after a silence, again after the next, and not while bytes come', () => {
    const ask = vi.fn();
    const probe = new SilenceProbe(1000, Date.now, ask);
    vi.advanceTimersByTime(900);
    probe.heard();
    vi.advanceTimersByTime(999);
    expect(ask).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(ask).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1000);
    expect(ask).toHaveBeenCalledTimes(2);
    probe.dispose();
    expect(vi.getTimerCount()).toBe(0);
  });
});
