import { expect, it } from 'vitest';
import type { History } from '../../pbx/port/history';
import { manualClock } from '../testing/manual-clock';
import { settle } from '../testing/scripted-pbx';
import { followHistory } from './follow-history';
import { noKeeper } from './history-keeper';

it('reads the log again when what was told could not be kept', async () => {
  const clock = manualClock();
  const kept: string[] = [];
  const reported: unknown[] = [];
  let held = true;
  const nothing = (): Promise<never[]> => Promise.resolve([]);
  const done = (): Promise<void> => Promise.resolve();
  const log: History = { read: nothing, keeps: 100, acknowledge: done, delete: done };
  const follower = followHistory({
    clock,
    told: () => undefined,
    report: (thrown) => reported.push(thrown),
    confirmation: { told: () => undefined, read: () => undefined },
    keeper: {
      ...noKeeper,
      reconcile: () => {
        kept.push('log');
        return Promise.resolve();
      },
      apply: () => (held ? Promise.reject(new Error('held')) : Promise.resolve(false)),
    },
  });
  follower.heard([{ at: 0, events: [{ type: 'historyChanged' }] }], log);
  await settle();
  expect(reported).toHaveLength(1);
  expect(kept).toEqual([]);
  held = false;
  clock.advance(15_000);
  await settle();
  expect(kept).toEqual(['log']);
  follower.dispose();
  expect(clock.waiting).toBe(0);
});
