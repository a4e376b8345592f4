import { setImmediate } from "node:timers/promises";
import type { Insertable, Selectable } from "kysely";
import { batches } from "./batches.ts";
import { fromMillis, toMillis } from "./moment.ts";
import { LANES, type NewOutboxEntry, type OutboxEntry, type OutboxState } from "./outbox-entry.ts";
import type { Seal } from "./seal.ts";
import type { Database, OutboxRow } from "./tables.ts";

/** What a row keeps sealed from its insertion on: all that tells who reads what. */
type SealedPart = Pick<
  NewOutboxEntry,
  "dedupeKey" | "chatId" | "threadId" | "storyId" | "message" | "editOf" | "replyTo" | "tells"
>;

/** What became of a row, sealed: a message id names a conversation, an error may name a chat. */
export interface Outcome {
  readonly messageId: number | null;
  readonly lastError: string | null;
}

/** A story is edited and digests are told apart for days; a month is beyond all of them. */
const KEPT_MILLIS = 30 * 86_400_000;
/** Edits of one message this far apart: more often is noise to readers and a flood to Telegram. */
const EDIT_PAUSE_MILLIS = 60_000;
const ROWS_PER_STEP = 500;
const ENDED: readonly OutboxState[] = [
  "sent",
  "folded",
  "unknown",
  "failed",
  "expired",
  "cancelled",
];
const NO_OUTCOME: Outcome = { messageId: null, lastError: null };

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

/** The entry as a new pending row. */
function toRow(seal: Seal, entry: NewOutboxEntry): Insertable<OutboxRow> {
  return {
    ...sealedColumns(seal, entry),
    lane: LANES.indexOf(entry.lane),
    state: "pending",
    silent: entry.silent ? 1 : 0,
    revision: entry.revision,
    created_at: toMillis(entry.createdAt),
    not_before: toMillis(entry.notBefore),
    expires_at: toMillis(entry.expiresAt),
    attempted_at: null,
    outcome: null,
  };
}

/** The columns that depend on the sealed part: keys and ciphertext. */
export function sealedColumns(
  seal: Seal,
  { dedupeKey, chatId, threadId, storyId, message, editOf, replyTo, tells }: SealedPart,
): Pick<OutboxRow, "dedupe_key" | "chat_key" | "story_key" | "sealed"> {
  const part: SealedPart = {
    dedupeKey,
    chatId,
    threadId,
    storyId,
    message,
    editOf,
    ...(replyTo !== undefined && { replyTo }),
    ...(tells !== undefined && { tells }),
  };
  const key = seal.key("dedupe", dedupeKey);
  return {
    dedupe_key: key,
    chat_key: seal.key("chat", String(chatId)),
    story_key: storyId === null ? null : seal.key("story", storyId),
    sealed: seal.seal(part, key),
  };
}

/** The outcome as ciphertext for the row with that dedupe key. */
export function sealOutcome(seal: Seal, dedupeKey: Uint8Array, outcome: Outcome): Uint8Array {
  return seal.seal(outcome, outcomePlace(dedupeKey));
}

/** The row opened. */
export function fromRow(seal: Seal, row: Selectable<OutboxRow>): OutboxEntry {
  // Both were sealed here, and the seal refuses what it did not make.
  const part = seal.open(row.sealed, row.dedupe_key) as SealedPart;
  const { messageId, lastError } =
    row.outcome === null
      ? NO_OUTCOME
      : (seal.open(row.outcome, outcomePlace(row.dedupe_key)) as Outcome);
  const lane = LANES[row.lane];
  if (lane === undefined) {
    throw new RangeError(`Cannot read outbox row ${row.id}: its lane is ${row.lane}`);
  }
  return {
    id: row.id,
    dedupeKey: part.dedupeKey,
    chatId: part.chatId,
    threadId: part.threadId,
    lane,
    storyId: part.storyId,
    revision: row.revision,
    message: part.message,
    silent: row.silent === 1,
    editOf: part.editOf,
    ...(part.replyTo !== undefined && { replyTo: part.replyTo }),
    ...(part.tells !== undefined && { tells: part.tells }),
    createdAt: fromMillis(row.created_at),
    notBefore: fromMillis(row.not_before),
    expiresAt: fromMillis(row.expires_at),
    // Only states of the union are written.
    state: row.state as OutboxState,
    attempts: row.attempts,
    messageId,
    lastError,
  };
}

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

/** Told apart from the sealed part's place, so that the two cannot be exchanged. */
function outcomePlace(dedupeKey: Uint8Array): Uint8Array {
  return Uint8Array.of(...dedupeKey, 1);
}
