/**
 * One poll from top to bottom: the table of contents of the program.
 *
 *   feeds -> entries -> articles -> analysis -> stories -> summaries -> outbox
 */
import type { Analyzer } from "./analysis/analyze.ts";
import type { SecondOpinion } from "./analysis/second-opinion.ts";
import type { FullText } from "./articles/full-text.ts";
import type { Translate } from "./chats/translate.ts";
import { createBurstGuard } from "./delivery/bursts.ts";
import { fanOut } from "./delivery/fan-out.ts";
import { createChangeFinder } from "./delivery/material-changes.ts";
import type { Entry } from "./feeds/entry.ts";
import type { Feed } from "./feeds/feed.ts";
import type { FeedState } from "./feeds/feed-state.ts";
import type { FeedFetcher, FetchResult } from "./feeds/fetch-feed.ts";
import { createOutletView } from "./feeds/outlet-view.ts";
import { pollFeeds } from "./feeds/poll-feeds.ts";
import type { Log } from "./log.ts";
import { analyzeArrivals } from "./pipeline/analyze-arrivals.ts";
import { type Answer, NOTHING_KNOWN, stateAfter } from "./pipeline/answer.ts";
import { createBatchArticles } from "./pipeline/batch-articles.ts";
import type { Candidate, Placed } from "./pipeline/candidate.ts";
import { changesSince } from "./pipeline/changes-since.ts";
import { createGathering } from "./pipeline/gather.ts";
import { placeInStories, restoreStoryIndex } from "./pipeline/place-in-stories.ts";
import { createEntryReader, type ReadDocument } from "./pipeline/read-entries.ts";
import { siblingsAmong } from "./pipeline/siblings.ts";
import { retellStories, tellStories } from "./pipeline/tell-stories.ts";
import { indexTerms } from "./search/index-terms.ts";
import type { KnownEntry, Store, StoredArticle } from "./store/store.ts";
import type { StoryIndex } from "./stories/assign-story.ts";
import type { Story } from "./stories/story.ts";
import type { Summarizer } from "./summaries/summarizer.ts";
import { breathe } from "./time/breathe.ts";
import { inTurn } from "./time/in-turn.ts";

export interface PipelineDeps {
  /** Asked at each poll: operators add and switch feeds while the bot runs. */
  readonly feeds: () => readonly Feed[] | Promise<readonly Feed[]>;
  readonly fetcher: FeedFetcher;
  /** Completes teasers that may be relevant; left out, they stay teasers. */
  readonly fullText?: Pick<FullText, "complete">;
  /** Decides close calls of relevance; left out, the analysis alone does. */
  readonly secondOpinion?: SecondOpinion;
  readonly store: Store;
  readonly analyzer: Analyzer;
  readonly summarizer: Summarizer;
  readonly translate: Translate;
  readonly now: () => Temporal.Instant;
  readonly random: () => number;
  readonly log: Log;
  /** New outbox rows are saved: the sender may look. */
  readonly onOutbox?: () => void;
  /** Stories that are news are saved: whoever improves their summaries may begin. */
  readonly onNews?: (stories: readonly Story[]) => void;
}

/** What one poll did with one feed. */
export interface FeedReport {
  readonly feedId: string;
  readonly outcome: "new" | "nothing-new" | "unchanged" | "failed";
  readonly entries: number;
  readonly newArticles: number;
  readonly relevant: number;
  /** In words, for a failed feed. */
  readonly problem: string | null;
}

export interface Pipeline {
  /**
   * Polls the feeds that are due (or all) once, after a poll that is still under way. Never throws
   * for a feed; throws if nothing can be saved.
   */
  poll(options?: {
    readonly all?: boolean;
    readonly onFeed?: (report: FeedReport) => void;
  }): Promise<readonly FeedReport[]>;
  /** Tells stories anew whose summaries may have become better; edits what chats were told. Throws if nothing can be saved. */
  retell(storyIds: readonly string[]): Promise<void>;
}

/** Articles saved in one transaction: what a person changes meanwhile waits until it is done. */
const SLICE = 256;

/** The stages joined. */
export function createPipeline(deps: PipelineDeps): Pipeline {
  const { store, now, log } = deps;
  const readEntries = createEntryReader({ store, log });
  const burstGuard = createBurstGuard();
  const findChanges = createChangeFinder(deps.analyzer);
  /** Rebuilt from the store after a start, and after a commit that failed. */
  let storyIndex: StoryIndex | null = null;
  /** A story must not be told anew while a poll tells it. */
  const takeTurn = inTurn();
  /** The poll of a start and the clock's first would both take for new what either brings. */
  const takePollTurn = inTurn();

  async function poll(
    options: Parameters<Pipeline["poll"]>[0] = {},
  ): Promise<readonly FeedReport[]> {
    const feeds = await deps.feeds();
    const states = await store.feeds.states();
    const startedAt = now();
    const due = feeds.filter(
      (feed) => feed.enabled && (options.all || isDue(states.get(feed.id), startedAt)),
    );
    const siblings = siblingsAmong(feeds);
    const viewOutlet = createOutletView(feeds);
    const reports: FeedReport[] = [];
    const gathering = createGathering<Answer>({
      sizeOf: ({ result }) => (result.kind === "fetched" ? result.document.entries.length : 1),
      async process(batch) {
        for (const report of await process(batch)) {
          reports.push(report);
          options.onFeed?.(report);
        }
      },
    });
    try {
      await pollFeeds(due, async (feed) => {
        const state = states.get(feed.id);
        const result = await fetchFeed(feed, state);
        const asOutlet = (entry: Entry) => viewOutlet(entry, feed);
        await gathering.add({ feed, result, state, siblings: siblings(feed), asOutlet });
      });
    } finally {
      await gathering.finish();
    }
    return reports;
  }

  /** The fetcher promises not to throw: if it does, the other feeds must not pay for our mistake. */
  async function fetchFeed(feed: Feed, state: FeedState | undefined): Promise<FetchResult> {
    try {
      return await deps.fetcher.fetchFeed(feed, state ?? NOTHING_KNOWN);
    } catch (error) {
      log.error({ err: error, feed: feed.id }, "Cannot fetch a feed");
      return { kind: "failed", problem: "down", detail: "a fault of ours", retryAfter: null };
    }
  }

  /** Takes what some feeds brought through all stages and saves it. */
  async function process(batch: readonly Answer[]): Promise<readonly FeedReport[]> {
    try {
      const read = await readDocuments(batch);
      const candidates = await analyzeArrivals(
        [...read.values()].flatMap(({ arrivals }) => arrivals),
        deps,
      );
      const entries = entriesToSave([...read.values()], candidates);
      const slices = inSlices(candidates);
      for (const [index, slice] of slices.entries()) {
        // The states last: a crash in between must not hide entries behind a 304.
        const isLast = index === slices.length - 1;
        const rest = {
          feedStates: isLast ? batch.map((answer) => stateOf(answer, read, candidates)) : [],
          entries: isLast ? entries : [],
        };
        await takeTurn(() => decide(slice, rest));
      }
      return batch.map((answer) => toReport(answer, candidates));
    } catch (error) {
      // The index may hold assignments that were never saved.
      storyIndex = null;
      throw error;
    }
  }

  /** Documents -> articles that are new, or say something else than before. */
  async function readDocuments(
    batch: readonly Answer[],
  ): Promise<ReadonlyMap<string, ReadDocument>> {
    const read = new Map<string, ReadDocument>();
    const articles = createBatchArticles();
    for (const { feed, result, state, siblings, asOutlet } of batch) {
      if (result.kind !== "fetched") continue;
      await breathe();
      const { document } = result;
      const given = { feed, document, state, siblings, asOutlet, batch: articles, now: now() };
      read.set(feed.id, await readEntries(given));
    }
    return read;
  }

  /** Articles -> stories -> messages, saved in one transaction. */
  async function decide(
    candidates: readonly Candidate[],
    rest: { readonly feedStates: readonly FeedState[]; readonly entries: readonly KnownEntry[] },
  ): Promise<void> {
    storyIndex ??= await restoreStoryIndex(store, now());
    const placing = await placeInStories(candidates, storyIndex);
    const { placed } = placing;
    const { summarizer, translate } = deps;
    const stories = await tellStories(placing, { store, summarizer, now: now() });
    const told = stories.filter((story) => concerns(story, placed));
    const outbox = await fanOut(told, now(), {
      store,
      translate,
      burstGuard,
      changes: {
        since: changesSince({ store, findChanges, placed }),
        analyzer: deps.analyzer,
      },
      isNews: (story) => isNews(story, placed),
    });
    const articles: StoredArticle[] = [];
    for (const each of placed) {
      await breathe();
      articles.push(toStored(each));
    }
    await store.commit({ ...rest, articles, stories, outbox });
    if (outbox.length > 0) deps.onOutbox?.();
    deps.onNews?.(told.filter((story) => isNews(story, placed)));
  }

  async function retell(storyIds: readonly string[]): Promise<void> {
    const { summarizer, translate } = deps;
    const stories = await retellStories(storyIds, { store, summarizer, now: now() });
    if (stories.length === 0) return;
    const outbox = await fanOut(stories, now(), { store, translate, isNews: () => false });
    await store.commit({ feedStates: [], entries: [], articles: [], stories, outbox });
    if (outbox.length > 0) deps.onOutbox?.();
  }

  function stateOf(
    answer: Answer,
    read: ReadonlyMap<string, ReadDocument>,
    candidates: readonly Candidate[],
  ): FeedState {
    const isHeld = read.get(answer.feed.id)?.isHeld;
    return stateAfter(answer, { isHeld, candidates, now: now(), random: deps.random });
  }

  return {
    poll: (options) => takePollTurn(() => poll(options)),
    retell: (storyIds) => takeTurn(() => retell(storyIds)),
  };
}

function isDue(state: FeedState | undefined, at: Temporal.Instant): boolean {
  return state === undefined || Temporal.Instant.compare(state.nextPollAt, at) <= 0;
}

/** In order of publication, whatever feed was quicker; at least one slice, for the states. */
function inSlices(candidates: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const inOrder = candidates.toSorted((a, b) =>
    Temporal.Instant.compare(a.article.publishedAt, b.article.publishedAt),
  );
  const count = Math.max(1, Math.ceil(inOrder.length / SLICE));
  return Array.from({ length: count }, (_, at) => inOrder.slice(at * SLICE, (at + 1) * SLICE));
}

/** The names of what is saved: an article that could not be analyzed must be new to the next poll. */
function entriesToSave(
  read: readonly ReadDocument[],
  candidates: readonly Candidate[],
): readonly KnownEntry[] {
  const saved = new Set(candidates.map(({ article }) => article.id));
  const lost = new Set(
    read.flatMap(({ arrivals }) =>
      arrivals.flatMap(({ article: { id }, previous }) =>
        previous === null && !saved.has(id) ? id : [],
      ),
    ),
  );
  return read.flatMap(({ entries }) => entries.filter(({ articleId }) => !lost.has(articleId)));
}

/**
 * Whether the story has a report and one that came or changed. One that only came apart is left as
 * the chats have it: what they were told of stays readable there.
 */
function concerns({ id, reports }: Story, placed: readonly Placed[]): boolean {
  const isOf = ({ storyId, previous }: Placed) => storyId === id || previous?.storyId === id;
  return reports.length > 0 && placed.some(isOf);
}

/** Whether one of the reports that changed the story is new enough to tell at once. */
function isNews(story: Story, placed: readonly Placed[]): boolean {
  return placed.some(({ storyId, isFresh }) => storyId === story.id && isFresh);
}

function toStored(placed: Placed): StoredArticle {
  const { article, analysis, storyId, nearDuplicateOf, textKey } = placed;
  const terms = indexTerms(article, analysis);
  return { article, analysis, storyId, nearDuplicateOf, textKey, terms };
}

function toReport({ feed, result }: Answer, candidates: readonly Candidate[]): FeedReport {
  const feedId = feed.id;
  const nothing = { feedId, entries: 0, newArticles: 0, relevant: 0, problem: null };
  if (result.kind === "unchanged") return { ...nothing, outcome: "unchanged" };
  if (result.kind === "failed") {
    return { ...nothing, outcome: "failed", problem: `${result.problem}: ${result.detail}` };
  }
  const brought = candidates.filter((each) => each.feed.id === feedId && each.previous === null);
  return {
    ...nothing,
    outcome: brought.length > 0 ? "new" : "nothing-new",
    entries: result.document.entries.length,
    newArticles: brought.length,
    relevant: brought.filter(({ analysis }) => analysis.relevant).length,
  };
}
