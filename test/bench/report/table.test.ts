import { expect, it } from 'vitest';
import { figure } from './figure';
import { table } from './table';

const machine = {
  processor: 'Some CPU',
  cores: 2,
  memoryGigabytes: 8,
  load: 0.1,
  platform: 'linux x64',
  node: '20.0.0',
  electron: '25.1.1',
  standIn: true,
};

it('says of each figure what was seen on both sides, and whether the target is met', () => {
  const events = figure({
    name: 'events',
    unit: '/s',
    measured: [52_000, 50_000],
    floor: [80_000],
    comparison: 'ratio',
    target: { atLeast: 0.6 },
  });
  const paint = figure({
    name: 'paint',
    unit: 'ms',
    measured: [60],
    floor: [20],
    comparison: 'over',
    target: { atMost: 33 },
  });
  const open = figure({
    name: 'open',
    unit: 'ms',
    measured: [95],
    floor: [80],
    comparison: 'alone',
    target: { atMost: 100 },
  });
  const lines = table(machine, [events, paint, open]).split('\n');
  expect(lines[0]).toBe('Some CPU, 2 cores, 8 GB, linux x64');
  expect(lines[1]).toContain('Electron 25.1.1 (stand-in)');
  expect(lines[4]).toMatch(
    /^events +51,000 \/s +50,000–52,000 +80,000 \/s .* 0\.64× +≥ 0\.6× +met$/,
  );
  expect(lines[5]).toMatch(/\+40\.0 ms +≤ 33 ms +NOT MET$/);
  expect(lines[6]).toMatch(/80\.0–80\.0 +≤ 100 ms +met$/);
});
