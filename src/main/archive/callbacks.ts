import * as z from 'zod/mini';
import type { CallbackEntry } from '@shared/model/history';
import { recordColumns, recordRow } from './records';
import type { Sql } from './sql';

/** How long what is done stays in sight. Milliseconds. */
const doneInSight = 7 * 86_400_000;

const missedRow = z.object({
  last: z.nullable(z.number()),
  first: z.nullable(z.number()),
  times: z.number(),
});
const reachedRow = z.object({ id: z.nullable(z.number()) });
const entryRow = z.object({
  missed_id: z.number(),
  done_id: z.nullable(z.number()),
  done_at: z.nullable(z.number()),
});

/**
 * Keeps the worklist true for one person: their missed calls since the last call in which the user
 * talked to them, or since the user said that it was done.
 */
export function refreshCallback(sql: Sql, who: string): void {
  if (who === '') return;
  const entry = sql.row(
    entryRow,
    'SELECT missed_id, done_id, done_at FROM callback WHERE who = ?',
    who,
  );
  const reached =
    sql.row(reachedRow, 'SELECT max(id) AS id FROM record WHERE who = ? AND reached = 1', who)
      ?.id ?? 0;
  const since = Math.max(reached, entry?.done_id ?? 0);
  const missed = sql.row(
    missedRow,
    `SELECT max(id) AS last, min(id) AS first, count(*) AS times FROM record
     WHERE who = ? AND list = 'missed' AND id > ?`,
    who,
    since,
  );
  if (missed?.last && missed.first) {
    sql.run(
      `INSERT INTO callback (who, missed_id, first_id, times) VALUES (?, ?, ?, ?)
       ON CONFLICT (who) DO UPDATE SET missed_id = excluded.missed_id, first_id = excluded.first_id,
         times = excluded.times, done_at = NULL, done_by = NULL`,
      ...[who, missed.last, missed.first, missed.times],
    );
  } else if (entry && entry.done_at === null) {
    // Reached by a call; or the missed calls themselves were deleted, and nothing is left to do.
    if (reached > entry.missed_id) {
      sql.run(
        `UPDATE callback SET done_at = ?, done_by = 'call', claimed_at = NULL WHERE who = ?`,
        Math.floor(reached / 1000),
        who,
      );
    } else sql.run('DELETE FROM callback WHERE who = ?', who);
  }
}

const listRow = z.object({
  who: z.string(),
  first_id: z.number(),
  times: z.number(),
  claimed_at: z.nullable(z.number()),
  done_at: z.nullable(z.number()),
  done_by: z.nullable(z.enum(['call', 'user'])),
  id: z.number(),
  at_pbx: z.number(),
  json: z.string(),
});

/** Whom to call back, the longest waiting last; after them who was done in the last days. */
export function callbackList(sql: Sql, now: number): readonly CallbackEntry[] {
  return sql
    .rows(
      listRow,
      `SELECT callback.who, first_id, times, claimed_at, done_at, done_by, ${recordColumns}
       FROM callback JOIN record ON record.id = missed_id
       WHERE done_at IS NULL OR done_at > ?
       ORDER BY done_at IS NOT NULL, coalesce(done_at, missed_id / 1000) DESC LIMIT 500`,
      now - doneInSight,
    )
    .map((row): CallbackEntry => ({
      who: row.who,
      record: recordRow.parse({ id: row.id, at_pbx: row.at_pbx, json: row.json }),
      times: row.times,
      since: Math.floor(row.first_id / 1000),
      ...(row.claimed_at === null ? {} : { claimedAt: row.claimed_at }),
      ...(row.done_at === null ? {} : { doneAt: row.done_at }),
      ...(row.done_by === null ? {} : { doneBy: row.done_by }),
    }));
}

const countRow = z.object({ count: z.number() });

/** How many are still to be called back. */
export function callbackCount(sql: Sql): number {
  const row = sql.row(countRow, 'SELECT count(*) AS count FROM callback WHERE done_at IS NULL');
  return row?.count ?? 0;
}

/** What the user says of an entry. */
export function markCallback(
  sql: Sql,
  who: string,
  mark: 'claimed' | 'open' | 'done',
  now: number,
): void {
  if (mark === 'done') {
    sql.run(
      `UPDATE callback SET claimed_at = NULL, done_id = missed_id, done_at = ?, done_by = 'user' WHERE who = ?`,
      now,
      who,
    );
    return;
  }
  sql.run(
    'UPDATE callback SET claimed_at = ?, done_id = NULL, done_at = NULL, done_by = NULL WHERE who = ?',
    mark === 'claimed' ? now : null,
    who,
  );
}
