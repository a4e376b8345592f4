import { sql } from "kysely";
import { toMillis } from "./moment.ts";
import type { Database } from "./tables.ts";

/** Undoes what a clock that ran ahead has done to rows that wait; how many it touched. */
export async function rewindOutbox(write: Database, now: Temporal.Instant): Promise<number> {
  const moment = toMillis(now);
  return await write.transaction().execute(async (db) => {
    const revived = await db
      .updateTable("outbox")
      .set({ state: "pending" })
      .where("state", "=", "expired")
      .where("expires_at", ">", moment)
      .executeTakeFirst();
    const putOff = await db
      .updateTable("outbox")
      .set(({ eb }) => ({
        not_before: sql<number>`not_before - (attempted_at - ${moment})`,
        attempted_at: eb.val(moment),
      }))
      .where("state", "=", "pending")
      .where("attempted_at", ">", moment)
      .executeTakeFirst();
    // What the chat is to get after a row was made by the right clock already: the row goes before it.
    const soonest = sql<number>`(
      select coalesce(min(later.not_before), ${moment}) from outbox as later
      where later.chat_key = outbox.chat_key and later.state = 'pending'
        and later.lane = outbox.lane and later.id > outbox.id and later.not_before <= ${moment})`;
    const early = await db
      .updateTable("outbox")
      .set({
        // One that was to wait for a morning waits as long; one put off has been seen to.
        not_before: sql<number>`case
          when not_before > created_at then not_before - (created_at - ${moment})
          when not_before > ${moment} then ${soonest}
          else not_before end`,
        expires_at: sql<number>`expires_at - (created_at - ${moment})`,
        created_at: moment,
      })
      .where("state", "=", "pending")
      .where("created_at", ">", moment)
      .executeTakeFirst();
    return Number(revived.numUpdatedRows + putOff.numUpdatedRows + early.numUpdatedRows);
  });
}
