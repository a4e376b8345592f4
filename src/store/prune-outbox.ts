import { setImmediate } from "node:timers/promises";
import type { OutboxState } from "./outbox-entry.ts";
import type { Database } from "./tables.ts";

/** A story is edited and digests are told apart for days; a month is beyond all of them. */
const KEPT_MILLIS = 30 * 86_400_000;
const ROWS_PER_STEP = 500;
const ENDED: readonly OutboxState[] = [
  "sent",
  "folded",
  "unknown",
  "failed",
  "expired",
  "cancelled",
];

/**
 * Removes rows that ended long ago. Their dedupe keys go with them, so that
 * whatever enqueues must itself not come back to news of that age.
 */
export async function pruneOutbox(write: Database, now: Temporal.Instant): Promise<void> {
  const before = now.epochMilliseconds - KEPT_MILLIS;
  let lastId = 0;
  for (;;) {
    const rows = await write
      .selectFrom("outbox")
      .select("id")
      .where("id", ">", lastId)
      .where("created_at", "<", before)
      .where("expires_at", "<", before)
      .where("state", "in", ENDED)
      .orderBy("id")
      .limit(ROWS_PER_STEP)
      .execute();
    const last = rows.at(-1);
    if (last === undefined) {
      return;
    }
    const ids = rows.map((row) => row.id);
    await write.deleteFrom("outbox").where("id", "in", ids).execute();
    lastId = last.id;
    await setImmediate();
  }
}
