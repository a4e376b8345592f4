/** Extractive summaries of the golden articles joined by language, five reports a story; the leading sentences beside it. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { createExtractiveSummarizer } from "../../src/summaries/extractive.ts";
import { sentences } from "../../src/text/sentences.ts";
import { measure, rate, report } from "../measure.ts";

interface Source {
  readonly language: string;
  readonly title: string;
  readonly text: string;
}

const REPORTS = 5;
const file = readFileSync(path.join(import.meta.dirname, "../golden/articles.jsonl"), "utf8");
const articles = file
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Source);
const stories = [...Map.groupBy(articles, ({ language }) => language).values()].flatMap((group) =>
  group.map((_, at) =>
    Array.from({ length: REPORTS }, (__, step) => group[(at + step) % group.length] ?? group[0]),
  ),
);
const summarizer = createExtractiveSummarizer();
const seconds = await measure(5, async () => {
  for (const sources of stories) {
    const known = sources.filter((source) => source !== undefined);
    await summarizer.summarize({
      language: known[0]?.language ?? "en",
      sentences: 3,
      sources: known,
    });
  }
});
report(`stories of ${REPORTS} reports summarized, per s`, rate(stories.length, seconds));
const leads = await measure(5, () => {
  for (const [first] of stories) if (first) sentences(first.text, first.language).slice(0, 3);
});
report("three leading sentences alone, per s", rate(stories.length, leads));
