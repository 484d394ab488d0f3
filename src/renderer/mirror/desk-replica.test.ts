import { expect, test } from 'vitest';
import { emptyDesk } from '@shared/model/desk-state';
import { emptyReplica, withPatch, withSnapshot } from './desk-replica';

const missed = (version: number) => ({
  version,
  patches: [{ path: ['counters', 'missedCalls'], value: version }],
});
const at = (version: number) =>
  withSnapshot(emptyReplica, {
    version,
    state: { ...emptyDesk(0), counters: { missedCalls: version } },
  });

test('patches that follow one another are applied', () => {
  const replica = [missed(5), missed(6)].reduce(withPatch, at(4));
  expect(replica).toMatchObject({ version: 6, needsSnapshot: false });
  expect(replica.state?.counters.missedCalls).toBe(6);
});

test('what a patch does not touch is shared, so that nothing else is drawn again', () => {
  const before = at(4);
  const after = withPatch(before, missed(5));
  expect(after.state?.calls).toBe(before.state?.calls);
});

test('a patch that is already in the snapshot is ignored', () => {
  const before = at(4);
  expect(withPatch(before, missed(4))).toBe(before);
});

test('a missing patch asks for a snapshot and keeps what came after it', () => {
  const gap = withPatch(at(4), missed(6));
  expect(gap).toMatchObject({ version: 4, needsSnapshot: true });
  const healed = withSnapshot(withPatch(gap, missed(7)), {
    version: 5,
    state: { ...emptyDesk(0), counters: { missedCalls: 5 } },
  });
  expect(healed).toMatchObject({ version: 7, needsSnapshot: false, aside: [] });
  expect(healed.state?.counters.missedCalls).toBe(7);
});

test('patches before the first snapshot wait for it', () => {
  const early = withPatch(emptyReplica, missed(3));
  expect(early.state).toBeUndefined();
  expect(withSnapshot(early, { version: 2, state: emptyDesk(0) })).toMatchObject({ version: 3 });
});

test('a snapshot older than what is still missing asks once more', () => {
  const gap = withPatch(at(4), missed(9));
  expect(withSnapshot(gap, { version: 5, state: emptyDesk(0) }).needsSnapshot).toBe(true);
});
