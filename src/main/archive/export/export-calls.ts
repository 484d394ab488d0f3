import type { HistoryFilter, KeptRecord } from '@shared/model/history';
import { callCells, exportColumns, type ExportWords } from './call-cells';
import { byteOrderMark, csvLine } from '../../csv/csv';
import { saveFile } from '../../files/save-file';

/** So many calls are read and written at once: between two lots the archive answers others. */
const lot = 500;

/** What to write, and where. */
export interface ExportOrder {
  readonly path: string;
  readonly format: 'csv' | 'json';
  readonly filter: HistoryFilter;
  readonly words: ExportWords;
}

/** Where the calls come from. */
export interface ExportSource {
  count(filter: HistoryFilter): number;
  /** So many, newest first, from below the id `before` on. */
  newest(filter: HistoryFilter, limit: number, before?: number): readonly KeptRecord[];
}

/**
 * Writes the calls under a filter to a file, newest first. The file is there when it is whole: what was
 * written until a cancellation or a failure is taken away. True when it was written to the end.
 */
export async function exportCalls(
  source: ExportSource,
  order: ExportOrder,
  onProgress: (written: number, total: number) => void,
  signal: AbortSignal,
): Promise<boolean> {
  const format = formats[order.format];
  return await saveFile(order.path, async (file) => {
    await file.writeFile(format.head(order));
    const total = source.count(order.filter);
    let written = 0;
    let before: number | undefined;
    for (;;) {
      const records = source.newest(order.filter, lot, before);
      await file.writeFile(
        records.map((record, at) => format.call(record, order, written + at === 0)).join(''),
      );
      written += records.length;
      before = records.at(-1)?.id;
      onProgress(written, Math.max(total, written));
      // Messages come in between two lots only.
      await new Promise((resolve) => setImmediate(resolve));
      if (signal.aborted) return false;
      if (records.length < lot) break;
    }
    await file.writeFile(format.end);
    return true;
  });
}

interface Format {
  head(order: ExportOrder): string;
  call(record: KeptRecord, order: ExportOrder, isFirst: boolean): string;
  readonly end: string;
}

const formats: Readonly<Record<ExportOrder['format'], Format>> = {
  csv: {
    head: ({ words }) => byteOrderMark + csvLine(exportColumns.map((name) => words.columns[name])),
    call: (record, { words }) => csvLine(callCells(record, words)),
    end: '',
  },
  json: {
    head: ({ filter }) => `{"filter":${JSON.stringify(filter)},"calls":[`,
    call: (record, _order, isFirst) => `${isFirst ? '' : ','}\n${JSON.stringify(told(record))}`,
    end: '\n]}\n',
  },
};

/** A call as a program reads it: moments in ISO 8601, nothing of how we keep it. */
function told({ id: _id, atPbx: _atPbx, beganAt, answeredAt, endedAt, ...record }: KeptRecord) {
  const iso = (at: number | undefined) =>
    at === undefined ? undefined : new Date(at).toISOString();
  return { beganAt: iso(beganAt), answeredAt: iso(answeredAt), endedAt: iso(endedAt), ...record };
}
