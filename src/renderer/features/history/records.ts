import type { KeptRecord } from '@shared/model/history';

/** A line of the list: a day's heading or a call. */
export type HistoryLine =
  | { readonly type: 'day'; readonly key: string; readonly at: number }
  | { readonly type: 'record'; readonly key: string; readonly record: KeptRecord };

/** The lines of the list, newest first, a heading before each day's first call. Days are the desktop's own. */
export function historyLines(records: readonly KeptRecord[]): readonly HistoryLine[] {
  const lines: HistoryLine[] = [];
  let begins = Infinity;
  let ends = -Infinity;
  for (const record of records) {
    const { beganAt } = record;
    if (beganAt < begins || beganAt >= ends) {
      const day = new Date(beganAt);
      lines.push({ type: 'day', key: day.toDateString(), at: beganAt });
      begins = day.setHours(0, 0, 0, 0);
      ends = day.setDate(day.getDate() + 1);
    }
    lines.push({ type: 'record', key: String(record.id), record });
  }
  return lines;
}

/** The nearest call from a line on, that line left out; the line itself when there is none. */
export function nextRecord(lines: readonly HistoryLine[], from: number, step: 1 | -1): number {
  for (let at = from + step; at >= 0 && at < lines.length; at += step) {
    if (lines[at]?.type === 'record') return at;
  }
  return Math.min(Math.max(from, 0), lines.length - 1);
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
