import { setImmediate } from "node:timers/promises";
import { sql } from "kysely";
import { createIndex } from "./article-index.ts";
import { createArticles } from "./articles.ts";
import { createChats, forgetSilent } from "./chats.ts";
import { clockJumped } from "./clock-jumped.ts";
import type { Dialect } from "./dialect/dialect.ts";
import { openSqlite } from "./dialect/sqlite.ts";
import { enqueue } from "./enqueue.ts";
import { createFeedback } from "./feedback.ts";
import { createFeeds, saveEntries, saveFeedStates } from "./feeds.ts";
import { KeyvAdapter, sweepCaches } from "./keyv-adapter.ts";
import { migrate } from "./migrate.ts";
import { MIGRATIONS } from "./migrations/migrations.ts";
import { createOutbox } from "./outbox.ts";
import { pruneOutbox } from "./prune-outbox.ts";
import { pruneTexts } from "./prune-texts.ts";
import { createRenewal } from "./renew-terms.ts";
import { saveArticles } from "./save-articles.ts";
import { createSeal, type Seal } from "./seal.ts";
import type { Store } from "./store.ts";
import { createStories, saveStories } from "./stories.ts";

/** Where the data lives. */
export type DatabaseSettings =
  | { readonly kind: "sqlite"; readonly file: string }
  | { readonly kind: "postgres"; readonly url: string };

export interface OpenStoreOptions {
  readonly database: DatabaseSettings;
  /** 32 bytes: the `DATA_KEY` that seals who reads what. */
  readonly dataKey: Uint8Array;
  /** The clock of cache entries; the system's by default. */
  readonly now?: () => Temporal.Instant;
}

/**
 * The store over the database, which is made if missing and brought to the newest shape.
 *
 * Throws if the database cannot be opened, was written by a newer version, or
 * is sealed with another key.
 */
export async function openStore(options: OpenStoreOptions): Promise<Store> {
  const { database, dataKey, now = () => Temporal.Now.instant() } = options;
  const seal = createSeal(dataKey);
  const dialect = openDialect(database);
  try {
    await migrate(dialect, MIGRATIONS);
    await checkKey(dialect, seal);
  } catch (error) {
    await dialect.close();
    throw error;
  }
  const { read, write } = dialect;

  return {
    async commit(decided) {
      await write.transaction().execute(async (db) => {
        await saveArticles(db, dialect, decided.articles);
        await saveEntries(db, decided.entries);
        await saveStories(db, decided.stories);
        await enqueue(db, seal, decided.outbox);
        await saveFeedStates(db, decided.feedStates);
      });
    },
    feeds: createFeeds(read, write),
    articles: createArticles(read),
    stories: createStories(read),
    chats: createChats(dialect, seal),
    outbox: createOutbox(dialect, seal),
    index: { ...createIndex(dialect), renew: createRenewal(dialect) },
    feedback: createFeedback(read, write),
    cache: (namespace) => new KeyvAdapter({ dialect, seal, now, scope: namespace }),
    async maintain(moment, { retention } = { retention: null }) {
      if (await clockJumped(write, moment)) {
        return;
      }
      await sweepCaches(write, moment);
      await setImmediate();
      if (retention !== null) {
        await pruneTexts(write, moment.subtract(retention));
      }
      await pruneOutbox(write, moment);
      await forgetSilent(dialect, moment);
      await dialect.optimize();
    },
    async ping() {
      await sql`select 1 from meta`.execute(read);
    },
    close: () => dialect.close(),
  };
}

function openDialect(database: DatabaseSettings): Dialect {
  switch (database.kind) {
    case "sqlite":
      try {
        return openSqlite(database.file);
      } catch (error) {
        throw new Error(`Cannot open the database ${database.file}`, { cause: error });
      }
    case "postgres":
      // The address is left out: it may hold a password.
      throw new Error("Cannot open a PostgreSQL database: it is not yet supported");
  }
}

/** Row of `meta` that tells which key the database is sealed with. */
const FINGERPRINT = "data-key";

async function checkKey({ write }: Dialect, seal: Seal): Promise<void> {
  await write
    .insertInto("meta")
    .values({ name: FINGERPRINT, value: seal.fingerprint })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { value } = await write
    .selectFrom("meta")
    .select("value")
    .where("name", "=", FINGERPRINT)
    .executeTakeFirstOrThrow();
  if (value !== seal.fingerprint) {
    throw new Error("Cannot open the database: it is sealed with another DATA_KEY");
  }
}
