import assert from "node:assert/strict";
import type { TestContext } from "node:test";
import { test } from "node:test";
import fc from "fast-check";
import type { Locale } from "../../src/chats/chat.ts";
import { LOCALES } from "../../src/chats/chat.ts";
import { toPlainText } from "../../src/delivery/html.ts";
import { renderDigest } from "../../src/delivery/render-digest.ts";
import type { StoryView } from "../../src/delivery/story-view.ts";
import type { Story } from "../../src/stories/story.ts";
import { story } from "../store/samples.ts";
import { NO_TDLIB, telegramParse } from "../support/tdlib.ts";
import { assertSafe, assertTranslated, hostileStory, translations } from "./hostile-stories.ts";

const { translate } = translations();
const DATE = Temporal.PlainDate.from("2026-11-23");

function view(locale: Locale = "en"): StoryView {
  return { locale, timeZone: "Europe/Minsk", translate };
}

function told(headline: string, sentence: string, outlets: readonly string[]): Story {
  const [report] = story("x").reports;
  assert.ok(report);
  return story("x", {
    reports: outlets.map((outlet, at) => ({
      ...report,
      articleId: String(at),
      outlet,
      url: `https://x.by/${at}`,
    })),
    summaries: [
      {
        language: "en",
        headline,
        headlineArticleId: "0",
        sentences: [{ text: sentence, articleId: "0" }],
        by: "extract",
      },
    ],
  });
}

test("renderDigest() tells each story with its link, a line and who tells it", () => {
  const [message, ...rest] = renderDigest(
    [
      told("Talks in Beijing", "They met.", ["A", "B"]),
      told("Border", "Shut.", ["A", "B", "C", "D"]),
    ],
    view(),
    { kind: "daily", date: DATE, left: 3 },
  );
  assert.ok(message);
  assert.deepEqual(rest, []);
  const lines = toPlainText(message.html).split("\n");
  assert.deepEqual(lines.slice(1, -1), [
    "",
    "Talks in Beijing",
    "They met.",
    "A, B",
    "",
    "Border",
    "Shut.",
    "A, B, C\u00A0+1",
    "",
  ]);
  assert.match(lines[0] ?? "", /23/);
  assert.match(lines.at(-1) ?? "", /3/);
  assert.match(message.html, /<a href="https:\/\/x.by\/0">Talks in Beijing<\/a>/);
});

test("renderDigest() is nothing for no stories", () => {
  assert.deepEqual(renderDigest([], view(), { kind: "daily", date: DATE }), []);
});

test("renderDigest() passes over a sentence that says what the headline says", () => {
  const html = (...sentences: readonly string[]) => {
    const each = told("Poland shuts two crossings with Belarus", "", ["A"]);
    const summaries = each.summaries.map((summary) => ({
      ...summary,
      sentences: sentences.map((text) => ({ text, articleId: summary.headlineArticleId })),
    }));
    return renderDigest([{ ...each, summaries }], view(), { kind: "daily", date: DATE })[0]?.html;
  };
  const echo = "Poland is shutting two crossings with Belarus.";
  assert.doesNotMatch(html(echo) ?? "", /is shutting/);
  assert.match(html(echo, "Lorries wait for a week.") ?? "", /<\/b>\nLorries wait for a week\./);
});

test("renderDigest() lists in a quote the headlines of what it does not tell, and counts the rest", () => {
  const also = Array.from({ length: 10 }, (_, at) => told(`Other ${at}`, "Unsaid.", ["A"]));
  const options = { kind: "daily", date: DATE, also, left: 11 } as const;
  const [message, ...rest] = renderDigest([told("First", "Said.", ["A"])], view(), options);
  assert.deepEqual(rest, []);
  const [, quote = ""] =
    /<blockquote expandable>(.*)<\/blockquote>\n<i>and 11 more/s.exec(message?.html ?? "") ?? [];
  assert.equal(quote.match(/• <a href="[^"]+">Other \d<\/a>/g)?.length, 10);
  assert.doesNotMatch(message?.html ?? "", /Unsaid/);
  assert.match(message?.html ?? "", /^<b>.* · 22\u00A0stories<\/b>/);
});

test("renderDigest() leaves no single story behind a full part", () => {
  const stories = Array.from({ length: 10 }, (_, at) =>
    told(`Story ${at} ${"long ".repeat(30)}`, "word ".repeat(50), ["A"]),
  );
  const parts = renderDigest(stories, view(), { kind: "daily", date: DATE });
  assert.deepEqual(
    parts.map(({ html }) => html.match(/Story \d /g)?.length),
    [5, 5],
  );
});

test("renderDigest() numbers its parts and has buttons under the last one alone", () => {
  const stories = Array.from({ length: 12 }, (_, at) =>
    told(`Story ${at} ${"long ".repeat(40)}`, "word ".repeat(100), ["A"]),
  );
  const parts = renderDigest(stories, view(), { kind: "weekly", date: DATE });
  assert.ok(parts.length > 1);
  for (const [at, part] of parts.entries()) {
    assert.ok(part.html.split("\n")[0]?.endsWith(`(${at + 1}/${parts.length})`));
    assert.equal(part.keyboard.length, at === parts.length - 1 ? 1 : 0);
  }
});

for (const locale of LOCALES) {
  test(`renderDigest() is safe, within limits, and split only between stories, in ${locale}`, (t: TestContext) => {
    if (telegramParse("") === null) t.diagnostic(NO_TDLIB);
    const digest = fc
      .constantFrom(1, 2, 7, 30)
      .chain((count) =>
        fc.tuple(...Array.from({ length: count }, (_, at) => hostileStory(`№${at}№`, 8))),
      );
    fc.assert(
      fc.property(
        digest,
        fc.constantFrom("daily", "weekly"),
        fc.integer({ min: 0, max: 200 }),
        (stories, kind, left) => {
          const parts = renderDigest(stories, view(locale), { kind, date: DATE, left });
          for (const part of parts) assertSafe(part, stories);
          // A story's mark stands in its first line and in its last: both in one part, in order.
          const order = parts.flatMap(({ html }) => {
            const marks = [...toPlainText(html).matchAll(/^№(\d+)№/gm)].map(([, at]) => Number(at));
            assert.deepEqual(
              marks.filter((_, index) => index % 2 === 0),
              marks.filter((_, index) => index % 2 === 1),
            );
            return [...new Set(marks)];
          });
          assert.deepEqual(order, [...stories.keys()]);
        },
      ),
      { numRuns: 30 },
    );
  });

  test(`renderDigest() finds every word it needs in ${locale}`, () => {
    for (const kind of ["daily", "weekly"] as const) {
      for (const left of [0, 1, 2, 5, 21]) {
        const [part] = renderDigest([told("H", "S", ["A"])], view(locale), {
          kind,
          date: DATE,
          left,
        });
        assertTranslated(`${part?.html} ${part?.keyboard.flat().map(({ text }) => text)}`);
      }
    }
  });
}

test("renderDigest() says so where a model wrote one of the lines", () => {
  const options = { kind: "daily", date: Temporal.PlainDate.from("2026-10-12") } as const;
  const extract = told("Border opens", "Poland opened a crossing.", ["Gazeta"]);
  const model = {
    ...extract,
    summaries: extract.summaries.map((summary) => ({ ...summary, by: "model" as const })),
  };
  const line = translate("en", "digest-by-model");
  const htmlOf = (each: Story) => renderDigest([each], view(), options)[0]?.html ?? "";
  assert.ok(htmlOf(model).includes(line));
  assert.ok(!htmlOf(extract).includes(line));
});
