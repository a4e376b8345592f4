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
    "a bot check with data that begin as a JSON feed does",
    '<html><title>Just a moment...</title><p data-app="{&quot;version&quot;:3}">',
    "it is a bot check",
  ],
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
  [
    "an empty feed in a page",
    page("Home", "<rss><channel><item/></channel></rss>"),
    'it is a web page, "Home"',
  ],
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
  ["reads declared entities, also one in another", "<title>&a; &b;</title>", { title: "one one" }],
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
  [
    "takes the last of repeated fields, as other parsers do",
    "<guid>1</guid><guid>2</guid><link>https://y.example/1</link><link>https://y.example/2</link>" +
      "<pubDate>2026-11-01</pubDate><pubDate>2026-11-02</pubDate><pubDate>soon</pubDate>",
    {
      id: "2",
      url: "https://y.example/2",
      published: Temporal.Instant.from("2026-11-02T00:00Z"),
    },
  ],
  ["takes the first of repeated titles", "<title>One</title><title>Two</title>", { title: "One" }],
  [
    "gives no address that leads to no page",
    '<link>javascript:alert(1)</link><guid isPermaLink="false">urn:1</guid>',
    { url: "", id: "urn:1" },
  ],
  [
    "takes a broken address together",
    "<link>\n https://y.example/\n  a?b=1&amp;amp;c=2 \n</link>",
    { url: "https://y.example/a?b=1&c=2" },
  ],
  [
    "does not take a neighbor's text for its own",
    "<guid>1<image>https://y.example/i.png</image>",
    { id: "1" },
  ],
  [
    "reads an escaped body whose end tag is missing",
    "<description>&lt;p>One&lt;/p><dc:creator>Ann</dc:creator><guid>1</guid>",
    { html: "<p>One</p>", author: "Ann", id: "1" },
  ],
  [
    "reads an end tag that lost its bracket",
    "<pubDate>Mon, 23 Nov 2026 10:00:00 GMT/pubDate><guid>1</guid>",
    { published: Temporal.Instant.from("2026-11-23T10:00Z"), id: "1" },
  ],
  [
    "closes an attribute that lost its mark",
    '<guid isPermaLink="false>1</guid><link>https://y.example/1</link>',
    { id: "1", url: "https://y.example/1" },
  ],
  [
    "ends a CDATA section without an end with its element",
    "<title><![CDATA[One</title><description><![CDATA[<p>Two</p>]]></description>",
    { title: "One", html: "<p>Two</p>" },
  ],
  [
    "takes CDATA out of CDATA",
    "<title><![CDATA[<![CDATA[One]]>]]></title><guid>1</guid>",
    { title: "One", id: "1" },
  ],
  [
    "goes on behind a comment without an end",
    "<!-- <title>One</title><guid>1</guid>",
    { title: "One", id: "1" },
  ],
  [
    "ends an attribute that lost its mark before any tag ends, and leaves the tag its slash",
    '<enclosure url="https://y.example/a.mp3/><guid>1</guid><title>Say "no"</title>',
    { id: "1", title: 'Say "no"' },
  ],
  [
    "reads attributes without quotation marks and in a word processor's",
    "<enclosure url=https://y.example/a.mp3/><guid isPermaLink=“false”>https://y.example/1</guid><title>One</title>",
    { id: "https://y.example/1", url: "", title: "One" },
  ],
  [
    "goes on behind an instruction without its mark",
    '<?php echo "x"; ><guid>1</guid><?php if (1 < 2) { ?><title>One</title>',
    { id: "1", title: "One" },
  ],
  [
    "reads dates and addresses with invisible marks round them",
    "<pubDate>\u200B2026-11-23\u200E</pubDate><link>\u200B https://y.example/1\u200B</link>",
    { url: "https://y.example/1", published: Temporal.Instant.from("2026-11-23T00:00Z") },
  ],
  [
    "finds every field behind a category, an enclosure and an author without an end",
    '<category>One<enclosure url="a"><author>Ann<guid>1</guid><link>https://y.example/1</link>',
    { id: "1", author: "Ann", categories: ["One"], url: "https://y.example/1" },
  ],
  [
    "reads a start tag that lost its bracket",
    "<titleOne two</title><pubDateMon, 23 Nov 2026 10:00:00 GMT</pubDate>",
    { title: "One two", published: Temporal.Instant.from("2026-11-23T10:00Z") },
  ],
  [
    "reads an end tag with a space before its name",
    "<title>One</ title><guid>1</ guid >",
    { title: "One", id: "1" },
  ],
  [
    "reads CDATA in small letters",
    "<title><![cdata[One <b>two</b>]]></title>",
    { title: "One two" },
  ],
  [
    "leaves out what remains of a section's end",
    "<title><![CDATA[One]></title><description><![CDATA[Two]] ></description><guid>1</guid>",
    { title: "One", html: "Two", id: "1" },
  ],
  [
    "leaves out a section's end without its beginning",
    "<dc:creator>Ann]]></dc:creator><description>One ]]&gt; two</description>",
    { author: "Ann", html: "One ]]> two" },
  ],
  [
    "keeps a bracket that ends the text of a section without an end",
    "<title><![CDATA[One […]</title><guid>1</guid>",
    { title: "One […]", id: "1" },
  ],
  [
    "finds the address behind a link that an HTML writer has closed",
    "<link/>https://y.example/1<guid>1</guid>",
    { url: "https://y.example/1", id: "1" },
  ],
  [
    "joins the halves of a character that was written as two",
    "<title>&#xD83D;&#xDE00; &amp;#55357;&amp;#56832; &#xD83D;</title>",
    { title: "😀 😀 \uFFFD" },
  ],
  [
    "reads references without a semicolon as HTML does, and leaves queries alone",
    "<title>A&nbsp- &laquo B&#8212 C</title><link>https://y.example/?a=1&copy=2&reg=3</link>",
    { title: "A\u00A0- « B— C", url: "https://y.example/?a=1&copy=2&reg=3" },
  ],
  [
    "drops a bracket that stands twice, and keeps the author's own",
    "<<title>1 << 2 >> 1</title><guid>>1<</guid><dc:creator>Ann</dc:creator>>",
    { title: "1 << 2 >> 1", id: "1", author: "Ann" },
  ],
  [
    "opens an element that was closed too early",
    "<title/><![CDATA[One]]></title><guid/>1</guid><pubDate/>2026-11-23</pubDate>",
    { title: "One", id: "1", published: Temporal.Instant.from("2026-11-23T00:00Z") },
  ],
  [
    "ends a field at its end tag though that is escaped in part",
    "<title>One&lt;/title><description>Two</description&gt;<guid>1</guid>",
    { title: "One", html: "Two", id: "1" },
  ],
  [
    "leaves an escaped end tag within a text alone",
    "<description>&lt;summary>a&lt;/summary> b</description>",
    { html: "<summary>a</summary> b" },
  ],
  [
    "reads attributes without their sign, in marks of two kinds or escaped ones",
    `<guid isPermaLink"false">https://y.example/1</guid><link href="https://y.example/2'/>` +
      "<category term=&quot;a b&quot;/>",
    { id: "https://y.example/1", url: "https://y.example/2", categories: ["a b"] },
  ],
  [
    "reads a prefix that is parted from its name",
    "<dc: creator>Ann</dc: creator><content :encoded>One</content :encoded><dc::date>2026</dc::date>",
    { author: "Ann", html: "One", published: Temporal.Instant.from("2026-01-01T00:00Z") },
  ],
  [
    "reads names without their prefixes",
    "<creator>Ann</creator><encoded>One</encoded><subject>a</subject><date>2026</date>",
    {
      author: "Ann",
      html: "One",
      categories: ["a"],
      published: Temporal.Instant.from("2026-01-01T00:00Z"),
    },
  ],
  [
    "reads fields under the names that programs give them",
    "<url>https://y.example/1</url><full_text>One</full_text><pub-date>2026</pub-date>",
    {
      url: "https://y.example/1",
      html: "One",
      published: Temporal.Instant.from("2026-01-01T00:00Z"),
    },
  ],
  [
    "prefers a link to other addresses",
    "<url>https://y.example/1.png</url><link>https://y.example/1</link>",
    { url: "https://y.example/1" },
  ],
  [
    "finds categories in a list",
    "<categories><category>a</category><category>b</category></categories>",
    { categories: ["a", "b"] },
  ],
  [
    "reads CDATA that is misspelt",
    "<title><[CDATA[One]]></title><guid><! [CDATA[1]]></guid><author><![ CDATA[Ann]]></author>",
    { title: "One", id: "1", author: "Ann" },
  ],
  [
    "reads a section that was escaped",
    "<description>&lt;![CDATA[&lt;p>One]]&gt;</description>",
    { html: "<p>One" },
  ],
  [
    "reads a body that was escaped twice, and leaves words about markup alone",
    "<content:encoded>&amp;lt;p&amp;gt;One&amp;lt;/p&amp;gt;</content:encoded>" +
      "<description>The &amp;lt;p&amp;gt; of HTML</description>",
    { html: "<p>One</p>", summary: "The &lt;p&gt; of HTML" },
  ],
  [
    "parts the words of a title where a line breaks",
    "<title>One<br>two<br/><b>th</b>ree</title>",
    { title: "One two three" },
  ],
  [
    "reads references with spaces in them",
    "<title>A &amp ; B & amp; C &#8212 ; D; R & D ;</title>",
    { title: "A & B & C — D; R & D ;" },
  ],
  [
    "finds the date behind a warning",
    "<pubDate><br />\n<b>Warning</b>: date() in <b>/x.php</b> on line <b>3</b><br />\n2026-11-23</pubDate>",
    { published: Temporal.Instant.from("2026-11-23T00:00Z") },
  ],
  [
    "finds the date in HTML's element for it",
    '<pubDate><time datetime="2026-11-23">today</time></pubDate>',
    { published: Temporal.Instant.from("2026-11-23T00:00Z") },
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
    // As JSON: to deepEqual() one Temporal.Instant is like another.
    const entry: unknown = JSON.parse(JSON.stringify({ ...entries[0] }));
    assert.deepEqual(entry, JSON.parse(JSON.stringify({ ...entries[0], ...expected })));
  });
}

for (const [what, prolog] of [
  ["without its question mark", '<?xml version="1.0" encoding="utf-8">'],
  ["cut off", '<?xml version="1.0"\n'],
  ["twice", '<?xml version="1.0"?><?xml version="1.0"?>'],
  [
    "behind a warning of PHP",
    '<br />\n<b>Warning</b>: x in <b>/a.php</b> on line <b>1</b><br />\n<?xml version="1.0"?>',
  ],
  ["behind blank lines and marks", '\uFEFF\uFEFF\n\n<?xml version="1.0"?>'],
  ["of a later version", '<?xml version="1.1"?>'],
] as const) {
  test(`parseFeed() reads a feed whose declaration stands ${what}`, async () => {
    const { title, entries } = await parseFeed(Buffer.from(prolog + item("<guid>1</guid>")), {});
    assert.equal(title, "T");
    assert.equal(entries[0]?.id, "1");
  });
}

for (const [what, text] of [
  [
    "that is closed and opened again",
    "<rss><channel>1</channel></rss><rss><channel>2</channel></rss>",
  ],
  ["that is closed too early", "<rss><channel>1</channel></rss>2"],
  ["behind an empty one", "<feed><title>x</title></feed><rss><channel>12</channel></rss>"],
  [
    "that says it is XHTML",
    '<rss xmlns="http://www.w3.org/1999/xhtml"><channel>12</channel></rss>',
  ],
  ["that comes again", "<rss><channel>12</channel></rss>\n<rss><channel>12</channel></rss>"],
  ["that comes again, cut", "<rss><channel>12</channel></rss>\n<rss><channel>1</channel>"],
  ["inside a page", "<html><body><div><rss><channel>12</channel></rss></div></body></html>"],
  [
    "under a prefix, entries without an end",
    '<x:rss xmlns:x="http://purl.org/rss/1.0/">12</x:rss>',
  ],
] as const) {
  test(`parseFeed() finds all entries of a root ${what}`, async () => {
    const prefix = text.includes("x:") ? "x:" : "";
    const end = prefix === "" ? "</item>" : "";
    const written = text.replace(
      /[12](?=<|2|$)/g,
      (id) => `<${prefix}item><${prefix}title>${id}</${prefix}title>${end}`,
    );
    const { entries } = await parseFeed(Buffer.from(written), {});
    assert.deepEqual(
      entries.map(({ title }) => title),
      ["1", "2"],
    );
  });
}

test("parseFeed() finds the start of an entry that is missing between an end and a field", async () => {
  const one = "<title>1</title><link>https://x.example/1</link></item>";
  const text = `<rss><channel><item>${one}\n${one.replaceAll("1", "2")}<item>${one.replaceAll("1", "3")}`;
  const { entries } = await parseFeed(Buffer.from(`${text}<title>x</title></channel></rss>`), {});
  assert.deepEqual(
    entries.map(({ title }) => title),
    ["1", "2", "3"],
  );
});

test("parseFeed() reads Atom's entries in RSS", async () => {
  const text = item("<title>One</title>").replaceAll("item>", "entry>");
  const { entries } = await parseFeed(Buffer.from(text), {});
  assert.equal(entries[0]?.title, "One");
});

const asText = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
const HELD = item('<title>Я "1" &amp; 2</title>\n<description>&lt;p>One</description>');
for (const [where, text] of [
  ["a string of JSON", JSON.stringify({ status: 200, contents: HELD })],
  ["a call", `callback(${JSON.stringify(HELD).replaceAll("/", "\\/").replace("Я", "\\u042f")});`],
  ["escapes", asText(HELD)],
  ["a page that shows it", `<html><body><pre>${asText(HELD)}</pre><p>x</p></body></html>`],
  ["a service's answer", `<string xmlns="http://tempuri.org/">${asText(HELD)}</string>`],
] as const) {
  test(`parseFeed() takes a feed out of ${where}`, async () => {
    const { title, entries } = await parseFeed(Buffer.from(text), {});
    assert.equal(title, "T");
    assert.deepEqual(
      entries.map((entry) => [entry.title, entry.html]),
      [['Я "1" & 2', "<p>One"]],
    );
  });
}

test("parseFeed() takes a feed out of a page once, and no other one out of that", async () => {
  const text = asText(asText(HELD));
  await assert.rejects(parseFeed(Buffer.from(`<p>&lt;?xml?>${text}`), {}), NotAFeedError);
});

const JSON_ITEM = '{"id": "1", "url": "https://x.example/1", "content_html": "<p>a\\"b</p>"}';
const jsonFeed = (items: string) =>
  `{"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": [${items}]}`;
for (const [what, text] of [
  ["with commas before brackets", jsonFeed(`${JSON_ITEM.replace("}", ",}")},`)],
  ["without a comma", jsonFeed(JSON_ITEM.replace(", ", " "))],
  ["with comments", `// x\n${jsonFeed(`/* "y" */ ${JSON_ITEM}`)}`],
  ["with names without quotes", jsonFeed(JSON_ITEM.replace(/"(\w+)":/g, "$1:"))],
  ["in single quotes", jsonFeed(JSON_ITEM.replaceAll(/(?<!\\)"/g, "'"))],
  ["with semicolons", jsonFeed(JSON_ITEM.replaceAll(", ", "; "))],
  ["with an unknown escape", jsonFeed(JSON_ITEM.replace("<p>", "\\<p>"))],
  ["with control characters", `\0${jsonFeed(JSON_ITEM.replace("a", "\u0001a\u0000"))}`],
  ["with JavaScript's escapes", jsonFeed(JSON_ITEM.replace("<", "\\x3c"))],
  ["with numbered items", jsonFeed(`"0": ${JSON_ITEM}`).replace("[", "{").replace("]", "}")],
  ["in another object", `{"status": {"code": 200}, "data": ${jsonFeed(JSON_ITEM)}}`],
  ["in a string", JSON.stringify(jsonFeed(JSON_ITEM))],
  ["escaped as HTML is", asText(jsonFeed(JSON_ITEM))],
  ["passed to a function", `callback(${jsonFeed(JSON_ITEM)});`],
  ["behind a warning", `<b>Warning</b>: x\n${jsonFeed(JSON_ITEM)}`],
  ["before a script", `${jsonFeed(JSON_ITEM)}<script>{</script>`],
  [
    "cut in the next item",
    jsonFeed(`${JSON_ITEM}, {"id": "2", "content_html": "<p>c`).slice(0, -2),
  ],
  ["cut between two items", jsonFeed(`${JSON_ITEM},`).slice(0, -2)],
] as const) {
  test(`parseFeed() reads a JSON feed ${what}`, async () => {
    const { title, entries } = await parseFeed(Buffer.from(text), {});
    assert.equal(title, "T");
    assert.deepEqual(
      entries.map(({ id, url, html }) => ({ id, url, html })),
      [{ id: "1", url: "https://x.example/1", html: '<p>a"b</p>' }],
    );
  });
}

for (const share of [0.3, 0.5, 0.7, 0.9]) {
  test(`parseFeed() keeps the entries before a cut at ${share * 100} %`, async () => {
    const whole = `<rss><channel><title>T</title>${Array.from({ length: 20 }, (_, i) => `<item><guid>${i}</guid><description><![CDATA[<p>${i}</p>]]></description></item>`).join("")}</channel></rss>`;
    const cut = whole.slice(0, Math.floor(whole.length * share));
    const complete = cut.split("</item>").length - 1;
    const { entries } = await parseFeed(Buffer.from(cut), {});
    assert.ok(entries.length >= complete);
    for (let i = 0; i < complete; i += 1) assert.equal(entries[i]?.html, `<p>${i}</p>`);
  });
}

test("parseFeed() leaves an entry that the end cuts before its address to the next poll", async () => {
  const head = "<rss><channel><item><guid>1</guid><title>First</title></item><item><guid>2</guid>";
  const idsOf = async (tail: string) =>
    (await parseFeed(Buffer.from(head + tail), {})).entries.map(({ id }) => id);
  const link = "<link>https://x.example/2</link>";
  assert.deepEqual(await idsOf("<title>Poland clo"), ["1"]);
  assert.deepEqual(await idsOf(`${link}<title>Poland clo`), ["1"]);
  assert.deepEqual(await idsOf("<title>Poland closes</title><link>https://x.exa"), ["1"]);
  assert.deepEqual(await idsOf("<title>Poland closes</title><description>The bor"), ["1"]);
  assert.deepEqual(await idsOf(link), ["1"], "an address alone");
  assert.deepEqual(await idsOf(`${link}<title>Poland closes</ti`), ["1", "2"], "a cut end tag");
  assert.deepEqual(await idsOf(`${link}<description>The bor`), ["1", "2"]);
});

test("parseFeed() takes a web page before other alternates of an Atom entry, and the last of several", async () => {
  const entry =
    '<link href="https://y.example/1"/><link rel="ALTERNATE" type="text/html" href="https://y.example/2"/>' +
    '<link rel="alternate" type="application/json" href="https://y.example/3"/><link rel="self" href="https://y.example/4"/>';
  const text = `<feed xmlns="http://www.w3.org/2005/Atom"><entry>${entry}</entry></feed>`;
  const { entries } = await parseFeed(Buffer.from(text), {});
  assert.equal(entries[0]?.url, "https://y.example/2");
});

test("parseFeed() resolves links against the site where the feed lives on another host", async () => {
  const link = "<link>https://x.example/a/</link>";
  const text = `<rss><channel>${link}<item><link>b</link></item></channel></rss>`;
  const { entries } = await parseFeed(Buffer.from(text), { url: "https://feeds.example/x/rss" });
  assert.equal(entries[0]?.url, "https://x.example/a/b");
});

test("parseFeed() reads entries beyond one batch in their order, and no more than 5,000", async () => {
  const text = `<rss><channel>${Array.from({ length: 6_000 }, (_, i) => `<item><guid>${i}</guid><title>t</title></item>`).join("")}`;
  const { entries } = await parseFeed(Buffer.from(text), {});
  assert.deepEqual(
    entries.map(({ id }) => Number(id)),
    Array.from({ length: 5_000 }, (_, i) => i),
  );
});

test("parseFeed() lets others have their turn while it reads a long feed", async (t) => {
  let clock = performance.now();
  // A slow machine: some time has passed whenever it is asked.
  t.mock.method(performance, "now", () => (clock += 20));
  const words = "Міністр сустрэўся з паслом. ".repeat(40);
  const text = `<rss><channel>${`<item><title>T</title><description>${words}</description></item>`.repeat(500)}`;
  let turns = 0;
  let isReading = true;
  const count = () => {
    turns += 1;
    if (isReading) setImmediate(count);
  };
  setImmediate(count);
  await parseFeed(Buffer.from(text), {});
  isReading = false;
  // A turn for each 64 kB of markup and for each 50 entries.
  assert.ok(turns >= 15, String(turns));
});

const sy = 'xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"';
for (const [inside, expected] of [
  ["<ttl>60</ttl>", "PT60M"],
  ["<ttl> 90.5 </ttl>", "PT90M"],
  ["<ttl>0</ttl>", null],
  ["<ttl>-5</ttl>", null],
  ["<ttl>often</ttl>", null],
  ["<ttl></ttl>", null],
  ["<ttl>1e9</ttl>", null],
  // WordPress's template.
  ["<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>1</sy:updateFrequency>", null],
  ["<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>", "PT30M"],
  [
    "<sy:updatePeriod> daily </sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>",
    "PT360M",
  ],
  ["<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>", null],
  ["<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>1000</sy:updateFrequency>", null],
  ["<sy:updatePeriod>yearly</sy:updatePeriod>", null],
  ["<ttl>30</ttl><sy:updatePeriod>daily</sy:updatePeriod>", "PT30M"],
  ["<ttl>0</ttl><sy:updatePeriod>daily</sy:updatePeriod>", "PT1440M"],
  ["<item><ttl>60</ttl></item>", null],
] as const) {
  test(`parseFeed() reads the wait in ${inside}`, async () => {
    const text = `<rss ${sy}><channel><title>T</title>${inside}</channel></rss>`;
    const { ttl } = await parseFeed(Buffer.from(text), {});
    assert.equal(ttl?.toString() ?? null, expected);
  });
}

test("parseFeed() resolves links against the feed's own link where its address is unknown", async () => {
  const text =
    '<rss><channel><link>https://x.example/a/</link><item><link>b</link><description>&lt;a href="c"></description></item></channel></rss>';
  const { entries } = await parseFeed(Buffer.from(text), {});
  assert.equal(entries[0]?.url, "https://x.example/a/b");
  assert.equal(entries[0]?.html, '<a href="https://x.example/a/c">');
});

// The format's authors: https://github.com/manton/JSONFeed/issues/8
test("parseFeed() resolves a JSON feed's links against its home page", async () => {
  const text = JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    home_page_url: "https://x.example/blog/",
    items: [{ id: "1", url: "a", content_html: '<a href="b">c</a>' }],
  });
  const { link, entries } = await parseFeed(Buffer.from(text), { url: "https://cdn.example/1" });
  assert.equal(link, "https://x.example/blog/");
  assert.equal(entries[0]?.url, "https://x.example/blog/a");
  assert.equal(entries[0]?.html, '<a href="https://x.example/blog/b">c</a>');
});

test("parseFeed() resolves a JSON feed's links against its address where it names no home page", async () => {
  const text = '{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","url":"a"}]}';
  const { entries } = await parseFeed(Buffer.from(text), { url: "https://x.example/f/1.json" });
  assert.equal(entries[0]?.url, "https://x.example/f/a");
});

test("parseFeed() keeps nothing of one document for the next", async () => {
  await parseFeed(Buffer.from(item("<title>One</title>")), {});
  await assert.rejects(parseFeed(Buffer.from('<?xml version="1.0"?>'), {}), NotAFeedError);
  const { entries } = await parseFeed(Buffer.from(item("<title>Two</title>")), {});
  assert.equal(entries[0]?.title, "Two");
});

const RUSSIAN = "Лукашенко встретился с послом «Инициативы»";
/** What comes of UTF-8 that a server takes for another encoding. */
const misread = (text: string, encoding: string) =>
  new TextDecoder(encoding).decode(new TextEncoder().encode(text));

for (const encoding of ["windows-1251", "windows-1252"]) {
  test(`parseFeed() turns back UTF-8 read as ${encoding}, and says so`, async () => {
    const text = misread(item(`<title>${RUSSIAN}</title><category>Мир</category>`), encoding);
    const { entries, warning } = await parseFeed(Buffer.from(text), {});
    assert.equal(entries[0]?.title, RUSSIAN);
    assert.deepEqual(entries[0]?.categories, ["Мир"]);
    assert.deepEqual(warning, {
      kind: "encoding",
      detail: `Its text is UTF-8 that was read as ${encoding} and encoded again; it was turned back`,
    });
  });
}

test("parseFeed() turns back titles alone where the bodies are as they should be", async () => {
  const text = item(
    `<title>${misread(RUSSIAN, "windows-1251")}</title><description>${RUSSIAN} ${RUSSIAN}</description>`,
  );
  const { entries, warning } = await parseFeed(Buffer.from(text), {});
  assert.equal(entries[0]?.title, RUSSIAN);
  assert.equal(entries[0]?.html, `${RUSSIAN} ${RUSSIAN}`);
  assert.match(warning?.detail ?? "", /what could be was turned back$/);
});

for (const [what, text] of [
  ["a document in UTF-8", item(`<title>${RUSSIAN}</title>`)],
  ["ASCII under any label", `<?xml version="1.0" encoding="koi8-r"?>${item("<title>a</title>")}`],
] as const) {
  test(`parseFeed() has no complaint about ${what}`, async () => {
    assert.equal((await parseFeed(Buffer.from(text), {})).warning, null);
  });
}

test("parseFeed() says that a document is in another encoding than it claims", async () => {
  const text = `<?xml version="1.0" encoding="windows-1251"?>${item(`<title>${RUSSIAN}</title>`)}`;
  const { entries, warning } = await parseFeed(Buffer.from(text), {});
  assert.equal(entries[0]?.title, RUSSIAN);
  assert.deepEqual(warning, {
    kind: "encoding",
    detail: "It says it is in windows-1251 and is in utf-8",
  });
});

test("parseFeed() believes the catalogue's word on the encoding", async () => {
  // Ends with bytes that are valid UTF-8 by chance, as short texts may.
  const bytes = Buffer.concat([
    Buffer.from("<rss><channel><title>"),
    Uint8Array.of(0xd0, 0xb0),
    Buffer.from("</title></channel></rss>"),
  ]);
  assert.equal((await parseFeed(bytes, {})).title, "а");
  const { title, warning } = await parseFeed(bytes, { encoding: "cp-1251" });
  assert.equal(title, "Р°");
  assert.equal(warning, null);
});
