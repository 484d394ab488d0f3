import type { HistoryEvent } from '@shared/model/history';
import type { ComRecordEvent, ComRecordsEvent } from '../schema/comlog';
import type { EventContext } from './event-context';
import { historyChange, historyRecord } from './history-record';

/** OnComRecordCreated and OnComRecordModified: the whole record, or only what is new of it. */
export function historyRecorded({ record }: ComRecordEvent, context: EventContext): HistoryEvent {
  const whole =
    record.participants.length > 0 && historyRecord(record, context.user, context.words);
  return whole
    ? { type: 'historyRecorded', record: whole }
    : { type: 'historyModified', change: historyChange(record, context.user, context.words) };
}

/** OnComRecordsAck and OnComRecordsUnAck. */
export function historyAcknowledged(acknowledged: boolean) {
  return ({ recordIds }: ComRecordsEvent): HistoryEvent =>
    recordIds
      ? { type: 'historyAcknowledged', recordIds: recordIds.map(String), acknowledged }
      : { type: 'historyChanged' };
}

/** OnComRecordsDeleted: "if element is not present it means that all user's records have been destroyed". */
export function historyDeleted({ recordIds }: ComRecordsEvent): HistoryEvent {
  return { type: 'historyDeleted', ...(recordIds ? { recordIds: recordIds.map(String) } : {}) };
}
