import type { Analyzer } from "../analysis/analyze.ts";
import type { IndexHit, IndexQuery, Store, StoredArticle } from "../store/store.ts";
import type { Story } from "../stories/story.ts";
import { createFindTopic } from "./find-topic.ts";
import { type ParsedQuery, parseQuery, type QueryGroup } from "./parse-query.ts";
import { readCursor, writeCursor } from "./search-cursor.ts";
import { wordConcepts } from "./word-concepts.ts";

/** What a search shows in one place: a story, or an article that is in none. */
export type SearchResult =
  | {
      readonly kind: "story";
      readonly story: Story;
      /** The report that answers the query best. */
      readonly article: StoredArticle;
      readonly score: number;
    }
  | { readonly kind: "article"; readonly article: StoredArticle; readonly score: number };

export interface SearchOptions {
  /** Only reports in these languages, unless the query itself has `lang:`. */
  readonly languages?: readonly string[];
  readonly limit: number;
  /** `nextCursor` of the page before. What is no cursor starts at the first page. */
  readonly cursor?: string;
  readonly now: Temporal.Instant;
}

/** Results, best first. */
export interface SearchPage {
  readonly results: readonly SearchResult[];
  /** Null after the last page; at most 36 bytes. */
  readonly nextCursor: string | null;
}

export interface SearchDeps {
  readonly store: Pick<Store, "index" | "articles" | "stories">;
  readonly analyzer: Pick<Analyzer, "entitiesIn">;
}

/** Search as the rest of the program sees it. */
export interface Search {
  search(query: string, options: SearchOptions): Promise<SearchPage>;
}

/** Reports that are ranked for one search: a story with forty of them must not fill every page. */
const HITS = 200;
/**
 * The same of a query with something left out, of which there are several: of those that lack a word the newest
 * do. With 200 no more was found (`bench -- search-languages`), and the slowest searches took a third longer.
 */
const HITS_OF_MOST = 60;
/** Of a longer query not each word is left out: each is a search. */
const MAX_LEFT_OUT = 5;
/**
 * Of what a query could find in a report, what one with anything of it must have: a fifth leaves out one
 * common word of five. A quarter would already lose reports in other languages (`bench -- search-languages`).
 */
const LEAST_SHARE = 0.2;

/**
 * Search over everything stored: words in any of the six languages and scripts,
 * filters, a story once, best first; an empty query gives the latest, newest first.
 *
 * First come the reports that have everything asked for, but for the country's name beside two
 * things more. Where those are few, the ones that lack a word of it follow: above all one that a
 * report in another language won't have; then the ones that have anything of it, but for stray words.
 */
export function createSearch({ store, analyzer }: SearchDeps): Search {
  const findTopic = createFindTopic();
  const concepts = wordConcepts();

  return {
    async search(query, { languages, limit, cursor, now }) {
      const after = cursor === undefined ? null : readCursor(cursor);
      const asked = after?.now ?? now;
      const parsed = parseQuery(query, { analyzer, findTopic, concepts });
      const entries = onceEach(
        await findHits(store, parsed, {
          ...(languages !== undefined && languages.length > 0 && { languages }),
          now: asked,
          wanted: (after?.shown ?? 0) + limit + 1,
        }),
      );
      const lastAt = entries.findIndex((entry) => entry.key === after?.last);
      const start = after === null ? 0 : lastAt === -1 ? after.shown : lastAt + 1;
      const page = entries.slice(start, start + limit);
      const last = page.at(-1);
      const more = last !== undefined && entries.length > start + page.length;
      return {
        results: await load(store, page),
        nextCursor: more
          ? writeCursor({ now: asked, shown: start + page.length, last: last.key })
          : null,
      };
    },
  };
}

/** One result before its data are loaded: a story with its best report, or an article. */
interface Entry {
  /** As a cursor names it. */
  readonly key: string;
  readonly hit: IndexHit;
}

async function findHits(
  store: Pick<Store, "index">,
  parsed: ParsedQuery,
  options: {
    readonly languages?: readonly string[];
    readonly now: Temporal.Instant;
    readonly wanted: number;
  },
): Promise<readonly IndexHit[]> {
  const { groups, none, ...filters } = parsed;
  const base: Omit<IndexQuery, "all" | "limit"> = {
    ...(options.languages && { languages: options.languages }),
    ...filters,
    none,
    now: options.now,
    seenUntil: options.now,
  };
  const hits = new Map<string, IndexHit>();
  let ceiling = Number.POSITIVE_INFINITY;
  for (const { steps, isLastResort } of tiersOf(groups)) {
    if (isLastResort && hits.size > 0) break;
    const queries = steps.map(({ most, ...step }): IndexQuery => {
      return { ...base, ...step, limit: Math.max(most, options.wanted) };
    });
    for (const hit of await store.index.search(queries)) {
      if (!hits.has(hit.articleId)) {
        // What has less of the query never ranks above what has more.
        hits.set(hit.articleId, { ...hit, score: Math.min(hit.score, ceiling) });
      }
    }
    const soFar = [...hits.values()];
    if (onceEach(soFar).length >= options.wanted) {
      break;
    }
    ceiling = soFar.at(-1)?.score ?? ceiling;
  }
  return [...hits.values()];
}

interface Tier {
  /** Queries whose hits are ranked together. */
  readonly steps: readonly Step[];
  /** Asked only where the tiers before have found nothing. */
  readonly isLastResort?: boolean;
}

interface Step {
  readonly all: readonly (readonly string[])[];
  readonly should: readonly (readonly string[])[];
  readonly storiesOnly: boolean;
  readonly leastShare?: number;
  /** Hits, unless the page asks for more. */
  readonly most: number;
}

/**
 * Queries that ask for less and less: everything; all but what
 * can best be missed, a word at a time; anything. Of filters alone: stories, then articles outside.
 */
function tiersOf(groups: readonly QueryGroup[]): readonly Tier[] {
  if (groups.length === 0) {
    return [true, false].map((storiesOnly) => ({
      steps: [{ all: [], should: [], storiesOnly, most: HITS }],
    }));
  }
  const parts = groups.flatMap((group) => group.parts ?? [group]);
  const isMeant = ({ kind }: QueryGroup) => kind === "anchor";
  const abroad = groups.filter(({ kind }) => kind !== "home");
  const looser: (readonly QueryGroup[])[] = [
    ...(parts.length > groups.length ? [parts] : []),
    // The country's name, and words that reports in another language won't have.
    abroad,
    groups.filter(isMeant),
    ...(parts.length > groups.length ? [parts.filter(isMeant)] : []),
    ...(groups.length > 2 && groups.length <= MAX_LEFT_OUT
      ? groups.map((left) => groups.filter((group) => group !== left))
      : []),
  ];
  // What has the rest of it ranks beside what names the country, too, unless the rest is one word.
  const whole = abroad.length > 1 && abroad.length < groups.length ? [groups, abroad] : [groups];
  const asked = new Set(whole.map(nameOf));
  const distinct = looser.filter((required) => {
    const isNew = required.length > 0 && !asked.has(nameOf(required));
    asked.add(nameOf(required));
    return isNew;
  });
  const termsOf = (some: readonly QueryGroup[]) => some.map((group) => group.terms);
  const toStep = (required: readonly QueryGroup[], most: number): Step => ({
    all: termsOf(required),
    should: termsOf(groups.filter((group) => !required.includes(group))),
    storiesOnly: false,
    most,
  });
  const everything: Tier = { steps: whole.map((required) => toStep(required, HITS)) };
  const most: Tier = { steps: distinct.map((required) => toStep(required, HITS_OF_MOST)) };
  if (parts.length === 1) return [everything, most];
  const anything: Step = {
    all: [termsOf(parts).flat()],
    should: termsOf(parts),
    storiesOnly: false,
    leastShare: LEAST_SHARE,
    most: HITS,
  };
  // Who asks for two things and gets reports on both has no use for those on one of them.
  return [everything, most, { steps: [anything], isLastResort: groups.length <= 2 }];
}

function nameOf(groups: readonly QueryGroup[]): string {
  return groups.map(({ terms }) => terms.join(" ")).join("|");
}

/** A story where its best report stands, the further reports left out. */
function onceEach(hits: readonly IndexHit[]): readonly Entry[] {
  const entries = new Map<string, Entry>();
  for (const hit of hits) {
    const key = hit.storyId === null ? `a${hit.articleId}` : `s${hit.storyId}`;
    if (!entries.has(key)) {
      entries.set(key, { key, hit });
    }
  }
  return [...entries.values()];
}

async function load(
  { articles, stories }: Pick<Store, "articles" | "stories">,
  entries: readonly Entry[],
): Promise<readonly SearchResult[]> {
  const storyIds = entries.flatMap(({ hit }) => hit.storyId ?? []);
  const storyOf = new Map((await stories.get(storyIds)).map((story) => [story.id, story]));
  const found = await articles.get(entries.map(({ hit }) => hit.articleId));
  const articleOf = new Map(found.map((stored) => [stored.article.id, stored]));
  return entries.flatMap(({ hit }): readonly SearchResult[] => {
    const article = articleOf.get(hit.articleId);
    if (article === undefined) {
      return [];
    }
    const story = hit.storyId === null ? undefined : storyOf.get(hit.storyId);
    return story === undefined
      ? [{ kind: "article", article, score: hit.score }]
      : [{ kind: "story", story, article, score: hit.score }];
  });
}
