import assert from "node:assert/strict";
import { test } from "node:test";
import { addedFeed } from "../../src/feeds/added-feed.ts";
import { allFeeds } from "../../src/feeds/all-feeds.ts";
import type { Camp, Feed } from "../../src/feeds/feed.ts";
import { readCatalogue } from "../../src/feeds/load-catalogue.ts";
import { sampleFeed } from "./feed-samples.ts";

const found = {
  url: "https://www.news.example/en/rss",
  title: "News: in English",
  kind: "feed",
} as const;
const add = (existing: readonly Feed[], part: { title?: string } = {}, camp: Camp = "other") =>
  addedFeed({ found: { ...found, ...part }, camp, language: "en", existing });

test("addedFeed() makes ids of the host, then of the name, then a number, none twice", () => {
  const feeds: Feed[] = [];
  for (let count = 0; count < 4; count += 1) feeds.push(add(feeds));
  assert.deepEqual(
    feeds.map(({ id }) => id),
    ["news-example", "news-example-news-in-english", "news-example-2", "news-example-3"],
  );
});

test("addedFeed() names a channel by its own name, not by the host of all channels", () => {
  const channel = { url: "https://t.me/s/Some_Channel", kind: "telegram" } as const;
  const feed = addedFeed({
    found: { ...channel, title: "Some" },
    camp: "ukraine",
    language: "uk",
    existing: [sampleFeed("x", { ...channel, url: "https://t.me/s/other", listed: true })],
  });
  assert.equal(feed.id, "some-channel-tg");
  assert.equal(feed.listed, false, "another channel's danger is not its own");
  assert.equal(feed.country, "INT", "nor is another channel's country");
});

test("addedFeed() is what the feeds file would accept, whatever a stranger calls the feed", () => {
  for (const title of ["", "  \n ", "Навіны", "x".repeat(500), "\u202e<b>&", "👩‍👩‍👧".repeat(99)]) {
    const { id, name, url, language, country, camp } = add([], { title });
    const line = JSON.stringify({ id, name, url, language, country, camp });
    assert.equal(readCatalogue(`feeds: [${line}]`, "test").length, 1, title);
  }
});

test("addedFeed() is listed where its host is, and among independent Belarusian outlets", () => {
  const neighbor = sampleFeed("x", { url: "https://news.example/ru/rss", listed: true });
  assert.equal(add([]).listed, false);
  assert.equal(add([neighbor]).listed, true);
  assert.equal(add([], {}, "independent-belarus").listed, true);
});

test("allFeeds() appends what was added and takes only the switch for what the file declares", () => {
  const declared = sampleFeed("a", { name: "as corrected in the file" });
  const all = allFeeds(
    [declared, sampleFeed("b", { enabled: false }), sampleFeed("c")],
    [
      sampleFeed("a", { name: "old copy", enabled: false }),
      sampleFeed("b"),
      sampleFeed("z", { name: "added" }),
    ],
  );
  assert.deepEqual(
    all.map(({ id, name, enabled }) => `${id} ${name} ${enabled}`),
    ["a as corrected in the file false", "b Name of b true", "c Name of c true", "z added true"],
  );
});
