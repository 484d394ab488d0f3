import type { HistoryChoice, HistoryEvent, HistoryRecord, KeptRecord } from '@shared/model/history';

/**
 * Keeps the call log beyond what the PBX keeps of it (the archive does). Each promise resolves when it
 * is kept. `keeps` is how many records the PBX keeps of a user.
 */
export interface HistoryKeeper {
  /** What the PBX has, whole. */
  reconcile(records: readonly HistoryRecord[], keeps: number | undefined): Promise<void>;
  /** What the PBX tells. True when the log must be read again. */
  apply(events: readonly HistoryEvent[], keeps: number | undefined): Promise<boolean>;
  /** Those chosen that the PBX still has. */
  atPbx(choice: HistoryChoice): Promise<readonly KeptRecord[]>;
  /** Marks those chosen that only the keeper has. */
  acknowledgeOwn(choice: HistoryChoice, acknowledged: boolean): Promise<void>;
  /** The PBX is asked to delete these: where one goes now, it was not to make room. */
  askedToDelete(recordIds: readonly string[]): Promise<void>;
  /** Deletes those chosen that only the keeper has. */
  deleteOwn(choice: HistoryChoice): Promise<void>;
  /** The PBX would not delete them. */
  keepAfterAll(recordIds: readonly string[]): Promise<void>;
}

/** Keeps nothing: for a desk whose history nobody looks at. */
export const noKeeper: HistoryKeeper = {
  reconcile: () => Promise.resolve(),
  apply: () => Promise.resolve(false),
  atPbx: () => Promise.resolve([]),
  acknowledgeOwn: () => Promise.resolve(),
  askedToDelete: () => Promise.resolve(),
  deleteOwn: () => Promise.resolve(),
  keepAfterAll: () => Promise.resolve(),
};
