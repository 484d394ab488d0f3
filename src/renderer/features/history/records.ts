import type { HistoryRecord } from '@shared/model/history';

/** What became of a call, in one word. */
export type RecordKind = 'missed' | 'received' | 'made' | 'notReached';
export const historyFilters = ['all', 'missed', 'incoming', 'outgoing'] as const;
export type HistoryFilter = (typeof historyFilters)[number];

/** The word for a record. */
export function recordKind(record: HistoryRecord): RecordKind {
  if (record.direction === 'incoming') return record.answered ? 'received' : 'missed';
  return record.answered ? 'made' : 'notReached';
}

/** Whether a record passes a filter. */
export function passes(record: HistoryRecord, filter: HistoryFilter): boolean {
  if (filter === 'all') return true;
  return filter === 'missed' ? recordKind(record) === 'missed' : record.direction === filter;
}

/** How long an answered call took, in milliseconds. */
export function talkTime(record: HistoryRecord): number | undefined {
  if (!record.answered || record.endedAt === undefined) return undefined;
  return Math.max(0, record.endedAt - record.beganAt);
}

/** A line of the list: a day's heading or a call. */
export type HistoryLine =
  | { readonly type: 'day'; readonly key: string; readonly at: number }
  | { readonly type: 'record'; readonly key: string; readonly record: HistoryRecord };

/** The lines of the list, newest first, a heading before each day's first call. Days are the desktop's own. */
export function historyLines(
  records: readonly HistoryRecord[],
  filter: HistoryFilter,
): readonly HistoryLine[] {
  const lines: HistoryLine[] = [];
  let day = '';
  for (const record of records) {
    if (!passes(record, filter)) continue;
    const key = new Date(record.beganAt).toDateString();
    if (key !== day) lines.push({ type: 'day', key, at: record.beganAt });
    day = key;
    lines.push({ type: 'record', key: record.recordId, record });
  }
  return lines;
}

/** How many days ago an instant was: 0 today, 1 yesterday; by the calendar, not by hours. */
export function daysAgo(at: number, now: number): number {
  const midnight = (instant: number): number => {
    const { year, month, day } = calendar(instant);
    return Date.UTC(year, month, day);
  };
  return Math.round((midnight(now) - midnight(at)) / 86_400_000);
}

function calendar(instant: number): { year: number; month: number; day: number } {
  const date = new Date(instant);
  return { year: date.getFullYear(), month: date.getMonth(), day: date.getDate() };
}

/** A span as a clock shows it: 0:07, 12:40, 1:02:09. */
export function clockSpan(milliseconds: number): string {
  const total = Math.floor(milliseconds / 1000);
  const [hours, minutes, seconds] = [
    Math.floor(total / 3600),
    Math.floor(total / 60) % 60,
    total % 60,
  ];
  const two = (value: number): string => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
}
