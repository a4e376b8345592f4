import { batches } from "./batches.ts";
import { toMillis } from "./moment.ts";
import type { NewOutboxEntry } from "./outbox-entry.ts";
import { sealedColumns, toRow } from "./outbox-row.ts";
import type { Seal } from "./seal.ts";
import type { Database } from "./tables.ts";

/** Edits of one message this far apart: more often is noise to readers and a flood to Telegram. */
const EDIT_PAUSE_MILLIS = 60_000;

/**
 * Adds the entries as pending. Those with a known dedupe key are left out, but an edit with a newer
 * revision takes the place of the earlier one, and an alert that of one that still waits.
 */
export async function enqueue(
  db: Database,
  seal: Seal,
  entries: readonly NewOutboxEntry[],
): Promise<void> {
  for await (const batch of batches(entries)) {
    const added = await db
      .insertInto("outbox")
      .values(batch.map((entry) => toRow(seal, entry)))
      .onConflict((conflict) => conflict.column("dedupe_key").doNothing())
      .executeTakeFirst();
    if (Number(added.numInsertedOrUpdatedRows) < batch.length) {
      for (const entry of batch) {
        if (entry.lane === "edit") await renewEdit(db, seal, entry);
        if (entry.lane === "alert" && entry.revision > 1) await renewAlert(db, seal, entry);
      }
    }
  }
}

/** Puts a newer message into the row of an edit and makes it pending again. */
async function renewEdit(db: Database, seal: Seal, entry: NewOutboxEntry): Promise<void> {
  const columns = sealedColumns(seal, entry);
  const row = await db
    .selectFrom("outbox")
    .select(["id", "state", "not_before", "attempted_at"])
    .where("dedupe_key", "=", columns.dedupe_key)
    .where("revision", "<", entry.revision)
    .executeTakeFirst();
  if (row === undefined) {
    return;
  }
  const { id, state, not_before, attempted_at } = row;
  const paced = Math.max(toMillis(entry.notBefore), (attempted_at ?? 0) + EDIT_PAUSE_MILLIS);
  const sending = state === "sending";
  await db
    .updateTable("outbox")
    .set({
      ...columns,
      revision: entry.revision,
      silent: entry.silent ? 1 : 0,
      expires_at: toMillis(entry.expiresAt),
      // One that waits keeps its turn: news that keeps coming must not put it off for ever.
      not_before: state === "pending" ? not_before : paced,
      // The message under way is the old one: when its fate is known, the row comes up again.
      state: sending ? "sending" : "pending",
      renewed: sending ? 1 : 0,
      ...(state !== "pending" && !sending && { attempts: 0 }),
    })
    .where("id", "=", id)
    .execute();
}

/** Lets an alert that waits tell what has become of its story, at the time that is right now. */
async function renewAlert(db: Database, seal: Seal, entry: NewOutboxEntry): Promise<void> {
  const columns = sealedColumns(seal, entry);
  await db
    .updateTable("outbox")
    .set({
      ...columns,
      revision: entry.revision,
      silent: entry.silent ? 1 : 0,
      created_at: toMillis(entry.createdAt),
      not_before: toMillis(entry.notBefore),
      expires_at: toMillis(entry.expiresAt),
    })
    .where("dedupe_key", "=", columns.dedupe_key)
    .where("state", "=", "pending")
    .where("attempts", "=", 0)
    .where("revision", "<", entry.revision)
    .execute();
}
