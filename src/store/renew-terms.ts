import { breathe } from "../time/breathe.ts";
import { fromRows } from "./article-row.ts";
import { wholeArticles } from "./articles.ts";
import type { Dialect } from "./dialect/dialect.ts";
import { saveArticles } from "./save-articles.ts";
import type { Store, StoredArticle } from "./store.ts";
import type { Database } from "./tables.ts";

/** Row of `meta` that holds how far the index has been renewed. */
const PROGRESS = "index-terms";
/** Articles at once: others write between two times, and wait a fraction of a second for one. */
const ARTICLES_PER_TIME = 100;

interface Progress {
  readonly version: number;
  /** Articles with smaller numbers are still to be renewed; 0: none is. */
  readonly below: number;
}

/** The store's way to bring articles that were indexed by an earlier version up to date. */
export function createRenewal(dialect: Dialect): Store["index"]["renew"] {
  return async (version, termsOf) =>
    await dialect.write.transaction().execute(async (db) => {
      const { below } = await readProgress(db, version);
      if (below === 0) return 0;
      const rows = await wholeArticles(db)
        .where("articles.seq", "<", below)
        .orderBy("articles.seq", "desc")
        .limit(ARTICLES_PER_TIME)
        .execute();
      const renewed: StoredArticle[] = [];
      for (const stored of rows.map(fromRows)) {
        await breathe();
        // What a retention has emptied keeps the terms that its text gave.
        if (stored.article.text !== "") renewed.push({ ...stored, terms: termsOf(stored) });
      }
      await saveArticles(db, dialect, renewed);
      await writeProgress(db, { version, below: rows.at(-1)?.seq ?? 0 });
      return rows.length;
    });
}

async function readProgress(db: Database, version: number): Promise<Progress> {
  const row = await db
    .selectFrom("meta")
    .select("value")
    .where("name", "=", PROGRESS)
    .executeTakeFirst();
  // Only writeProgress() writes the row.
  const progress = row === undefined ? null : (JSON.parse(row.value) as Progress);
  return progress?.version === version ? progress : { version, below: Number.MAX_SAFE_INTEGER };
}

async function writeProgress(db: Database, progress: Progress): Promise<void> {
  const value = JSON.stringify(progress);
  await db
    .insertInto("meta")
    .values({ name: PROGRESS, value })
    .onConflict((conflict) => conflict.column("name").doUpdateSet({ value }))
    .execute();
}
