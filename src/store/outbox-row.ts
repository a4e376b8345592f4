import type { Insertable, Selectable } from "kysely";
import { fromMillis, toMillis } from "./moment.ts";
import { LANES, type NewOutboxEntry, type OutboxEntry, type OutboxState } from "./outbox-entry.ts";
import type { Seal } from "./seal.ts";
import type { OutboxRow } from "./tables.ts";

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

const NO_OUTCOME: Outcome = { messageId: null, lastError: null };

/** The entry as a new pending row. */
export function toRow(seal: Seal, entry: NewOutboxEntry): Insertable<OutboxRow> {
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

/** Told apart from the sealed part's place, so that the two cannot be exchanged. */
function outcomePlace(dedupeKey: Uint8Array): Uint8Array {
  return Uint8Array.of(...dedupeKey, 1);
}
