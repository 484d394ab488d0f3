import * as z from 'zod/mini';
import type { HistoryFilter, KeptRecord } from '@shared/model/history';
import { matchOf } from './record-words';
import { idAt, recordColumns, recordRow } from './records';
import type { Sql, SqlValue } from './sql';

/** A filter in the terms of the tables. */
interface FilterFacts {
  readonly from: string;
  readonly where: readonly string[];
  readonly values: readonly SqlValue[];
}

/** `who` is the filter's person as the archive knows them. */
export function filterFacts(filter: HistoryFilter, who: string | undefined): FilterFacts {
  const match = matchOf(filter, who);
  const ranges: readonly (readonly [string, number | undefined])[] = [
    ['>=', filter.from],
    ['<', filter.until],
  ];
  // With words, the index of words is walked, and it knows list and person too.
  const id = match === undefined ? 'record.id' : 'found.rowid';
  const conditions: (readonly [string, SqlValue])[] = ranges.flatMap(([sign, moment]) =>
    moment === undefined ? [] : [[`${id} ${sign} ?`, idAt(moment)] as const],
  );
  if (match !== undefined) {
    conditions.unshift(['found MATCH ?', match]);
  } else {
    if (filter.list) conditions.push(['list = ?', filter.list]);
    if (who !== undefined) conditions.push(['who = ?', who]);
  }
  return {
    from: match === undefined ? 'record' : 'found JOIN record ON record.id = found.rowid',
    where: [
      ...conditions.map(([text]) => text),
      ...(match === undefined && !filter.list ? ['list IS NOT NULL'] : []),
    ],
    values: conditions.map(([, value]) => value),
  };
}

/** Records under a filter, newest first, from below the id `before` on. A negative limit means all. */
export function readNewest(
  sql: Sql,
  { from, where, values }: FilterFacts,
  limit: number,
  before?: number,
): readonly KeptRecord[] {
  const id = from === 'record' ? 'record.id' : 'found.rowid';
  const below = before === undefined ? [] : [`${id} < ?`];
  return sql.rows(
    recordRow,
    `SELECT ${recordColumns} FROM ${from} WHERE ${[...where, ...below].join(' AND ')}
     ORDER BY ${id} DESC LIMIT ?`,
    ...[...values, ...(before === undefined ? [] : [before]), limit],
  );
}

const countRow = z.object({ count: z.number() });

/** How many there are under a filter: all of them are walked. */
export function countAll(sql: Sql, { from, where, values }: FilterFacts): number {
  const table = from === 'record' ? 'record' : 'found';
  const text = `SELECT count(*) AS count FROM ${table} WHERE ${where.join(' AND ')}`;
  return sql.row(countRow, text, ...values)?.count ?? 0;
}

/** All records under a filter, of those that the PBX has or of those that only we have. */
export function readAll(
  sql: Sql,
  { from, where, values }: FilterFacts,
  atPbx: boolean,
): readonly KeptRecord[] {
  return sql.rows(
    recordRow,
    `SELECT ${recordColumns} FROM ${from} WHERE ${where.join(' AND ')} AND at_pbx = ?`,
    ...[...values, atPbx ? 1 : 0],
  );
}

/** These records, as far as they are there. */
export function readSome(sql: Sql, ids: readonly number[]): readonly KeptRecord[] {
  return ids.flatMap(
    (id) => sql.row(recordRow, `SELECT ${recordColumns} FROM record WHERE id = ?`, id) ?? [],
  );
}
