import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import type { Entry } from "../../src/feeds/entry.ts";
import { parseFeed } from "../../src/feeds/parse-feed.ts";
import { fromSearch, type SearchEngine, searchEngine } from "../../src/feeds/search-feed.ts";

const ENTRY: Entry = {
  id: "1",
  title: "",
  url: "",
  published: null,
  html: "",
  summary: "",
  author: "",
  categories: [],
};

const addresses: readonly (readonly [string, SearchEngine | null])[] = [
  ["https://news.google.com/rss/search?q=Belarus", "google-news"],
  ["https://www.google.com/alerts/feeds/1/2", "google-alerts"],
  ["https://www.bing.com/news/search?q=Belarus&format=rss", "bing-news"],
  ["https://api.gdeltproject.org/api/v2/doc/doc?query=belarus&format=rss", "gdelt"],
  ["https://gazette.example/news/search?host=news.google.com", null],
  ["https://news.google.com.gazette.example/rss", null],
  ["no address", null],
];
for (const [address, engine] of addresses) {
  test(`searchEngine() is ${engine} for ${address}`, () => {
    assert.equal(searchEngine(address), engine);
  });
}

const times = { name: "The Times", url: "https://www.times.example" };
const titles: readonly (readonly [string, SearchEngine, Partial<Entry>, string, string])[] = [
  [
    "cuts the outlet that Google adds",
    "google-news",
    { title: "Talks - at last - resume - The Times", source: times },
    "Talks - at last - resume",
    "The Times",
  ],
  [
    "cuts the outlet's own name, too",
    "google-news",
    { title: "Talks resume | The Times - The Times", source: times },
    "Talks resume",
    "The Times",
  ],
  [
    "cuts an outlet's name with a dash in it",
    "google-news",
    {
      title: "Talks resume - BELTA – News from Belarus",
      source: { name: "BELTA – News from Belarus", url: "https://eng.belta.by" },
    },
    "Talks resume",
    "BELTA – News from Belarus",
  ],
  [
    "finds the outlet in the title where it stands nowhere else",
    "google-news",
    { title: "Talks resume - The Times" },
    "Talks resume",
    "The Times",
  ],
  [
    "keeps a headline of two parts whole",
    "google-news",
    { title: "Belarus - Latvia: talks resume", source: times },
    "Belarus - Latvia: talks resume",
    "The Times",
  ],
  [
    "keeps a headline that is the outlet's name",
    "google-news",
    { title: "The Times", source: times },
    "The Times",
    "The Times",
  ],
  [
    "names an outlet by its host, and knows its name in the title",
    "gdelt",
    { title: "Talks resume - BBC News", url: "https://www.bbc.com/news/1" },
    "Talks resume",
    "bbc.com",
  ],
  [
    "puts the signs of a title that was taken apart back",
    "gdelt",
    {
      title: 'Minsk , Moscow sign " roadmap " : Belarus \' s GDP up 3 . 5 %',
      url: "https://times.example/1",
    },
    'Minsk, Moscow sign "roadmap": Belarus\'s GDP up 3.5%',
    "times.example",
  ],
];
for (const [behavior, engine, entry, title, outlet] of titles) {
  test(`fromSearch() ${behavior}`, () => {
    const found = fromSearch({ ...ENTRY, ...entry }, engine);
    assert.deepEqual([found.title, found.source?.name], [title, outlet]);
  });
}

test("fromSearch() leaves Google News' links as they are and its descriptions out", () => {
  const url = "https://news.google.com/rss/articles/CBMiAB?oc=5";
  const found = fromSearch(
    { ...ENTRY, title: "A - The Times", url, html: `<a href="${url}">A</a>`, summary: "A" },
    "google-news",
  );
  assert.deepEqual([found.url, found.html, found.summary], [url, "", ""]);
});

test("fromSearch() says nothing of an outlet that nobody names", () => {
  assert.equal(fromSearch({ ...ENTRY, title: "Talks" }, "google-news").source, undefined);
  assert.equal(fromSearch({ ...ENTRY, title: "Talks", url: "x" }, "gdelt").source, undefined);
});

test("fromSearch() follows no redirect to what is no web address", () => {
  for (const target of ["javascript:alert(1)", "/news", "http://"]) {
    const url = `https://www.google.com/url?rct=j&url=${encodeURIComponent(target)}&ct=ga`;
    assert.equal(fromSearch({ ...ENTRY, url }, "google-alerts").url, url);
  }
});

test("fromSearch() takes a title of nothing but separators in no time", () => {
  const title = " - | ".repeat(100_000);
  const startedAt = performance.now();
  fromSearch({ ...ENTRY, title, source: times }, "google-news");
  fromSearch({ ...ENTRY, title: '" '.repeat(100_000) }, "gdelt");
  assert.ok(performance.now() - startedAt < 1_000);
});

const fixture = async (name: string, engine: SearchEngine) => {
  const file = path.join(import.meta.dirname, "../fixtures/feeds", name);
  const { entries } = await parseFeed(readFileSync(file), {});
  return entries.map((entry) => {
    const { title, url, html, source } = fromSearch(entry, engine);
    return { title, url, html, source };
  });
};

test("fromSearch() reads Google News from document to outlet", async () => {
  assert.deepEqual(await fixture("rss-google-news.xml", "google-news"), [
    {
      title: "Talks on transit resume - Gazette of Riga",
      url: "https://news.google.com/rss/articles/CBMiAB?oc=5",
      html: "",
      source: { name: "The Example Times", url: "https://times.example" },
    },
  ]);
});

test("fromSearch() reads Bing News from document to outlet", async () => {
  assert.deepEqual(await fixture("rss-bing-news.xml", "bing-news"), [
    {
      title: "Belarus frees two journalists",
      url: "https://www.times.example/world/1?id=7",
      html: "Two reporters left a prison in Homiel on Monday.",
      source: { name: "The Example Times on MSN", url: "https://www.times.example" },
    },
  ]);
});

test("fromSearch() reads GDELT from document to outlet", async () => {
  assert.deepEqual(await fixture("rss-gdelt.xml", "gdelt"), [
    {
      title: "Minsk, Vilnius trade notes over balloons",
      url: "https://www.gazette.example/2026/11/notes",
      html: "",
      source: { name: "gazette.example", url: "https://www.gazette.example" },
    },
  ]);
});
