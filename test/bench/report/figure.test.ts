import { describe, expect, it } from 'vitest';
import { figure } from './figure';

const start = { name: 'start', unit: 's', comparison: 'ratio' as const };

describe('a figure', () => {
  it('holds the middle run against the middle run of the floor', () => {
    const { compared } = figure({ ...start, measured: [3, 9, 2.9], floor: [2, 1.9, 2.1] });
    expect(compared).toBe(1.5);
  });

  it('meets a target for a cost when it stays within it', () => {
    const runs = { ...start, measured: [3], floor: [2] };
    expect(figure({ ...runs, target: { atMost: 1.5 } }).met).toBe(true);
    expect(figure({ ...runs, target: { atMost: 1.4 } }).met).toBe(false);
  });

  it('meets a target for a rate when it reaches it', () => {
    const runs = { ...start, measured: [60], floor: [100] };
    expect(figure({ ...runs, target: { atLeast: 0.6 } }).met).toBe(true);
    expect(figure({ ...runs, target: { atLeast: 0.61 } }).met).toBe(false);
  });

  it('may be told as a difference', () => {
    const latency = { name: 'latency', unit: 'ms', comparison: 'over' as const };
    expect(figure({ ...latency, measured: [30], floor: [10] }).compared).toBe(20);
  });

  it('may be held against its target by itself, whatever the floor needs', () => {
    const open = { name: 'open', unit: 'ms', comparison: 'alone' as const, floor: [80] };
    const { compared, met } = figure({ ...open, measured: [95, 99, 90], target: { atMost: 100 } });
    expect({ compared, met }).toEqual({ compared: 95, met: true });
    expect(figure({ ...open, measured: [101], target: { atMost: 100 } }).met).toBe(false);
  });

  it('without a target is only shown', () => {
    expect(figure({ ...start, measured: [1], floor: [1] }).met).toBeUndefined();
  });
});
