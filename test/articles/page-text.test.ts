import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { decodePage } from "../../src/articles/decode-page.ts";
import { pageText } from "../../src/articles/page-text.ts";

const PAGES = path.join(import.meta.dirname, "../fixtures/pages");

function read(name: string): string {
  return pageText(decodePage(readFileSync(path.join(PAGES, name)), "text/html"));
}

for (const expected of globSync("*.expected.txt", { cwd: PAGES })) {
  const name = expected.replace(".expected.txt", ".html");
  test(`pageText() finds the report and nothing else in ${name}`, () => {
    assert.equal(read(name), readFileSync(path.join(PAGES, expected), "utf8").trimEnd());
  });
}

for (const name of [
  "pl-paywall-stub.html",
  "lt-for-subscribers.html",
  "en-bot-check.html",
  "en-consent.html",
  "be-front-page.html",
]) {
  test(`pageText() finds no report in ${name}`, () => {
    assert.equal(read(name), "");
  });
}

test("pageText() keeps a report that only speaks of subscribers and cookies", () => {
  const paragraph =
    "Выдавецтва паведаміла, што колькасць падпісчыкаў вырасла, а закон пра cookie адклалі на год, да наступнай вясны. ";
  const html = `<html><head><title>Закон</title></head><body><article>${`<p>${paragraph.repeat(2)}</p>`.repeat(6)}</article></body></html>`;
  assert.equal(pageText(html).split("\n\n").length, 6);
});

test("pageText() cuts a text without end", () => {
  const html = `<html><body><article>${"<p>Адзін і той самы абзац, які паўтараецца зноў і зноў, пакуль не надакучыць чытачу.</p>".repeat(1500)}</article></body></html>`;
  assert.equal(pageText(html).length, 50_000);
});

test("pageText() reads or rejects whatever arrives", () => {
  const piece = fc.constantFrom(
    "<p>",
    "</p>",
    "<div class='caption'>",
    "</div>",
    "<article>",
    "<body>",
    "</body>",
    "<html>",
    "<table><td>",
    "<a href=x>",
    "</a>",
    "<!--",
    "-->",
    "<![CDATA[",
    "<script type='application/ld+json'>",
    "</script>",
    '{"@type":"Article","articleBody":"тэкст"}',
    "&amp;&#0;",
    "\0",
    "\uD800",
    "<title>",
    "<svg>",
    "<template>",
    "<br>",
    "Дастаткова доўгі сказ пра тое, што міністр сустрэўся з калегам і абмеркаваў гандаль. ",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 40 }), (pieces) => {
      let text = "";
      try {
        text = pageText(pieces.join(""));
      } catch {
        // Only the thread that reads pages calls it, and takes this for a page without a text.
      }
      assert.ok(text.length <= 50_000 && text.isWellFormed());
    }),
    { numRuns: 500 },
  );
});

const PAGE = "<p>Паведамленне пра сустрэчу міністраў у Мінску</p>";
const charsets = [
  ["the header's charset", "<html>", "text/html; charset=koi8-r", "koi8-r"],
  ["the charset of a meta element", '<html><meta charset="koi8-r">', "text/html", "koi8-r"],
  [
    "the charset of an old meta element",
    '<meta http-equiv=Content-Type content="text/html; charset=windows-1251">',
    "",
    "windows-1251",
  ],
  [
    "UTF-8 that claims to be something else",
    '<meta charset="windows-1251">',
    "text/html; charset=windows-1251",
    "utf-8",
  ],
] as const;
for (const [behavior, head, contentType, encoding] of charsets) {
  test(`decodePage() reads ${behavior}`, () => {
    // Letters that the old encodings have, too.
    const html = `${head}${PAGE.replaceAll("і", "и").replaceAll("ў", "у")}`;
    assert.equal(decodePage(encode(html, encoding), contentType), html);
  });
}

function encode(text: string, encoding: string): Uint8Array {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  const decoder = new TextDecoder(encoding);
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from(text, (character) => bytes.get(character) ?? 0x3f);
}
