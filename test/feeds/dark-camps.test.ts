import assert from "node:assert/strict";
import { test } from "node:test";
import type { Outage } from "../../src/feeds/dark-camps.ts";
import { darkCamps, ownOutage } from "../../src/feeds/dark-camps.ts";
import type { Camp, Feed } from "../../src/feeds/feed.ts";
import type { FeedState } from "../../src/feeds/feed-state.ts";
import { minutes, NOON } from "../store/samples.ts";
import { failingState, sampleFeed, sampleState } from "./feed-samples.ts";

/** Feeds of a camp, each failing for so many minutes; null: working; undefined: never polled. */
function feedsOf(camp: Camp, failingFor: readonly (number | null | undefined)[]) {
  const feeds = failingFor.map((_, index) => sampleFeed(`${camp}-${index}`, { camp }));
  const states = new Map<string, FeedState>();
  for (const [index, since] of failingFor.entries()) {
    const id = `${camp}-${index}`;
    if (since === undefined) continue;
    states.set(id, since === null ? sampleState(id) : failingState(id, minutes(-since)));
  }
  return { feeds, states };
}

function at(...groups: readonly { feeds: Feed[]; states: Map<string, FeedState> }[]) {
  return {
    feeds: groups.flatMap(({ feeds }) => feeds),
    states: new Map(groups.flatMap(({ states }) => [...states])),
    now: NOON,
  };
}

const DARK: readonly (readonly [string, readonly (number | null | undefined)[], number | null])[] =
  [
    ["whose feeds all fail for an hour", [60, 400], 60],
    ["with a single feed that fails", [90], 90],
    ["not yet after less than an hour", [59, 400], null],
    ["not while one of its feeds works", [400, null, 400], null],
    ["not while one of its feeds was never polled", [400, undefined], null],
  ];
for (const [behavior, failingFor, since] of DARK) {
  test(`darkCamps() names a camp ${behavior}`, () => {
    const found = darkCamps(at(feedsOf("ukraine", failingFor), feedsOf("poland", [null])), null);
    assert.deepEqual(
      found.map((dark) => [dark.camp, dark.since.toString(), dark.feeds.length]),
      since === null ? [] : [["ukraine", minutes(-since).toString(), failingFor.length]],
    );
  });
}

test("darkCamps() does not wait for feeds that are off", () => {
  const { feeds, states } = feedsOf("china", [100, undefined]);
  const found = darkCamps(
    { feeds: feeds.map((feed, index) => ({ ...feed, enabled: index === 0 })), states, now: NOON },
    null,
  );
  assert.deepEqual(
    found.map(({ camp }) => camp),
    ["china"],
  );
});

const EXCUSED: readonly (readonly [string, Outage, boolean])[] = [
  ["lost in an outage that lasts", { from: minutes(-100), until: null }, false],
  ["lost in an outage that ended today", { from: minutes(-100), until: minutes(-30) }, false],
  ["lost before the outage", { from: minutes(-80), until: minutes(-70) }, true],
  ["lost after the outage", { from: minutes(-300), until: minutes(-200) }, true],
];
for (const [behavior, outage, isDark] of EXCUSED) {
  test(`darkCamps() ${isDark ? "names" : "leaves out"} a camp ${behavior}`, () => {
    const found = darkCamps(at(feedsOf("ukraine", [90, 95])), outage);
    assert.equal(found.length, isDark ? 1 : 0);
  });
}

test("darkCamps() names a camp that is still dark a day after the outage", () => {
  const outage = { from: minutes(-100), until: minutes(-30) };
  const later = { ...at(feedsOf("ukraine", [90, 95])), now: minutes(24 * 60) };
  assert.equal(darkCamps(later, outage).length, 1);
});

const OUTAGES: readonly (readonly [
  string,
  readonly (number | null | undefined)[],
  number | null,
])[] = [
  ["since the first of more than half that fail together", [40, 30, 20, null, null], 40],
  ["for none while half of them work", [40, 30, null, null], null],
  ["for none in the first quarter of an hour", [40, 30, 14, null], null],
  ["for none where feeds broke one by one", [40, 400, 4000, null], null],
  ["in spite of feeds that broke long before", [9000, 8000, 40, 30, 20, 20, 15, null], 40],
  ["for none among too few feeds", [40, 40, 40], null],
  ["without counting feeds never polled", [40, 40, 40, null, undefined, undefined, undefined], 40],
];
for (const [behavior, failingFor, since] of OUTAGES) {
  test(`ownOutage() sees one ${behavior}`, () => {
    const found = ownOutage(at(feedsOf("western-media", failingFor)));
    assert.equal(found?.toString() ?? null, since === null ? null : minutes(-since).toString());
  });
}
