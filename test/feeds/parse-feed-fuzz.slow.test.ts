import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { NotAFeedError, parseFeed } from "../../src/feeds/parse-feed.ts";
import { anyText } from "../support/any-text.ts";

const FIXTURES = path.join(import.meta.dirname, "../fixtures/feeds");
const fixtures = readdirSync(FIXTURES)
  .filter((name) => !/\.expected\.json$|^telegram/.test(name))
  .map((name) => Uint8Array.from(readFileSync(path.join(FIXTURES, name))));

/** Runs of each property; more than 10,000 inputs in all. fast-check prints the seed of a failure. */
const RUNS = {
  bytes: 2_500,
  markup: 4_000,
  scraps: 1_500,
  mutations: 4_000,
  splices: 1_500,
  json: 1_500,
};

const contentType = fc.constantFrom(
  undefined,
  "application/rss+xml",
  "text/xml; charset=windows-1251",
  "text/html; charset=utf-16",
  '; charset="',
);

test("parseFeed() keeps its word for any bytes", async () => {
  const start = fc.constantFrom(
    "",
    "<rss>",
    "<feed><entry><title>",
    "{",
    "\uFEFF<",
    "<?xml encoding='koi8-r'?><rss>",
  );
  await fc.assert(
    fc.asyncProperty(
      start,
      fc.uint8Array({ maxLength: 400 }),
      contentType,
      (beginning, bytes, type) => check(joined(Buffer.from(beginning), bytes), type),
    ),
    { numRuns: RUNS.bytes },
  );
});

const NAMES =
  "rss channel item feed entry rdf:RDF a:feed a:entry title link guid id description summary content content:encoded pubDate updated published dc:date dc:creator author name email category media:group media:title source ttl sy:updatePeriod div p b br xhtml:div html".split(
    " ",
  );
const word = fc.constantFrom(
  ..."Слова words 5 < 6 AT&T &amp; &nbsp; &#1087; &#0; &foo; ]]> --> <br> <b>x</b> &lt;p&gt; https://x.example/1 /a/b?c=d //y ../z javascript:alert(1) mailto:a@b.example 2026-11-23T10:00:00Z Пн,\u002023\u0020ноя\u00202026 a@b.example\u0020(Ann) \uFFFE \u0001 \uD83D РџСЂРё <![CDATA[<i>y</i>]]> <![CDATA[ <!-- hourly 60".split(
    " ",
  ),
);
const attribute = fc
  .tuple(
    fc.constantFrom(
      ..."href rel type isPermaLink rdf:about xml:base xmlns xmlns:a xmlns:media xmlns:content mode label term src url".split(
        " ",
      ),
    ),
    fc.oneof(
      word,
      fc.constantFrom(
        ..."html xhtml text base64 escaped alternate enclosure false application/json http://www.w3.org/2005/Atom http://www.w3.org/1999/xhtml http://purl.org/rss/1.0/ http://purl.org/rss/1.0/modules/content/ http://search.yahoo.com/mrss/".split(
          " ",
        ),
      ),
    ),
    fc.constantFrom('"', "'", "", '="'),
  )
  .map(([name, value, quote]) => ` ${name}=${quote}${value}${quote}`);
const { markup } = fc.letrec<{ markup: string; element: string }>((tie) => ({
  element: fc
    .tuple(
      fc.constantFrom(...NAMES),
      fc.array(attribute, { maxLength: 3 }),
      fc.array(tie("markup"), { maxLength: 5 }),
      // One tag in four lacks something.
      fc.constantFrom("", "", "", "no end", "no bracket", "other end", "empty"),
    )
    .map(([name, attributes, children, fault]) => {
      const start = `<${name}${attributes.join("")}`;
      if (fault === "empty") return `${start}/>`;
      const ends = new Map([
        ["no end", ""],
        ["no bracket", `</${name}`],
        ["other end", "</x>"],
      ]);
      return `${start}>${children.join(" ")}${ends.get(fault) ?? `</${name}>`}`;
    }),
  markup: fc.oneof({ maxDepth: 5 }, word, tie("element"), tie("element")),
}));

test("parseFeed() keeps its word for markup of feeds' words", async () => {
  const document = fc
    .array(markup, { minLength: 1, maxLength: 6 })
    .map((parts) => parts.join("\n"));
  const root = fc.constantFrom(
    "",
    "<rss><channel>",
    "<rss><channel><item>",
    '<feed xmlns="http://www.w3.org/2005/Atom"><entry>',
    '<rdf:RDF xmlns="http://purl.org/rss/1.0/"><item rdf:about="x">',
  );
  await fc.assert(
    fc.asyncProperty(root, document, contentType, (beginning, text, type) =>
      check(Buffer.from(beginning + text), type),
    ),
    { numRuns: RUNS.markup },
  );
});

test("parseFeed() keeps its word for scraps of markup in any order", async () => {
  const scrap = fc.oneof(
    word,
    fc.constantFrom(...NAMES.flatMap((name) => [`<${name}>`, `</${name}>`, `<${name}`])),
    fc.constantFrom(
      ..."> < / = \" ' ]]> <!-- --> <? ?> <?xml <!DOCTYPE [ ] <!ENTITY { }".split(" "),
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(scrap, { maxLength: 60 }), (scraps) =>
      check(Buffer.from(scraps.join(" "))),
    ),
    { numRuns: RUNS.scraps },
  );
});

const place = fc.double({ min: 0, max: 1, noNaN: true });
const mutation = fc.tuple(
  fc.constantFrom("flip", "cut", "drop", "insert", "duplicate", "move"),
  place,
  place,
  fc.uint8Array({ minLength: 1, maxLength: 8 }),
);

test("parseFeed() keeps its word for mutated fixtures", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...fixtures),
      fc.array(mutation, { minLength: 1, maxLength: 6 }),
      contentType,
      (document, mutations, type) => check(mutations.reduce(mutate, document), type),
    ),
    { numRuns: RUNS.mutations },
  );
});

test("parseFeed() keeps its word for two fixtures in one", async () => {
  const fixture = fc.constantFrom(...fixtures);
  await fc.assert(
    fc.asyncProperty(fixture, fixture, place, place, (first, second, end, start) =>
      check(joined(first.subarray(0, end * first.length), second.subarray(start * second.length))),
    ),
    { numRuns: RUNS.splices },
  );
});

test("parseFeed() keeps its word for JSON of any shape", async () => {
  const value = fc.oneof(word, fc.jsonValue({ maxDepth: 2 }), anyText());
  const record = (keys: string) =>
    fc.record(Object.fromEntries(keys.split(" ").map((key) => [key, value])), { requiredKeys: [] });
  const item = fc.oneof(
    record(
      "id url external_url title content_html content_text summary date_published authors author tags",
    ),
    value,
  );
  const feed = fc.record({
    version: fc.constantFrom("https://jsonfeed.org/version/1.1", "2", null),
    title: value,
    home_page_url: value,
    author: value,
    items: fc.oneof(fc.array(item, { maxLength: 5 }), value),
  });
  await fc.assert(
    fc.asyncProperty(feed, (json) => check(Buffer.from(JSON.stringify(json)))),
    { numRuns: RUNS.json },
  );
  const fault = fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.nat({ max: 3 }),
    fc.constantFrom(
      ..."\" ' , ; : { } [ ] \\ // /* */ \\u \0 \n null NaN callback(".split(" "),
      "",
    ),
  );
  await fc.assert(
    fc.asyncProperty(feed, fc.array(fault, { minLength: 1, maxLength: 5 }), (json, faults) => {
      let text = JSON.stringify(json, null, 1);
      for (const [where, length, by] of faults) {
        const at = Math.floor(where * text.length);
        text = text.slice(0, at) + by + text.slice(at + length);
      }
      return check(Buffer.from(text));
    }),
    { numRuns: RUNS.json },
  );
});

function mutate(
  document: Uint8Array,
  [kind, where, other, noise]: [string, number, number, Uint8Array],
): Uint8Array {
  const at = Math.floor(where * document.length);
  const to = Math.min(document.length, at + 1 + Math.floor(other * 200));
  const [before, part, after] = [
    document.subarray(0, at),
    document.subarray(at, to),
    document.subarray(to),
  ];
  switch (kind) {
    case "flip":
      return joined(before, noise, document.subarray(at + noise.length));
    case "cut":
      return at > document.length / 2 ? before : document.subarray(at);
    case "drop":
      return joined(before, after);
    case "insert":
      return joined(before, noise, part, after);
    case "duplicate":
      return joined(before, part, part, after);
    default:
      return joined(after, part, before);
  }
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(parts);
}

/** Either a document whose every field keeps its promise, or the one error that callers know. */
async function check(bytes: Uint8Array, type?: string): Promise<void> {
  try {
    const feed = await parseFeed(bytes, {
      url: "https://feeds.example/dir/feed.xml",
      contentType: type,
    });
    assert.ok(feed.ttl === null || feed.ttl instanceof Temporal.Duration);
    assert.ok(feed.warning === null || typeof feed.warning.detail === "string");
    isText(feed.title);
    isAddress(feed.link);
    for (const entry of feed.entries) {
      const { published, categories, source, url, ...texts } = entry;
      assert.ok(published === null || published instanceof Temporal.Instant);
      categories.forEach(isText);
      Object.values(texts).forEach(isText);
      assert.deepEqual(Object.keys(texts).sort(), ["author", "html", "id", "summary", "title"]);
      isAddress(url);
      if (source !== undefined) {
        isText(source.name);
        isAddress(source.url);
      }
      assert.ok(!/[\n\t]/.test(entry.title), "a title has one line");
    }
  } catch (error) {
    if (!(error instanceof NotAFeedError)) throw error;
    isText(error.message);
  }
}

/** Text that every database and every message can hold. */
function isText(text: unknown): void {
  assert.ok(typeof text === "string" && text.isWellFormed() && !text.includes("\0"));
}

/** An address that can be opened, or none. */
function isAddress(url: string): void {
  isText(url);
  assert.match(url, /^(?:https?:\/\/[^\s/]|$)/i);
}
