import { batches } from "./batches.ts";
import type { Dialect } from "./dialect/dialect.ts";
import { dueEntries, duePiles } from "./due-entries.ts";
import { enqueue } from "./enqueue.ts";
import { fromMillis, toMillis } from "./moment.ts";
import { LANES, type OutboxEntry, type OutboxState } from "./outbox-entry.ts";
import { fromRow, type Outcome, sealedColumns, sealOutcome } from "./outbox-row.ts";
import { rewindOutbox } from "./rewind-outbox.ts";
import type { Seal } from "./seal.ts";
import type { Store } from "./store.ts";
import type { Database } from "./tables.ts";

/** The store's view of the outbox. */
export function createOutbox({ read, write }: Dialect, seal: Seal): Store["outbox"] {
  return {
    due: (now, limit, busyChats) => dueEntries({ read, seal }, { now, limit, busyChats }),

    async enqueue(entries) {
      await write.transaction().execute(async (db) => {
        await enqueue(db, seal, entries);
      });
    },

    piles: (now, options) => duePiles({ read, seal }, { now, ...options }),

    async fold(ids, into) {
      await write.transaction().execute(async (db) => {
        const pending = await db
          .selectFrom("outbox")
          .select("id")
          .where("id", "in", ids)
          .where("state", "=", "pending")
          .execute();
        if (pending.length < ids.length) {
          return;
        }
        await db.updateTable("outbox").set({ state: "folded" }).where("id", "in", ids).execute();
        await enqueue(db, seal, [into]);
      });
    },

    async claim(id, now) {
      const row = await write
        .updateTable("outbox")
        .set(({ eb }) => ({
          state: "sending",
          attempts: eb("attempts", "+", 1),
          attempted_at: toMillis(now),
          renewed: 0,
        }))
        .where("id", "=", id)
        .where("state", "=", "pending")
        .returningAll()
        .executeTakeFirst();
      return row === undefined ? null : fromRow(seal, row);
    },

    async markSent(id, messageId) {
      await settle(write, seal, { id, state: "sent", outcome: { messageId, lastError: null } });
    },

    async postpone(id, notBefore, reason, options = {}) {
      await settle(write, seal, {
        id,
        state: "pending",
        outcome: { lastError: reason },
        notBefore: toMillis(notBefore),
        ...options,
      });
    },

    async bury(id, reason) {
      await settle(write, seal, { id, state: "failed", outcome: { lastError: reason } });
    },

    async alertsAbout(storyId) {
      const ids = await read
        .selectFrom("outbox")
        .select("id")
        .where("story_key", "=", seal.key("story", storyId))
        .where("lane", "=", LANES.indexOf("alert"))
        .orderBy("id")
        .execute();
      const entries: OutboxEntry[] = [];
      for await (const batch of batches(ids.map((row) => row.id))) {
        const rows = await read
          .selectFrom("outbox")
          .selectAll()
          .where("id", "in", batch)
          .orderBy("id")
          .execute();
        entries.push(...rows.map((row) => fromRow(seal, row)));
      }
      return entries;
    },

    async byDedupeKey(dedupeKey) {
      const row = await read
        .selectFrom("outbox")
        .selectAll()
        .where("dedupe_key", "=", seal.key("dedupe", dedupeKey))
        .executeTakeFirst();
      return row === undefined ? null : fromRow(seal, row);
    },

    async recover(now) {
      const { numUpdatedRows } = await write
        .updateTable("outbox")
        .set({ state: "pending", silent: 1, renewed: 0, not_before: toMillis(now) })
        .where("state", "=", "sending")
        .executeTakeFirst();
      return Number(numUpdatedRows);
    },

    async expire(now) {
      const { numUpdatedRows } = await write
        .updateTable("outbox")
        .set({ state: "expired" })
        .where("state", "=", "pending")
        .where("expires_at", "<=", toMillis(now))
        .executeTakeFirst();
      return Number(numUpdatedRows);
    },

    async rewind(now) {
      return await rewindOutbox(write, now);
    },

    async cancelFor(chatId) {
      await write
        .updateTable("outbox")
        .set({ state: "cancelled" })
        .where("chat_key", "=", seal.key("chat", String(chatId)))
        .where("state", "=", "pending")
        .execute();
    },

    async sentSince(chatId, since) {
      const rows = await read
        .selectFrom("outbox")
        .selectAll()
        .where("chat_key", "=", seal.key("chat", String(chatId)))
        .where("state", "=", "sent")
        .where("lane", "!=", LANES.indexOf("edit"))
        .where("attempted_at", ">", toMillis(since))
        .orderBy("id")
        .execute();
      return rows.flatMap((row) => fromRow(seal, row).messageId ?? []);
    },

    async waiting(now) {
      const moment = toMillis(now);
      const rows = await read
        .selectFrom("outbox")
        .select(({ fn }) => [
          "lane",
          fn.countAll<number>().as("count"),
          fn.min<number>("not_before").as("oldest"),
        ])
        .where("state", "=", "pending")
        .where("not_before", "<=", moment)
        .where("expires_at", ">", moment)
        .groupBy("lane")
        .execute();
      return rows.flatMap((row) => {
        const lane = LANES[row.lane];
        const since = fromMillis(Number(row.oldest));
        return lane ? [{ lane, count: Number(row.count), since }] : [];
      });
    },

    async counts() {
      const rows = await read
        .selectFrom("outbox")
        .select(["state", ({ fn }) => fn.countAll<number>().as("count")])
        .groupBy("state")
        .execute();
      const counts: { [state in OutboxState]?: number } = {};
      for (const row of rows) {
        // Only states of the union are written.
        counts[row.state as OutboxState] = Number(row.count);
      }
      return counts;
    },
  };
}

/** Moves a row on and adds to its outcome. A row that was forgotten meanwhile stays forgotten. */
async function settle(write: Database, seal: Seal, change: Change): Promise<void> {
  await write.transaction().execute(async (db) => {
    const row = await db
      .selectFrom("outbox")
      .selectAll()
      .where("id", "=", change.id)
      .executeTakeFirst();
    if (row === undefined) {
      return;
    }
    const entry = fromRow(seal, row);
    const { messageId, lastError } = entry;
    // A newer message that came meanwhile is sent next, whatever became of the older one.
    const comesAgain = row.renewed === 1;
    await db
      .updateTable("outbox")
      .set({
        state: comesAgain ? "pending" : change.state,
        renewed: 0,
        outcome: sealOutcome(seal, row.dedupe_key, { messageId, lastError, ...change.outcome }),
        not_before: Math.max(change.notBefore ?? 0, row.not_before),
        ...(comesAgain && { attempts: 0 }),
        ...(change.silent === true && { silent: 1 }),
        ...(change.threadId === null && sealedColumns(seal, { ...entry, threadId: null })),
      })
      .where("id", "=", change.id)
      .execute();
  });
}

interface Change {
  readonly id: number;
  readonly state: OutboxState;
  readonly outcome: Partial<Outcome>;
  readonly notBefore?: number;
  readonly silent?: boolean;
  readonly threadId?: null;
}
