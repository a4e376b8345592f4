import assert from "node:assert/strict";
import { test } from "node:test";
import type { Article } from "../../src/articles/article.ts";
import type { Candidate } from "../../src/pipeline/candidate.ts";
import { completeTexts } from "../../src/pipeline/complete-texts.ts";
import { storedArticle } from "../store/samples.ts";

const PAGE = "The whole report, as its page has it.";

function candidate(
  name: string,
  part: Partial<Candidate> & { text?: string; relevance?: number } = {},
): Candidate {
  const { text = "A teaser.", relevance = 0.9, ...rest } = part;
  const { article, analysis } = storedArticle({ name, text });
  const given = { article, analysis: { ...analysis, relevance }, isFresh: true, previous: null };
  // Only these parts are read.
  return { ...given, ...rest } as Candidate;
}

/** Completes every article it is given, and remembers which. */
function pages() {
  const asked: string[] = [];
  return {
    asked,
    fullText: {
      async complete(article: Article) {
        asked.push(article.url);
        return { ...article, text: PAGE };
      },
    },
    reread: (before: Candidate, article: Article) => ({ ...before, article }),
  };
}

test("completeTexts() asks for the pages of fresh teasers that may be relevant, and of no others", async () => {
  const given = [
    candidate("teaser"),
    candidate("near", { relevance: 0.2 }),
    candidate("far", { relevance: 0.19 }),
    candidate("long", { text: "A whole report. ".repeat(100) }),
    candidate("old", { isFresh: false }),
    candidate("edited", { previous: storedArticle({ name: "edited" }) }),
  ];
  const { asked, ...deps } = pages();
  const completed = await completeTexts(given, deps);
  assert.deepEqual(asked, ["https://example.org/teaser", "https://example.org/near"]);
  assert.deepEqual(
    completed.map(({ article }) => article.text === PAGE),
    [true, true, false, false, false, false],
  );
});

test("completeTexts() leaves a teaser as it is whose page gives nothing", async () => {
  const given = candidate("a");
  const completed = await completeTexts([given], {
    fullText: { complete: async (article) => article },
    reread: () => assert.fail("there is nothing new to read"),
  });
  assert.equal(completed[0], given);
});

test("completeTexts() goes on with the teaser of a page that does not come, and keeps what came", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const given = [candidate("slow"), candidate("quick")];
  const waiting = completeTexts(given, {
    fullText: {
      complete: (article) =>
        article.url.endsWith("slow")
          ? new Promise(() => {})
          : Promise.resolve({ ...article, text: PAGE }),
    },
    reread: (before, article) => ({ ...before, article }),
  });
  await Promise.resolve();
  t.mock.timers.tick(10_000);
  const [slow, quick] = await waiting;
  assert.equal(slow, given[0]);
  assert.equal(quick?.article.text, PAGE);
});
