import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { parse } from "../../bench/feed-module.ts";
import { NotAFeedError, parseFeed } from "../../src/feeds/parse-feed.ts";

const FIXTURES = path.join(import.meta.dirname, "../fixtures/feeds");
const URL_OF_FIXTURES = "https://feeds.example/dir/feed.xml";
const fixtures = readdirSync(FIXTURES).filter((name) => !/\.expected\.json$|^telegram/.test(name));

for (const name of fixtures) {
  test(`parseFeed() reads ${name} as expected`, async () => {
    const bytes = readFileSync(path.join(FIXTURES, name));
    const expected: unknown = JSON.parse(
      readFileSync(path.join(FIXTURES, `${name}.expected.json`), "utf8"),
    );
    assert.deepEqual(await parse(bytes, { url: URL_OF_FIXTURES }), expected);
  });
}

const rejected = [
  ["an empty body", "", "it is empty"],
  ["white space", " \n ", "it is empty"],
  ["plain text", "Service unavailable", "it has no markup"],
  ["a web page", "<!DOCTYPE html><html><body><rss/></body></html>", 'root element is "html"'],
  ["a fragment of a page", "<h1>404</h1><p>Gone</p>", 'root element is "h1"'],
  ["OPML", "<opml><body><outline/></body></opml>", 'root element is "opml"'],
  ["a site map", "<urlset><url/></urlset>", 'root element is "urlset"'],
  [
    "RDF about people",
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><Person/></rdf:RDF>',
    'root element is "rdf"',
  ],
  ["other JSON", '{"items":[]}', "JSON without items"],
  ["broken JSON", '{"version":', "broken JSON"],
] as const;

for (const [what, text, reason] of rejected) {
  test(`parseFeed() says of ${what} that it is no feed`, async () => {
    await assert.rejects(
      parseFeed(Buffer.from(text), { url: "https://x.example/rss" }),
      (error) => {
        assert.ok(error instanceof NotAFeedError);
        assert.equal(error.message, `https://x.example/rss is not a feed: ${reason}`);
        return true;
      },
    );
  });
}

const item = (inside: string) =>
  `<rss version="2.0"><channel><title>T</title><item>${inside}</item></channel></rss>`;

const items: readonly (readonly [string, string, object])[] = [
  [
    "finds a link in an Atom element",
    '<a:link xmlns:a="http://www.w3.org/2005/Atom" href="/x"/>',
    { url: "https://x.example/x" },
  ],
  [
    "takes a GUID that is an address as link",
    "<guid>https://y.example/1</guid>",
    { url: "https://y.example/1" },
  ],
  [
    "leaves a GUID that is none alone",
    '<guid isPermaLink="false">https://y.example/1</guid>',
    { url: "" },
  ],
  [
    "keeps unknown tags in a title as words",
    "<title>Use &amp;lt;vector&amp;gt; and &lt;iostream&gt;</title>",
    { title: "Use <vector> and <iostream>" },
  ],
  ["decodes a double-escaped entity in a title", "<title>AT&amp;amp;T</title>", { title: "AT&T" }],
  [
    "reads declared entities without expanding them in each other",
    "<title>&a;&b;</title>",
    { title: "one&a;" },
  ],
  [
    "prefers a name to an address as author",
    "<author>a@b.example</author><dc:creator>Ann</dc:creator>",
    { author: "Ann" },
  ],
  [
    "takes the name beside the address",
    "<author>Ann &lt;a@b.example&gt;</author>",
    { author: "Ann" },
  ],
  [
    "takes the second date if the first cannot be read",
    "<pubDate>soon</pubDate><dc:date>2026-11-23</dc:date>",
    { published: Temporal.Instant.from("2026-11-23T00:00Z") },
  ],
  [
    "keeps the word order of markup in a description",
    "<description>one <b>two</b> three</description>",
    { html: "one <b>two</b> three" },
  ],
  [
    "finds every field where an end tag is missing",
    "<title>One<link>https://y.example/1</link>",
    { title: "One", url: "https://y.example/1" },
  ],
  ["lets no control character through", "<title>a\u0001b\uFFFE</title>", { title: "ab" }],
  [
    "survives a CDATA end in a long body",
    `<description>${"x".repeat(90)}]]&gt;&lt;b></description>`,
    { html: `${"x".repeat(90)}]]><b>` },
  ],
];

for (const [behavior, inside, expected] of items) {
  test(`parseFeed() ${behavior}`, async () => {
    const text = `<!DOCTYPE rss [<!ENTITY a "one"><!ENTITY b "&a;">]>${item(inside)}`;
    const { entries } = await parseFeed(Buffer.from(text), { url: "https://x.example/rss" });
    assert.equal(entries.length, 1);
    assert.deepEqual({ ...entries[0], ...expected }, entries[0]);
  });
}

test("parseFeed() resolves links against the feed's own link where its address is unknown", async () => {
  const text =
    '<rss><channel><link>https://x.example/a/</link><item><link>b</link><description>&lt;a href="c"></description></item></channel></rss>';
  const { entries } = await parseFeed(Buffer.from(text), {});
  assert.equal(entries[0]?.url, "https://x.example/a/b");
  assert.equal(entries[0]?.html, '<a href="https://x.example/a/c">');
});

test("parseFeed() keeps nothing of one document for the next", async () => {
  await parseFeed(Buffer.from(item("<title>One</title>")), {});
  await assert.rejects(parseFeed(Buffer.from('<?xml version="1.0"?>'), {}), NotAFeedError);
  const { entries } = await parseFeed(Buffer.from(item("<title>Two</title>")), {});
  assert.equal(entries[0]?.title, "Two");
});

const hostile: readonly (readonly [string, () => string])[] = [
  ["a million opening brackets", () => "<".repeat(1e6)],
  ["a million ampersands", () => item("&".repeat(1e6))],
  ["endless CDATA openings", () => item(`<description>${"<![CDATA[".repeat(1e5)}`)],
  ["endless nesting", () => "<a>".repeat(1e6)],
  ["nesting inside a body", () => item(`<description>${"<div>".repeat(3e5)}`)],
  [
    "a hundred thousand attributes",
    () => item(`<title ${Array.from({ length: 1e5 }, (_, i) => `a${i}="x"`).join(" ")}>`),
  ],
  ["stray end tags under deep nesting", () => `${"<x>".repeat(240)}${"</y>".repeat(5e5)}`],
  [
    "links without end",
    () => item(`<description><![CDATA[${"<a href=x>".repeat(1e5)}]]></description>`),
  ],
  [
    "what makes rss-parser's snippets backtrack",
    () => item(`<description><![CDATA[${"x<p".repeat(3e5)}]]></description>`),
  ],
  ["deep JSON", () => "[".repeat(1e6)],
];

for (const [what, text] of hostile) {
  test(`parseFeed() is soon done with ${what}`, { timeout: 20_000 }, async () => {
    // A rejection is as good as a result; what counts is that either comes.
    await parseFeed(Buffer.from(text()), { url: "https://x.example/rss" }).catch((error) => {
      assert.ok(error instanceof NotAFeedError || error instanceof RangeError, String(error));
    });
  });
}

test("parseFeed() keeps its word for any mutation of the fixtures", async () => {
  const documents = fixtures.map((name) => readFileSync(path.join(FIXTURES, name)));
  const mutation = fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.constantFrom("cut", "drop", "insert", "swap"),
    fc.uint8Array({ maxLength: 8 }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...documents),
      fc.array(mutation, { minLength: 1, maxLength: 5 }),
      async (document, mutations) => {
        let bytes: Uint8Array = document;
        for (const [where, kind, noise] of mutations) {
          const at = Math.floor(where * bytes.length);
          const tail =
            kind === "cut" ? [] : bytes.subarray(kind === "insert" ? at : at + 1 + noise.length);
          bytes = Buffer.concat(
            [bytes.subarray(0, at), kind === "insert" || kind === "swap" ? noise : [], tail].map(
              (part) => Uint8Array.from(part),
            ),
          );
        }
        await check(bytes);
      },
    ),
    { numRuns: 1_000 },
  );
});

test("parseFeed() keeps its word for documents of feed-like scraps", async () => {
  const scrap = fc.constantFrom(
    "<item>",
    "</item>",
    "<rss>",
    "<feed>",
    "<entry",
    ">",
    "<title>",
    "</title>",
    "<![CDATA[",
    "]]>",
    "<!--",
    "-->",
    "&amp;",
    "&",
    '="',
    "<link href='",
    "'/>",
    "xmlns:a='http://www.w3.org/2005/Atom'",
    "<a:entry>",
    "<content type='xhtml'>",
    "<?xml",
    "?>",
    "Текст",
    "\uD800",
    "\0",
    "<!DOCTYPE",
    "<!ENTITY a 'b'>",
    "xml:base='//'",
    "{",
    "}",
  );
  await fc.assert(
    fc.asyncProperty(fc.array(scrap, { maxLength: 60 }), async (scraps) => {
      await check(Buffer.from(scraps.join(" ")));
    }),
    { numRuns: 1_000 },
  );
});

/** Either a document whose every field is of its type, or the one error that callers know. */
async function check(bytes: Uint8Array): Promise<void> {
  try {
    const { title, link, entries } = await parseFeed(bytes, { url: URL_OF_FIXTURES });
    assert.equal(typeof title, "string");
    assert.equal(typeof link, "string");
    for (const entry of entries) {
      const { published, categories, ...texts } = entry;
      assert.ok(published === null || published instanceof Temporal.Instant);
      assert.ok(categories.every((category) => typeof category === "string"));
      for (const text of Object.values(texts)) assert.equal(typeof text, "string");
    }
  } catch (error) {
    if (!(error instanceof NotAFeedError)) throw error;
  }
}
