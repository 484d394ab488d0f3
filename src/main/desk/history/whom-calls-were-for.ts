import type { CallRef } from '@shared/model/call';
import type { DeskEvent, EventBatch } from '@shared/model/event';
import { isNobody, type HistoryEvent, type HistoryRecord } from '@shared/model/history';
import type { Party } from '@shared/model/party';

/** As many calls as a PBX keeps in its log (O2G reference, "Communication log", note). */
const most = 100;

/**
 * Remembers the number each call was meant for. The log tells only who took part: a call that is given up while
 * the user's own set is still being called has nobody in it but the user.
 */
export interface WhomCallsWereFor {
  heard(batches: readonly EventBatch[]): void;
  /** The record, with whom the user meant to call where it names nobody. */
  completed(record: HistoryRecord): HistoryRecord;
  /** The same for what the PBX tells of its log. */
  completedEvent(event: HistoryEvent): HistoryEvent;
  /** The user has signed out: whom they called is nobody else's business. */
  forget(): void;
}

/** Nothing is remembered yet. */
export function whomCallsWereFor(): WhomCallsWereFor {
  const meant = new Map<CallRef, Party>();
  /** Whom a call is for is told at its beginning; who else takes it later is not meant. */
  const note = (callRef: CallRef, party: Party | undefined): void => {
    if (!party?.number || meant.has(callRef)) return;
    meant.set(callRef, party);
    const [oldest] = meant.keys();
    if (meant.size > most && oldest !== undefined) meant.delete(oldest);
  };
  const hear = (event: DeskEvent): void => {
    switch (event.type) {
      case 'snapshot':
        for (const { callRef, initialCalled } of event.snapshot.calls) note(callRef, initialCalled);
        return;
      case 'callCreated':
        // A PBX that was restarted gives its references again.
        meant.delete(event.call.callRef);
        return note(event.call.callRef, event.call.initialCalled);
      case 'callChanged':
        return note(event.callRef, event.data?.initialCalled);
      default:
    }
  };
  const completed = (record: HistoryRecord): HistoryRecord => {
    if (record.direction !== 'outgoing' || !isNobody(record.party)) return record;
    const party = record.comRef === undefined ? undefined : meant.get(record.comRef);
    return party ? { ...record, party } : record;
  };
  return {
    heard(batches) {
      for (const { events } of batches) events.forEach(hear);
    },
    completed,
    completedEvent: (event) =>
      event.type === 'historyRecorded' ? { ...event, record: completed(event.record) } : event,
    forget: () => meant.clear(),
  };
}
