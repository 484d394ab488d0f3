import type { HistoryRecord } from '@shared/model/history';

/** The records with the next page behind them; one that slid over the page's edge is not told twice. */
export function withPage(
  records: readonly HistoryRecord[],
  page: readonly HistoryRecord[],
): readonly HistoryRecord[] {
  const known = new Set(records.map((record) => record.recordId));
  return [...records, ...page.filter((record) => !known.has(record.recordId))];
}
