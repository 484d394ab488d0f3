import { partyName, type Party } from './party';

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
  /** Who got the call in the place of whom it was for: it was forwarded, redirected or picked up. */
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

/** Whether a record names nobody on the other side, not even as withheld. */
export function isNobody(party: Party): boolean {
  return party.number === undefined && !party.anonymous && partyName(party) === undefined;
}

/** A record with what is new of it. Who is known is not forgotten. Only missed calls are acknowledged. */
export function withChange(record: HistoryRecord, change: HistoryChange): HistoryRecord {
  const { acknowledged, ...next } = { ...record, ...change };
  if (isNobody(next.party)) next.party = record.party;
  const isMissed = next.direction === 'incoming' && !next.answered;
  return isMissed ? { ...next, acknowledged: acknowledged === true } : next;
}

/** How long an answered call took, in milliseconds; undefined where nobody talked here, or still does. */
export function talkTime(record: HistoryRecord): number | undefined {
  if (!record.answered || record.takenBy || record.endedAt === undefined) return undefined;
  return Math.max(0, record.endedAt - (record.answeredAt ?? record.beganAt));
}

/** What became of a call, in one word. `taken`: somebody else answered it for the user. */
export type RecordKind = 'missed' | 'received' | 'taken' | 'made' | 'notReached';

/** The word for a record. */
export function recordKind({ direction, answered, takenBy }: HistoryRecord): RecordKind {
  if (direction === 'outgoing') return answered ? 'made' : 'notReached';
  if (!answered) return 'missed';
  return takenBy ? 'taken' : 'received';
}

/** A record as the archive on this computer keeps it. */
export interface KeptRecord extends HistoryRecord {
  /** The archive's own; the later a call began, the greater. */
  readonly id: number;
  /** The PBX still has it too. */
  readonly atPbx: boolean;
}

/** The lists that a record may be looked for in. */
export const historyLists = ['missed', 'received', 'made'] as const;
export type HistoryList = (typeof historyLists)[number];

/** The list that a record belongs to. */
export function historyList(record: HistoryRecord): HistoryList {
  if (record.direction === 'outgoing') return 'made';
  return record.answered ? 'received' : 'missed';
}

/** Which calls to show; what is left out does not matter. */
export interface HistoryFilter {
  readonly list?: HistoryList | undefined;
  /** Begun at or after this moment (ms since the epoch). */
  readonly from?: number | undefined;
  /** Begun before this moment. */
  readonly until?: number | undefined;
  /** With this number, however it is written. */
  readonly person?: string | undefined;
  /** Beginnings of names, and digits of numbers. */
  readonly text?: string | undefined;
}

/** Some of the kept calls: these, or all that a filter shows. */
export type HistoryChoice =
  | { readonly ids: readonly number[] }
  | { readonly filter: HistoryFilter; readonly except?: readonly number[] | undefined };

/** One page of the log, newest first. */
export interface HistoryPage {
  readonly records: readonly KeptRecord[];
  /** How many there are under the filter. */
  readonly total: number;
}

/** Somebody whose call was missed, and who has not been talked to since. */
export interface CallbackEntry {
  /** Who it is, whatever way the number was written. */
  readonly who: string;
  /** Their latest missed call. */
  readonly record: KeptRecord;
  /** How often they tried. */
  readonly times: number;
  /** When they tried first (ms since the epoch). */
  readonly since: number;
  /** Somebody means to call back. */
  readonly claimedAt?: number;
  readonly doneAt?: number;
  /** A call reached them, or the user said so. */
  readonly doneBy?: 'call' | 'user';
}

/** What the user can ask of the PBX about the log. */
export const historyRequestNames = ['acknowledge', 'unacknowledge', 'deleteRecords'] as const;
export type HistoryRequestName = (typeof historyRequestNames)[number];

/** Whether a request is about the log. */
export const isHistoryRequest = (name: string): name is HistoryRequestName =>
  historyRequestNames.some((each) => each === name);
