import * as z from 'zod/mini';
import type { ArchiveState } from '@shared/model/archive';
import type {
  CallbackEntry,
  HistoryChoice,
  HistoryEvent,
  HistoryFilter,
  HistoryPage,
  HistoryRecord,
  KeptRecord,
} from '@shared/model/history';
import { numberKey } from '@shared/numbers/match';
import { callbackCount, callbackList, markCallback } from './callbacks';
import { countAll, filterFacts, readAll, readNewest, readSome } from './pages';
import { judgeDeletion, reconcile, type Kept, type Verdict } from './reconcile';
import { Records } from './records';
import type { Sql } from './sql';

const keptRow = z.pipe(
  z.object({ id: z.number(), record_id: z.string(), deleting: z.number() }),
  z.transform(({ id, record_id, deleting }): Kept => ({
    id,
    recordId: record_id,
    beganAt: Math.floor(id / 1000),
    deleting: deleting === 1,
  })),
);
const valueRow = z.object({ value: z.string() });
const idRow = z.object({ id: z.number() });
const oneRow = z.object({ record_id: z.string() });

/** What the store must know beside its database. */
export interface StoreOptions {
  /** The region by which numbers are compared. */
  readonly region: string;
  /** Calls older than this many days are not kept; undefined: all are. */
  readonly keepDays: number | undefined;
  readonly now: () => number;
}

/** The call archive of one account, on an open database. Every operation is one transaction. */
export class ArchiveStore {
  readonly state: ArchiveState;
  private readonly sql: Sql;
  private readonly now: () => number;
  private records: Records;
  private options: StoreOptions;

  constructor(opened: { readonly sql: Sql; readonly state: ArchiveState }, options: StoreOptions) {
    this.sql = opened.sql;
    this.state = opened.state;
    this.now = options.now;
    this.options = options;
    this.records = new Records(this.sql, options.region);
    this.configure(options);
  }

  /** Another region, or another time to keep calls. */
  configure(options: Pick<StoreOptions, 'region' | 'keepDays'>): void {
    this.options = { ...this.options, ...options };
    this.sql.transaction(() => {
      this.useRegion(options.region);
      this.forgetOld();
    });
  }

  /** What the PBX has, whole: never more than that and what it had to let go, never less, each once. */
  reconcile(listed: readonly HistoryRecord[], keeps: number | undefined): void {
    this.sql.transaction(() => {
      this.obey(reconcile(this.kept(), listed, keeps));
      this.sql.run('UPDATE record SET deleting = 0 WHERE deleting = 1');
      const least = this.leastMoment();
      // The oldest first, so that ids are given in the order of the calls.
      for (const record of [...listed].reverse()) {
        if (record.beganAt >= least) this.records.put(record);
      }
    });
  }

  /** What the PBX tells. True when it told of something that we do not know: the log must be read. */
  apply(events: readonly HistoryEvent[], keeps: number | undefined): boolean {
    return this.sql.transaction(() => {
      let unknown = false;
      for (const event of events) unknown = !this.applyOne(event, keeps) || unknown;
      return unknown;
    });
  }

  page(filter: HistoryFilter, limit: number, before?: number): HistoryPage {
    const facts = this.factsOf(filter);
    return {
      records: readNewest(this.sql, facts, limit, before),
      total: countAll(this.sql, facts),
    };
  }

  /** A page without the count, for who reads one after the other. */
  newest(filter: HistoryFilter, limit: number, before?: number): readonly KeptRecord[] {
    return readNewest(this.sql, this.factsOf(filter), limit, before);
  }

  count(filter: HistoryFilter): number {
    return countAll(this.sql, this.factsOf(filter));
  }

  /** Those chosen that the PBX still has. */
  atPbx(choice: HistoryChoice): readonly KeptRecord[] {
    return this.chosen(choice, true);
  }

  /** Marks the missed calls among those chosen that only we have. */
  acknowledgeOwn(choice: HistoryChoice, acknowledged: boolean): void {
    this.sql.transaction(() => {
      for (const record of this.chosen(choice, false)) {
        this.records.acknowledge(record, acknowledged);
      }
    });
  }

  /** Deletes those chosen that only we have. */
  deleteOwn(choice: HistoryChoice): void {
    this.sql.transaction(() => this.records.removeAll(this.chosen(choice, false)));
  }

  /** The PBX is asked to delete them: where one goes now, it was not to make room. */
  askedToDelete(recordIds: readonly string[]): void {
    this.markDeleting(recordIds, 1);
  }

  /** The PBX would not delete them. */
  keepAfterAll(recordIds: readonly string[]): void {
    this.markDeleting(recordIds, 0);
  }

  callbacks(): readonly CallbackEntry[] {
    return callbackList(this.sql, this.now());
  }

  callbackCount(): number {
    return callbackCount(this.sql);
  }

  /** When the oldest call began. */
  oldest(): number | undefined {
    const oldest = this.sql.row(idRow, 'SELECT id FROM record ORDER BY id LIMIT 1');
    return oldest && Math.floor(oldest.id / 1000);
  }

  mark(who: string, mark: 'claimed' | 'open' | 'done'): void {
    this.sql.transaction(() => markCallback(this.sql, who, mark, this.now()));
  }

  /** When everything was erased; 0 when it never was. */
  erasedAt(): number {
    return Number(this.fact('erased') ?? 0);
  }

  /** Nothing that began before that moment comes back, though the PBX may still have it. */
  forgetAll(erasedAt = this.now()): void {
    this.sql.transaction(() => {
      for (const table of ['record', 'found', 'callback']) this.sql.run(`DELETE FROM ${table}`);
      this.setFact('erased', String(erasedAt));
    });
  }

  /** What another archive of the account has had: its calls, what the user said of callbacks, what was erased. */
  takeIn(other: ArchiveStore): void {
    this.sql.transaction(() => {
      const erased = Math.max(this.erasedAt(), other.erasedAt());
      // Always written: a disk that takes nothing shows here, with nothing to take in, too.
      this.setFact('erased', String(erased));
      // One that was begun while this one could not be opened did not know what was erased.
      const least = this.leastMoment();
      for (const record of [...other.newest({}, -1)].reverse()) {
        if (record.beganAt < least) continue;
        this.records.put(record);
        if (record.atPbx) continue;
        const kept = this.records.atPbx(record.recordId);
        if (kept) this.records.retire(kept.id);
      }
      for (const { recordId, deleting } of other.kept()) {
        if (!deleting) continue;
        this.sql.run('UPDATE record SET deleting = 1 WHERE record_id = ? AND at_pbx = 1', recordId);
      }
      for (const { who, claimedAt, doneAt, doneBy } of other.callbacks()) {
        if (doneBy === 'user' && doneAt !== undefined) markCallback(this.sql, who, 'done', doneAt);
        else if (claimedAt !== undefined) markCallback(this.sql, who, 'claimed', claimedAt);
      }
    });
  }

  close(): void {
    this.sql.close();
  }

  private markDeleting(recordIds: readonly string[], deleting: 0 | 1): void {
    this.sql.transaction(() => {
      for (const recordId of recordIds) {
        this.sql.run('UPDATE record SET deleting = ? WHERE record_id = ?', deleting, recordId);
      }
    });
  }

  private applyOne(event: HistoryEvent, keeps: number | undefined): boolean {
    switch (event.type) {
      case 'historyRecorded':
        if (event.record.beganAt >= this.leastMoment()) this.records.put(event.record);
        return true;
      case 'historyModified':
        return this.records.change(event.change);
      case 'historyAcknowledged':
        for (const recordId of event.recordIds) {
          const record = this.records.atPbx(recordId);
          if (record) this.records.acknowledge(record, event.acknowledged);
        }
        return true;
      case 'historyDeleted':
        this.obey(judgeDeletion(this.kept(), event.recordIds, keeps));
        return true;
      case 'historyChanged':
        return false;
    }
  }

  private obey({ retire, remove }: Verdict): void {
    for (const id of retire) this.records.retire(id);
    for (const id of remove) this.records.remove(id);
  }

  /** What we think the PBX has, oldest first. */
  private kept(): readonly Kept[] {
    return this.sql.rows(
      keptRow,
      'SELECT id, record_id, deleting FROM record WHERE at_pbx = 1 ORDER BY id',
    );
  }

  private chosen(choice: HistoryChoice, atPbx: boolean): readonly KeptRecord[] {
    const some =
      'ids' in choice
        ? readSome(this.sql, choice.ids)
        : readAll(this.sql, this.factsOf(choice.filter), atPbx);
    const except = new Set('ids' in choice ? [] : choice.except);
    return some.filter((record) => record.atPbx === atPbx && !except.has(record.id));
  }

  private factsOf(filter: HistoryFilter): ReturnType<typeof filterFacts> {
    const { person } = filter;
    const who = person === undefined ? undefined : numberKey(person, this.options.region);
    return filterFacts(filter, who);
  }

  /** Calls that began before this are not kept. */
  private leastMoment(): number {
    const { keepDays } = this.options;
    const days = keepDays === undefined ? 0 : this.now() - keepDays * 86_400_000;
    return Math.max(days, this.erasedAt());
  }

  private forgetOld(): void {
    this.records.removeAll(this.newest({ until: this.leastMoment() }, -1));
  }

  /** Numbers are compared by region: in another one, every record is looked at anew. */
  private useRegion(region: string): void {
    if (this.fact('region') === region) return;
    this.records = new Records(this.sql, region);
    if (this.sql.row(oneRow, 'SELECT record_id FROM record LIMIT 1')) this.records.rewrite();
    this.setFact('region', region);
  }

  private fact(name: string): string | undefined {
    return this.sql.row(valueRow, 'SELECT value FROM fact WHERE name = ?', name)?.value;
  }

  private setFact(name: string, value: string): void {
    this.sql.run('INSERT OR REPLACE INTO fact (name, value) VALUES (?, ?)', name, value);
  }
}
