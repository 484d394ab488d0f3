import * as z from 'zod/mini';
import type { Sql } from './sql';

/**
 * What each version of the archive's tables adds to the one before. Never edit a step that was
 * released: add one.
 *
 * `record.id` is the moment at which the call began (ms) times 1000, plus a number of its own: so the
 * order of ids is the order of time, in the table and in the index of words alike, and a page is read
 * without sorting. `list` is NULL while a call goes on. `deleting`: the PBX was asked to delete it.
 */
const steps: readonly string[] = [
  `
  CREATE TABLE record (
    id INTEGER PRIMARY KEY,
    record_id TEXT NOT NULL,
    at_pbx INTEGER NOT NULL,
    deleting INTEGER NOT NULL DEFAULT 0,
    who TEXT NOT NULL,
    list TEXT,
    reached INTEGER NOT NULL,
    json TEXT NOT NULL
  );
  CREATE UNIQUE INDEX record_at_pbx ON record (record_id) WHERE at_pbx = 1;
  CREATE INDEX record_list ON record (list, id);
  CREATE INDEX record_who ON record (who, id);
  CREATE VIRTUAL TABLE found USING fts5 (
    words, facets,
    content = '', contentless_delete = 1, detail = column, prefix = '1 2 3 4',
    tokenize = 'unicode61 remove_diacritics 0'
  );
  CREATE TABLE callback (
    who TEXT PRIMARY KEY,
    missed_id INTEGER NOT NULL,
    first_id INTEGER NOT NULL,
    times INTEGER NOT NULL,
    claimed_at INTEGER,
    done_id INTEGER,
    done_at INTEGER,
    done_by TEXT
  );
  CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT NOT NULL);
  `,
];

const version = z.object({ user_version: z.number() });

/** Brings the tables up to date. Throws when a newer program has written them. */
export function migrate(sql: Sql): void {
  const at = sql.row(version, 'PRAGMA user_version')?.user_version ?? 0;
  if (at > steps.length)
    throw new Error(`the archive is of version ${at}, newer than this program`);
  if (at === steps.length) return;
  sql.transaction(() => {
    for (const step of steps.slice(at)) sql.script(step);
    sql.script(`PRAGMA user_version = ${steps.length}`);
  });
}
