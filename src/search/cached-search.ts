import type { Store } from "../store/store.ts";
import type { Search, SearchPage, SearchResult } from "./search.ts";

/** What is used of a `Keyv`. */
export interface Cache {
  get<Value>(key: string): Promise<Value | undefined>;
  set(key: string, value: unknown, ttlMs: number): Promise<boolean>;
}

export interface CachedSearchDeps {
  readonly search: Search;
  /** Without an `error` listener: then a broken disk rejects, and is not taken for "not found". */
  readonly cache: Cache;
  readonly store: Pick<Store, "articles" | "stories">;
}

/** A page as it is kept: names only, for what they name may have changed meanwhile. */
interface KeptPage {
  readonly found: readonly {
    readonly articleId: string;
    readonly storyId: string | null;
    readonly score: number;
  }[];
  readonly nextCursor: string | null;
}

/**
 * How long a page stays. Clients ask again with every letter typed and deleted, and a hundred readers ask
 * for the same word on the same morning; longer than this, and the newest story would be missed.
 */
const PAGE_LIFE_MS = 30_000;

/**
 * The search with its pages remembered for half a minute, whoever asks.
 *
 * A page taken from memory shows stories and articles as they are now; what is
 * gone meanwhile is left out.
 */
export function cacheSearch({ search, cache, store }: CachedSearchDeps): Search {
  return {
    async search(query, options) {
      const { languages = [], limit, cursor = "" } = options;
      const key = JSON.stringify([query.normalize("NFC").toLowerCase(), languages, limit, cursor]);
      const kept = await cache.get<KeptPage>(key);
      if (kept !== undefined) return await load(kept);
      const page = await search.search(query, options);
      if (!(await cache.set(key, toKept(page), PAGE_LIFE_MS))) {
        throw new Error("Cannot keep a page of a search");
      }
      return page;
    },
  };

  async function load({ found, nextCursor }: KeptPage): Promise<SearchPage> {
    const articles = new Map(
      (await store.articles.get(found.map(({ articleId }) => articleId))).map((stored) => [
        stored.article.id,
        stored,
      ]),
    );
    const storyIds = found.flatMap(({ storyId }) => storyId ?? []);
    const stories = new Map((await store.stories.get(storyIds)).map((story) => [story.id, story]));
    const results = found.flatMap(({ articleId, storyId, score }): SearchResult[] => {
      const article = articles.get(articleId);
      if (!article) return [];
      if (storyId === null) return [{ kind: "article", article, score }];
      const story = stories.get(storyId);
      return story ? [{ kind: "story", story, article, score }] : [];
    });
    return { results, nextCursor };
  }
}

function toKept({ results, nextCursor }: SearchPage): KeptPage {
  const found = results.map((result) => ({
    articleId: result.article.article.id,
    storyId: result.kind === "story" ? result.story.id : null,
    score: result.score,
  }));
  return { found, nextCursor };
}
