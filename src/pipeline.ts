/**
 * One poll from top to bottom: the table of contents of the program.
 *
 *   feeds -> entries -> articles -> analysis -> stories -> summaries -> outbox
 */
import { setImmediate } from "node:timers/promises";
import type { Analysis } from "./analysis/analysis.ts";
import type { Analyzer } from "./analysis/analyze.ts";
import type { Article } from "./articles/article.ts";
import { fromEntry } from "./articles/from-entry.ts";
import { textKey } from "./articles/text-key.ts";
import type { Translate } from "./chats/translate.ts";
import { fanOut } from "./delivery/fan-out.ts";
import type { Feed } from "./feeds/feed.ts";
import type { FeedState } from "./feeds/feed-state.ts";
import type { FeedFetcher, FetchResult } from "./feeds/fetch-feed.ts";
import { nextFeedState } from "./feeds/next-feed-state.ts";
import { pollFeeds } from "./feeds/poll-feeds.ts";
import type { Log } from "./log.ts";
import { indexTerms } from "./search/index-terms.ts";
import type { KnownEntry, Store, StoredArticle } from "./store/store.ts";
import type { StoryIndex, StoryInput } from "./stories/assign-story.ts";
import { createStoryIndex } from "./stories/assign-story.ts";
import { buildStory } from "./stories/build-story.ts";
import type { Story } from "./stories/story.ts";
import { summarizeStory } from "./summaries/summarize-story.ts";
import type { Summarizer } from "./summaries/summarizer.ts";

export interface PipelineDeps {
  readonly feeds: readonly Feed[];
  readonly fetcher: FeedFetcher;
  readonly store: Store;
  readonly analyzer: Analyzer;
  readonly summarizer: Summarizer;
  readonly translate: Translate;
  readonly now: () => Temporal.Instant;
  readonly random: () => number;
  readonly log: Log;
  /** New outbox rows are saved: the sender may look. */
  readonly onOutbox?: () => void;
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
  /** Polls the feeds that are due (or all) once. Never throws for a feed; throws if nothing can be saved. */
  poll(options?: {
    readonly all?: boolean;
    readonly onFeed?: (report: FeedReport) => void;
  }): Promise<readonly FeedReport[]>;
}

/** Feeds are waited for so long before what has arrived goes on: a slow feed delays no other feed's news. */
const GATHER_MS = 2000;
/** Grouping looks back so far; the same text re-issued later counts as new. */
const STORY_WINDOW = Temporal.Duration.from({ hours: 14 * 24 });
/** Of a feed polled for the first time only so fresh items are pushed; the rest is there to be searched. */
const FRESH_IN_NEW_FEED = Temporal.Duration.from({ hours: 24 });
/** A known feed that brings out something this old has shuffled its archive. */
const FRESH_IN_KNOWN_FEED = Temporal.Duration.from({ hours: 7 * 24 });
/** Analysis pauses for the event loop after so long: a person's command must not wait for a poll. */
const BUSY_MS = 15;

interface Fetched {
  readonly feed: Feed;
  readonly result: FetchResult;
}

/** One article on its way through the stages. */
interface Candidate {
  readonly article: Article;
  readonly textKey: string;
  readonly isFresh: boolean;
  readonly analysis: Analysis;
}

interface Placed extends Candidate {
  readonly storyId: string | null;
  readonly nearDuplicateOf: string | null;
}

/** The stages joined. Polls must not overlap; the caller sees to it. */
export function createPipeline(deps: PipelineDeps): Pipeline {
  const { store, now } = deps;
  /** Rebuilt from the store after a start, and after a commit that failed. */
  let storyIndex: StoryIndex | null = null;

  async function poll(
    options: Parameters<Pipeline["poll"]>[0] = {},
  ): Promise<readonly FeedReport[]> {
    const states = await store.feeds.states();
    const startedAt = now();
    const due = deps.feeds.filter(
      (feed) => feed.enabled && (options.all || isDue(states.get(feed.id), startedAt)),
    );
    const reports: FeedReport[] = [];
    let arrived: Fetched[] = [];
    let failure: unknown = null;

    async function processArrived(): Promise<void> {
      const batch = arrived;
      arrived = [];
      if (batch.length === 0) return;
      for (const report of await process(batch, states)) {
        reports.push(report);
        options.onFeed?.(report);
      }
    }

    let processing = Promise.resolve();
    const ticker = setInterval(() => {
      processing = processing.then(processArrived).catch((error) => {
        failure ??= error;
      });
    }, GATHER_MS);
    try {
      await pollFeeds(due, async (feed) => {
        const state = states.get(feed.id);
        const validators = {
          etag: state?.etag ?? null,
          lastModified: state?.lastModified ?? null,
          contentHash: state?.contentHash ?? null,
        };
        // The fetcher promises not to throw: if it does, the other feeds must not pay for our mistake.
        const result = await deps.fetcher
          .fetchFeed(feed, validators)
          .catch((error): FetchResult => {
            deps.log.error({ err: error, feed: feed.id }, "Cannot fetch a feed");
            return { kind: "failed", problem: "down", detail: "a fault of ours", retryAfter: null };
          });
        arrived.push({ feed, result });
      });
    } finally {
      clearInterval(ticker);
    }
    await processing;
    await processArrived();
    if (failure !== null) throw failure;
    return reports;
  }

  /** Takes what some feeds brought through all stages and saves it in one transaction. */
  async function process(
    batch: readonly Fetched[],
    states: ReadonlyMap<string, FeedState>,
  ): Promise<readonly FeedReport[]> {
    try {
      const { candidates, entries, reports } = await readEntries(batch, states);
      const placed = await placeInStories(candidates);
      const stories = await tellStories(placed);
      const pushed = stories.filter((story) => isNews(story, placed));
      const outbox = await fanOut(pushed, now(), { store, translate: deps.translate });
      await store.commit({
        feedStates: batch.map(({ feed, result }) =>
          nextFeedState({
            feed,
            result,
            before: states.get(feed.id),
            broughtNew: reports.some(
              (report) => report.feedId === feed.id && report.newArticles > 0,
            ),
            heldSince: null,
            now: now(),
            random: deps.random,
          }),
        ),
        entries,
        articles: placed.map(toStored),
        stories,
        outbox,
      });
      if (outbox.length > 0) deps.onOutbox?.();
      return reports.map((report) => ({
        ...report,
        relevant: placed.filter(
          ({ article, analysis }) => article.feedId === report.feedId && analysis.relevant,
        ).length,
      }));
    } catch (error) {
      // The index may hold assignments that were never saved.
      storyIndex = null;
      throw error;
    }
  }

  /** Entries -> articles that no earlier poll and no other feed of this batch has brought. */
  async function readEntries(
    batch: readonly Fetched[],
    states: ReadonlyMap<string, FeedState>,
  ): Promise<{
    candidates: readonly Candidate[];
    entries: readonly KnownEntry[];
    reports: readonly FeedReport[];
  }> {
    const candidates: Candidate[] = [];
    const entries: KnownEntry[] = [];
    const reports: FeedReport[] = [];
    const inBatch = new Map<string, string>();
    const seenAt = now();
    let pause = busyTimer();
    for (const { feed, result } of batch) {
      if (result.kind !== "fetched") {
        reports.push(emptyReport(feed, result));
        continue;
      }
      const articles = result.document.entries.flatMap((entry) => {
        const read = attempt(feed, () => {
          const article = fromEntry(entry, feed, seenAt);
          return article && { article, key: textKey(article) };
        });
        return read ? [{ guid: entry.id || read.article.url || read.article.id, ...read }] : [];
      });
      const known = await store.articles.knownEntries(
        feed.id,
        articles.map(({ guid }) => guid),
      );
      const unknown = articles.filter(({ guid }) => !known.has(guid));
      const existing = await store.articles.existing(unknown.map(({ article }) => article.id));
      const sameText = await store.articles.byTextKey(
        unknown.map(({ key }) => key),
        seenAt.subtract(STORY_WINDOW),
      );
      // A feed that has only failed so far is as new as one that was never asked.
      const isKnown = (states.get(feed.id)?.lastSuccessAt ?? null) !== null;
      const freshSince = seenAt.subtract(isKnown ? FRESH_IN_KNOWN_FEED : FRESH_IN_NEW_FEED);
      let newArticles = 0;
      for (const { guid, article, key } of unknown) {
        const same =
          (existing.has(article.id) ? article.id : undefined) ??
          sameText.get(key) ??
          inBatch.get(article.id) ??
          inBatch.get(key);
        const knownAs = { feedId: feed.id, guid, articleId: same ?? article.id };
        if (same !== undefined) {
          entries.push(knownAs);
          continue;
        }
        const analysis = attempt(feed, () => deps.analyzer.analyze(article));
        if (analysis === null) continue;
        entries.push(knownAs);
        inBatch.set(article.id, article.id).set(key, article.id);
        newArticles += 1;
        candidates.push({
          article,
          textKey: key,
          isFresh: Temporal.Instant.compare(article.publishedAt, freshSince) >= 0,
          analysis,
        });
        if (pause.isDue()) {
          await setImmediate();
          pause = busyTimer();
        }
      }
      reports.push({
        feedId: feed.id,
        outcome: newArticles > 0 ? "new" : "nothing-new",
        entries: result.document.entries.length,
        newArticles,
        relevant: 0,
        problem: null,
      });
    }
    return { candidates, entries, reports };
  }

  /** What is made of one entry; null too where that is a fault of ours, for which no other entry must pay. */
  function attempt<T>(feed: Feed, read: () => T | null): T | null {
    try {
      return read();
    } catch (error) {
      deps.log.error({ err: error, feed: feed.id }, "Cannot read an entry");
      return null;
    }
  }

  /** Relevant articles -> the story each belongs to. In order of publication, whatever feed was quicker. */
  async function placeInStories(candidates: readonly Candidate[]): Promise<readonly Placed[]> {
    storyIndex ??= await restoreStoryIndex();
    const placed: Placed[] = [];
    let pause = busyTimer();
    const inOrder = [...candidates].sort((a, b) =>
      Temporal.Instant.compare(a.article.publishedAt, b.article.publishedAt),
    );
    for (const candidate of inOrder) {
      placed.push({
        ...candidate,
        ...(candidate.analysis.relevant
          ? storyIndex.assign(toStoryInput(candidate.article, candidate.analysis))
          : { storyId: null, nearDuplicateOf: null }),
      });
      if (pause.isDue()) {
        await setImmediate();
        pause = busyTimer();
      }
    }
    return placed;
  }

  async function restoreStoryIndex(): Promise<StoryIndex> {
    const index = createStoryIndex();
    for (const stored of await store.articles.inStoriesSince(now().subtract(STORY_WINDOW))) {
      if (stored.storyId === null) continue;
      index.restore(
        toStoryInput(stored.article, stored.analysis),
        stored.storyId,
        stored.nearDuplicateOf,
      );
    }
    return index;
  }

  /** Stories that got a report -> their new telling, where a reader would see a difference. */
  async function tellStories(placed: readonly Placed[]): Promise<readonly Story[]> {
    const fresh = Map.groupBy(
      placed.filter(({ storyId }) => storyId !== null),
      ({ storyId }) => storyId ?? "",
    );
    const previous = new Map(
      (await store.stories.get([...fresh.keys()])).map((story) => [story.id, story]),
    );
    const changed: Story[] = [];
    for (const [storyId, added] of fresh) {
      const before = previous.get(storyId) ?? null;
      const earlier = before
        ? await store.articles.get(before.reports.map(({ articleId }) => articleId))
        : [];
      const reports = [...earlier, ...added];
      const summaries = await summarizeStory(reports, deps.summarizer);
      const story = buildStory(before, storyId, reports, summaries, now());
      if (story.revision !== before?.revision) changed.push(story);
    }
    return changed;
  }

  function toStored(placed: Placed): StoredArticle {
    const { article, analysis, storyId, nearDuplicateOf } = placed;
    return {
      article,
      analysis,
      storyId,
      nearDuplicateOf,
      textKey: placed.textKey,
      terms: indexTerms(article, analysis),
    };
  }

  return { poll };
}

/** What grouping reads of an article. */
export function toStoryInput(article: Article, analysis: Analysis): StoryInput {
  const host = URL.parse(article.url)?.hostname;
  return {
    ...(host && { host }),
    id: article.id,
    title: article.title,
    text: article.text,
    date: article.publishedAt,
    outlet: article.outlet,
    language: analysis.language,
    entities: analysis.entities,
    topics: analysis.topics.map(({ id }) => id),
  };
}

function isDue(state: FeedState | undefined, at: Temporal.Instant): boolean {
  return state === undefined || Temporal.Instant.compare(state.nextPollAt, at) <= 0;
}

/** Whether one of the reports that changed the story is new enough to tell at once. */
function isNews(story: Story, placed: readonly Placed[]): boolean {
  return placed.some(({ storyId, isFresh }) => storyId === story.id && isFresh);
}

function emptyReport(feed: Feed, result: Exclude<FetchResult, { kind: "fetched" }>): FeedReport {
  const failed = result.kind === "failed";
  return {
    feedId: feed.id,
    outcome: failed ? "failed" : "unchanged",
    entries: 0,
    newArticles: 0,
    relevant: 0,
    problem: failed ? `${result.problem}: ${result.detail}` : null,
  };
}

function busyTimer(): { isDue(): boolean } {
  const from = performance.now();
  return { isDue: () => performance.now() - from > BUSY_MS };
}
