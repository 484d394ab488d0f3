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
  /** Who got the user's call in their place: it was forwarded, redirected or picked up. */
  readonly takenBy?: Party;
  /** Milliseconds since the epoch, from the PBX. */
  readonly beganAt: number;
  /** When the conversation began, where the PBX tells it. */
  readonly answeredAt?: number;
  readonly endedAt?: number;
  readonly reason?: string;
}

/** What the PBX says anew of a record; what it leaves out is unchanged. */
export type HistoryChange = Pick<HistoryRecord, 'recordId'> &
  Partial<Omit<HistoryRecord, 'recordId'>>;

/** What the PBX tells of its log (O2G reference, "Communication log", notifications). */
export type HistoryEvent =
  /** A record that is new, or whole again. */
  | { readonly type: 'historyRecorded'; readonly record: HistoryRecord }
  | { readonly type: 'historyModified'; readonly change: HistoryChange }
  | {
      readonly type: 'historyAcknowledged';
      readonly recordIds: readonly string[];
      readonly acknowledged: boolean;
    }
  /** Without ids: all of them. */
  | { readonly type: 'historyDeleted'; readonly recordIds?: readonly string[] }
  /** Something changed that the PBX does not tell: the log must be read again. */
  | { readonly type: 'historyChanged' };

/** A record with what is new of it. Only missed calls are acknowledged. */
export function withChange(record: HistoryRecord, change: HistoryChange): HistoryRecord {
  const { acknowledged, ...next } = { ...record, ...change };
  const isMissed = next.direction === 'incoming' && !next.answered;
  return isMissed ? { ...next, acknowledged: acknowledged === true } : next;
}

/** What became of a call, in one word. `taken`: somebody else answered it for the user. */
export type RecordKind = 'missed' | 'received' | 'taken' | 'made' | 'notReached';

/** The word for a record. */
export function recordKind({ direction, answered, takenBy }: HistoryRecord): RecordKind {
  if (direction === 'outgoing') return answered ? 'made' : 'notReached';
  if (!answered) return 'missed';
  return takenBy ? 'taken' : 'received';
}

/** One page of the log, newest first. */
export interface HistoryPage {
  readonly records: readonly HistoryRecord[];
  readonly total: number;
}
