import prometheus from "prom-client";
import type { Feed } from "../feeds/feed.ts";
import { feedHealth, HEALTH_WORDS } from "../feeds/feed-health.ts";
import { LANES } from "../store/outbox-entry.ts";
import type { Store } from "../store/store.ts";
import { CALL_OUTCOMES, type CallOutcome } from "./telegram-calls.ts";

export interface MetricsDeps {
  readonly feeds: () => Promise<readonly Feed[]>;
  readonly store: {
    readonly feeds: Pick<Store["feeds"], "states">;
    readonly outbox: Pick<Store["outbox"], "waiting">;
  };
  readonly now: () => Temporal.Instant;
  /** Memory, processor time and the event loop besides: only one of a process may measure them. */
  readonly ofProcess?: boolean;
}

/** What the parts of the program tell, and the page that shows it. */
export interface Metrics {
  polled(poll: {
    readonly seconds: number;
    readonly articles: number;
    readonly relevant: number;
  }): void;
  /** So many stories are told for the first time. */
  storiesTold(count: number): void;
  /** A broadcast message was sent, or was not. */
  sent(outcome: CallOutcome): void;
  /** From a person's update to the first call that answers it. */
  replied(seconds: number): void;
  llmAnswered(outcome: LlmOutcome): void;
  llmTokens(count: number): void;
  /** The page for Prometheus. Rejects if the database does not answer. */
  page(): Promise<{ readonly contentType: string; readonly text: string }>;
}

/** How a question to the model ended; `kept`: its answer was known already. */
export type LlmOutcome = "answer" | "kept" | "refused" | "over-budget" | "failed";
const LLM_OUTCOMES: readonly LlmOutcome[] = ["answer", "kept", "refused", "over-budget", "failed"];

/** Ours are milliseconds; a second is a queue somewhere. */
const REPLY_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 10];
const POLL_BUCKETS = [0.5, 1, 2.5, 5, 10, 30, 60, 120, 300];

/**
 * The program's figures for Prometheus. Nothing in them names a chat, a person
 * or a story. What the database knows is asked when the page is, so that it is
 * right after a restart, too.
 */
export function createMetrics({ feeds, store, now, ofProcess = false }: MetricsDeps): Metrics {
  const registry = new prometheus.Registry();
  if (ofProcess) prometheus.collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const counter = <Label extends string = never>(name: string, help: string, label?: Label) =>
    new prometheus.Counter({
      name: `counterbalance_${name}`,
      help,
      labelNames: label ? [label] : [],
      registers,
    });
  const gauge = <Label extends string = never>(name: string, help: string, label?: Label) =>
    new prometheus.Gauge({
      name: `counterbalance_${name}`,
      help,
      labelNames: label ? [label] : [],
      registers,
    });

  const articles = counter("articles_total", "Articles seen for the first time", "relevant");
  const stories = counter("stories_total", "Stories told for the first time");
  const sends = counter("sends_total", "Broadcast calls by what became of them", "outcome");
  const llmAnswers = counter("llm_answers_total", "Questions to the language model", "outcome");
  const llmTokens = counter("llm_tokens_total", "Tokens that the language model took");
  // A line that appears only with its first event is a rate that Prometheus cannot know.
  for (const relevant of ["yes", "no"]) articles.inc({ relevant }, 0);
  for (const outcome of CALL_OUTCOMES) sends.inc({ outcome }, 0);
  for (const outcome of LLM_OUTCOMES) llmAnswers.inc({ outcome }, 0);

  const polls = new prometheus.Histogram({
    name: "counterbalance_poll_seconds",
    help: "How long a poll of all feeds that were due took",
    buckets: POLL_BUCKETS,
    registers,
  });
  const replies = new prometheus.Histogram({
    name: "counterbalance_reply_seconds",
    help: "From a person's update to the first call that answers it: our own time",
    buckets: REPLY_BUCKETS,
    registers,
  });
  const lastPoll = gauge("last_poll_timestamp_seconds", "When the last poll ended");
  const feedStates = gauge("feeds", "Feeds by state", "state");
  const waiting = gauge("queue_messages", "Messages that are due", "lane");
  const oldest = gauge(
    "queue_oldest_seconds",
    "How long the oldest due message of the lane has waited",
    "lane",
  );

  /** Asks the database for what it knows. */
  async function refresh(): Promise<void> {
    const at = now();
    const [all, states, lanes] = await Promise.all([
      feeds(),
      store.feeds.states(),
      store.outbox.waiting(at),
    ]);
    for (const state of HEALTH_WORDS) feedStates.set({ state }, 0);
    for (const feed of all)
      feedStates.inc({ state: feedHealth(feed, states.get(feed.id), at).word });
    for (const lane of LANES) {
      const due = lanes.find((each) => each.lane === lane);
      waiting.set({ lane }, due?.count ?? 0);
      oldest.set({ lane }, due?.since.until(at).total("seconds") ?? 0);
    }
  }

  return {
    polled({ seconds, articles: seen, relevant }) {
      polls.observe(seconds);
      lastPoll.set(Math.round(now().epochMilliseconds / 1000));
      articles.inc({ relevant: "yes" }, relevant);
      articles.inc({ relevant: "no" }, seen - relevant);
    },
    storiesTold: (count) => stories.inc(count),
    sent: (outcome) => sends.inc({ outcome }),
    replied: (seconds) => replies.observe(seconds),
    llmAnswered: (outcome) => llmAnswers.inc({ outcome }),
    llmTokens: (count) => llmTokens.inc(count),
    async page() {
      await refresh();
      return { contentType: registry.contentType, text: await registry.metrics() };
    },
  };
}
