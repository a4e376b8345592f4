import { seqRange } from "./article-seq.ts";
import type { Dialect, Match } from "./dialect/dialect.ts";
import { FACET_ALL, FACET_IN_STORY, facet } from "./facets.ts";
import { createGroupWeights } from "./group-weights.ts";
import { fromMillis, toMillis } from "./moment.ts";
import { holdsAny, recencyShare, relevanceScore, type WeightedGroup } from "./rank.ts";
import type { IndexHit, IndexQuery, Store } from "./store.ts";
import type { Database } from "./tables.ts";

/**
 * Candidates that are read and ranked: the newest that match anywhere, and the
 * newest that match in the title. They bound the cost of a search, whatever the
 * archive's size; only of words that stand in more articles than that are old
 * articles passed over, and never the ones whose title has them all.
 */
const NEWEST_MATCHES = 200;
const NEWEST_TITLES = 60;

/**
 * A group that so large a share of all articles holds is looked for among the
 * candidates instead of in the index: walking half a million entries to find
 * what nearly every candidate has anyway would be most of the search's time.
 */
const UBIQUITOUS_SHARE = 0.25;

/** The store's view of the full-text index. */
export function createIndex({ read, fullText }: Dialect): Pick<Store["index"], "search"> {
  const weigh = createGroupWeights({ read, fullText });

  return {
    async search(query) {
      const match = await toMatch(read, query);
      if (match === null) {
        return [];
      }
      const required = await weigh(query.all);
      const optional = await weigh(query.should ?? []);
      const looked = required.filter((group) => group.share <= UBIQUITOUS_SHARE);
      // If all are everywhere, the index must do it after all.
      const checked =
        looked.length === 0 ? [] : required.filter((group) => group.share > UBIQUITOUS_SHARE);
      const all = looked.length === 0 ? query.all : looked.map((group) => group.terms);
      const limit = Math.max(NEWEST_MATCHES, query.limit) * (checked.length > 0 ? 2 : 1);

      const seqs = new Set(await fullText.newest(read, { ...match, all, limit }));
      if (seqs.size >= limit && all.length > 0) {
        const titles = { ...match, all, inTitle: true, limit: NEWEST_TITLES };
        for (const seq of await fullText.newest(read, titles)) {
          seqs.add(seq);
        }
      }
      return await ranked(read, [...seqs], {
        query,
        required,
        optional,
        checked: checked.map((group) => group.terms),
      });
    },
  };
}

/** The query as the full-text index understands it; null if a filter can match nothing. */
async function toMatch(read: Database, query: IndexQuery): Promise<Match | null> {
  const facets = [
    query.topics?.map((topic) => facet("topic", topic)),
    query.camps?.map((camp) => facet("camp", camp)),
    query.languages?.map((language) => facet("language", language)),
    query.outlets && (await feedsOf(read, query.outlets)).map((feed) => facet("feed", feed)),
    query.storiesOnly === true ? [FACET_IN_STORY] : undefined,
    query.all.length === 0 ? [FACET_ALL] : undefined,
  ].filter((group) => group !== undefined);
  if (facets.some((group) => group.length === 0)) {
    return null;
  }
  return {
    all: query.all,
    inTitle: false,
    none: query.none,
    facets,
    fromSeq: query.from === undefined ? 0 : seqRange(query.from).from,
    toSeq: query.to === undefined ? Number.MAX_SAFE_INTEGER : seqRange(query.to).end - 1,
    limit: 0,
  };
}

/** Feeds whose id or outlet name begins with one of the prefixes, letters and digits only. */
async function feedsOf(read: Database, prefixes: readonly string[]): Promise<readonly string[]> {
  const wanted = prefixes.map(bare).filter((prefix) => prefix !== "");
  const outlets = await read.selectFrom("outlets").selectAll().execute();
  const feeds = outlets
    .filter(({ feed_id, outlet }) =>
      wanted.some((prefix) => bare(feed_id).startsWith(prefix) || bare(outlet).startsWith(prefix)),
    )
    .map((row) => row.feed_id);
  return [...new Set(feeds)];
}

function bare(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

async function ranked(
  read: Database,
  seqs: readonly number[],
  {
    query,
    required,
    optional,
    checked,
  }: {
    readonly query: IndexQuery;
    readonly required: readonly WeightedGroup[];
    readonly optional: readonly WeightedGroup[];
    /** Terms of which one must be there: the index has not looked. */
    readonly checked: readonly (readonly string[])[];
  },
): Promise<readonly IndexHit[]> {
  if (seqs.length === 0) {
    return [];
  }
  const rows = await read
    .selectFrom("article_terms")
    .selectAll()
    .where("seq", "in", seqs)
    .$if(query.from !== undefined, (rows) =>
      rows.where("published_at", ">=", toMillis(query.from ?? query.now)),
    )
    .$if(query.to !== undefined, (rows) =>
      rows.where("published_at", "<", toMillis(query.to ?? query.now)),
    )
    .$if(query.seenUntil !== undefined, (rows) =>
      rows.where("seen_at", "<=", toMillis(query.seenUntil ?? query.now)),
    )
    .execute();
  const now = toMillis(query.now);
  const most = optional.reduce((sum, { weight }) => sum + weight, 0);
  const least = most * (query.leastShare ?? 0);
  return rows
    .flatMap((row) => {
      const article = { title: row.title_terms, text: row.text_terms };
      if (!checked.every((terms) => holdsAny(article, terms))) {
        return [];
      }
      const extra = relevanceScore(article, optional);
      if (extra < least) {
        return [];
      }
      const isRanked = required.length + optional.length > 0;
      const relevance = isRanked ? relevanceScore(article, required) + extra : 1;
      return [{ row, score: relevance * recencyShare(row.published_at, now) }];
    })
    .sort((a, b) => b.score - a.score || b.row.seq - a.row.seq)
    .slice(0, query.limit)
    .map(({ row, score }) => ({
      articleId: row.id,
      storyId: row.story_id,
      publishedAt: fromMillis(row.published_at),
      score,
    }));
}
