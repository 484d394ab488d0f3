import type { HistoryRecord } from '@shared/model/history';

/** Which records to read; criteria left out do not matter (O2G reference, GET /comlog/records). */
export interface HistoryCriteria {
  /** These, whatever the other criteria. */
  readonly recordIds?: readonly string[];
  readonly unanswered?: boolean;
  readonly unacknowledged?: boolean;
  /** Begun at or after this moment (ms since the epoch). */
  readonly from?: number;
  /** Begun before this moment. */
  readonly until?: number;
  readonly direction?: HistoryRecord['direction'];
  readonly comRef?: string;
  /** The login or number of the other side. */
  readonly remoteParty?: string;
}

/** The communication log at the PBX. Its changes arrive as events. */
export interface History {
  /** How many records the PBX keeps of a user: the oldest makes room for the next. Absent: no limit. */
  readonly keeps?: number;
  /** Every record that the criteria choose, newest first. */
  read(criteria?: HistoryCriteria): Promise<readonly HistoryRecord[]>;
  /** Marks missed calls as seen, or as not seen. */
  acknowledge(recordIds: readonly string[], acknowledged: boolean): Promise<void>;
  /** Ids that the PBX does not know are no error, and no event tells of them. */
  delete(recordIds: readonly string[]): Promise<void>;
}
