import path from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { TOPIC_IDS } from "../../src/analysis/analysis.ts";
import { type Analyzer, createAnalyzer } from "../../src/analysis/analyze.ts";
import { createTranslations } from "../../src/chats/translate.ts";
import type { Feed } from "../../src/feeds/feed.ts";
import { createFeedFetcher } from "../../src/feeds/fetch-feed.ts";
import { createLog } from "../../src/log.ts";
import { createPipeline, type FeedReport, type Pipeline } from "../../src/pipeline.ts";
import { openStore } from "../../src/store/open-store.ts";
import type { Store } from "../../src/store/store.ts";
import type { Story } from "../../src/stories/story.ts";
import { createExtractiveSummarizer } from "../../src/summaries/extractive.ts";
import { chat } from "../store/samples.ts";
import { DATA_KEY } from "../store/temporary-store.ts";
import { type FeedPlan, planFeed } from "./feed-plan.ts";
import { createMisbehavingHost } from "./misbehaving-host.ts";
import { FIRST_OLD_NUMBER } from "./newsroom.ts";
import { seededRandom } from "./seeded-random.ts";
import { readStoredDay, type StoredDay } from "./stored-day.ts";

export interface DayOptions {
  readonly seed: number;
  readonly feeds: number;
  readonly tickMinutes: number;
  /** Path of the database file to make. */
  readonly file: string;
  readonly analyzer?: Analyzer;
  /** The hosts stand and the program is loaded: the first poll begins. */
  readonly onReady?: () => void;
  /** Runs what is not the day's own work: the collections before memory is measured. */
  readonly aside?: <Made>(work: () => Made) => Made;
}

/** What came of a simulated day. Empty lists: all is well. */
export interface Day extends StoredDay {
  readonly polls: number;
  readonly requests: number;
  readonly crashes: number;
  readonly failedPolls: number;
  /** Reports and states that call a fault by a wrong name. */
  readonly misnamed: readonly string[];
  /** Stories that a chat was alerted about twice or, being fresh, not at all; archives that were pushed. */
  readonly misalerted: readonly string[];
  /** Of stories under the names they have at the end. */
  readonly alerts: number;
  /** Bytes in use after garbage collection: at noon, at the end. */
  readonly noonBytes: number;
  readonly endBytes: number;
  readonly peakBytes: number;
  readonly openConnections: number;
}

/** The evening on which Europe's clocks go back: a day of 24 hours all the same. */
const START = Temporal.Instant.from("2026-10-24T12:00:00Z");
const CHATS = [11, 22, 33];
/** What is left for feeds to be understood after the last fault: polls of all, an hour apart. */
const QUIET_POLLS = 8;

/**
 * Twenty-four hours of misbehaving feeds through the real fetcher, pipeline and
 * store, with crashes; then some hours in which nothing is wrong any more.
 */
export async function simulateDay(options: DayOptions): Promise<Day> {
  const { seed, file, tickMinutes, aside = (work) => work() } = options;
  const plans = Array.from({ length: options.feeds }, (_, index) => planFeed(index, seed, START));
  const host = await createMisbehavingHost(plans, seed);
  const feeds = plans.map((plan) => feedOf(plan, host.urlOf(plan.index)));
  const analyzer = options.analyzer ?? createAnalyzer();
  const locales = path.join(import.meta.dirname, "../../locales");
  const { translate } = createTranslations(locales);
  const random = seededRandom(seed, 13);
  const log = createLog("silent");
  let now = START;
  const fetcher = createFeedFetcher({
    allowPrivateNetwork: true,
    now: () => now,
    maxBodyBytes: 1_500_000,
    timeouts: { connectMs: 600, headersMs: 400, bodyMs: 400, totalMs: 600 },
  });
  /** By feed, the items of the document that the last poll read whole. */
  const shown = new Map<string, readonly string[]>();
  const read = new Set<string>();
  const misnamed: string[] = [];
  let crashes = 0;
  let failedPolls = 0;
  let peakBytes = 0;
  let noonBytes = 0;

  const open = () =>
    openStore({ database: { kind: "sqlite", file }, dataKey: DATA_KEY, now: () => now });
  let store = await open();
  const follow = TOPIC_IDS.map((topic) => ({ topic, cadence: "instant" as const, threadId: null }));
  for (const id of CHATS) {
    const subscribedAt = START.subtract({ hours: 24 }).toString();
    await store.chats.save(chat(id, { subscriptions: follow, subscribedAt }), null);
  }
  const createPipelineOn = (on: Store): Pipeline =>
    createPipeline({
      feeds: () => feeds,
      fetcher,
      store: on,
      analyzer,
      summarizer: createExtractiveSummarizer(),
      translate,
      now: () => now,
      random: random.next,
      log,
    });
  let pipeline = createPipelineOn(store);

  function judge(report: FeedReport): void {
    const index = Number(report.feedId.slice("feed-".length));
    const answer = host.answered().get(index);
    const fault = answer?.fault ?? null;
    const problem = report.problem?.replace(/:.*/s, "") ?? null;
    if (problem !== null) {
      failedPolls += 1;
      // Timers are short here and the machine may be busy: anything may come late.
      if (problem === "timeout" || fault?.problems.includes(problem)) return;
      misnamed.push(`${report.feedId} ${fault?.name ?? "in order"}: ${report.problem}`);
      return;
    }
    if (fault?.reads === "none" && report.outcome !== "unchanged") {
      misnamed.push(`${report.feedId} ${fault.name}: ${report.outcome}`);
    }
    if (fault === null || fault.reads === "all") shown.set(report.feedId, answer?.tokens ?? []);
  }

  /** What a flood holds back is not read: it may be gone before the next poll. */
  async function noteRead(): Promise<void> {
    const states = await store.feeds.states();
    for (const [feedId, tokens] of shown) {
      if (states.get(feedId)?.heldSince) continue;
      for (const token of tokens) read.add(token);
    }
    shown.clear();
  }

  async function poll(all: boolean): Promise<void> {
    const dies = !all && random.chance(0.06) ? random.pick(["before", "after"] as const) : null;
    if (dies === null) {
      await pipeline.poll({ all, onFeed: judge });
      return;
    }
    crashes += 1;
    const dying = createPipelineOn(mortal(store, dies));
    await dying.poll({ onFeed: judge }).catch((error) => {
      if (error !== DEATH) throw error;
    });
    await store.close();
    store = await open();
    pipeline = createPipelineOn(store);
    // What starts again asks at once for what is due.
    await pipeline.poll({ onFeed: judge });
  }

  const ticks = Math.floor((24 * 60) / tickMinutes);
  try {
    options.onReady?.();
    for (let tick = 1; tick <= ticks; tick += 1) {
      now = START.add({ minutes: tick * tickMinutes });
      host.setTime(now, tick);
      await poll(false);
      await noteRead();
      peakBytes = Math.max(peakBytes, process.memoryUsage().heapUsed);
      if (tick === Math.floor(ticks / 2)) noonBytes = aside(bytesInUse);
    }
    await checkStates();
    const endBytes = aside(bytesInUse);
    const end = now;
    host.mend();
    for (let turn = 1; turn <= QUIET_POLLS; turn += 1) {
      now = end.add({ hours: turn });
      host.setTime(now, ticks + turn);
      await poll(true);
      await noteRead();
    }
    const { alerts, misalerted } = await checkAlerts(store, plans);
    const openConnections = host.openConnections();
    return {
      ...readStoredDay({ file, plans, seed, start: START, end, read }),
      polls: ticks + QUIET_POLLS,
      requests: host.requests(),
      crashes,
      failedPolls,
      misnamed,
      misalerted,
      alerts,
      noonBytes,
      endBytes,
      peakBytes,
      openConnections,
    };
  } finally {
    await fetcher.close();
    await store.close();
    await host.close();
  }

  async function checkStates(): Promise<void> {
    const states = await store.feeds.states();
    for (const { id } of feeds) {
      const state = states.get(id);
      if (state === undefined) misnamed.push(`${id}: has no state`);
      else if (state.failures > 0 && !(state.problem && state.problemDetail)) {
        misnamed.push(`${id}: fails ${state.failures} times without a word`);
      }
    }
  }
}

const DEATH = new Error("the process died");

/** A store of a process that dies at its first commit: nothing after it reaches the file. */
function mortal(store: Store, dies: "before" | "after"): Store {
  let isDead = false;
  return {
    ...store,
    async commit(decided) {
      if (!isDead && dies === "after") await store.commit(decided);
      isDead = true;
      throw DEATH;
    },
  };
}

async function checkAlerts(
  store: Store,
  plans: readonly FeedPlan[],
): Promise<{ alerts: number; misalerted: readonly string[] }> {
  const misalerted: string[] = [];
  let alerts = 0;
  const stories = await store.stories.updatedSince(START.subtract({ hours: 24 }), {
    limit: 100_000,
  });
  const byName = new Map(
    stories.flatMap((story) => [story.id, ...(story.formerIds ?? [])].map((id) => [id, story])),
  );
  for (const story of stories) {
    const told = new Set<number>();
    for (const id of namesOf(story, byName)) {
      const about = await store.outbox.alertsAbout(id);
      // Updates reply to an alert when something has changed.
      const rows = about.filter(({ dedupeKey }) => dedupeKey.startsWith(`alert:${id}:`));
      if (id === story.id) alerts += rows.length;
      const chats = new Set(rows.map(({ chatId }) => chatId));
      if (chats.size !== rows.length) misalerted.push(`${id}: twice in a chat`);
      for (const chatId of chats) told.add(chatId);
    }
    const isOld = story.reports.every(({ url }) => {
      return Number(/x(\d+)\/$/.exec(url)?.[1] ?? 0) >= FIRST_OLD_NUMBER;
    });
    if (isOld && told.size > 0) misalerted.push(`${story.id}: an archive was pushed`);
    const news = story.reports.filter(({ feedId, publishedAt }) => {
      const isHealthy = plans[Number(feedId.slice("feed-".length))]?.isHealthy ?? false;
      return isHealthy && Temporal.Instant.compare(publishedAt, START) > 0;
    });
    if (news.length > 0 && told.size !== CHATS.length) {
      const seen = news.map(({ articleId, seenAt }) => `${articleId} ${seenAt}`).join(", ");
      const left = story.partedFrom
        ? `, left ${story.partedFrom.storyId} ${story.partedFrom.at}`
        : "";
      misalerted.push(`${story.id}: not in every chat: ${seen}${left}`);
    }
  }
  return { alerts, misalerted };
}

/**
 * Its own id, and those under which its reports were told: of stories that turned out to be this one,
 * and of those that it came from, by however many steps.
 */
function namesOf(story: Story, byName: ReadonlyMap<string, Story>): ReadonlySet<string> {
  const names = new Set<string>([story.id]);
  for (const id of names) {
    const { formerIds = [], partedFrom } = byName.get(id) ?? {};
    for (const each of formerIds) names.add(each);
    if (partedFrom) names.add(partedFrom.storyId);
  }
  return names;
}

function feedOf(plan: FeedPlan, url: string): Feed {
  return {
    id: `feed-${plan.index}`,
    name: `Outlet ${plan.index}`,
    url,
    language: plan.language,
    country: "INT",
    camp: "other",
    kind: plan.format === "telegram" ? "telegram" : "feed",
    every: plan.index % 10 === 0 ? Temporal.Duration.from({ minutes: 15 }) : null,
    enabled: true,
    listed: false,
    note: null,
    encoding: null,
    proxy: null,
  };
}

/** On the heap and in buffers, after everything that can go has gone. */
function bytesInUse(): number {
  setFlagsFromString("--expose-gc");
  // The flag gives new contexts the function.
  const collect = runInNewContext("gc") as () => void;
  // The first leaves what its finalizers release and its sweeper has not reached, now and then 20 MB.
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
