import type { Analysis } from "../analysis/analysis.ts";
import type { Article } from "../articles/article.ts";
import type { Camp } from "../feeds/feed.ts";
import { fromMillis, toMillis } from "./moment.ts";
import type { StoredArticle } from "./store.ts";
import type { ArticleRow, ArticleTermsRow, ArticleTextRow } from "./tables.ts";

/** The article as the rows of three tables that keep it. */
export function toRows(
  stored: StoredArticle,
  seq: number,
): {
  readonly article: ArticleRow;
  readonly text: ArticleTextRow;
  readonly terms: ArticleTermsRow;
} {
  const { article, analysis, terms } = stored;
  const shared = {
    seq,
    id: article.id,
    story_id: stored.storyId,
    published_at: toMillis(article.publishedAt),
    seen_at: toMillis(article.seenAt),
  };
  return {
    article: {
      ...shared,
      feed_id: article.feedId,
      outlet: article.outlet,
      camp: article.camp,
      listed: article.listed ? 1 : 0,
      url: article.url,
      declared_language: article.declaredLanguage,
      title: article.title,
      near_duplicate_of: stored.nearDuplicateOf,
      text_key: stored.textKey,
    },
    text: {
      seq,
      text: article.text,
      description: article.description,
      analysis: JSON.stringify(analysis),
    },
    terms: { ...shared, title_terms: terms.title, text_terms: terms.text },
  };
}

/** The article that `toRows` put into the rows. */
export function fromRows(
  row: ArticleRow & ArticleTextRow & Pick<ArticleTermsRow, "title_terms" | "text_terms">,
): StoredArticle {
  return {
    article: articleFromRow(row),
    // Written by toRows from an Analysis, which is plain JSON data.
    analysis: JSON.parse(row.analysis) as Analysis,
    storyId: row.story_id,
    nearDuplicateOf: row.near_duplicate_of,
    textKey: row.text_key,
    terms: { title: row.title_terms, text: row.text_terms },
  };
}

/** The article alone, with as much of the text as was read. */
export function articleFromRow(
  row: ArticleRow & Pick<ArticleTextRow, "text" | "description">,
): Article {
  return {
    id: row.id,
    feedId: row.feed_id,
    outlet: row.outlet,
    // Only articles whose camp was a Camp are saved.
    camp: row.camp as Camp,
    listed: row.listed === 1,
    url: row.url,
    declaredLanguage: row.declared_language,
    title: row.title,
    text: row.text,
    description: row.description,
    publishedAt: fromMillis(row.published_at),
    seenAt: fromMillis(row.seen_at),
  };
}
