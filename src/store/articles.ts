import { sql } from "kysely";
import { COMPARED_LENGTH } from "../articles/likeness.ts";
import type { KnownArticle } from "../articles/recognize-entries.ts";
import { articleFromRow, fromRows } from "./article-row.ts";
import { seqRange } from "./article-seq.ts";
import { batches } from "./batches.ts";
import { toMillis } from "./moment.ts";
import type { Store, StoredArticle } from "./store.ts";
import type { Database } from "./tables.ts";

/** The store's view of articles. */
export function createArticles(read: Database): Store["articles"] {
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
        for (const row of await wholeArticles(read).where("articles.id", "in", batch).execute()) {
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
        const rows = await wholeArticles(read)
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

/** Articles with their texts and terms, as `fromRows` takes them. */
export function wholeArticles(read: Database) {
  return read
    .selectFrom("articles")
    .innerJoin("article_texts", "article_texts.seq", "articles.seq")
    .innerJoin("article_terms", "article_terms.seq", "articles.seq")
    .selectAll(["articles", "article_texts"])
    .select(["title_terms", "text_terms"]);
}

function toKnown(row: Parameters<typeof articleFromRow>[0]): KnownArticle {
  return { article: articleFromRow(row), textKey: row.text_key };
}
