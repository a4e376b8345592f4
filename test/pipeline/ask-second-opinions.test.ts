import assert from "node:assert/strict";
import { test } from "node:test";
import type { Analysis } from "../../src/analysis/analysis.ts";
import { askSecondOpinions } from "../../src/pipeline/ask-second-opinions.ts";
import type { Candidate } from "../../src/pipeline/candidate.ts";
import { storedArticle } from "../store/samples.ts";

function candidate(name: string, relevance: number, isFresh = true): Candidate {
  const { article, analysis } = storedArticle({ name });
  // Only these parts are read.
  return { article, isFresh, analysis: { ...analysis, relevance } } as Candidate;
}

const opinion = {
  isClose: ({ relevance }: Analysis) => relevance === 0.5,
  ask: async (_input: unknown, analysis: Analysis) => ({
    ...analysis,
    relevant: !analysis.relevant,
  }),
};

test("askSecondOpinions() asks about fresh close calls and leaves the others as they are", async () => {
  const given = [candidate("a", 0.9), candidate("b", 0.5), candidate("c", 0.5, false)];
  const after = await askSecondOpinions(given, opinion);
  assert.equal(after[0], given[0]);
  assert.equal(after[2], given[2]);
  assert.equal(after[1]?.article, given[1]?.article);
  assert.equal(after[1]?.analysis.relevant, !given[1]?.analysis.relevant);
});

test("askSecondOpinions() asks about twenty at most", async () => {
  let asked = 0;
  const given = Array.from({ length: 50 }, (_, index) => candidate(`n${index}`, 0.5));
  const counting = {
    ...opinion,
    async ask(_input: unknown, analysis: Analysis) {
      asked += 1;
      return analysis;
    },
  };
  await askSecondOpinions(given, counting);
  assert.equal(asked, 20);
});
