import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { htmlToText } from "../../src/articles/html-to-text.ts";

const cases: readonly (readonly [string, string, string])[] = [
  ["puts a blank line between paragraphs", "<p>One</p><p>Two</p>", "One\n\nTwo"],
  [
    "takes two breaks as a paragraph, one as a space",
    "One<br>two<br/> <br>Three",
    "One two\n\nThree",
  ],
  ["keeps inline markup together", "<p>o<b>n</b>e <i>two</i></p>", "one two"],
  [
    "keeps cells apart",
    "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>",
    "a b\n\nc",
  ],
  ["separates list items", "<ul><li>a<li>b</ul>", "a\n\nb"],
  [
    "leaves out scripts and styles",
    "a<script>b<p>c</script><style>d</style><noscript>e</noscript>f",
    "af",
  ],
  ["ends what is hidden with its own end tag", "<svg><svg></svg>x</svg>y", "y"],
  ["decodes entities once", "&lt;b&gt; &amp;amp; &#1046;&nbsp;&mdash;", "<b> &amp; Ж —"],
  ["leaves lone brackets and ampersands", "a < b & c <3", "a < b & c <3"],
  ["keeps the paragraphs of plain text", "One\ntwo\n \nThree", "One two\n\nThree"],
  [
    "removes invisible and reordering characters",
    "a\u200Bb\u202Ec\u00ADd\u{E0041}e\uFEFF",
    "abcde",
  ],
  ["keeps emoji whole", "👩‍💻 x\u200Dy", "👩‍💻 xy"],
  ["composes accents", "e\u0301", "é"],
  ["reads text wrapped in CDATA once too often", "<![CDATA[x]]>", "x"],
  ["forgets comments", "a<!-- b -->c", "ac"],
  ["gives nothing for nothing", "<p> </p>&nbsp;<br>", ""],
];

for (const [behavior, html, text] of cases) {
  test(`htmlToText() ${behavior}`, () => {
    assert.equal(htmlToText(html), text);
  });
}

for (const piece of [
  "<div>",
  "<",
  "&",
  "<br>",
  "<![CDATA[",
  "\n ",
  "<a x=1 ",
  "<script>",
  "</p>",
]) {
  test(`htmlToText() is linear in ${JSON.stringify(piece)}`, { timeout: 10_000 }, () => {
    assert.equal(typeof htmlToText(piece.repeat(300_000)), "string");
  });
}

test("htmlToText() gives clean paragraphs for any input", () => {
  const scrap = fc.constantFrom(
    "<p>",
    "</p>",
    "<br>",
    "<script>",
    "</script>",
    "&nbsp;",
    "&#x202e;",
    "\n\n",
    "слово",
    "\u2028",
    "\uD800",
    "<svg/>",
    "<td>",
    "<!--",
    "\t",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(scrap).map((scraps) => scraps.join("")),
      ),
      (html) => {
        const text = htmlToText(html);
        assert.ok(text.isWellFormed());
        assert.doesNotMatch(text, /[\u202A-\u202E\u2066-\u2069\u200B\uFEFF]/);
        for (const paragraph of text === "" ? [] : text.split("\n\n")) {
          assert.equal(paragraph, paragraph.replace(/\s+/g, " ").trim());
          assert.notEqual(paragraph, "");
        }
      },
    ),
    { numRuns: 2_000 },
  );
});
