/** A record that we think the PBX has. */
export interface Kept {
  readonly id: number;
  readonly recordId: string;
  readonly beganAt: number;
  /** The PBX was asked to delete it. */
  readonly deleting: boolean;
}

/** What becomes of records that the PBX no longer lists. */
export interface Verdict {
  /** It made room for newer ones: we keep them. */
  readonly retire: readonly number[];
  /** The user deleted them, here or elsewhere. */
  readonly remove: readonly number[];
}

/**
 * Why records are gone, after a reading of the PBX's whole log. The oldest make room when the log is
 * full; that it was full shows in how many there are, or in how many there must have been with those
 * that came meanwhile. Where the PBX counts anew (it was set up again), nothing was deleted by the
 * user. Whatever else is gone was deleted. In doubt a record is kept.
 */
export function reconcile(
  kept: readonly Kept[],
  listed: readonly { readonly recordId: string; readonly beganAt: number }[],
  keeps: number | undefined,
): Verdict {
  const there = new Map(listed.map(({ recordId, beganAt }) => [recordId, beganAt]));
  const known = new Set(kept.map(({ recordId }) => recordId));
  const missing = kept.filter(({ recordId, beganAt }) => there.get(recordId) !== beganAt);
  const countsAnew = missing.some(({ recordId }) => there.has(recordId));
  const fresh = listed.filter(({ recordId }) => !known.has(recordId)).length;
  const wasFull = keeps !== undefined && (listed.length >= keeps || kept.length + fresh > keeps);
  const oldest = Math.min(...listed.map(({ beganAt }) => beganAt));
  const stays = ({ deleting, beganAt }: Kept): boolean =>
    !deleting && (countsAnew || (wasFull && beganAt <= oldest && listed.length > 0));
  return {
    retire: missing.filter(stays).map(({ id }) => id),
    remove: missing.filter((each) => !stays(each)).map(({ id }) => id),
  };
}

/**
 * Why records are gone that an event names. One that is the oldest of a full log made room, unless the
 * user asked here for its deletion; whatever else is named was deleted. Without names, all were.
 */
export function judgeDeletion(
  kept: readonly Kept[],
  recordIds: readonly string[] | undefined,
  keeps: number | undefined,
): Verdict {
  if (!recordIds) return { retire: [], remove: kept.map(({ id }) => id) };
  const named = new Set(recordIds);
  const gone = kept.filter(({ recordId }) => named.has(recordId));
  const others = kept.filter(({ recordId }) => !named.has(recordId));
  const oldest = Math.min(...others.map(({ beganAt }) => beganAt));
  const room = keeps === undefined ? 0 : Math.max(0, kept.length - keeps + 1);
  const retire = gone
    .filter(({ deleting, beganAt }) => !deleting && beganAt <= oldest)
    .slice(0, room)
    .map(({ id }) => id);
  return { retire, remove: gone.map(({ id }) => id).filter((id) => !retire.includes(id)) };
}
