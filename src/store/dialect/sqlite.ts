import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, sql } from "kysely";
import type { Tables } from "../tables.ts";
import type { Dialect } from "./dialect.ts";
import { sqliteDriver } from "./sqlite-driver.ts";
import { sqliteFullText } from "./sqlite-full-text.ts";

/**
 * SQLite waits that long on its own, blocking the event loop, for locks that
 * last microseconds; for longer ones the driver waits without blocking.
 */
const BUSY_TIMEOUT_MS = 20;
/** Taken only as pages are read: a small database stays small in memory. Searches read most. */
const PAGE_CACHE_KIB = { reader: 16 * 1024, writer: 8 * 1024 };
const ERASE_ATTEMPTS = 100;
const ERASE_PAUSE_MS = 50;

/**
 * One SQLite file as a Dialect: made if it is missing.
 *
 * Two handles, since a write-ahead log lets people's reads go on while a poll
 * is being saved. synchronous=NORMAL: a killed process loses nothing; a power
 * failure may take back the last transactions, never half of one. The log is written into the file after
 * SQLite's own 1000 pages: the loop waits for that 15 to 35 ms; after 4000, seldomer, it waited for 45 to 85.
 */
export function openSqlite(file: string): Dialect {
  const writer = openHandle(file, { readOnly: false });
  const reader = openReader(file, writer);
  const write = kyselyOver(writer);
  const read = kyselyOver(reader);
  return {
    read,
    write,
    schema: {
      integer: "integer",
      blob: "blob",
      risingKey: sql`integer primary key autoincrement`,
      tableEnd: sql`strict`,
      keyedTableEnd: sql`strict, without rowid`,
    },
    fullText: sqliteFullText,
    async eraseTraces() {
      // secure_delete has zeroed the rows in new pages; the old pages are in the log
      // and in the file until a checkpoint writes over the one and empties the other.
      for (let attempt = 1; attempt <= ERASE_ATTEMPTS; attempt++) {
        const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(
          write,
        );
        if (rows[0]?.busy === 0) {
          return;
        }
        await sleep(ERASE_PAUSE_MS);
      }
      throw new Error("Cannot empty the write-ahead log: another process is reading the database");
    },
    async optimize() {
      await sql`pragma optimize`.execute(write);
    },
    async close() {
      await read.destroy();
      await write.destroy();
      // Kysely closes only the handles it has used.
      for (const handle of [reader, writer]) {
        if (handle.isOpen) {
          handle.close();
        }
      }
    },
  };
}

/** The second handle; if it cannot be had, the first is not left open. */
function openReader(file: string, writer: DatabaseSync): DatabaseSync {
  try {
    return openHandle(file, { readOnly: true });
  } catch (error) {
    writer.close();
    throw error;
  }
}

function openHandle(file: string, { readOnly }: { readonly readOnly: boolean }): DatabaseSync {
  const handle = new DatabaseSync(file, { readOnly, timeout: BUSY_TIMEOUT_MS });
  try {
    if (!readOnly) {
      handle.exec(`
        pragma journal_mode = wal;
        pragma synchronous = normal;
        pragma foreign_keys = on;
        pragma secure_delete = on;`);
    }
    handle.exec(
      `pragma cache_size = -${PAGE_CACHE_KIB[readOnly ? "reader" : "writer"]}; pragma temp_store = memory;`,
    );
    return handle;
  } catch (error) {
    handle.close();
    throw error;
  }
}

function kyselyOver(handle: DatabaseSync): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect: {
      createDriver: () => sqliteDriver(handle),
      createQueryCompiler: () => new SqliteQueryCompiler(),
      createAdapter: () => new SqliteAdapter(),
      createIntrospector: (db) => new SqliteIntrospector(db),
    },
  });
}
