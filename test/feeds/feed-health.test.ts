import assert from "node:assert/strict";
import { test } from "node:test";
import type { Feed } from "../../src/feeds/feed.ts";
import { feedHealth } from "../../src/feeds/feed-health.ts";
import type { FeedState } from "../../src/feeds/feed-state.ts";
import { minutes, NOON } from "../store/samples.ts";
import { failingState, sampleFeed, sampleState } from "./feed-samples.ts";

const days = (count: number) => NOON.subtract({ hours: 24 * count });
const gap = (hours: number) => Temporal.Duration.from({ hours });
const failing = (problem: string) => failingState("a", days(1), { problem });

interface Case {
  readonly behavior: string;
  readonly feed?: Partial<Feed>;
  readonly state: Partial<FeedState> | undefined;
  readonly expected: readonly [word: string, isWorking: boolean, since: Temporal.Instant | null];
}

const CASES: readonly Case[] = [
  { behavior: "is ok after news", state: {}, expected: ["ok", true, NOON] },
  {
    behavior: "is off whatever the polls left",
    feed: { enabled: false },
    state: failing("down"),
    expected: ["off", false, null],
  },
  { behavior: "is unasked without a state", state: undefined, expected: ["unasked", false, null] },
  {
    behavior: "is unasked when its only poll was broken off",
    state: { lastSuccessAt: null, lastNewAt: null, newestItemAt: null },
    expected: ["unasked", false, null],
  },
  {
    behavior: "is quiet a day after its news",
    state: { newestItemAt: days(2) },
    expected: ["quiet", true, days(2)],
  },
  {
    behavior: "is not quiet within its own rhythm",
    state: { newestItemAt: days(2), typicalGap: gap(24) },
    expected: ["ok", true, days(2)],
  },
  {
    behavior: "is quiet, not stale, over a long weekend",
    state: { newestItemAt: days(4) },
    expected: ["quiet", true, days(4)],
  },
  {
    behavior: "is stale far beyond its rhythm",
    state: { newestItemAt: days(5) },
    expected: ["stale", true, days(5)],
  },
  {
    behavior: "is not stale while a slow rhythm allows it",
    state: { newestItemAt: days(60), typicalGap: gap(24 * 7) },
    expected: ["quiet", true, days(60)],
  },
  {
    behavior: "is never stale without dated items",
    state: { newestItemAt: null, typicalGap: null, lastNewAt: days(300) },
    expected: ["quiet", true, days(300)],
  },
  {
    behavior: "is never stale without a known rhythm",
    state: { newestItemAt: days(300), typicalGap: null },
    expected: ["quiet", true, days(300)],
  },
  {
    behavior: "is quiet since nobody knows when, if it never brought anything",
    state: { newestItemAt: null, lastNewAt: null },
    expected: ["quiet", true, null],
  },
  { behavior: "is down", state: failing("down"), expected: ["down", false, days(1)] },
  {
    behavior: "is down after a timeout",
    state: failing("timeout"),
    expected: ["down", false, days(1)],
  },
  {
    behavior: "is down for a reason unheard of",
    state: failing("moon"),
    expected: ["down", false, days(1)],
  },
  { behavior: "is blocked", state: failing("blocked"), expected: ["blocked", false, days(1)] },
  { behavior: "is gone", state: failing("gone"), expected: ["gone", false, days(1)] },
  {
    behavior: "is not a feed",
    state: failing("not-a-feed"),
    expected: ["not-a-feed", false, days(1)],
  },
  {
    behavior: "is unreadable when too large",
    state: failing("too-large"),
    expected: ["unreadable", false, days(1)],
  },
  {
    behavior: "fails since its last success where older polls noted nothing better",
    state: { ...failing("down"), failingSince: null, lastSuccessAt: days(3) },
    expected: ["down", false, days(3)],
  },
  {
    behavior: "fails, before it is anything else",
    state: { ...failing("down"), movedTo: "https://b.example/", heldSince: NOON },
    expected: ["down", false, days(1)],
  },
  {
    behavior: "is held and works",
    state: { heldSince: minutes(-60) },
    expected: ["held", true, minutes(-60)],
  },
  {
    behavior: "has moved and works",
    state: { movedTo: "https://b.example/", movedSince: days(2) },
    expected: ["moved", true, days(2)],
  },
  {
    behavior: "has a doubtful encoding and works",
    state: { warning: { kind: "encoding", detail: "decoded twice" } },
    expected: ["encoding", true, null],
  },
  {
    behavior: "has gaps and works, which is nothing of its encoding",
    state: { warning: { kind: "gap", detail: "posts were left out" } },
    expected: ["gap", true, null],
  },
  {
    behavior: "is stale before it has moved",
    state: { movedTo: "https://b.example/", movedSince: days(2), newestItemAt: days(30) },
    expected: ["stale", true, days(30)],
  },
];

for (const { behavior, feed, state, expected } of CASES) {
  test(`feedHealth() ${behavior}`, () => {
    const health = feedHealth(sampleFeed("a", feed), state && sampleState("a", state), NOON);
    assert.deepEqual(
      [health.word, health.isWorking, health.since?.toString() ?? null],
      [expected[0], expected[1], expected[2]?.toString() ?? null],
    );
    assert.notEqual(health.detail, "");
  });
}

test("feedHealth() tells in its detail everything that is amiss", () => {
  const state = sampleState("a", {
    movedTo: "https://b.example/",
    newestItemAt: days(30),
    warning: { kind: "encoding", detail: "decoded twice" },
  });
  const { detail } = feedHealth(sampleFeed("a"), state, NOON);
  assert.match(detail, /2026-01-31; .*https:\/\/b\.example\/; decoded twice/);
});

test("feedHealth() leaves the address out of a failure's detail", () => {
  assert.equal(feedHealth(sampleFeed("a"), failingState("a", NOON), NOON).detail, "HTTP 503");
});

test("feedHealth() takes the reason from a disabled feed's note", () => {
  const feed = sampleFeed("a", { enabled: false, note: "broken: 404" });
  assert.equal(feedHealth(feed, undefined, NOON).detail, "broken: 404");
});
