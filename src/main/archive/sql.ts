import Database from 'libsql';
import { readOnce } from '@shared/read-once';
import type * as z from 'zod/mini';

export type SqlValue = string | number | null;

/** SQLite by libsql, with every row parsed by a schema. Throws libsql's `SqliteError`. */
export class Sql {
  private readonly db: Database.Database;
  private readonly statements = new Map<string, Database.Statement>();

  /** A file, encrypted as a whole with the key; or, without a path, memory. */
  constructor(path: string | undefined, key?: string) {
    const options: Database.Options & { encryptionCipher?: string; encryptionKey?: string } = {
      timeout: 500,
      ...(key === undefined ? {} : { encryptionCipher: 'aes256cbc', encryptionKey: key }),
    };
    this.db = new Database(path ?? ':memory:', options);
  }

  /** Statements without parameters, one or several. */
  script(text: string): void {
    this.db.exec(text);
  }

  run(text: string, ...values: readonly SqlValue[]): void {
    this.prepared(text).run(...values);
  }

  rows<T extends z.ZodMiniType>(
    schema: T,
    text: string,
    ...values: readonly SqlValue[]
  ): z.output<T>[] {
    return this.prepared(text)
      .all(...values)
      .map((row) => schema.parse(row, readOnce));
  }

  row<T extends z.ZodMiniType>(
    schema: T,
    text: string,
    ...values: readonly SqlValue[]
  ): z.output<T> | undefined {
    return this.rows(schema, text, ...values)[0];
  }

  /** All of it or nothing. */
  transaction<T>(work: () => T): T {
    this.db.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.db.exec('COMMIT');
      return result;
    } catch (thrown) {
      // A full disk has rolled it back by itself (sqlite.org/lang_transaction.html, 2.3).
      if (this.db.inTransaction) this.db.exec('ROLLBACK');
      throw thrown;
    }
  }

  close(): void {
    this.statements.clear();
    try {
      // The journal into the file: what is copied or moved then is one whole.
      this.db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    } catch {
      // A file that can not be read, or is held by somebody else: it is closed all the same.
    }
    this.db.close();
  }

  private prepared(text: string): Database.Statement {
    const known = this.statements.get(text);
    if (known) return known;
    const statement = this.db.prepare(text);
    this.statements.set(text, statement);
    return statement;
  }
}

/** SQLite's word for what went wrong: "SQLITE_BUSY", "SQLITE_NOTADB"… */
export function sqlCode(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error) || !('code' in thrown)) return undefined;
  return typeof thrown.code === 'string' ? thrown.code : undefined;
}

/** The disk takes no more of it, or no longer at all. */
export function isRefusedByDisk(thrown: unknown): boolean {
  return /^SQLITE_(FULL|IOERR|READONLY)/.test(sqlCode(thrown) ?? '');
}

/** The file is not what we wrote: torn, overwritten, or encrypted with a key that is lost. */
export function isDamage(thrown: unknown): boolean {
  return /^SQLITE_(NOTADB|CORRUPT)/.test(sqlCode(thrown) ?? '');
}
