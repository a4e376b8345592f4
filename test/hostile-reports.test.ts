/**
 * Reports written to keep patterns busy: a few characters over and over, as long as a text may be. Each
 * stage takes them like any other; a pattern that parts them in every way there is would not come to an end.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createAnalyzer } from "../src/analysis/analyze.ts";
import { createStoryIndex } from "../src/stories/assign-story.ts";
import { eventConcepts } from "../src/stories/concepts.ts";
import { createExtractiveSummarizer } from "../src/summaries/extractive.ts";
import { createTitleReader } from "../src/summaries/titles-in.ts";
import { sentences } from "../src/text/sentences.ts";

const LONGEST_TEXT = 50_000;
const LONGEST_TITLE = 300;
const TITLE = "Belarus and Poland reopen a border crossing";
const LEAD =
  "Belarus and Poland agreed in Warsaw to reopen the border crossing at Bobrowniki, foreign minister Maxim Ryzhenkov said.";
const UNITS = [
  ...[
    " ",
    "\t",
    "\n",
    "-",
    "'",
    '"',
    "«",
    ".",
    ",",
    "a",
    "а",
    "y",
    "1",
    "<",
    "&",
    "(",
    "[",
    "|",
    "—",
    "\u0301",
  ],
  ...[
    "A-",
    "a-A",
    "A ",
    "А ",
    "A/",
    "A.",
    "AʼAʼ",
    "A'",
    "J. ",
    "A. B. ",
    "U.S.",
    "т.д. ",
    "г. ",
    "12 мая ",
  ],
  ...["1,", "1 ", "1% ", "5 лет ", "123 people ", ". ", ": ", "«a ", "„a b ", "he said: «", "(A "],
  ...[
    "a@",
    "@a ",
    "#a ",
    "https://",
    "www.",
    "<a",
    "<!--",
    "]]",
    "&amp;",
    "Minsk ",
    "Minsk, ",
    "Лукашенко ",
  ],
  ...[
    "не ",
    "not ",
    "президента ",
    "посол ",
    "заместитель министра ",
    "the envoy of ",
    "В Минске ",
  ],
  ...["the post a ", "сообщение a", "subscribe to ", "Read also: ", "Мінск, 1 мая. ", "/ТАСС/ "],
];

const analyzer = createAnalyzer();
const summarizer = createExtractiveSummarizer();
const titlesIn = createTitleReader({ analyzer, concepts: eventConcepts() });

for (const unit of UNITS) {
  test(`a report of ${JSON.stringify(unit)} over and over is read to its end`, async () => {
    const index = createStoryIndex();
    for (const [title, text] of [
      [TITLE, `${LEAD}\n${unit.repeat(LONGEST_TEXT / unit.length)}`],
      [TITLE, `${unit.repeat(LONGEST_TEXT / unit.length)} ${LEAD}`],
      [`${unit.repeat(LONGEST_TITLE / unit.length)} ${TITLE}`, LEAD],
    ] as const) {
      const { language, entities } = analyzer.analyze({ title, text });
      const found = sentences(text, language);
      assert.ok(found.length > 0);
      for (const sentence of found.slice(0, 50)) titlesIn(sentence, language);
      const summary = await summarizer.summarize({
        sentences: 2,
        sources: [{ title, text, language }],
      });
      assert.ok(summary.headline !== "");
      index.assign({
        id: `${unit}${title.length}${text.length}`,
        title,
        text,
        language,
        entities,
        outlet: "o",
        topics: [],
        date: Temporal.Instant.from("2026-05-12T10:00:00Z"),
      });
    }
  });
}
