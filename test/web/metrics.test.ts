import assert from "node:assert/strict";
import { test } from "node:test";
import { createMetrics, type MetricsDeps } from "../../src/web/metrics.ts";
import { sampleFeed } from "../feeds/feed-samples.ts";

const NOON = Temporal.Instant.from("2026-11-24T12:00:00Z");

const NOTHING_WAITS: MetricsDeps["store"] = {
  feeds: { states: async () => new Map() },
  outbox: { waiting: async () => [] },
};

function created(part: Partial<MetricsDeps> = {}) {
  return createMetrics({ feeds: async () => [], store: NOTHING_WAITS, now: () => NOON, ...part });
}

/** The value of a line of the page, NaN if there is none. */
function figure(page: string, line: string): number {
  const found = page.split("\n").find((each) => each.startsWith(`counterbalance_${line} `));
  return Number(found?.split(" ").at(-1) ?? Number.NaN);
}

test("createMetrics() shows every line from the start, at zero", async () => {
  const { contentType, text } = await created().page();
  assert.match(contentType, /^text\/plain/);
  for (const line of [
    'articles_total{relevant="yes"}',
    "stories_total",
    'sends_total{outcome="accepted"}',
    'sends_total{outcome="no-answer"}',
    'llm_answers_total{outcome="over-budget"}',
    "llm_tokens_total",
    'feeds{state="ok"}',
    'queue_messages{lane="edit"}',
    'queue_oldest_seconds{lane="edit"}',
    "poll_seconds_count",
    "reply_seconds_count",
  ]) {
    assert.equal(figure(text, line), 0, line);
  }
});

test("createMetrics() counts what it is told", async () => {
  const metrics = created();
  metrics.polled({ seconds: 3, articles: 10, relevant: 4 });
  metrics.polled({ seconds: 1, articles: 0, relevant: 0 });
  metrics.storiesTold(3);
  metrics.sent("accepted");
  metrics.sent("accepted");
  metrics.sent("forbidden");
  metrics.replied(0.02);
  metrics.llmAnswered("kept");
  metrics.llmTokens(1200);
  const { text } = await metrics.page();
  assert.deepEqual(
    [
      'articles_total{relevant="yes"}',
      'articles_total{relevant="no"}',
      "poll_seconds_sum",
      "last_poll_timestamp_seconds",
      "stories_total",
      'sends_total{outcome="accepted"}',
      'sends_total{outcome="forbidden"}',
      'reply_seconds_bucket{le="0.01"}',
      'reply_seconds_bucket{le="0.025"}',
      'llm_answers_total{outcome="kept"}',
      "llm_tokens_total",
    ].map((line) => figure(text, line)),
    [4, 6, 4, NOON.epochMilliseconds / 1000, 3, 2, 1, 0, 1, 1, 1200],
  );
});

test("createMetrics() tells feeds by state and the queue as they are now", async () => {
  let waits = true;
  const metrics = created({
    feeds: async () => [sampleFeed("a"), sampleFeed("b"), sampleFeed("c", { enabled: false })],
    store: {
      ...NOTHING_WAITS,
      outbox: {
        waiting: async () =>
          waits ? [{ lane: "digest", count: 7, since: NOON.subtract({ seconds: 90 }) }] : [],
      },
    },
  });
  const { text } = await metrics.page();
  assert.equal(figure(text, 'feeds{state="unasked"}'), 2);
  assert.equal(figure(text, 'feeds{state="off"}'), 1);
  assert.equal(figure(text, 'queue_messages{lane="digest"}'), 7);
  assert.equal(figure(text, 'queue_oldest_seconds{lane="digest"}'), 90);
  waits = false;
  const later = (await metrics.page()).text;
  assert.equal(figure(later, 'feeds{state="unasked"}'), 2, "not added up");
  assert.equal(figure(later, 'queue_messages{lane="digest"}'), 0);
});

test("createMetrics() has no page when the database does not answer", async () => {
  const waiting = () => Promise.reject(new Error("locked"));
  await assert.rejects(created({ store: { ...NOTHING_WAITS, outbox: { waiting } } }).page());
});

test("createMetrics() measures the process where asked to", async () => {
  assert.match(
    (await created({ ofProcess: true }).page()).text,
    /^process_resident_memory_bytes /m,
  );
});
