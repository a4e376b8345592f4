import { toRows } from "./article-row.ts";
import { freeSeqs } from "./article-seq.ts";
import { batches } from "./batches.ts";
import type { Dialect, IndexDocument } from "./dialect/dialect.ts";
import { facetsOf } from "./facets.ts";
import type { StoredArticle } from "./store.ts";
import type { Database } from "./tables.ts";

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
  const documents: IndexDocument[] = [];
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
    await saveOutlets(db, batch);
    for (const { stored, text } of rows) documents.push(toDocument(stored, text.seq));
  }
  // All at last: a statement of several rows makes FTS5 write out what it holds in memory, and what it
  // wrote in pieces it must merge.
  await dialect.fullText.add(
    db,
    documents.sort((a, b) => a.seq - b.seq),
  );
}

function toDocument(stored: StoredArticle, seq: number): IndexDocument {
  const { title, text } = stored.terms;
  return { seq, title, text, facets: facetsOf(stored) };
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
