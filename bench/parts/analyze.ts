/** Analysis and grouping of the project's golden articles, repeated; `JSON.parse` of the same lines as the limit. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { createAnalyzer } from "../../src/analysis/analyze.ts";
import { measure, rate, report } from "../measure.ts";

const text = readFileSync(path.join(import.meta.dirname, "../golden/articles.jsonl"), "utf8");
const lines = text.split("\n").filter(Boolean);
const articles = lines.map((line) => JSON.parse(line) as { title: string; text: string });
const characters = articles.reduce(
  (sum, article) => sum + article.title.length + article.text.length,
  0,
);

const from = performance.now();
const analyzer = createAnalyzer();
report("loading lexicon and model, ms", (performance.now() - from).toFixed(0));
report("characters an article, mean", (characters / articles.length).toFixed(0));
const seconds = await measure(20, () => {
  for (const article of articles) analyzer.analyze(article);
});
report("analyze, articles/s", rate(articles.length, seconds));
report("analyze, scaled to 600 characters, articles/s", rate(characters / 600, seconds));
report(
  "JSON.parse of the same lines, articles/s",
  rate(lines.length, await measure(20, () => lines.map((line) => JSON.parse(line)))),
);
