import type { Identity } from '@shared/model/account';
import type { HistoryRecord } from '@shared/model/history';
import type { History, HistoryCriteria } from '../port/history';
import { historyRecord } from './map/history-record';
import type { Vocabulary } from './map/words';
import { path, withQuery, type Rest } from './rest';
import { comRecords, type WireComRecord } from './schema/comlog';

/** "100 tickets max per user" (chapter "Communication log", note). */
const keeps = 100;
/** Far more than a server keeps of a user. */
const most = 1000;

/**
 * The communication log (chapter "Communication log"). The reference does not say in which order the
 * server pages: so all that is chosen is read, usually in one request, and sorted here.
 */
export function history(
  rest: Rest,
  user: Pick<Identity, 'login' | 'number'>,
  words: Vocabulary,
): History {
  return {
    keeps,
    async read(criteria = {}) {
      return (await readAll(rest, criteria))
        .map((record) => historyRecord(record, user, words))
        .filter((record): record is HistoryRecord => record !== undefined)
        .sort((a, b) => b.beganAt - a.beganAt || b.recordId.localeCompare(a.recordId));
    },
    acknowledge: (recordIds, acknowledged) =>
      rest.put(withQuery(path`/comlog/records`, { acknowledge: String(acknowledged) }), {
        recordIds: recordIds.map(onWire),
      }),
    delete: (recordIds) =>
      rest.delete(withQuery(path`/comlog/records`, { recordIdList: recordIds.join(',') })),
  };
}

async function readAll(rest: Rest, criteria: HistoryCriteria): Promise<WireComRecord[]> {
  const records: WireComRecord[] = [];
  const query = queryOf(criteria);
  for (;;) {
    const page = await rest.get(
      withQuery(path`/comlog/records`, {
        ...query,
        offset: String(records.length),
        limit: String(keeps),
      }),
      comRecords,
    );
    records.push(...page.comHistoryRecords);
    const done = records.length >= Math.min(page.totalCount ?? records.length, most);
    // Records chosen by their ids come all at once, whatever the page.
    if (done || criteria.recordIds || page.comHistoryRecords.length === 0) return records;
  }
}

function queryOf(criteria: HistoryCriteria): Record<string, string> {
  if (criteria.recordIds) return { recordIdList: criteria.recordIds.join(',') };
  const { from, until, direction, comRef, remoteParty } = criteria;
  return {
    ...(criteria.unanswered ? { unanswered: 'true' } : {}),
    ...(criteria.unacknowledged ? { unacknowledged: 'true' } : {}),
    ...(from === undefined ? {} : { afterDate: new Date(from).toISOString() }),
    ...(until === undefined ? {} : { beforeDate: new Date(until).toISOString() }),
    ...(direction ? { role: direction === 'outgoing' ? 'CALLER' : 'CALLEE' } : {}),
    ...(comRef ? { comRef } : {}),
    ...(remoteParty ? { remotePartyId: remoteParty } : {}),
  };
}

/** The reference's ids are numbers of 64 bits: one too big for ours goes out as it came in. */
function onWire(recordId: string): number | string {
  const id = Number(recordId);
  return Number.isSafeInteger(id) ? id : recordId;
}
