import { expect, test } from 'vitest';
import { strokeAt } from './ring-sound';

test('a stroke begins and ends in silence and never clips', () => {
  const samples = Array.from({ length: 9001 }, (_, i) => strokeAt((i / 9000) * 0.9));
  expect(samples[0]).toBe(0);
  expect(Math.abs(samples.at(-1) ?? 1)).toBeLessThan(1e-6);
  expect(Math.max(...samples.map(Math.abs))).toBeLessThan(1);
});
