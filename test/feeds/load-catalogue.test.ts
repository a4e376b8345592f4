import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { CAMPS } from "../../src/feeds/feed.ts";
import { CatalogueError, loadCatalogue, readCatalogue } from "../../src/feeds/load-catalogue.ts";
import { searchEngine } from "../../src/feeds/search-feed.ts";

const FILE = path.join(import.meta.dirname, "../../src/feeds/catalogue.yaml");
const feed = (more: string) =>
  `feeds:\n  - id: a\n    name: A\n    url: https://a.example/rss\n    language: be\n    country: BY\n    camp: ukraine\n${more}`;

test("loadCatalogue() accepts the project's own file with near forty feeds on", () => {
  const enabled = loadCatalogue(FILE).filter((feed) => feed.enabled);
  assert.ok(enabled.length >= 38 && enabled.length <= 46, `${enabled.length} are enabled`);
});

test("the project's catalogue is balanced: every camp is heard, Belarus's two sides first", () => {
  const enabled = loadCatalogue(FILE).filter((feed) => feed.enabled);
  const count = (camp: string) => enabled.filter((feed) => feed.camp === camp).length;
  for (const camp of CAMPS) assert.ok(count(camp) >= 1, `nothing of ${camp} is on`);

  const state = count("state-belarus");
  const independent = count("independent-belarus");
  assert.ok(Math.min(state, independent) >= 5, "both Belarusian sides have five voices");
  assert.ok(Math.max(state, independent) <= 2 * Math.min(state, independent));
  for (const camp of CAMPS) {
    if (!camp.endsWith("-belarus")) assert.ok(count(camp) <= 5, `${camp} outweighs the others`);
  }
});

test("the project's catalogue speaks the six languages, each in two voices", () => {
  const enabled = loadCatalogue(FILE).filter((feed) => feed.enabled);
  const languages = Map.groupBy(enabled, ({ language }) => language);
  assert.deepEqual([...languages.keys()].sort(), ["be", "en", "lt", "pl", "ru", "uk"]);
  for (const [language, feeds] of languages) assert.ok(feeds.length >= 2, language);
});

test("the project's catalogue has every Belarusian-language feed on that was seen to work", () => {
  const off = loadCatalogue(FILE).filter(
    ({ language, enabled, note }) =>
      language === "be" && !enabled && /^(?:answered|polled)/.test(note ?? ""),
  );
  assert.deepEqual(
    off.map(({ id }) => id),
    [],
  );
});

test("the project's catalogue says of every feed what is known, and of a broken one since when", () => {
  const feeds = loadCatalogue(FILE);
  assert.deepEqual(
    feeds.filter(({ note }) => note === null).map(({ id }) => id),
    [],
  );
  for (const { id, note, enabled } of feeds) {
    if (!note?.startsWith("broken")) continue;
    assert.match(note, /^broken: .*\b2026-\d\d-\d\d\b/, id);
    assert.equal(enabled, false, `${id} is broken and on`);
  }
});

test("the project's catalogue takes the exile's outlets as listed, and searches that find them", () => {
  const feeds = loadCatalogue(FILE);
  const isOpenSearch = (url: string) =>
    searchEngine(url) !== null && !new URL(url).searchParams.get("q")?.includes("site:");
  const harmless = feeds.filter(
    ({ camp, url, listed }) => !listed && (camp === "independent-belarus" || isOpenSearch(url)),
  );
  assert.deepEqual(
    harmless.map(({ id }) => id),
    [],
  );
});

test("readCatalogue() fills in what is left out", () => {
  const [first, second] = readCatalogue(
    `${feed("")}  - {id: b, name: B, url: "https://t.me/s/b", language: ru, country: exile, camp: other, every: PT15M, enabled: false, listed: true, note: odd}\n`,
    "feeds.yaml",
  );
  assert.deepEqual(first, {
    id: "a",
    name: "A",
    url: "https://a.example/rss",
    language: "be",
    country: "BY",
    camp: "ukraine",
    kind: "feed",
    every: null,
    enabled: true,
    listed: false,
    note: null,
    encoding: null,
    proxy: null,
  });
  assert.equal(second?.kind, "telegram");
  assert.equal(second?.every?.toString(), "PT15M");
  assert.deepEqual([second?.enabled, second?.listed, second?.note], [false, true, "odd"]);
});

const mistakes: readonly (readonly [string, string, string])[] = [
  ["an unknown key", feed("    sidе: left\n"), 'line 2 (a): unknown key "sidе"'],
  ["an unknown camp", feed("").replace("ukraine", "moon"), "line 2 (a): camp must be one of"],
  ["a missing name", feed("").replace("    name: A\n", ""), "line 2 (a): name is missing"],
  [
    "an encoding nobody knows",
    feed("    encoding: windows-1\n"),
    "encoding must be the name of an encoding",
  ],
  ["a proxy that is none", feed("    proxy: ftp://a\n"), "proxy must be an address such as"],
  [
    "an address that is none",
    feed("").replace("https://a.example/rss", "file:///etc/passwd"),
    "line 2 (a): url must be an http or https address",
  ],
  [
    "a bad duration",
    feed("    every: 15 minutes\n"),
    'line 2 (a): every must be a duration of ISO 8601 such as PT15M, not "15 minutes"',
  ],
  ["a duration without length", feed("    every: P1M\n"), "line 2 (a): every must be a duration"],
  ["an empty duration", feed("    every: PT0S\n"), "line 2 (a): every must be a duration"],
  [
    "a flag that is a word",
    feed("    enabled: maybe\n"),
    'line 2 (a): enabled must be true or false, not "maybe"',
  ],
  [
    "the same id twice",
    feed("").concat(feed("").replace("feeds:\n", "").replace("a.example", "b.example")),
    "line 8 (a): id a stands already in line 2 (a)",
  ],
  [
    "the same address twice",
    feed("").concat(feed("").replace("feeds:\n", "").replace("id: a", "id: b")),
    "line 8 (b): url https://a.example/rss stands already in line 2 (a)",
  ],
  ["a feed that is a word", "feeds:\n  - belta\n", "line 2: a feed must be a map"],
  ["no list", "feed: []\n", "`feeds:` with a list of feeds is missing"],
  ["broken YAML", "feeds: [\n", "at line 2"],
];

for (const [what, text, expected] of mistakes) {
  test(`readCatalogue() reports ${what}`, () => {
    assert.throws(
      () => readCatalogue(text, "feeds.yaml"),
      (error) => {
        assert.ok(error instanceof CatalogueError);
        assert.equal(error.mistakes.length, 1, error.message);
        assert.ok(error.mistakes[0]?.includes(expected), error.message);
        return true;
      },
    );
  });
}

test("readCatalogue() reports every mistake at once", () => {
  const text =
    "feeds:\n  - {id: A!, name: A}\n  - {id: b, url: x, language: english, country: by, camp: moon}\n";
  assert.throws(
    () => readCatalogue(text, "feeds.yaml"),
    (error) => error instanceof CatalogueError && error.mistakes.length === 10,
  );
});

test("loadCatalogue() reports a file that cannot be read", () => {
  assert.throws(() => loadCatalogue("/nowhere/feeds.yaml"), CatalogueError);
});
