import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { resolveLinks } from "../../src/feeds/html-fragment.ts";

const BASE = "https://example.by/news/";

for (const [written, resolved] of [
  ['<a href="/a">x</a>', '<a href="https://example.by/a">x</a>'],
  ["<a href='a'>x</a>", '<a href="https://example.by/news/a">x</a>'],
  ["<a href=a>x</a>", '<a href="https://example.by/news/a">x</a>'],
  ['<A HREF = " /a">x</A>', '<A HREF="https://example.by/a">x</A>'],
  ['<a href\n=\n"/a">x</a>', '<a href="https://example.by/a">x</a>'],
  [`<a href${" ".repeat(30)}=${" ".repeat(30)}"/a">x</a>`, '<a href="https://example.by/a">x</a>'],
  ['<a href="&#47;a">x</a>', '<a href="https://example.by/a">x</a>'],
  ['<a href="//other.by/a">x</a>', '<a href="https://other.by/a">x</a>'],
  ['<a href="#note">x</a>', '<a href="https://example.by/news/#note">x</a>'],
  ['<a href="https://x.by/">x</a><img src="i.png">', null],
] as const) {
  const expected =
    resolved ?? '<a href="https://x.by/">x</a><img src="https://example.by/news/i.png">';
  test(`resolveLinks() reads ${JSON.stringify(written.replace(/ {9,}/g, "…"))}`, () => {
    assert.equal(resolveLinks(written, BASE), expected);
  });
}

for (const written of [
  "<a href=\"https://x.by/a?b=c\">x</a> <img src='data:image/gif;base64,R0l='>",
  '<a href=mailto:a@x.by class="relative">x</a>',
  "a = b, href",
  "",
]) {
  test(`resolveLinks() leaves ${JSON.stringify(written)} as written`, () => {
    assert.equal(resolveLinks(written, BASE), written);
  });
}

test("resolveLinks() finds each relative link, however it is written", () => {
  const space = fc.stringMatching(/^[ \n\t]{0,12}$/);
  const link = fc.record({
    name: fc.constantFrom("href", "src", "SRC", "cite", "poster", "action", "data"),
    before: space,
    after: space,
    quote: fc.constantFrom('"', "'"),
    path: fc.stringMatching(/^[/.?#]?[a-z][a-z0-9/.?=-]{0,20}$/),
    filler: fc.constantFrom("", "<p>text</p>", '<a href="https://x.by/">x</a>', "href=", "<"),
  });
  fc.assert(
    fc.property(fc.array(link, { minLength: 1, maxLength: 5 }), (links) => {
      const html = links.map(
        ({ name, before, after, quote, path, filler }) =>
          `${filler.replace(/(?:href=|<)$/, "")}<b ${name}${before}=${after}${quote}${path}${quote}>x</b>`,
      );
      const resolved = resolveLinks(html.join(" "), BASE);
      for (const { path } of links) {
        const { href } = new URL(path, BASE);
        assert.ok(resolved.includes(`"${href.replaceAll("&", "&amp;")}"`), resolved);
      }
    }),
  );
});
