import type { DeskState, Request } from '@shared/model/desk-state';
import { isHistoryRequest, type HistoryEvent, type HistoryRecord } from '@shared/model/history';
import type { RequestBook } from '../requests';
import type { Store } from '../store';

/** Takes requests about the log out of the state once the PBX has told their effect. */
export interface HistoryConfirmation {
  told(events: readonly HistoryEvent[]): void;
  /** The whole log, as it is. */
  read(records: readonly HistoryRecord[]): void;
}

/** The records are no part of the state: so requests about them are confirmed by the events themselves. */
export function createHistoryConfirmation(
  store: Store<DeskState>,
  requests: Pick<RequestBook, 'dismiss' | 'refute'>,
): HistoryConfirmation {
  /** Of requests that were confirmed in part: what is left. */
  const left = new Map<string, ReadonlySet<string>>();

  const strike = (isDone: (request: Request, recordId: string) => boolean): void => {
    const open = Object.values(store.get().requests).filter(
      ({ progress }) => progress !== 'failed',
    );
    for (const request of open) {
      if (!request.ids || !isHistoryRequest(request.name)) continue;
      const before = left.get(request.id) ?? new Set(request.ids);
      const after = new Set([...before].filter((recordId) => !isDone(request, recordId)));
      left.set(request.id, after);
      if (after.size === 0) requests.dismiss(request.id);
    }
    for (const id of left.keys()) if (!(id in store.get().requests)) left.delete(id);
  };

  return {
    told(events) {
      for (const event of events) {
        if (event.type === 'historyAcknowledged') {
          const name = event.acknowledged ? 'acknowledge' : 'unacknowledge';
          const ids = new Set(event.recordIds);
          strike((request, recordId) => request.name === name && ids.has(recordId));
        } else if (event.type === 'historyDeleted') {
          const ids = event.recordIds && new Set(event.recordIds);
          strike(({ name }, recordId) => name === 'deleteRecords' && (!ids || ids.has(recordId)));
        }
      }
    },
    read(records) {
      const there = new Map(records.map((record) => [record.recordId, record]));
      strike(({ name }, recordId) => {
        const record = there.get(recordId);
        if (!record || name === 'deleteRecords') return !record;
        return record.acknowledged === (name === 'acknowledge');
      });
      // Those under which the line broke, and that the log does not show.
      for (const { id, name } of Object.values(store.get().requests)) {
        if (isHistoryRequest(name)) requests.refute(id);
      }
    },
  };
}
