import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from "kysely";

const SQLITE_BUSY = 5;
/** Another process may hold the file that long (a backup, a checkpoint) before it is an error. */
const BUSY_LIMIT_MS = 5_000;
const BUSY_PAUSE_MS = 25;
/** Our own statements are some hundred; searches and batches of odd sizes come on top. */
const MAX_STATEMENTS = 400;

/**
 * A Kysely driver over one `node:sqlite` handle.
 *
 * One connection, lent to one borrower at a time: a statement that is not part
 * of an open transaction waits until that has ended, and cannot end up inside.
 * A locked file is waited for without blocking the event loop, as SQLite's own
 * busy_timeout would.
 */
export function sqliteDriver(handle: DatabaseSync): Driver {
  const statements = new Map<string, StatementSync>();
  let lastLoan: Promise<void> = Promise.resolve();
  let endLoan: () => void = () => {};

  function prepared(sql: string): StatementSync {
    const known = statements.get(sql);
    if (known !== undefined) {
      // Moved to the end: the map's order is the order of use.
      statements.delete(sql);
      statements.set(sql, known);
      return known;
    }
    const statement = handle.prepare(sql);
    // FTS5 notes deletions in rows whose numbers, which run() reads as the last inserted, exceed 2^53.
    if (statement.columns().length === 0) statement.setReadBigInts(true);
    statements.set(sql, statement);
    if (statements.size > MAX_STATEMENTS) {
      const oldest = statements.keys().next().value;
      if (oldest !== undefined) {
        statements.delete(oldest);
      }
    }
    return statement;
  }

  function execute<R>(query: CompiledQuery): QueryResult<R> {
    const statement = prepared(query.sql);
    // Kysely types parameters as unknown; SQLite itself refuses what it cannot bind.
    const parameters = query.parameters as readonly SQLInputValue[];
    if (statement.columns().length > 0) {
      // The caller's query builder knows the row's shape.
      return { rows: statement.all(...parameters) as R[] };
    }
    const { changes, lastInsertRowid } = statement.run(...parameters);
    return {
      rows: [],
      numAffectedRows: BigInt(changes),
      insertId: BigInt(lastInsertRowid),
    };
  }

  const connection: DatabaseConnection = {
    async executeQuery<R>(query: CompiledQuery) {
      // Inside a transaction the lock is already held, and a repeated statement would not help.
      return handle.isTransaction ? execute<R>(query) : await withPatience(() => execute<R>(query));
    },
    async *streamQuery<R>(query: CompiledQuery) {
      yield execute<R>(query);
    },
  };

  return {
    async init() {},
    async acquireConnection() {
      const before = lastLoan;
      const loan = Promise.withResolvers<void>();
      lastLoan = loan.promise;
      await before;
      endLoan = loan.resolve;
      return connection;
    },
    async releaseConnection() {
      endLoan();
    },
    async beginTransaction() {
      // IMMEDIATE: the wait for another process's lock happens here, before anything is done.
      await withPatience(() => handle.exec("begin immediate"));
    },
    async commitTransaction() {
      handle.exec("commit");
    },
    async rollbackTransaction() {
      // After a full disk SQLite has already rolled back; a second ROLLBACK would hide that error.
      if (handle.isTransaction) {
        handle.exec("rollback");
      }
    },
    async destroy() {
      statements.clear();
      handle.close();
    },
  };
}

async function withPatience<T>(action: () => T): Promise<T> {
  for (let waitedMs = 0; ; waitedMs += BUSY_PAUSE_MS) {
    try {
      return action();
    } catch (error) {
      if (!isBusy(error) || waitedMs >= BUSY_LIMIT_MS) {
        throw error;
      }
    }
    await sleep(BUSY_PAUSE_MS);
  }
}

/** Whether another process or connection holds the lock; extended codes keep the kind in the low byte. */
function isBusy(error: unknown): boolean {
  return (
    error instanceof Error &&
    "errcode" in error &&
    typeof error.errcode === "number" &&
    (error.errcode & 0xff) === SQLITE_BUSY
  );
}
