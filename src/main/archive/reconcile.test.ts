import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeDeletion, reconcile, type Kept } from './reconcile';

const keeps = 5;
const kept = (...ids: number[]): Kept[] =>
  ids.map((id) => ({ id, recordId: `r${id}`, beganAt: id * 10, deleting: false }));
const listed = (...ids: number[]) => ids.map((id) => ({ recordId: `r${id}`, beganAt: id * 10 }));

describe('a record that the PBX no longer lists', () => {
  it('was deleted while the log was never full', () => {
    expect(reconcile(kept(1, 2, 3), listed(2, 3), keeps)).toEqual({ retire: [], remove: [1] });
    expect(reconcile(kept(1, 2, 3), [], keeps)).toEqual({ retire: [], remove: [1, 2, 3] });
  });

  it('made room when the log is full, or must have been', () => {
    const full = reconcile(kept(1, 2, 3, 4, 5), listed(3, 4, 5, 6, 7), keeps);
    expect(full).toEqual({ retire: [1, 2], remove: [] });
    const wasFull = reconcile(kept(1, 2, 3, 4, 5), listed(3, 4, 6), keeps);
    expect(wasFull).toEqual({ retire: [1, 2], remove: [5] });
    const longGone = reconcile(kept(1, 2, 3), listed(11, 12, 13, 14, 15), keeps);
    expect(longGone).toEqual({ retire: [1, 2, 3], remove: [] });
  });

  it('was deleted when it is younger than what is left, or when the user asked for it here', () => {
    expect(reconcile(kept(1, 2, 3, 4, 5), listed(1, 2, 4, 5, 6), keeps).remove).toEqual([3]);
    const asked = kept(1, 2, 3, 4, 5).map((each) => ({ ...each, deleting: each.id === 1 }));
    expect(reconcile(asked, listed(2, 3, 4, 5, 6), keeps).remove).toEqual([1]);
  });

  it('stays where the PBX was set up again and counts anew', () => {
    const anew = [{ recordId: 'r1', beganAt: 990 }];
    expect(reconcile(kept(1, 2), anew, keeps)).toEqual({ retire: [1, 2], remove: [] });
  });

  it('was deleted where the PBX keeps all it has', () => {
    expect(reconcile(kept(1, 2), listed(2, 3), undefined).remove).toEqual([1]);
  });
});

describe('a deletion that is told', () => {
  it('makes room where it names the oldest of a full log', () => {
    expect(judgeDeletion(kept(1, 2, 3, 4, 5), ['r1'], keeps)).toEqual({ retire: [1], remove: [] });
    expect(judgeDeletion(kept(1, 2, 3, 4), ['r1'], keeps)).toEqual({ retire: [], remove: [1] });
    expect(judgeDeletion(kept(1, 2, 3, 4, 5), ['r2'], keeps).remove).toEqual([2]);
  });

  it('is the user’s where it names none: all are gone', () => {
    expect(judgeDeletion(kept(1, 2), undefined, keeps).remove).toEqual([1, 2]);
  });
});

it('judges every record that is gone, once, and no other', () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 8 });
  fc.assert(
    fc.property(numbers, numbers, (ours, theirs) => {
      const { retire, remove } = reconcile(
        kept(...ours.sort((a, b) => a - b)),
        listed(...theirs),
        keeps,
      );
      const judged = [...retire, ...remove].sort((a, b) => a - b);
      expect(judged).toEqual(ours.filter((id) => !theirs.includes(id)));
    }),
  );
});
