/** Extractive summaries of the golden articles joined by language, some reports a story; the leading sentences beside it. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { createExtractiveSummarizer } from "../../src/summaries/extractive.ts";
import { sentences } from "../../src/text/sentences.ts";
import { measure, median, rate, report } from "../measure.ts";
import { plot } from "../plot.ts";

interface Source {
  readonly language: string;
  readonly title: string;
  readonly text: string;
}

const SIZES = [1, 2, 4, 8];
const file = readFileSync(path.join(import.meta.dirname, "../golden/articles.jsonl"), "utf8");
const articles = file
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Source);
const storiesOf = (size: number): readonly (readonly Source[])[] =>
  [...Map.groupBy(articles, ({ language }) => language).values()].flatMap((group) =>
    group.map((_, at) => [...group, ...group].slice(at, at + size)),
  );
const summarizer = createExtractiveSummarizer();
const points: (readonly [number, number])[] = [];
for (const size of SIZES) {
  const stories = storiesOf(size);
  const seconds = await measure(5, async () => {
    for (const sources of stories) {
      const language = sources[0]?.language ?? "en";
      await summarizer.summarize({ language, sentences: 3, sources });
    }
  });
  report(`stories of ${size} reports summarized, per s`, rate(stories.length, seconds));
  points.push([size, (1000 * median(seconds)) / stories.length]);
}
plot("summaries", {
  title: "Summary of a story",
  x: "reports",
  y: "ms",
  series: [{ name: "three sentences chosen", points }],
});
const stories = storiesOf(1);
const leads = await measure(5, () => {
  for (const [first] of stories) if (first) sentences(first.text, first.language).slice(0, 3);
});
report("three leading sentences alone, per s", rate(stories.length, leads));
