import { isDeepStrictEqual } from "node:util";
import type { Selectable } from "kysely";
import type { Chat, Watch } from "../chats/chat.ts";
import { UNCHOSEN } from "../chats/default-chat.ts";
import type { Dialect } from "./dialect/dialect.ts";
import { enqueue } from "./enqueue.ts";
import { fromMillis, toMillis, toMillisOrNull } from "./moment.ts";
import { leaveOutboxThread, moveOutbox } from "./move-outbox.ts";
import type { Seal } from "./seal.ts";
import type { Store } from "./store.ts";
import type { ChatRow, Database } from "./tables.ts";

const CHATS_PER_BATCH = 200;
/** Who has blocked the bot for so long does not come back, and must not be kept. */
const SILENT_DAYS = 30;
/** A week and a clock change: what is to wait longer was put off by a clock that ran ahead. */
const LONGEST_WAIT_MILLIS = 8 * 86_400_000;

/** The store's view of chats: sealed as a whole, found by the HMAC of their id. */
export function createChats(dialect: Dialect, seal: Seal): Store["chats"] {
  const { read, write } = dialect;
  const open = ({ sealed, chat_key }: Pick<ChatRow, "sealed" | "chat_key">): Chat =>
    // Only save() seals chats, and the seal refuses what it did not make.
    ({ ...UNCHOSEN, ...(seal.open(sealed, chat_key) as Chat) });

  async function find(db: Database, chatId: number): Promise<Selectable<ChatRow> | undefined> {
    return await db
      .selectFrom("chats")
      .selectAll()
      .where("chat_key", "=", chatKey(seal, chatId))
      .executeTakeFirst();
  }

  return {
    async get(chatId) {
      const row = await find(read, chatId);
      return row === undefined ? null : open(row);
    },

    async save(chat, nextDigestAt) {
      await saveChat(write, seal, { chat, nextDigestAt: toMillisOrNull(nextDigestAt) });
    },

    async *all() {
      let last: Uint8Array = new Uint8Array();
      for (;;) {
        const rows = await read
          .selectFrom("chats")
          .selectAll()
          .where("chat_key", ">", last)
          .orderBy("chat_key")
          .limit(CHATS_PER_BATCH)
          .execute();
        yield* rows.map(open);
        const end = rows.at(-1);
        if (end === undefined) {
          return;
        }
        last = end.chat_key;
        await new Promise((resolve) => setImmediate(resolve));
      }
    },

    async dueForDigest(now, limit) {
      const rows = await read
        .selectFrom("chats")
        .selectAll()
        .where("active", "=", 1)
        .where(({ eb, or }) =>
          or([
            eb("next_digest_at", "<=", toMillis(now)),
            eb("next_digest_at", ">", toMillis(now) + LONGEST_WAIT_MILLIS),
          ]),
        )
        .orderBy("next_digest_at")
        .limit(limit)
        .execute();
      return rows.map((row) => ({
        chat: open(row),
        dueAt: fromMillis(row.next_digest_at ?? toMillis(now)),
      }));
    },

    async commitDigest(chat, nextDigestAt, messages) {
      await write.transaction().execute(async (db) => {
        const current = await find(db, chat.id);
        // Forgotten while its digest was made: nothing may come back.
        if (current === undefined) {
          return;
        }
        // Settings changed meanwhile stay, with the moment that was computed from them.
        const { digestedUntil } = chat;
        const isSame = isDeepStrictEqual({ ...open(current), digestedUntil }, chat);
        await saveChat(db, seal, {
          chat: { ...open(current), digestedUntil },
          nextDigestAt: isSame ? toMillisOrNull(nextDigestAt) : current.next_digest_at,
        });
        await enqueue(db, seal, messages);
      });
    },

    async forget(chatId) {
      const key = chatKey(seal, chatId);
      await write.transaction().execute((db) => deleteChat(db, key));
      await dialect.eraseTraces();
    },

    async migrate(fromId, toId) {
      if (fromId === toId) {
        return;
      }
      await write.transaction().execute(async (db) => {
        const from = await find(db, fromId);
        if (from !== undefined) {
          const to = await find(db, toId);
          // A supergroup that somebody has set up under its new id keeps what was chosen there.
          const isSetUp = to !== undefined && open(to).subscriptions.length > 0;
          const kept = isSetUp ? to : from;
          const watches = withoutRepeats([...(to ? open(to).watches : []), ...open(from).watches]);
          const chat = { ...open(kept), id: toId, watches };
          await saveChat(db, seal, { chat, nextDigestAt: kept.next_digest_at });
          await db.deleteFrom("chats").where("chat_key", "=", from.chat_key).execute();
        }
        await moveOutbox(db, seal, { fromId, toId });
      });
    },

    async leaveThread(chatId, threadId, notice) {
      const home = <T extends { readonly threadId: number | null }>(place: T): T =>
        place.threadId === threadId ? { ...place, threadId: null } : place;
      await write.transaction().execute(async (db) => {
        const row = await find(db, chatId);
        if (row === undefined) {
          return;
        }
        const { subscriptions, watches, digest, ...rest } = open(row);
        await saveChat(db, seal, {
          chat: {
            ...rest,
            subscriptions: subscriptions.map(home),
            watches: watches.map(home),
            digest: home(digest),
          },
          nextDigestAt: row.next_digest_at,
        });
        await leaveOutboxThread(db, seal, { chatId, threadId });
        await enqueue(db, seal, [notice]);
      });
    },

    async count() {
      const { chats } = await read
        .selectFrom("chats")
        .select(({ fn }) => fn.countAll<number>().as("chats"))
        .where("active", "=", 1)
        .executeTakeFirstOrThrow();
      return { chats: Number(chats) };
    },
  };
}

/** Forgets the chats that have been inactive for 30 days, and notes down since when the others are. */
export async function forgetSilent(dialect: Dialect, now: Temporal.Instant): Promise<void> {
  const silent = await dialect.write.transaction().execute(async (db) => {
    await db
      .updateTable("chats")
      .set({ inactive_since: toMillis(now) })
      .where("active", "=", 0)
      .where("inactive_since", "is", null)
      .execute();
    const rows = await db
      .selectFrom("chats")
      .select("chat_key")
      .where("active", "=", 0)
      .where("inactive_since", "<=", toMillis(now.subtract({ hours: 24 * SILENT_DAYS })))
      .execute();
    for (const { chat_key } of rows) await deleteChat(db, chat_key);
    return rows.length;
  });
  if (silent > 0) await dialect.eraseTraces();
}

async function deleteChat(db: Database, key: Uint8Array): Promise<void> {
  await db.deleteFrom("outbox").where("chat_key", "=", key).execute();
  await db.deleteFrom("chats").where("chat_key", "=", key).execute();
}

/** Each entity and each wording once, as it stands first. */
function withoutRepeats(watches: readonly Watch[]): readonly Watch[] {
  const name = (watch: Watch) =>
    watch.kind === "entity" ? `entity ${watch.entity}` : `words ${watch.words}`;
  return watches.filter(
    (watch, at) => watches.findIndex((other) => name(other) === name(watch)) === at,
  );
}

/** What a chat's rows are found by. */
function chatKey(seal: Seal, chatId: number): Uint8Array {
  return seal.key("chat", String(chatId));
}

async function saveChat(
  db: Database,
  seal: Seal,
  { chat, nextDigestAt }: { readonly chat: Chat; readonly nextDigestAt: number | null },
): Promise<void> {
  const key = chatKey(seal, chat.id);
  const values = {
    active: chat.active ? 1 : 0,
    next_digest_at: nextDigestAt,
    sealed: seal.seal(chat, key),
    ...(chat.active && { inactive_since: null }),
  };
  await db
    .insertInto("chats")
    .values({ chat_key: key, ...values })
    .onConflict((conflict) => conflict.column("chat_key").doUpdateSet(values))
    .execute();
}
