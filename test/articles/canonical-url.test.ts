import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { canonicalUrl } from "../../src/articles/canonical-url.ts";
import { anyWebUrl } from "../support/any-text.ts";

const cases: readonly (readonly [string, string, string])[] = [
  [
    "removes tracking",
    "https://a.example/x?utm_source=rss&utm_medium=feed&id=5&fbclid=1#top",
    "https://a.example/x?id=5",
  ],
  ["prefers https and drops the default port", "http://a.example:80/x", "https://a.example/x"],
  ["keeps other ports and their scheme", "http://a.example:8080/x", "http://a.example:8080/x"],
  ["lower-cases the host alone", "https://A.Example/Path", "https://a.example/Path"],
  ["sorts parameters", "https://a.example/?b=2&a=1", "https://a.example/?a=1&b=2"],
  ["keeps unknown parameters", "https://a.example/?ref=12345", "https://a.example/?ref=12345"],
  ["drops a source's name", "https://a.example/x?ref=telegram&from=rss", "https://a.example/x"],
  ["leaves mobile hosts", "https://m.lrt.lt/x", "https://lrt.lt/x"],
  ["leaves AMP", "https://amp.dw.com/ru/a-1/amp/", "https://dw.com/ru/a-1/"],
  ["keeps a domain that is called m", "https://m.by/x", "https://m.by/x"],
  ["keeps www, which some sites need", "https://www.belta.by/x", "https://www.belta.by/x"],
  ["drops an index", "https://a.example/x/index.html", "https://a.example/x/"],
  ["mends doubled slashes", "https://a.example//x///y", "https://a.example/x/y"],
  ["drops credentials", "https://me:secret@a.example/x", "https://a.example/x"],
  ["keeps a page in the fragment", "https://a.example/#!/news/5", "https://a.example/#!/news/5"],
  [
    "leaves Google's redirects alone",
    "https://news.google.com/rss/articles/CBMi?oc=5",
    "https://news.google.com/rss/articles/CBMi?oc=5",
  ],
  [
    "knows an outlet by its mirror",
    "https://d2f.zerkalo.cc/life/1.html",
    "https://news.zerkalo.io/life/1.html",
  ],
  ["leaves posts of channels alone", "https://t.me/Name/12", "https://t.me/Name/12"],
  ["trims what is no web address", " tag:a.example,2026:1 ", "tag:a.example,2026:1"],
  ["gives nothing for nothing", "", ""],
];

for (const [behavior, url, expected] of cases) {
  test(`canonicalUrl() ${behavior}`, () => {
    assert.equal(canonicalUrl(url), expected);
  });
}

const different = [
  ["https://a.example/news/1", "https://a.example/news/2"],
  ["https://a.example/?id=1", "https://a.example/?id=2"],
  ["https://a.example/?p=1&p=2", "https://a.example/?p=2&p=1"],
  ["https://a.example/News", "https://a.example/news"],
  ["https://be.a.example/1", "https://ru.a.example/1"],
  ["https://a.example/view.php?source=1", "https://a.example/view.php?source=2"],
  ["https://a.example/amp", "https://a.example/amplifier"],
  ["https://a.example:8080/1", "https://a.example/1"],
] as const;

for (const [one, other] of different) {
  test(`canonicalUrl() keeps ${one} and ${other} apart`, () => {
    assert.notEqual(canonicalUrl(one), canonicalUrl(other));
  });
}

test("canonicalUrl() changes nothing the second time, whatever it is given", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), anyWebUrl()), (url) => {
      const once = canonicalUrl(url);
      assert.equal(canonicalUrl(once), once);
    }),
    { numRuns: 2_000 },
  );
});
