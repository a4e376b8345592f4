import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
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

const page = (title: string, body = "") =>
  `<!DOCTYPE html><html><head><title>${title}</title></head><body>${body}</body></html>`;
const rejected = [
  ["an empty body", "", "it is empty"],
  ["white space", " \n ", "it is empty"],
  ["a mark alone", "\uFEFF", "it is empty"],
  ["plain text", "Service unavailable", "it is plain text"],
  ["a web page with a feed's element", page("Home", "<rss/>"), 'it is a web page, "Home"'],
  ["an error with status 200", page("404 &mdash; Gone"), 'it is a web page, "404 — Gone"'],
  ["a fragment of a page", "<h1>404</h1><p>Gone</p>", "it is a web page"],
  [
    "a Cloudflare challenge",
    page("Just a moment...", '<script src="/cdn-cgi/challenge-platform/h/b"></script>'),
    "it is a bot check",
  ],
  [
    "a check without a title",
    page("", "Enable JavaScript and cookies to continue"),
    "it is a bot check",
  ],
  ["a login page", page("Вход на сайт"), "it is a login page"],
  [
    "a login page by its form",
    page("Gazette", '<form><input name="p" type="password"></form>'),
    "it is a login page",
  ],
  [
    "a home page with a login form beside its links",
    page("Gazette", `${'<a href="/x">x</a>'.repeat(30)}<input type="password">`),
    'it is a web page, "Gazette"',
  ],
  [
    "XHTML",
    '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>',
    "it is a web page",
  ],
  ["OPML", "<opml><body><outline/></body></opml>", "it is a list of feeds (OPML)"],
  ["a site map", "<urlset><url/></urlset>", "it is a site map"],
  [
    "RDF about people",
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><Person/></rdf:RDF>',
    'its root element is "rdf"',
  ],
  ["a declaration alone", '<?xml version="1.0"?>', "it is plain text"],
  ["a PDF", "%PDF-1.7 <a>", "it is a PDF"],
  ["a body still compressed", "\u001F\u008B\b", "it is a compressed file"],
  ["other JSON", '{"items":[]}', "it is JSON without items"],
  ["a list of objects", '[{"content_text":"a"}]', "it is JSON without items"],
  ["broken JSON", '{"version":', "it is broken JSON"],
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
