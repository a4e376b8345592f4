import assert from "node:assert/strict";
import { test } from "node:test";
import { headlineOfAddress } from "../../src/analysis/address-words.ts";
import { createAnalyzer } from "../../src/analysis/analyze.ts";

const cases = [
  [
    "ru",
    "https://example.org/news/litva-zakroet-granitsu-364.html?from=rss",
    "ЛИТВА ЗАКРОЕТ ГРАНИЦУ",
  ],
  ["uk", "https://example.org/polshcha-zakryvaie-kordon/amp", "ПОЛЬЩА ЗАКРИВАЄ КОРДОН"],
  ["en", "https://example.org/2025/poland-tells-us-of-border", "POLAND TELLS us of BORDER"],
  ["ru", "https://example.org/news/2025/10/30/22844459/", ""],
  ["ru", "https://litva-zakroet-granitsu.example.org/", ""],
  ["ru", "not an address", ""],
] as const;

for (const [language, url, headline] of cases) {
  test(`headlineOfAddress() finds "${headline}" in ${url}`, () => {
    assert.equal(headlineOfAddress(url, language), headline);
  });
}

const analyzer = createAnalyzer();
const text = "Движение остановлено в обе стороны, сообщили в столице.";
const url = "https://example.org/news/litva-zakroet-granitsu-s-belorussiey-364658";

test("analyze() reads the headline in the address of a post that has none", () => {
  const found = analyzer.analyze({ title: "", text, url });
  assert.ok(found.relevant, String(found.relevance));
  assert.ok(found.topics.some(({ id }) => id === "neighbours"));
  assert.ok(found.because.some(({ where }) => where === "title"));
});

test("analyze() takes the article's own headline before the one in its address", () => {
  const title = "Сборная выиграла чемпионат";
  const ids = analyzer.analyze({ title, text, url }).entities.map(({ id }) => id);
  assert.ok(!ids.includes("state/lithuania"));
});
