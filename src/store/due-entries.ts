import type { Dialect } from "./dialect/dialect.ts";
import { toMillis } from "./moment.ts";
import { LANES, type OutboxEntry } from "./outbox-entry.ts";
import { fromRow } from "./outbox-row.ts";
import type { Seal } from "./seal.ts";

/** Read at once of one chat's pile: a card of a few tells of hundreds. */
const MOST_IN_PILE = 200;
const ALERT = LANES.indexOf("alert");

interface Deps {
  readonly read: Dialect["read"];
  readonly seal: Seal;
}

/** Pending rows whose time has come, by lane and age, skipping the given chats. */
export async function dueEntries(
  { read, seal }: Deps,
  {
    now,
    limit,
    busyChats,
  }: {
    readonly now: Temporal.Instant;
    readonly limit: number;
    readonly busyChats: readonly number[];
  },
): Promise<readonly OutboxEntry[]> {
  const moment = toMillis(now);
  const busy = busyChats.map((id) => seal.key("chat", String(id)));
  const entries: OutboxEntry[] = [];
  // Lane by lane: each is one range of the index, read in its own order.
  for (const lane of LANES.keys()) {
    const missing = limit - entries.length;
    if (missing <= 0) {
      break;
    }
    let query = read
      .selectFrom("outbox")
      .selectAll()
      .where("state", "=", "pending")
      .where("lane", "=", lane)
      .where("not_before", "<=", moment)
      .where("expires_at", ">", moment)
      // What was tried and put off goes before what came after it for the same chat.
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom("outbox as earlier")
              .select("earlier.id")
              .whereRef("earlier.chat_key", "=", "outbox.chat_key")
              .where("earlier.state", "=", "pending")
              .where("earlier.lane", "=", lane)
              .whereRef("earlier.id", "<", "outbox.id")
              .where("earlier.attempts", ">", 0)
              .where("earlier.expires_at", ">", moment),
          ),
        ),
      )
      .orderBy("not_before")
      .orderBy("id")
      .limit(missing);
    if (busy.length > 0) {
      query = query.where("chat_key", "not in", busy);
    }
    entries.push(...(await query.execute()).map((row) => fromRow(seal, row)));
  }
  return entries;
}

/** Due alerts of chats (but the given) that have at least so many: those first whose turn is first. */
export async function duePiles(
  { read, seal }: Deps,
  {
    now,
    least,
    limit,
    busyChats,
  }: {
    readonly now: Temporal.Instant;
    readonly least: number;
    readonly limit: number;
    readonly busyChats: readonly number[];
  },
): Promise<readonly (readonly OutboxEntry[])[]> {
  const moment = toMillis(now);
  const busy = busyChats.map((id) => seal.key("chat", String(id)));
  let chats = read
    .selectFrom("outbox")
    .select("chat_key")
    .where("state", "=", "pending")
    .where("lane", "=", ALERT)
    .where("not_before", "<=", moment)
    .where("expires_at", ">", moment)
    .groupBy("chat_key")
    .having(({ eb, fn }) => eb(fn.countAll<number>(), ">=", least))
    .orderBy(({ fn }) => fn.min("not_before"))
    .orderBy(({ fn }) => fn.min("id"))
    .limit(limit);
  if (busy.length > 0) {
    chats = chats.where("chat_key", "not in", busy);
  }
  const piles: OutboxEntry[][] = [];
  for (const { chat_key } of await chats.execute()) {
    // By the chat's index alone: with the times, too, the other one would be scanned for each chat.
    const rows = await read
      .selectFrom("outbox")
      .selectAll()
      .where("chat_key", "=", chat_key)
      .where("state", "=", "pending")
      .where("lane", "=", ALERT)
      .orderBy("id")
      .limit(MOST_IN_PILE)
      .execute();
    const due = rows.filter((row) => row.not_before <= moment && row.expires_at > moment);
    piles.push(due.map((row) => fromRow(seal, row)));
  }
  return piles;
}
