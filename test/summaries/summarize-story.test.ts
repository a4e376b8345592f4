import assert from "node:assert/strict";
import { test } from "node:test";
import { createExtractiveSummarizer } from "../../src/summaries/extractive.ts";
import { summarizeStory } from "../../src/summaries/summarize-story.ts";

const AT = Temporal.Instant.from("2025-05-01T12:00Z");
function report(id: string, language: string, [title, text, description = ""]: readonly string[]) {
  return {
    article: {
      id,
      feedId: id,
      outlet: id,
      camp: "other" as const,
      listed: false,
      url: "",
      declaredLanguage: language,
      title: title ?? "",
      text: text ?? "",
      description,
      publishedAt: AT,
      seenAt: AT,
    },
    analysis: { language, relevant: true, relevance: 1, because: [], topics: [], entities: [] },
  };
}
const summarizer = createExtractiveSummarizer();

test("summarizeStory() tells the story once in each language it is reported in", async () => {
  const summaries = await summarizeStory(
    [
      report("r", "ru", [
        "Польша откроет границу",
        "Польша откроет два перехода на границе с Беларусью в понедельник. Об этом сказал министр.",
      ]),
      report("e", "en", [
        "Poland to open border",
        "Poland will open two crossings on its border with Belarus on Monday. The minister said so.",
      ]),
      report("b", "be", [
        "Польшча адкрые мяжу",
        "Польшча адкрые два пераходы на мяжы з Беларуссю ў панядзелак. Пра гэта сказаў міністр.",
      ]),
    ],
    summarizer,
  );
  assert.deepEqual(
    summaries.map(({ language }) => language),
    ["be", "ru", "en"],
  );
  for (const { language, sentences, headlineArticleId } of summaries) {
    assert.equal(headlineArticleId, language.charAt(0));
    assert.ok(
      sentences.length > 0 && sentences.every(({ articleId }) => articleId === headlineArticleId),
    );
  }
});

test("summarizeStory() puts the publisher's own description first", async () => {
  const [summary] = await summarizeStory(
    [
      report("e", "en", [
        "Talks in Cairo",
        "It rained. The minister came by plane at noon on Tuesday.",
        "Belarus and Egypt will found a joint trade committee.",
      ]),
    ],
    summarizer,
  );
  assert.match(summary?.sentences[0]?.text ?? "", /joint trade committee/);
});

test("summarizeStory() does not repeat the headline of a post without a title", async () => {
  const [summary] = await summarizeStory(
    [report("e", "en", ["", "Poland opens two crossings on Monday."])],
    summarizer,
  );
  assert.equal(summary?.headline, "Poland opens two crossings on Monday");
  assert.deepEqual(summary?.sentences, []);
});

test("summarizeStory() completes the headline of a post that was cut, and does not begin with it again", async () => {
  const first =
    "🇵🇱 The Polish interior ministry has confirmed that the crossings of Kuznica and Bobrowniki will open on Monday for cars, lorries and buses.";
  const title =
    "The Polish interior ministry has confirmed that the crossings of Kuznica and Bobrowniki will open on Monday for…";
  const [summary] = await summarizeStory(
    [report("e", "en", [title, `${first} Trains stay closed until the end of the year.`])],
    summarizer,
  );
  assert.match(summary?.headline ?? "", /^The Polish .* for cars, lorries and buses$/);
  assert.deepEqual(
    summary?.sentences.map(({ text }) => text),
    ["Trains stay closed until the end of the year."],
  );
});

test("summarizeStory() takes a post's cut title for the whole sentence that it begins", async () => {
  const news =
    "Poland opens the Kuznica and Bobrowniki crossings with Belarus on Monday for passenger cars, lorries and international coaches.";
  const title =
    "Poland opens the Kuznica and Bobrowniki crossings with Belarus on Monday for passenger cars, lorries and…";
  const [summary] = await summarizeStory(
    [report("p", "en", [title, news]), report("q", "en", ["Long queues on the border", ""])],
    summarizer,
  );
  assert.equal(summary?.headline, news.slice(0, -1));
});

test("summarizeStory() leaves a headline cut whose sentence is endless", async () => {
  const title = `${"Endless ".repeat(14)}words…`.replace(" words", " words and");
  const [summary] = await summarizeStory(
    [
      report("e", "en", [
        title,
        `${"Endless ".repeat(60)}words. Trains stay closed all year long.`,
      ]),
    ],
    summarizer,
  );
  assert.equal(summary?.headline, title);
});

test("summarizeStory() tells a story in another language if no report is in the six", async () => {
  const summaries = await summarizeStory(
    [report("d", "de", ["Polen öffnet die Grenze", "Polen öffnet am Montag zwei Übergänge."])],
    summarizer,
  );
  assert.deepEqual(
    summaries.map(({ language }) => language),
    ["de"],
  );
});

test("summarizeStory() of no report is nothing", async () => {
  assert.deepEqual(await summarizeStory([], summarizer), []);
});
