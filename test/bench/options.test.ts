import { describe, expect, it } from 'vitest';
import { parts, readOptions } from './options';

describe('the command line', () => {
  it('asks for everything when it asks for nothing', () => {
    expect(readOptions([])).toEqual({ json: false, only: parts, runs: 5 });
  });

  it('picks parts', () => {
    const args = ['--only', 'latency', '--only', 'events', '--json'];
    expect(readOptions(args)).toMatchObject({ only: ['events', 'latency'], json: true });
  });

  it('refuses what it does not know, with a sentence', () => {
    expect(() => readOptions(['--only', 'speed'])).toThrow(/one of .*, not "speed"/);
    expect(() => readOptions(['--runs', '0'])).toThrow('whole number');
  });
});
