import { expect, it } from 'vitest';
import { alternate } from './alternate';

it('measures both sides in turn, each first as often, and keeps no warm-up', async () => {
  const order: string[] = [];
  const results = await alternate(2, 1, (side, run) => {
    order.push(`${side} ${run}`);
    return Promise.resolve(run);
  });
  expect(order).toEqual([
    'floor 0',
    'measured 0',
    'measured 1',
    'floor 1',
    'floor 2',
    'measured 2',
  ]);
  expect(results).toEqual({ floor: [1, 2], measured: [1, 2] });
});
