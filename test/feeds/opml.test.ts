import assert from "node:assert/strict";
import { test } from "node:test";
import { readCatalogue } from "../../src/feeds/load-catalogue.ts";
import { fromOpml, toOpml } from "../../src/feeds/opml.ts";

test("fromOpml() reads back what toOpml() wrote", () => {
  const feeds = readCatalogue(
    'feeds:\n  - {id: a, name: "A & <B> \\"C\\"", url: "https://a.example/?x=1&y=2", language: be, country: BY, camp: ukraine}\n  - {id: b, name: B, url: "https://b.example/", language: ru, country: RU, camp: other}\n',
    "feeds.yaml",
  );
  assert.deepEqual(
    fromOpml(toOpml(feeds)),
    feeds.map(({ id, name, url, language }) => ({ id, name, url, language })),
  );
});

test("fromOpml() finds feeds in nested groups, each once, with unique ids", () => {
  const text = `<opml version="1.0"><body><outline text="Group"><outline text="News" xmlUrl="https://a.example/rss"/>
    <outline title="News" xmlUrl="https://b.example/rss" language="ru-RU"/></outline>
    <outline text="Again" xmlurl="https://a.example/rss"/><outline text="Нет" xmlUrl="https://c.example/"/>
    <outline text="No feed" xmlUrl="javascript:alert(1)"/></body></opml>`;
  assert.deepEqual(fromOpml(text), [
    { id: "news", name: "News", url: "https://a.example/rss", language: "en" },
    { id: "news-2", name: "News", url: "https://b.example/rss", language: "ru" },
    { id: "c-example", name: "Нет", url: "https://c.example/", language: "en" },
  ]);
});

const outline = (attributes: string) => `<opml><body><outline ${attributes}/></body></opml>`;
const one = (attributes: string) => fromOpml(outline(attributes))[0];

const odd: readonly (readonly [string, string, object | undefined])[] = [
  [
    "takes the address for a name that is missing",
    'xmlUrl="https://a.example/rss"',
    { id: "https-a-example-rss", name: "https://a.example/rss" },
  ],
  [
    "takes the title where the text is blank",
    'text=" " title="News" xmlUrl="https://a.example/"',
    { id: "news", name: "News" },
  ],
  [
    "reads an address in another attribute",
    'type="rss" text="A" url="https://a.example/"',
    { url: "https://a.example/" },
  ],
  ["reads a link as no feed", 'type="link" text="A" url="https://a.example/"', undefined],
  [
    "reads an address for feed readers",
    'text="A" xmlUrl="feed://a.example/"',
    { url: "https://a.example/" },
  ],
  [
    "reads the same before a scheme",
    'text="A" xmlUrl="feed:https://a.example/"',
    { url: "https://a.example/" },
  ],
  ["leaves out an empty address", 'text="A" xmlUrl=""', undefined],
  ["leaves out a file", 'text="A" xmlUrl="file:///etc/passwd"', undefined],
  [
    "leaves out an address without end",
    `text="A" xmlUrl="https://a.example/${"x".repeat(3000)}"`,
    undefined,
  ],
  [
    "makes an id that the feeds file takes",
    'text="A" id="__É-Ünü" xmlUrl="https://a.example/"',
    { id: "n" },
  ],
  [
    "cuts a name without end",
    `text="${"🦬".repeat(500)}" xmlUrl="https://a.example/"`,
    { name: "🦬".repeat(80) },
  ],
  [
    "takes a language's code alone",
    'text="A" language="pl-PL" xmlUrl="https://a.example/"',
    { language: "pl" },
  ],
  [
    "takes a language's name for none",
    'text="A" language="polski" xmlUrl="https://a.example/"',
    { language: "en" },
  ],
  [
    "keeps markup and entities in a name as words",
    'text="&lt;b&gt;A&lt;/b&gt; &amp; B" xmlUrl="https://a.example/"',
    { name: "<b>A</b> & B" },
  ],
];
for (const [behavior, attributes, expected] of odd) {
  test(`fromOpml() ${behavior}`, () => {
    const feed = one(attributes);
    if (expected === undefined) assert.equal(feed, undefined);
    else assert.partialDeepStrictEqual(feed, expected);
  });
}

test("fromOpml() reads what is left of a broken file", () => {
  const text = `junk <?xml version="1.0"?><OPML version=1.0><head><title>Mine & yours</title><body>
    <outline text="Group" <outline text=News xmlUrl='https://a.example/?x=1&y=2'>
    <outline text="Open" xmlUrl="https://b.example/"><outline text="In it" xmlUrl="https://c.example/"/>
    </group><outline text="Last" xmlUrl="https://d.example/"`;
  const urls = fromOpml(text).map(({ url }) => url);
  assert.deepEqual(urls, [
    "https://a.example/?x=1&y=2",
    "https://b.example/",
    "https://c.example/",
  ]);
});

test("fromOpml() refuses what is not OPML", () => {
  for (const text of ["", "<rss/>", "<html><body>Log in</body></html>", "{}"]) {
    assert.throws(() => fromOpml(text), SyntaxError);
  }
});

test("fromOpml() takes a hostile file in bounded time", () => {
  const feed = (n: number) => `<outline text="News" xmlUrl="https://a.example/${n}"/>`;
  const startedAt = performance.now();
  const many = fromOpml(
    `<opml>${Array.from({ length: 50_000 }, (_, n) => feed(n)).join("")}</opml>`,
  );
  assert.equal(new Set(many.map(({ id }) => id)).size, 50_000);
  const deep = `<opml>${"<outline>".repeat(100_000)}${feed(1)}`;
  assert.equal(fromOpml(deep).length, 1);
  assert.deepEqual(fromOpml(`<opml>${"<outline/>".repeat(600_000)}</opml>`), []);
  const bomb = `<!DOCTYPE opml [<!ENTITY a "${"x".repeat(1000)}">${Array.from(
    { length: 20 },
    (_, n) => `<!ENTITY b${n} "${`&${n === 0 ? "a" : `b${n - 1}`};`.repeat(10)}">`,
  ).join("")}]><opml><outline text="&b19;" xmlUrl="https://a.example/"/></opml>`;
  assert.throws(() => fromOpml(bomb), RangeError);
  assert.ok(performance.now() - startedAt < 10_000);
});
