import { sql } from "kysely";
import { seqRange } from "./article-seq.ts";
import type { Dialect, Match } from "./dialect/dialect.ts";
import { FACET_ALL, FACET_IN_STORY, facet } from "./facets.ts";
import { createGroupWeights } from "./group-weights.ts";
import { toMillis } from "./moment.ts";
import {
  createTermCounter,
  recencyShare,
  relevanceScore,
  type TermCounter,
  type WeightedGroup,
} from "./rank.ts";
import type { IndexHit, IndexQuery, Store } from "./store.ts";
import type { ArticleTermsRow, Database } from "./tables.ts";

/**
 * Beside the newest that match anywhere, the newest that match in the title are ranked. Both bound the cost of a
 * search, whatever the archive's size; only of words that stand in more articles than that are old
 * articles passed over, and never the ones whose title has them all.
 */
const NEWEST_TITLES = 60;

/**
 * A group that so large a share of all articles holds is looked for among the
 * candidates instead of in the index: walking half a million entries to find
 * what nearly every candidate has anyway would be most of the search's time.
 */
const UBIQUITOUS_SHARE = 0.25;

/**
 * Where few of many groups are enough, the newest articles are those with the commonest ones. Of a
 * group that so small a share of all articles holds, the newest come as well: they have what tells
 * most. Of a common group they would be hundreds of articles to read that have nothing else.
 */
const RARE_SHARE = 0.02;

/** As `createTermCounter` takes it. */
const titleAndText = sql<string>`' ' || title_terms || ' | ' || text_terms || ' '`;

/** The store's view of the full-text index. */
export function createIndex({ read, fullText }: Dialect): Pick<Store["index"], "search"> {
  const weigh = createGroupWeights({ read, fullText });

  async function searchOnce(query: IndexQuery, candidates: Candidates) {
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
    const limit = query.limit * (checked.length > 0 ? 2 : 1);

    const seqs = new Set(await candidates.newest({ ...match, all, limit }));
    if (seqs.size >= limit && all.length > 0) {
      const titles = { ...match, all, inTitle: true, limit: NEWEST_TITLES };
      for (const seq of await candidates.newest(titles)) {
        seqs.add(seq);
      }
    }
    if (query.leastShare !== undefined) {
      for (const { terms } of optional.filter(({ share }) => share <= RARE_SHARE)) {
        for (const seq of await candidates.newest({ ...match, all: [terms], limit })) {
          seqs.add(seq);
        }
      }
    }
    return ranked(await candidates.articles([...seqs]), { query, required, optional, checked });
  }

  return {
    async search(queries) {
      const candidates = createCandidates({ read, fullText });
      const found: IndexHit[] = [];
      for (const query of queries) found.push(...(await searchOnce(query, candidates)));
      found.sort((a, b) => b.score - a.score);
      const best = new Map<string, IndexHit>();
      for (const hit of found) if (!best.has(hit.articleId)) best.set(hit.articleId, hit);
      return [...best.values()];
    },
  };
}

/** Articles as several queries look at them: much the same ones, each of which is read once. */
interface Candidates {
  newest(match: Match): Promise<readonly number[]>;
  articles(seqs: readonly number[]): Promise<readonly Candidate[]>;
}

interface Candidate {
  readonly row: Omit<ArticleTermsRow, "title_terms" | "text_terms">;
  readonly terms: TermCounter;
}

function createCandidates({ read, fullText }: Pick<Dialect, "read" | "fullText">): Candidates {
  const matched = new Map<string, readonly number[]>();
  const known = new Map<number, Candidate>();
  return {
    async newest(match) {
      const key = JSON.stringify(match);
      const seqs = matched.get(key) ?? (await fullText.newest(read, match));
      matched.set(key, seqs);
      return seqs;
    },
    async articles(seqs) {
      const unknown = seqs.filter((seq) => !known.has(seq));
      if (unknown.length > 0) {
        const rows = await read
          .selectFrom("article_terms")
          .select(["seq", "id", "story_id", "published_at", "seen_at"])
          // Put together by the database: two strings and a third of both would be most of a search's garbage.
          .select(titleAndText.as("terms"))
          .where("seq", "in", unknown)
          .execute();
        for (const { terms, ...row } of rows) {
          known.set(row.seq, { row, terms: createTermCounter(terms) });
        }
      }
      return seqs.flatMap((seq) => known.get(seq) ?? []);
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
  ].filter((group) => group !== undefined);
  if (facets.some((group) => group.length === 0)) {
    return null;
  }
  // What nothing else narrows still needs something that matches.
  if (query.all.length + facets.length === 0) facets.push([FACET_ALL]);
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

function ranked(
  candidates: readonly Candidate[],
  {
    query,
    required,
    optional,
    checked,
  }: {
    readonly query: IndexQuery;
    readonly required: readonly WeightedGroup[];
    readonly optional: readonly WeightedGroup[];
    /** Groups that must be there: the index has not looked. */
    readonly checked: readonly WeightedGroup[];
  },
): readonly IndexHit[] {
  const now = toMillis(query.now);
  const from = query.from === undefined ? Number.NEGATIVE_INFINITY : toMillis(query.from);
  const to = query.to === undefined ? Number.POSITIVE_INFINITY : toMillis(query.to);
  const seenUntil =
    query.seenUntil === undefined ? Number.POSITIVE_INFINITY : toMillis(query.seenUntil);
  const most = optional.reduce((sum, { weight }) => sum + weight, 0);
  const least = most * (query.leastShare ?? 0);
  const isRanked = required.length + optional.length > 0;
  return candidates
    .flatMap(({ row, terms }) => {
      const isAsked = row.published_at >= from && row.published_at < to && row.seen_at <= seenUntil;
      if (!isAsked || checked.some((group) => terms.frequencyOf(group.terms) === 0)) {
        return [];
      }
      const extra = relevanceScore(terms, optional);
      if (extra < least) {
        return [];
      }
      const relevance = isRanked ? relevanceScore(terms, required) + extra : 1;
      return [{ row, score: relevance * recencyShare(row.published_at, now) }];
    })
    .sort((a, b) => b.score - a.score || b.row.seq - a.row.seq)
    .slice(0, query.limit)
    .map(({ row, score }) => ({ articleId: row.id, storyId: row.story_id, score }));
}
