import { batches } from "./batches.ts";
import { fromRow, sealedColumns, sealOutcome } from "./outbox-row.ts";
import type { Seal } from "./seal.ts";
import type { Database } from "./tables.ts";

/**
 * Rewrites a chat's rows under another id, in dedupe keys and references, too:
 * otherwise the story told in the group would be told once more in the supergroup.
 */
export async function moveOutbox(
  db: Database,
  seal: Seal,
  { fromId, toId }: { readonly fromId: number; readonly toId: number },
): Promise<void> {
  const ids = await db
    .selectFrom("outbox")
    .select("id")
    .where("chat_key", "=", seal.key("chat", String(fromId)))
    .orderBy("id")
    .execute();
  const rename = (key: string) =>
    key
      .split(":")
      .map((part) => (part === String(fromId) ? String(toId) : part))
      .join(":");
  for await (const batch of batches(ids.map((row) => row.id))) {
    for (const row of await db
      .selectFrom("outbox")
      .selectAll()
      .where("id", "in", batch)
      .orderBy("id")
      .execute()) {
      const entry = fromRow(seal, row);
      const columns = sealedColumns(seal, {
        ...entry,
        chatId: toId,
        dedupeKey: rename(entry.dedupeKey),
        editOf: entry.editOf === null ? null : rename(entry.editOf),
        ...(entry.replyTo !== undefined && { replyTo: rename(entry.replyTo) }),
      });
      const taken = await db
        .selectFrom("outbox")
        .select("id")
        .where("dedupe_key", "=", columns.dedupe_key)
        .where("id", "!=", row.id)
        .executeTakeFirst();
      if (taken !== undefined) {
        // The supergroup has been told it already, or will be.
        await db.deleteFrom("outbox").where("id", "=", row.id).execute();
        continue;
      }
      const outcome = row.outcome === null ? null : sealOutcome(seal, columns.dedupe_key, entry);
      await db
        .updateTable("outbox")
        .set({ ...columns, outcome })
        .where("id", "=", row.id)
        .execute();
    }
  }
}

/** Takes a chat's messages that are still to be sent out of a thread. */
export async function leaveOutboxThread(
  db: Database,
  seal: Seal,
  { chatId, threadId }: { readonly chatId: number; readonly threadId: number },
): Promise<void> {
  const rows = await db
    .selectFrom("outbox")
    .selectAll()
    .where("chat_key", "=", seal.key("chat", String(chatId)))
    .where("state", "in", ["pending", "sending"])
    .execute();
  for (const row of rows) {
    const entry = fromRow(seal, row);
    if (entry.threadId !== threadId) continue;
    const columns = sealedColumns(seal, { ...entry, threadId: null });
    await db.updateTable("outbox").set(columns).where("id", "=", row.id).execute();
  }
}
