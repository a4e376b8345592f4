import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fromEntry } from "../../src/articles/from-entry.ts";
import { textKey } from "../../src/articles/text-key.ts";
import type { Entry } from "../../src/feeds/entry.ts";
import type { Feed } from "../../src/feeds/feed.ts";
import { anyWebUrl } from "../support/any-text.ts";
import { plain } from "../support/plain.ts";

const SEEN_AT = Temporal.Instant.from("2026-11-23T10:00Z");
const FEED: Feed = {
  id: "gazette",
  name: "Gazette",
  url: "https://gazette.example/rss",
  language: "en",
  country: "LT",
  camp: "baltics",
  kind: "feed",
  every: null,
  enabled: true,
  listed: true,
  note: null,
  encoding: null,
  proxy: null,
};
const GOOGLE = { ...FEED, url: "https://news.google.com/rss/search?q=Belarus" };
const ENTRY: Entry = {
  id: "1",
  title: "Talks resume",
  url: "https://gazette.example/1?utm_source=rss",
  html: "<p>They met.</p><p>They left.</p>",
  published: Temporal.Instant.from("2026-11-23T09:00Z"),
  summary: "",
  author: "",
  categories: [],
};

function article(entry: Partial<Entry>, feed: Feed = FEED) {
  const made = fromEntry({ ...ENTRY, ...entry }, feed, SEEN_AT);
  assert.ok(made !== null);
  return made;
}

test("fromEntry() makes an article", () => {
  assert.deepEqual(
    plain(article({})),
    plain({
      id: article({}).id,
      feedId: "gazette",
      outlet: "Gazette",
      camp: "baltics",
      listed: true,
      url: "https://gazette.example/1",
      declaredLanguage: "en",
      title: "Talks resume",
      text: "They met.\n\nThey left.",
      description: "",
      publishedAt: ENTRY.published,
      seenAt: SEEN_AT,
    }),
  );
  assert.match(article({}).id, /^[0-9a-f]{16}$/);
});

test("fromEntry() makes nothing of an entry without title and text", () => {
  assert.equal(
    fromEntry({ ...ENTRY, title: " \u200B", html: "<p></p>", summary: "" }, FEED, SEEN_AT),
    null,
  );
});

const texts: readonly (readonly [string, Partial<Entry>, object])[] = [
  [
    "takes the summary for the text where there is none",
    { html: "", summary: "Short." },
    { text: "Short.", description: "" },
  ],
  [
    "keeps a description of its own",
    { summary: "What it means" },
    { description: "What it means" },
  ],
  [
    "drops a description that begins the text",
    { summary: "They met. They […]" },
    { description: "" },
  ],
  [
    "gives a post its first sentence as title",
    { title: "", html: "⚡️🇧🇾 Ministers met in Minsk. They talked.<br><br>More." },
    { title: "Ministers met in Minsk" },
  ],
  [
    "cuts the title of a long post",
    { title: "", html: `Ministers met in the morning. ${"They talked on. ".repeat(20)}` },
    { title: "Ministers met in the morning" },
  ],
  ["cleans a title", { title: "A\u202E b\n c" }, { title: "A b c" }],
];

for (const [behavior, entry, expected] of texts) {
  test(`fromEntry() ${behavior}`, () => {
    const made = article(entry);
    assert.deepEqual(plain({ ...made, ...expected }), plain(made));
  });
}

test("fromEntry() cuts an endless title at a word", () => {
  const { title } = article({ title: "word ".repeat(200) });
  assert.ok(title.length <= 300 && title.endsWith("word…"), title);
});

const dates: readonly (readonly [string, string | null, string])[] = [
  ["takes the first sight where there is no date", null, "2026-11-23T10:00:00Z"],
  ["takes the first sight for the future", "2026-11-24T00:00Z", "2026-11-23T10:00:00Z"],
  ["forgives a clock that is fast", "2026-11-23T10:05Z", "2026-11-23T10:05:00Z"],
  ["takes the first sight for the year 1", "0001-01-01T00:00Z", "2026-11-23T10:00:00Z"],
];

for (const [behavior, published, expected] of dates) {
  test(`fromEntry() ${behavior}`, () => {
    const { publishedAt } = article({
      published: published === null ? null : Temporal.Instant.from(published),
    });
    assert.equal(publishedAt.toString(), expected);
  });
}

test("fromEntry() names an aggregated item after its outlet, without the aggregator's links", () => {
  const made = article(
    {
      title: "Talks - at last - resume - The Times",
      url: "https://news.google.com/rss/articles/C?oc=5",
    },
    GOOGLE,
  );
  assert.deepEqual(
    [made.title, made.outlet, made.text],
    ["Talks - at last - resume", "The Times", ""],
  );
  assert.equal(article({ title: "Talks resume" }, GOOGLE).outlet, "Gazette");
});

test("fromEntry() knows a search's result by outlet and headline, whatever its redirect", () => {
  const source = { name: "The Times", url: "https://times.example" };
  const found = { title: "Talks resume - The Times", source };
  const { id } = article(
    { ...found, id: "1", url: "https://news.google.com/rss/articles/A" },
    GOOGLE,
  );
  const again = { ...found, id: "2", url: "https://news.google.com/rss/articles/B?oc=5" };
  assert.equal(article(again, { ...GOOGLE, id: "other" }).id, id);
  assert.notEqual(article({ ...again, title: "Talks end - The Times" }, GOOGLE).id, id);
  assert.notEqual(article({ ...again, source: { name: "Gazette", url: "" } }, GOOGLE).id, id);
});

test("fromEntry() names beside a channel whom it forwards", () => {
  const source = { name: "Customs\u202E", url: "https://t.me/customs/7" };
  const channel: Feed = { ...FEED, kind: "telegram", url: "https://t.me/s/gazette" };
  assert.equal(article({ source }, channel).outlet, "Gazette (Customs)");
  assert.equal(article({}, channel).outlet, "Gazette");
  assert.equal(article({ source }).outlet, "Gazette", "an outlet's own feed may name anything");
});

test("fromEntry() knows an article by its canonical URL, else by feed and GUID", () => {
  assert.equal(article({ id: "2", url: "http://gazette.example/1#x" }).id, article({}).id);
  assert.notEqual(article({ url: "https://gazette.example/2" }).id, article({}).id);
  assert.equal(article({ url: "", title: "New" }).id, article({ url: "" }).id);
  assert.notEqual(article({ url: "" }, { ...FEED, id: "other" }).id, article({ url: "" }).id);
  assert.notEqual(article({ url: "", id: "", title: "New" }).id, article({ url: "", id: "" }).id);
});

test("fromEntry() gives no link that is no web address", () => {
  assert.equal(article({ url: "javascript:alert(1)" }).url, "");
});

test("textKey() is the same for a text re-issued under another address", () => {
  const again = article({ id: "9", url: "https://gazette.example/new/9", title: "TALKS  resume!" });
  assert.equal(textKey(again), textKey(article({})));
  assert.match(textKey(again), /^[0-9a-f]{32}$/);
});

test("textKey() keeps outlets, texts and bare headlines apart", () => {
  const key = textKey(article({}));
  assert.notEqual(textKey(article({ url: "https://other.example/1" })), key);
  assert.notEqual(textKey(article({ html: "They parted." })), key);
  const bare = { title: "Morning briefing", html: "" };
  assert.notEqual(
    textKey(article({ ...bare, url: "https://gazette.example/1" })),
    textKey(article({ ...bare, url: "https://gazette.example/2" })),
  );
});

test("fromEntry() makes a clean article or nothing of any entry", () => {
  const entries = fc.record({
    id: fc.string(),
    title: fc.string(),
    url: fc.oneof(fc.string(), anyWebUrl()),
    html: fc.string(),
    summary: fc.string(),
    published: fc.constant(null),
    author: fc.string(),
    categories: fc.array(fc.string()),
  });
  fc.assert(
    fc.property(entries, fc.constantFrom(FEED, GOOGLE), (entry, feed) => {
      const made = fromEntry(entry, feed, SEEN_AT);
      if (made === null) return;
      assert.ok(made.title.length <= 300);
      assert.doesNotMatch(made.title, /[\r\n]/);
      assert.ok(made.url === "" || /^https?:/.test(made.url));
      assert.equal(textKey(made).length, 32);
    }),
    { numRuns: 500 },
  );
});
