/**
 * Analysis of the project's golden articles, and of texts of 600 characters made by joining those
 * of one language; `JSON.parse` of the same lines as the limit.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { createAnalyzer } from "../../src/analysis/analyze.ts";
import { measure, rate, report } from "../measure.ts";

interface Text {
  readonly language: string;
  readonly title: string;
  readonly text: string;
}

const AVERAGE_LENGTH = 600;

const file = readFileSync(path.join(import.meta.dirname, "../golden/articles.jsonl"), "utf8");
const lines = file.split("\n").filter(Boolean);
const short = lines.map((line) => JSON.parse(line) as Text);
const whole = [...Map.groupBy(short, ({ language }) => language).values()].flatMap(joined);

const from = performance.now();
const analyzer = createAnalyzer();
report("loading lexicon and model, ms", (performance.now() - from).toFixed(0));
for (const [name, texts] of [
  ["headlines and posts", short],
  ["articles", whole],
] as const) {
  const length = texts.reduce((sum, { title, text }) => sum + title.length + text.length, 0);
  const seconds = await measure(40, () => {
    for (const text of texts) analyzer.analyze(text);
  });
  report(
    `${name} of ${(length / texts.length).toFixed(0)} characters, per s`,
    rate(texts.length, seconds),
  );
}
report(
  "JSON.parse of the golden lines, per s",
  rate(lines.length, await measure(20, () => lines.map((line) => JSON.parse(line)))),
);

/** Each text with those behind it, up to the average length. */
function joined(texts: readonly Text[]): readonly Text[] {
  return texts.map((first, at) => {
    let { text } = first;
    for (let step = 1; first.title.length + text.length < AVERAGE_LENGTH; step += 1) {
      const next = texts[(at + step) % texts.length] ?? first;
      text = `${text} ${next.title}. ${next.text}`.trim();
    }
    return { ...first, text: text.slice(0, AVERAGE_LENGTH - first.title.length) };
  });
}
