import { setImmediate } from "node:timers/promises";
import { sql } from "kysely";
import { COMPARED_LENGTH } from "../articles/likeness.ts";
import type { KnownArticle } from "../articles/recognize-entries.ts";
import { articleFromRow, fromRows, toRows } from "./article-row.ts";
import { freeSeqs, seqRange } from "./article-seq.ts";
import { batches } from "./batches.ts";
import type { Dialect } from "./dialect/dialect.ts";
import { facetsOf } from "./facets.ts";
import { toMillis } from "./moment.ts";
import type { Store, StoredArticle } from "./store.ts";
import type { Database } from "./tables.ts";

/** The store's view of articles. */
export function createArticles(read: Database): Store["articles"] {
  const wholeArticles = () =>
    read
      .selectFrom("articles")
      .innerJoin("article_texts", "article_texts.seq", "articles.seq")
      .innerJoin("article_terms", "article_terms.seq", "articles.seq")
      .selectAll(["articles", "article_texts"])
      .select(["title_terms", "text_terms"]);

  const startsOfTexts = () =>
    read
      .selectFrom("articles")
      .innerJoin("article_texts", "article_texts.seq", "articles.seq")
      .selectAll("articles")
      .select([
        sql<string>`substr(text, 1, ${COMPARED_LENGTH})`.as("text"),
        sql<string>`substr(description, 1, ${COMPARED_LENGTH})`.as("description"),
      ]);

  return {
    async knownEntries(feedId, guids) {
      const known = new Map<string, string>();
      for await (const batch of batches(guids)) {
        const rows = await read
          .selectFrom("entries")
          .select(["guid", "article_id"])
          .where("feed_id", "=", feedId)
          .where("guid", "in", batch)
          .execute();
        for (const row of rows) {
          known.set(row.guid, row.article_id);
        }
      }
      return known;
    },

    async existing(ids) {
      const existing = new Set<string>();
      for await (const batch of batches(ids)) {
        const rows = await read
          .selectFrom("articles")
          .select("id")
          .where("id", "in", batch)
          .execute();
        for (const row of rows) {
          existing.add(row.id);
        }
      }
      return existing;
    },

    async byTextKey(keys, since) {
      const articles = new Map<string, string>();
      for await (const batch of batches(keys)) {
        const rows = await read
          .selectFrom("articles")
          .select(["text_key", "id"])
          .where("text_key", "in", batch)
          .where((when) =>
            // A date long past may be a mistake.
            when.or([
              when("published_at", ">=", toMillis(since)),
              when("seen_at", ">=", toMillis(since)),
            ]),
          )
          .orderBy("published_at", "desc")
          .orderBy("seq", "desc")
          .execute();
        // The oldest comes last and stays: it is the one that others repeat.
        for (const row of rows) {
          articles.set(row.text_key, row.id);
        }
      }
      return articles;
    },

    async get(ids) {
      const found = new Map<string, StoredArticle>();
      for await (const batch of batches(ids)) {
        for (const row of await wholeArticles().where("articles.id", "in", batch).execute()) {
          found.set(row.id, fromRows(row));
        }
      }
      return ids.flatMap((id) => found.get(id) ?? []);
    },

    async known(ids) {
      const found = new Map<string, KnownArticle>();
      for await (const batch of batches(ids)) {
        for (const row of await startsOfTexts().where("articles.id", "in", batch).execute()) {
          found.set(row.id, toKnown(row));
        }
      }
      return found;
    },

    async latestOf(feedIds, limit) {
      // Feed by feed, as the index has them: over several it would read and sort all they ever brought.
      const latest: { readonly seq: number; readonly published_at: number }[] = [];
      for (const feedId of new Set(feedIds)) {
        const rows = await read
          .selectFrom("articles")
          .select(["seq", "published_at"])
          .where("feed_id", "=", feedId)
          .orderBy("published_at", "desc")
          .orderBy("seq", "desc")
          .limit(limit)
          .execute();
        latest.push(...rows);
      }
      latest.sort((a, b) => b.published_at - a.published_at || b.seq - a.seq);
      const found: KnownArticle[] = [];
      for await (const batch of batches(latest.slice(0, limit).map(({ seq }) => seq))) {
        const rows = await startsOfTexts()
          .where("articles.seq", "in", batch)
          .orderBy("articles.published_at", "desc")
          .orderBy("articles.seq", "desc")
          .execute();
        found.push(...rows.map(toKnown));
      }
      return found;
    },

    async *inStoriesSince(since) {
      const seqs = await read
        .selectFrom("articles")
        .select("seq")
        .where("seq", ">=", seqRange(since).from)
        .where("published_at", ">=", toMillis(since))
        .where("story_id", "is not", null)
        .orderBy("seq")
        .execute();
      for await (const batch of batches(seqs.map((row) => row.seq))) {
        const rows = await wholeArticles()
          .where("articles.seq", "in", batch)
          .orderBy("articles.seq")
          .execute();
        yield* rows.map(fromRows);
      }
    },

    async count() {
      const { count } = await read
        .selectFrom("articles")
        .select(({ fn }) => fn.countAll<number>().as("count"))
        .executeTakeFirstOrThrow();
      return Number(count);
    },
  };
}

function toKnown(row: Parameters<typeof articleFromRow>[0]): KnownArticle {
  return { article: articleFromRow(row), textKey: row.text_key };
}

/** Writes the articles, over earlier versions of the same ids, with their place in the full-text index. */
export async function saveArticles(
  db: Database,
  dialect: Pick<Dialect, "fullText">,
  articles: readonly StoredArticle[],
): Promise<void> {
  // Of an id given twice the last one counts. In the order of time, for the index is quick
  // only with rising numbers: one backward step makes it write out all it holds in memory.
  const latest = new Map(articles.map((stored) => [stored.article.id, stored]));
  const inOrder = [...latest.values()].sort((a, b) =>
    Temporal.Instant.compare(a.article.publishedAt, b.article.publishedAt),
  );
  for await (const batch of batches(inOrder)) {
    await removeArticles(db, dialect, batch);
    const seqs = await freeSeqs(
      db,
      batch.map(({ article }) => article.publishedAt),
    );
    const rows = batch.map((stored, at) => ({ stored, ...toRows(stored, seqs[at] ?? 0) }));
    await db
      .insertInto("articles")
      .values(rows.map((row) => row.article))
      .execute();
    await db
      .insertInto("article_texts")
      .values(rows.map((row) => row.text))
      .execute();
    await db
      .insertInto("article_terms")
      .values(rows.map((row) => row.terms))
      .execute();
    await dialect.fullText.add(
      db,
      rows
        .map(({ stored, text: { seq } }) => ({
          seq,
          title: stored.terms.title,
          text: stored.terms.text,
          facets: facetsOf(stored),
        }))
        .sort((a, b) => a.seq - b.seq),
    );
    await saveOutlets(db, batch);
  }
}

async function removeArticles(
  db: Database,
  { fullText }: Pick<Dialect, "fullText">,
  articles: readonly StoredArticle[],
): Promise<void> {
  const ids = articles.map((stored) => stored.article.id);
  const old = await db.selectFrom("articles").select("seq").where("id", "in", ids).execute();
  if (old.length > 0) {
    const seqs = old.map((row) => row.seq);
    await fullText.remove(db, seqs);
    await db.deleteFrom("articles").where("seq", "in", seqs).execute();
  }
}

async function saveOutlets(db: Database, articles: readonly StoredArticle[]): Promise<void> {
  const outlets = new Map(
    articles.map(({ article: { feedId, outlet } }) => [
      `${feedId}\n${outlet}`,
      { feed_id: feedId, outlet },
    ]),
  );
  await db
    .insertInto("outlets")
    .values([...outlets.values()])
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Rows emptied in one statement: others write between two of them. */
const TEXTS_PER_STEP = 500;

/** Empties the texts of articles published before the moment; the articles stay known and found. */
export async function pruneTexts(write: Database, before: Temporal.Instant): Promise<void> {
  const end = seqRange(before).from;
  for (let last = -1; ; ) {
    const rows = await write
      .selectFrom("article_texts")
      .select("seq")
      // From where the last step ended: the rows before it are empty, and many.
      .where("seq", ">", last)
      .where("seq", "<", end)
      .where("text", "!=", "")
      .orderBy("seq")
      .limit(TEXTS_PER_STEP)
      .execute();
    const newest = rows.at(-1);
    if (newest === undefined) {
      return;
    }
    last = newest.seq;
    await write
      .updateTable("article_texts")
      .set({ text: "", description: "" })
      .where(
        "seq",
        "in",
        rows.map((row) => row.seq),
      )
      .execute();
    await setImmediate();
  }
}
