import assert from "node:assert/strict";
import { test } from "node:test";
import { feedAddresses } from "../../src/feeds/feed-addresses.ts";

const NOW = Temporal.Instant.from("2026-11-23T10:00Z");
const OLD = "https://old.example/rss";
const NEW = "https://new.example/rss";

const cases: readonly (readonly [string, string | null, number, readonly string[]])[] = [
  ["stays with the catalogue's address", null, 0, [OLD]],
  ["does not believe a move of an hour ago", NEW, 1, [OLD]],
  ["does not believe a move of 23 hours ago", NEW, 23, [OLD]],
  ["believes a move that was repeated for a day", NEW, 24, [NEW, OLD]],
  ["believes a move of days ago", NEW, 6 * 24 + 23, [NEW, OLD]],
  ["looks back once a week, without losing the new address", NEW, 7 * 24 + 5, [OLD, NEW]],
  ["goes on with the new address after it", NEW, 8 * 24, [NEW, OLD]],
  ["asks once when the catalogue has followed the move", OLD, 100, [OLD]],
];

for (const [behavior, movedTo, hoursAgo, expected] of cases) {
  test(`feedAddresses() ${behavior}`, () => {
    const movedSince = movedTo === null ? null : NOW.subtract({ hours: hoursAgo });
    assert.deepEqual(
      feedAddresses({ url: OLD, kind: "feed" }, { movedTo, movedSince }, NOW),
      expected,
    );
  });
}

test("feedAddresses() knows a channel's preview page, and takes a mirror at its word", () => {
  for (const [url, expected] of [
    ["https://t.me/desk", "https://t.me/s/desk"],
    ["https://t.me/s/desk/", "https://t.me/s/desk"],
    ["https://telegram.me/desk", "https://t.me/s/desk"],
    ["http://127.0.0.1:80/s/desk", "http://127.0.0.1:80/s/desk"],
  ] as const) {
    assert.deepEqual(feedAddresses({ url, kind: "telegram" }, {}, NOW), [expected]);
  }
});
