import type { Dialect } from "./dialect/dialect.ts";
import type { Database } from "./tables.ts";

/** One step of the database's shape. Runs once, in a transaction with the note that it ran. */
export interface Migration {
  readonly name: string;
  up(db: Database, dialect: Pick<Dialect, "schema" | "fullText">): Promise<void>;
}

/** Row of `meta` that lists the migrations that ran. */
const APPLIED = "migrations";

/**
 * Brings the database to the newest shape: runs the steps it has not seen, in order.
 *
 * Throws, and changes nothing, if the database has steps that the list does not
 * know: a newer version has written it, and would lose what we don't keep.
 */
export async function migrate(dialect: Dialect, steps: readonly Migration[]): Promise<void> {
  await dialect.write.schema
    .createTable("meta")
    .ifNotExists()
    .addColumn("name", "text", (column) => column.primaryKey().notNull())
    .addColumn("value", "text", (column) => column.notNull())
    .modifyEnd(dialect.schema.tableEnd)
    .execute();

  const applied = await appliedNames(dialect.write);
  const known = steps.map((step) => step.name);
  const differs = applied.findIndex((name, index) => name !== known[index]);
  if (differs !== -1) {
    throw new Error(
      `Cannot open the database: it was written by a newer version (unknown step "${applied[differs]}"); update the program or restore a backup`,
    );
  }
  for (const [index, step] of steps.entries()) {
    if (index < applied.length) {
      continue;
    }
    await dialect.write.transaction().execute(async (db) => {
      await step.up(db, dialect);
      const value = JSON.stringify(known.slice(0, index + 1));
      await db
        .insertInto("meta")
        .values({ name: APPLIED, value })
        .onConflict((conflict) => conflict.column("name").doUpdateSet({ value }))
        .execute();
    });
  }
}

async function appliedNames(db: Database): Promise<readonly string[]> {
  const row = await db
    .selectFrom("meta")
    .select("value")
    .where("name", "=", APPLIED)
    .executeTakeFirst();
  // Only migrate() writes the row.
  return row === undefined ? [] : (JSON.parse(row.value) as string[]);
}
