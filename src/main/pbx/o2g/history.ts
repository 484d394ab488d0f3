import type { Identity } from '@shared/model/account';
import type { HistoryRecord } from '@shared/model/history';
import type { History } from '../port/history';
import { historyRecord } from './map/history-record';
import type { Vocabulary } from './map/words';
import { path, type Rest } from './rest';
import { comRecords, type WireComRecord } from './schema/comlog';

const atOnce = 100;
/** Far more than the 100 records that a server keeps of a user. */
const most = 1000;

/**
 * The communication log (chapter "Communication log"). A server keeps at most 100 records a user, and
 * the reference does not say in which order it pages through them: so the whole log is read, usually
 * in one request, and sorted here.
 */
export function history(
  rest: Rest,
  user: Pick<Identity, 'login' | 'number'>,
  words: Vocabulary,
): History {
  return {
    async page({ offset, limit }) {
      const records = (await readAll(rest))
        .map((record) => historyRecord(record, user, words))
        .filter((record): record is HistoryRecord => record !== undefined)
        .sort((a, b) => b.beganAt - a.beganAt || b.recordId.localeCompare(a.recordId));
      return { records: records.slice(offset, offset + limit), total: records.length };
    },
  };
}

async function readAll(rest: Rest): Promise<WireComRecord[]> {
  const records: WireComRecord[] = [];
  for (;;) {
    const page = await rest.get(
      path`/comlog/records?offset=${String(records.length)}&limit=${String(atOnce)}`,
      comRecords,
    );
    records.push(...page.comHistoryRecords);
    const done = records.length >= Math.min(page.totalCount ?? records.length, most);
    if (done || page.comHistoryRecords.length === 0) return records;
  }
}
