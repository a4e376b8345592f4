import assert from "node:assert/strict";
import { test } from "node:test";
import type { Entry } from "../../src/feeds/entry.ts";
import type { FeedState } from "../../src/feeds/feed-state.ts";
import type { FetchResult } from "../../src/feeds/fetch-feed.ts";
import { nextFeedState } from "../../src/feeds/next-feed-state.ts";
import { sampleFeed } from "./feed-samples.ts";

const NOW = Temporal.Instant.from("2026-11-23T10:00Z");
const NEW = "https://new.example/rss";
const FEED = sampleFeed("a", { url: "https://a.example/rss" });

/** deepEqual() takes any two Temporal values for equal: they have no properties of their own. */
function same(actual: unknown, expected: unknown): void {
  assert.equal(JSON.stringify(actual, null, 1), JSON.stringify(expected, null, 1));
}

type Of<Kind> = Extract<FetchResult, { kind: Kind }>;
interface Poll {
  readonly broughtNew?: boolean;
  readonly heldSince?: Temporal.Instant | null;
  readonly now?: Temporal.Instant;
}

const after = (result: FetchResult, before?: FeedState, poll: Poll = {}) =>
  nextFeedState({
    feed: FEED,
    result,
    before,
    broughtNew: false,
    heldSince: null,
    now: NOW,
    random: () => 0,
    ...poll,
  });

const VALIDATORS = { etag: '"1"', lastModified: "yesterday", contentHash: "abc" };

/** A document with items of so many minutes ago. */
function fetched(minutesAgo: readonly number[], part: Partial<Of<"fetched">> = {}): FetchResult {
  const entries = minutesAgo.map(
    (minutes): Entry => ({
      id: `${minutes}`,
      title: "",
      url: "",
      published: NOW.subtract({ minutes }),
      html: "",
      summary: "",
      author: "",
      categories: [],
    }),
  );
  const document = { title: "", link: "", entries, ttl: null, warning: null };
  return { kind: "fetched", document, ...VALIDATORS, movedTo: null, nextHint: null, ...part };
}

const unchanged = (part: Partial<Of<"unchanged">> = {}): FetchResult => ({
  kind: "unchanged",
  ...VALIDATORS,
  movedTo: null,
  nextHint: null,
  ttl: null,
  ...part,
});

const failed = (part: Partial<Of<"failed">> = {}): FetchResult => ({
  kind: "failed",
  problem: "down",
  detail: "Cannot read feed",
  retryAfter: null,
  ...part,
});

test("nextFeedState() keeps the validators and what it knows through failures", () => {
  const before = after(fetched([5, 15, 25, 35, 45]), undefined, { broughtNew: true });
  const first = after(failed(), before, { now: NOW.add({ minutes: 5 }) });
  const second = after(failed({ problem: "blocked" }), first, { now: NOW.add({ minutes: 10 }) });
  same(second, {
    ...before,
    nextPollAt: NOW.add({ minutes: 12 }),
    failures: 2,
    failingSince: NOW.add({ minutes: 5 }),
    problem: "blocked",
    problemDetail: "Cannot read feed",
  });
});

test("nextFeedState() forgets failures with the first answer", () => {
  const before = after(failed(), after(failed()));
  const state = after(unchanged(), before);
  same(
    [state.failures, state.failingSince, state.problem, state.problemDetail],
    [0, null, null, null],
  );
  same(state.nextPollAt, NOW);
  same(state.lastSuccessAt, NOW);
});

test("nextFeedState() learns nothing from a poll that was broken off", () => {
  const before = after(failed(), after(fetched([5])));
  const later = NOW.add({ hours: 1 });
  same(after(failed({ problem: "stopped" }), before, { now: later }), before);
  const never = after(failed({ problem: "stopped" }));
  same([never.failures, never.problem, never.nextPollAt], [0, null, NOW]);
});

test("nextFeedState() notes when there was news and how often there is", () => {
  const state = after(fetched([10, 20, 30, 40, 50]), undefined, { broughtNew: true });
  same(state.lastNewAt, NOW);
  same(state.newestItemAt, NOW.subtract({ minutes: 10 }));
  assert.equal(state.typicalGap?.total("minutes"), 10);

  const later = NOW.add({ hours: 1 });
  for (const result of [unchanged(), fetched([60])]) {
    const next = after(result, state, { now: later });
    same(next.lastNewAt, NOW);
    same(next.newestItemAt, NOW.subtract({ minutes: 10 }));
    assert.equal(next.typicalGap?.total("minutes"), 10);
  }
});

test("nextFeedState() lets a weekly feed rest, and asks it at every poll once it has news", () => {
  const day = 24 * 60;
  const weekly = fetched([2, 9, 16, 23, 30].map((days) => days * day));
  const quiet = after(weekly, { ...after(weekly), lastNewAt: NOW.subtract({ hours: 48 }) });
  same(quiet.nextPollAt, NOW.add({ minutes: 30 }));
  same(after(weekly, quiet, { broughtNew: true }).nextPollAt, NOW);
});

test("nextFeedState() obeys the wishes of document and server, of a 304 as well", () => {
  const hint = Temporal.Duration.from({ minutes: 20 });
  const ttl = Temporal.Duration.from({ minutes: 40 });
  same(after(unchanged({ nextHint: hint })).nextPollAt, NOW.add({ minutes: 19, seconds: 40 }));
  same(after(unchanged({ nextHint: hint, ttl })).nextPollAt, NOW.add({ minutes: 39, seconds: 40 }));
});

test("nextFeedState() obeys a Retry-After", () => {
  const state = after(failed({ retryAfter: Temporal.Duration.from({ hours: 3 }) }));
  same(state.nextPollAt, NOW.add({ hours: 3 }));
});

test("nextFeedState() counts a move from the first answer that tells of it", () => {
  const first = after(unchanged({ movedTo: NEW }));
  same([first.movedTo, first.movedSince], [NEW, NOW]);
  const tomorrow = NOW.add({ hours: 25 });
  const confirmed = after(fetched([], { movedTo: NEW }), first, { now: tomorrow });
  same([confirmed.movedTo, confirmed.movedSince], [NEW, NOW]);
  const failing = after(failed(), first, { now: tomorrow });
  same([failing.movedTo, failing.movedSince], [NEW, NOW]);
});

test("nextFeedState() starts anew when a move leads elsewhere or is taken back", () => {
  const first = after(unchanged({ movedTo: NEW }));
  const tomorrow = NOW.add({ hours: 25 });
  const other = after(unchanged({ movedTo: `${NEW}2` }), first, { now: tomorrow });
  same([other.movedTo, other.movedSince], [`${NEW}2`, tomorrow]);
  const back = after(unchanged(), first, { now: tomorrow });
  same([back.movedTo, back.movedSince], [null, null]);
});

test("nextFeedState() passes on since when items are held, in failure too", () => {
  for (const result of [fetched([]), failed()]) {
    same(after(result, undefined, { heldSince: NOW }).heldSince, NOW);
  }
});
