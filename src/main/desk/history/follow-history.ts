import type { EventBatch } from '@shared/model/event';
import { asFailure, type Failure } from '@shared/model/failure';
import type { HistoryEvent, HistoryRecord } from '@shared/model/history';
import type { History } from '../../pbx/port/history';
import type { Clock } from '../clock';
import { isPassing } from '../sign-in-verdict';
import type { HistoryConfirmation } from './confirm-history';
import type { HistoryKeeper } from './history-keeper';
import { whomCallsWereFor } from './whom-calls-were-for';

/** A log that could not be read, or not be kept, is read again after this long (ms). */
const retryAfter = 15_000;

/** What the follower stands on. */
export interface FollowHistoryIo {
  readonly keeper: HistoryKeeper;
  readonly clock: Clock;
  readonly confirmation: HistoryConfirmation;
  /** Hears whether the log could be read: why not, or undefined. */
  readonly told: (failure: Failure | undefined) => void;
  /** Hears of a keeper that failed. */
  readonly report: (thrown: unknown) => void;
}

/** Brings the PBX's log to its keeper. */
export interface HistoryFollower {
  /** What a session told, in order; `log` is its communication log, where it has one. */
  heard(batches: readonly EventBatch[], log: History | undefined): void;
  /** Reads the log again: something was not told. */
  lookAgain(): void;
  /** The user has signed out: what was heard of their calls is forgotten. */
  signedOut(): void;
  dispose(): void;
}

const historyTypes: ReadonlySet<string> = new Set<HistoryEvent['type']>([
  'historyRecorded',
  'historyModified',
  'historyAcknowledged',
  'historyDeleted',
  'historyChanged',
]);

/** Records of which was told, newest first, before those that were read: the reading is older than they are. */
function withTold(
  events: readonly HistoryEvent[],
  records: readonly HistoryRecord[],
): readonly HistoryRecord[] {
  const read = new Set(records.map(({ recordId }) => recordId));
  const told = events.flatMap((event) =>
    event.type === 'historyRecorded' && !read.has(event.record.recordId) ? [event.record] : [],
  );
  const each = new Map(told.map((record) => [record.recordId, record]));
  return [...[...each.values()].reverse(), ...records];
}

/**
 * Reads the whole log after every snapshot, once a (re)connection; from then on events tell it. What is told while the log
 * is read, which may take long, is kept at once, and again when the reading is: nothing falls between, and what is told twice
 * is kept once.
 */
export function followHistory(io: FollowHistoryIo): HistoryFollower {
  const { keeper, clock, confirmation, told, report } = io;
  let log: History | undefined;
  let reading: AbortController | undefined;
  /** What was told since the log is being read. */
  let meanwhile: HistoryEvent[] = [];
  let stopRetry: (() => void) | undefined;
  let disposed = false;
  const meant = whomCallsWereFor();
  /** One thing at a time, in order. */
  let work: Promise<void> = Promise.resolve();

  const next = (task: () => Promise<void>): void => {
    work = work.then(task).catch((thrown: unknown) => {
      report(thrown);
      tryLater();
    });
  };
  const apply = (events: readonly HistoryEvent[]): void => {
    if (events.length === 0) return;
    const { keeps } = log ?? {};
    const completed = events.map(meant.completedEvent);
    next(async () => {
      const unknown = await keeper.apply(completed, keeps);
      confirmation.told(events);
      // While the log is read, it is what the reading tells.
      if (unknown && !reading) lookAgain();
    });
  };
  const readAll = async (from: History): Promise<void> => {
    reading?.abort();
    const turn = (reading = new AbortController());
    meanwhile = [];
    const [records, failure] = await from.read().then(
      (read) => [read, undefined] as const,
      (thrown: unknown) => [undefined, asFailure(thrown)] as const,
    );
    if (disposed || turn.signal.aborted) return;
    reading = undefined;
    told(failure);
    if (records) {
      const completed = withTold(meanwhile.map(meant.completedEvent), records.map(meant.completed));
      next(async () => {
        await keeper.reconcile(completed, from.keeps);
        confirmation.read(records);
      });
      apply(meanwhile);
    } else if (isPassing(failure)) {
      // The session may be ending, and the next one reads by itself; a server that is slow is asked again.
      tryLater();
    }
    meanwhile = [];
  };
  const tryLater = (): void => {
    if (!disposed) stopRetry ??= clock.after(retryAfter, lookAgain);
  };
  const lookAgain = (): void => {
    stopRetry?.();
    stopRetry = undefined;
    if (log && !disposed) void readAll(log);
  };

  return {
    heard(batches, from) {
      log = from;
      meant.heard(batches);
      for (const { events } of batches) {
        if (events.some(({ type }) => type === 'snapshot')) lookAgain();
        const news = events.filter((event): event is HistoryEvent => historyTypes.has(event.type));
        if (reading) meanwhile.push(...news);
        apply(news);
      }
    },
    lookAgain,
    signedOut: meant.forget,
    dispose() {
      disposed = true;
      reading?.abort();
      stopRetry?.();
    },
  };
}
