import { mkdirSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ArchiveState, MemoryReason } from '@shared/model/archive';
import { migrate } from './migrations';
import { isDamage, Sql, sqlCode } from './sql';

/** Where an archive is: a file and its key, or memory and why. */
export type ArchivePlace =
  | { readonly path: string; readonly key: string }
  | { readonly because: MemoryReason };

/** An open database, and how it is kept. */
export interface OpenedDatabase {
  readonly sql: Sql;
  readonly state: ArchiveState;
}

/**
 * Opens the archive. Never fails for what is on the disk: a file that can not be read is set aside and a
 * new one begun, and where no file can be used the archive is in memory.
 */
export function openDatabase(place: ArchivePlace, now: () => Date): OpenedDatabase {
  if (!('path' in place)) return inMemory(place.because);
  try {
    return { sql: openFile(place), state: { kept: 'file' } };
  } catch (thrown) {
    if (!isDamage(thrown)) return inMemory(reasonOf(thrown));
  }
  const setAside = setFileAside(place.path, now());
  try {
    return { sql: openFile(place), state: { kept: 'file', setAside } };
  } catch (thrown) {
    const { sql, state } = inMemory(reasonOf(thrown));
    return { sql, state: { ...state, setAside } };
  }
}

/** The names of all files of a database. */
export const filesOf = (path: string): readonly string[] => [path, `${path}-wal`, `${path}-shm`];

/** Moves a file that can not be read out of the way; its new name. */
export function setFileAside(path: string, now: Date): string {
  const aside = `${path}.damaged-${now.toISOString().replace(/[:.]/g, '-')}`;
  for (const [index, file] of filesOf(path).entries()) {
    try {
      renameSync(file, filesOf(aside)[index] ?? aside);
    } catch {
      // Not every database has a journal; one that stays in the way shows when the new one is opened.
    }
  }
  return aside;
}

/** Looks into every table. */
const probe = ['record', 'callback', 'fact', 'found_data', 'found_idx']
  .map((table) => `SELECT * FROM ${table} LIMIT 1;`)
  .join('');

function openFile({ path, key }: { readonly path: string; readonly key: string }): Sql {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const sql = new Sql(path, key);
  try {
    sql.script(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY',
    );
    migrate(sql);
    // Somebody who holds the file, or a file that was cut short, shows now and not in the middle of a call.
    sql.transaction(() => sql.script(probe));
    return sql;
  } catch (thrown) {
    sql.close();
    throw thrown;
  }
}

function inMemory(because: MemoryReason): OpenedDatabase {
  const sql = new Sql(undefined);
  migrate(sql);
  return { sql, state: { kept: 'memory', because } };
}

function reasonOf(thrown: unknown): MemoryReason {
  return /^SQLITE_(BUSY|LOCKED)/.test(sqlCode(thrown) ?? '') ? 'locked' : 'unwritable';
}
