import type { Party } from './party';

/** One communication in the user's log, whichever way it went (O2G reference, "Communication log"). */
export interface HistoryRecord {
  readonly recordId: string;
  /** Ties the record to the call it was, where the PBX says so. */
  readonly comRef?: string;
  readonly direction: 'incoming' | 'outgoing';
  readonly answered: boolean;
  /** A missed call that the user has seen; undefined for calls that need no acknowledgement. */
  readonly acknowledged?: boolean;
  /** The other side. */
  readonly party: Party;
  /** Whom the caller first asked for, when that was not the user. */
  readonly initialCalled?: Party;
  /** Milliseconds since the epoch, from the PBX. */
  readonly beganAt: number;
  readonly endedAt?: number;
  readonly reason?: string;
}

/** One page of the log, newest first. */
export interface HistoryPage {
  readonly records: readonly HistoryRecord[];
  readonly total: number;
}
