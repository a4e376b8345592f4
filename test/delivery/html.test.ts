import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { link, shorten, toPlainText } from "../../src/delivery/html.ts";
import { escapeHtml } from "../../src/text/escape-html.ts";
import { anyText } from "../support/any-text.ts";

test("link() escapes both the text and the address", () => {
  assert.equal(
    link('<b>"A" & B</b>', 'https://x.by/?a=1&b="><i>'),
    '<a href="https://x.by/?a=1&amp;b=&quot;&gt;&lt;i&gt;">&lt;b&gt;&quot;A&quot; &amp; B&lt;/b&gt;</a>',
  );
});

for (const url of [
  "",
  "javascript:alert(1)",
  "tg://user?id=7",
  " https://x.by/",
  "//x.by/",
  "x",
  "http://localhost/a",
  "https://a{b.by/",
  "https://x.by:0/",
  "https://[/",
]) {
  test(`link() makes no link of ${JSON.stringify(url)}`, () => {
    assert.equal(link("a<b", url), "a&lt;b");
  });
}

test("link() makes no link of an address that alone would fill a message", () => {
  assert.equal(link("x", `https://x.by/${"%D1%8F".repeat(1500)}`), "x");
});

const cuts = [
  ["leaves a text that fits", "one two", 7, "one two"],
  ["cuts at a word", "one two three", 10, "one two…"],
  ["leaves no punctuation before the ellipsis", "one two, three", 11, "one two…"],
  ["cuts a text without spaces where it stands", "абвгдежзик", 5, "абвг…"],
  ["does not lose half of the text to a long last word", "a bcdefghijklmnop", 10, "a bcdefgh…"],
  ["never cuts a character in two", "🇧🇾🇧🇾🇧🇾", 4, "🇧🇾🇧…"],
] as const;

for (const [behavior, text, max, expected] of cuts) {
  test(`shorten() ${behavior}`, () => assert.equal(shorten(text, max), expected));
}

test("shorten() keeps to its limit and to whole characters, whatever the text", () => {
  fc.assert(
    fc.property(anyText({ maxLength: 60 }), fc.integer({ min: 1, max: 50 }), (text, max) => {
      const short = shorten(text, max);
      assert.ok([...short].length <= max);
      assert.ok(short.isWellFormed());
    }),
  );
});

test("shorten() takes no noticeable time for a text of spaces and dots", () => {
  const from = performance.now();
  for (const text of [" ".repeat(50_000), ". ".repeat(50_000), ".".repeat(50_000)])
    shorten(text, 4000);
  assert.ok(performance.now() - from < 1000);
});

test("toPlainText() gives back what was escaped", () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      assert.equal(toPlainText(`<b>${escapeHtml(text)}</b>`), text);
    }),
  );
});
