import * as z from 'zod/mini';
import {
  historyList,
  withChange,
  type HistoryChange,
  type HistoryRecord,
  type KeptRecord,
} from '@shared/model/history';
import { numberKey } from '@shared/numbers/match';
import { refreshCallback } from './callbacks';
import { facetWords, recordWords } from './record-words';
import type { Sql } from './sql';

/** A moment (ms since the epoch) as the least id of the records that began then. */
export const idAt = (moment: number): number => Math.round(moment) * 1000;

/** The record that was stored; we wrote it, so its few fields that everything stands on are enough to trust it. */
const stored = z.pipe(
  z.string(),
  z.transform((text, context): HistoryRecord => {
    const value: unknown = JSON.parse(text);
    if (isRecord(value)) return value;
    context.issues.push({ code: 'custom', message: 'not a record', input: text });
    return z.NEVER;
  }),
);

function isRecord(value: unknown): value is HistoryRecord {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['recordId', 'beganAt', 'direction', 'answered', 'party'].every((name) => name in value)
  );
}

/** The columns that a record is read by. */
export const recordColumns = 'record.id, record.at_pbx, record.json';
export const recordRow = z.pipe(
  z.object({ id: z.number(), at_pbx: z.number(), json: stored }),
  z.transform(({ id, at_pbx, json }): KeptRecord => ({ ...json, id, atPbx: at_pbx === 1 })),
);

const idRow = z.object({ id: z.nullable(z.number()) });

/** The records: each once, found by words, its person's callback kept true. Call within a transaction. */
export class Records {
  private readonly sql: Sql;
  private readonly region: string;

  constructor(sql: Sql, region: string) {
    this.sql = sql;
    this.region = region;
  }

  /** The record of that name at the PBX. */
  atPbx(recordId: string): KeptRecord | undefined {
    return this.sql.row(
      recordRow,
      `SELECT ${recordColumns} FROM record WHERE record_id = ? AND at_pbx = 1`,
      recordId,
    );
  }

  /** The PBX has this record: it is put in, or what is new of it. */
  put(record: HistoryRecord): void {
    const known = this.same(record);
    // Another call goes by this name now: the PBX counts anew.
    const other = this.atPbx(record.recordId);
    if (other && other.id !== known?.id) this.retire(other.id);
    if (known) this.write({ ...withChange(known, record), id: known.id, atPbx: true }, known);
    else this.write({ ...withChange(record, record), id: this.freeId(record), atPbx: true });
  }

  /** Changes a record that the PBX has; false when we do not know it. */
  change(change: HistoryChange): boolean {
    const known = this.atPbx(change.recordId);
    if (!known) return false;
    // The moment it began is its name here.
    const { beganAt } = known;
    this.write({ ...withChange(known, { ...change, beganAt }), id: known.id, atPbx: true }, known);
    return true;
  }

  /** Marks a record as seen or not, whether the PBX still has it or not. */
  acknowledge(record: KeptRecord, acknowledged: boolean): void {
    const { id, atPbx, recordId } = record;
    this.write({ ...withChange(record, { recordId, acknowledged }), id, atPbx }, record);
  }

  /** The PBX no longer has it; we keep it. A call that goes on as far as we know is over: nobody will tell. */
  retire(id: number): void {
    const known = this.read(id);
    if (known) this.write({ ...known, atPbx: false }, known);
  }

  remove(id: number): void {
    const known = this.read(id);
    if (known) this.removeAll([known]);
  }

  /** Each person's callback is looked at once. */
  removeAll(records: readonly KeptRecord[]): void {
    for (const { id } of records) {
      this.sql.run('DELETE FROM found WHERE rowid = ?', id);
      this.sql.run('DELETE FROM record WHERE id = ?', id);
    }
    const people = new Set(records.map((record) => this.whoOf(record)));
    for (const who of people) refreshCallback(this.sql, who);
  }

  /** Looks at every record anew: its words and its person, not what it tells. */
  rewrite(): void {
    this.sql.run('DELETE FROM found');
    this.sql.run('DELETE FROM callback');
    let after = 0;
    for (;;) {
      const some = this.sql.rows(
        recordRow,
        `SELECT ${recordColumns} FROM record WHERE id > ? ORDER BY id LIMIT 500`,
        after,
      );
      for (const record of some) this.store(record, false);
      after = some.at(-1)?.id ?? 0;
      if (some.length === 0) return;
    }
  }

  /** What a person is known by: the number as the whole world dials it, else its digits. */
  whoOf({ party }: HistoryRecord): string {
    return party.anonymous || !party.number ? '' : numberKey(party.number, this.region);
  }

  private read(id: number): KeptRecord | undefined {
    return this.sql.row(recordRow, `SELECT ${recordColumns} FROM record WHERE id = ?`, id);
  }

  /** The record as we have it, whether we thought that the PBX still had it or not. */
  private same({ recordId, beganAt }: HistoryRecord): KeptRecord | undefined {
    return this.sql.row(
      recordRow,
      `SELECT ${recordColumns} FROM record WHERE id >= ? AND id < ? AND record_id = ?`,
      idAt(beganAt),
      idAt(beganAt) + 1000,
      recordId,
    );
  }

  private freeId({ beganAt }: HistoryRecord): number {
    const last = this.sql.row(
      idRow,
      'SELECT max(id) AS id FROM record WHERE id >= ? AND id < ?',
      idAt(beganAt),
      idAt(beganAt) + 1000,
    );
    return (last?.id ?? idAt(beganAt) - 1) + 1;
  }

  private write(kept: KeptRecord, before?: KeptRecord): void {
    if (!before || JSON.stringify(sorted(before)) !== JSON.stringify(sorted(kept))) {
      this.store(kept, before !== undefined);
    }
  }

  private store({ id, atPbx, ...record }: KeptRecord, wasFound: boolean): void {
    const list = record.endedAt !== undefined || !atPbx ? historyList(record) : null;
    const who = this.whoOf(record);
    const reached = record.answered && !record.takenBy ? 1 : 0;
    this.sql.run(
      `INSERT INTO record (id, record_id, at_pbx, who, list, reached, json) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET record_id = excluded.record_id, at_pbx = excluded.at_pbx,
         who = excluded.who, list = excluded.list, reached = excluded.reached, json = excluded.json`,
      ...[id, record.recordId, atPbx ? 1 : 0, who, list, reached, JSON.stringify(record)],
    );
    if (wasFound) this.sql.run('DELETE FROM found WHERE rowid = ?', id);
    if (list) {
      this.sql.run(
        'INSERT INTO found (rowid, words, facets) VALUES (?, ?, ?)',
        id,
        recordWords(record, this.region),
        facetWords(list, who),
      );
    }
    refreshCallback(this.sql, who);
  }
}

/** The same fields in the same order, so that equal records read the same. */
const sorted = (record: KeptRecord): unknown =>
  Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1));
