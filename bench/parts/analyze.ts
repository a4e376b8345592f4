/**
 * Analysis of the project's golden articles, and of texts of 600 to 15,000 characters made by
 * joining those of one language; `JSON.parse` of the same lines as the limit.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { createAnalyzer } from "../../src/analysis/analyze.ts";
import { measure, median, rate, report } from "../measure.ts";
import { plot } from "../plot.ts";

interface Text {
  readonly language: string;
  readonly title: string;
  readonly text: string;
}

/** An article, a long one, and more than a newspaper prints. */
const LENGTHS = [600, 3_000, 15_000];

const file = readFileSync(path.join(import.meta.dirname, "../golden/articles.jsonl"), "utf8");
const lines = file.split("\n").filter(Boolean);
const short = lines.map((line) => JSON.parse(line) as Text);
const byLanguage = [...Map.groupBy(short, ({ language }) => language).values()];

const from = performance.now();
const analyzer = createAnalyzer();
report("loading lexicon and model, ms", (performance.now() - from).toFixed(0));
const points: [number, number][] = [];
for (const [name, texts] of [
  ["headlines and posts", short] as const,
  ...LENGTHS.map(
    (length) => ["articles", byLanguage.flatMap((group) => joined(group, length))] as const,
  ),
]) {
  const length = texts.reduce((sum, { title, text }) => sum + title.length + text.length, 0);
  const seconds = await measure(Math.max(5, Math.ceil(20_000 / (length / texts.length))), () => {
    for (const text of texts) analyzer.analyze(text);
  });
  report(
    `${name} of ${(length / texts.length).toFixed(0)} characters, per s`,
    rate(texts.length, seconds),
  );
  points.push([length / texts.length, texts.length / median(seconds)]);
}
plot("analyze", {
  title: "Analysis of articles of different lengths",
  x: "characters",
  y: "articles per second",
  series: [{ name: "articles", points }],
});
report(
  "JSON.parse of the golden lines, per s",
  rate(lines.length, await measure(20, () => lines.map((line) => JSON.parse(line)))),
);

/** Each text with those behind it, up to the length. */
function joined(texts: readonly Text[], length: number): readonly Text[] {
  return texts.map((first, at) => {
    let { text } = first;
    for (let step = 1; first.title.length + text.length < length; step += 1) {
      const next = texts[(at + step) % texts.length] ?? first;
      text = `${text} ${next.title}. ${next.text}`.trim();
    }
    return { ...first, text: text.slice(0, length - first.title.length) };
  });
}
