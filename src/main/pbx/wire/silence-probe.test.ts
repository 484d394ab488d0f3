import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SilenceProbe } from './silence-probe';

describe('a probe of a silent channel', () => {
  let ask = vi.fn();
  let probe: SilenceProbe;
  beforeEach(() => {
    vi.useFakeTimers();
    ask = vi.fn();
    probe = new SilenceProbe({ elapsed: () => performance.now(), ask });
  });
  afterEach(() => {
    probe.dispose();
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });
  const keepalives = (period: number, count: number): void => {
    for (let each = 0; each < count; each++) {
      vi.advanceTimersByTime(period);
      probe.heard(true);
    }
  };

  it('asks for nothing while the keepalives of the server come in their rhythm', () => {
    keepalives(30_000, 100);
    expect(ask).not.toHaveBeenCalled();
    expect(probe.limit).toBeLessThan(40_000);
  });

  it('asks as soon as one is overdue, and then often enough by itself', () => {
    keepalives(20_000, 3);
    vi.advanceTimersByTime(22_000);
    expect(ask).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(30_000);
    expect(ask).toHaveBeenCalledTimes(3);
    expect(probe.limit).toBeLessThan(25_000);
  });

  it('asks by itself where the server has no keepalives, and is patient while events come', () => {
    vi.advanceTimersByTime(33_000);
    expect(ask).toHaveBeenCalledTimes(1);
    probe.heard(false);
    vi.advanceTimersByTime(14_999);
    expect(ask).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(15_000);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('does not take the answer to its question for the rhythm', () => {
    vi.advanceTimersByTime(33_000);
    probe.heard(true);
    vi.advanceTimersByTime(15_000);
    expect(ask).toHaveBeenCalledTimes(2);
  });
});
