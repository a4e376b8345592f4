import { fromMillis, toMillis } from "./moment.ts";
import type { Database } from "./tables.ts";

/** Row of `meta` that holds when housekeeping was last asked for. */
const LAST_ASKED = "maintained";
/** Longer than a bot is usually off, and much shorter than anything here is kept. */
const LONGEST_PAUSE = Temporal.Duration.from({ hours: 24 * 7 });

/**
 * Whether the moment is more than a week from the last one that this was asked for, and notes it down.
 *
 * A machine that starts with a wrong clock would forget chats that have just gone and empty every
 * text. After a long pause it is the same to us, so that what is due is done a day later.
 */
export async function clockJumped(write: Database, now: Temporal.Instant): Promise<boolean> {
  return await write.transaction().execute(async (db) => {
    const row = await db
      .selectFrom("meta")
      .select("value")
      .where("name", "=", LAST_ASKED)
      .executeTakeFirst();
    const value = String(toMillis(now));
    await db
      .insertInto("meta")
      .values({ name: LAST_ASKED, value })
      .onConflict((conflict) => conflict.column("name").doUpdateSet({ value }))
      .execute();
    if (row === undefined) return false;
    const pause = fromMillis(Number(row.value)).until(now).abs();
    return Temporal.Duration.compare(pause, LONGEST_PAUSE) > 0;
  });
}
