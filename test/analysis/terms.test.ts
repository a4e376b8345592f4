import assert from "node:assert/strict";
import { test } from "node:test";
import type { TermGroup } from "../../src/analysis/term-group.ts";
import { createTermMatcher } from "../../src/analysis/terms.ts";
import { wordsOf } from "../../src/analysis/words.ts";

const NONE = { terms: {}, weak: {}, not: {} };

function matched(group: Partial<TermGroup>, text: string, language = "ru"): string[] {
  const groups = [{ ...NONE, id: "diplomacy", ...group }];
  const words = wordsOf(text, language);
  return createTermMatcher({ entities: new Map(), groups })
    .match(words, language)
    .map(({ from, to }) =>
      words
        .slice(from, to)
        .map((word) => word.text)
        .join(" "),
    );
}

test("createTermMatcher() finds the inflections of a term", () => {
  assert.deepEqual(matched({ terms: { ru: ["посольство"] } }, "Возле посольства и в посольстве"), [
    "посольства",
    "посольстве",
  ]);
});

test("createTermMatcher() finds a term with = as it stands and none of its inflections", () => {
  const group = { terms: { ru: ["=посла"] } };
  assert.deepEqual(matched(group, "После обеда Посла вызвали"), ["Посла"]);
  assert.deepEqual(matched({ terms: { lt: ["=TOK"] } }, "tok ir TOK", "lt"), ["TOK"]);
});

test("createTermMatcher() counts no term inside a phrase of not, however short the term", () => {
  const group = { terms: { lt: ["liet*"] }, not: { lt: ["lietuv*"] } };
  assert.deepEqual(matched(group, "Lietuvoje lietus", "lt"), ["lietus"]);
  const phrase = { terms: { en: ["european"] }, not: { en: ["european cup"] } };
  assert.deepEqual(matched(phrase, "the European cup and the European envoy", "en"), ["European"]);
});

test("createTermMatcher() counts of two terms for one word the one that asks for more of it", () => {
  const group = { terms: { en: ["prisoner*"] }, weak: { en: ["prison*"] } };
  const weights = (text: string): number[] => {
    const words = wordsOf(text, "en");
    const groups = [{ ...NONE, id: "human-rights", ...group }];
    const { match } = createTermMatcher({ entities: new Map(), groups });
    return match(words, "en").map(({ weight }) => weight);
  };
  assert.deepEqual(weights("Prisoners left the prison"), [1, 0.4]);
});

test("createTermMatcher() tells a Belarusian term with = from words that only sound like it", () => {
  const envoy = { terms: { be: ["=пасла", "=былы"] } };
  assert.deepEqual(
    matched(envoy, "Пасля сустрэчы былі на абедзе былы міністр і жонка пасла", "be"),
    ["былы", "пасла"],
  );
});
