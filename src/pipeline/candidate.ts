import type { Analysis } from "../analysis/analysis.ts";
import type { Article } from "../articles/article.ts";
import type { Feed } from "../feeds/feed.ts";
import type { StoredArticle } from "../store/store.ts";

/** An article that is new, or says something else than before. */
export interface Arrival {
  readonly feed: Feed;
  readonly article: Article;
  /** Of the article as the feed tells it, whatever its page adds. */
  readonly textKey: string;
  /** Recent enough to be told at once. */
  readonly isFresh: boolean;
  /** The article before it was edited; null for a new one. */
  readonly previous: StoredArticle | null;
}

export interface Candidate extends Arrival {
  readonly analysis: Analysis;
}

export interface Placed extends Candidate {
  readonly storyId: string | null;
  readonly nearDuplicateOf: string | null;
}
