// How many of the differences between the reports of one story are found, and how many of those found
// are there: over stories written for it, half of which no rule was made with.
//   node bench/measure-disagreements.ts [--list]
import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { createAnalyzer } from "../src/analysis/analyze.ts";
import { createDisagreementFinder } from "../src/summaries/disagreements.ts";
import { scoreLabels } from "./score.ts";

interface LabelledStory {
  readonly id: string;
  readonly half: "dev" | "held-out";
  readonly reports: readonly {
    readonly outlet: string;
    readonly language: string;
    readonly title: string;
    readonly text: string;
  }[];
  readonly disagreements: readonly {
    readonly kind: string;
    readonly of: string;
    readonly values: readonly (string | number)[];
  }[];
}

const GOLDEN = path.join(import.meta.dirname, "golden/disagreements.jsonl");
const { values } = parseArgs({ options: { list: { type: "boolean" } } });
const stories = readFileSync(GOLDEN, "utf8")
  .split("\n")
  .filter(Boolean)
  // The file is the project's own, in this shape.
  .map((line) => JSON.parse(line) as LabelledStory);
const find = createDisagreementFinder(createAnalyzer());

/** What is compared: a disagreement counts only with all its values and no other. */
function labelOf(kind: string, of: string, all: readonly (string | number)[]): string {
  return `${kind} ${of}: ${all.toSorted().join(", ")}`;
}

const judged = await Promise.all(stories.map(judge));

console.log("what reports of one story disagree on, over stories written for it");
for (const half of ["dev", "held-out"] as const) {
  const chosen = judged.filter(({ story }) => story.half === half);
  row(half, chosen);
  for (const kind of ["count", "date", "place", "title"]) {
    const of = (labels: ReadonlySet<string>) =>
      new Set([...labels].filter((label) => label.startsWith(kind)));
    row(
      `  ${kind}`,
      chosen.map((each) => ({ ...each, found: of(each.found), wanted: of(each.wanted) })),
    );
  }
  const agreeing = chosen.filter(({ wanted }) => wanted.size === 0);
  const alarms = agreeing.filter(({ found }) => found.size > 0).length;
  console.log(`  false alarms in ${agreeing.length} stories without any: ${alarms}`);
}
if (values.list) {
  for (const { story, found, wanted } of judged) {
    for (const label of wanted.difference(found)) console.log(`missed ${story.id}: ${label}`);
    for (const label of found.difference(wanted)) console.log(`wrong  ${story.id}: ${label}`);
  }
}

function row(name: string, chosen: readonly (typeof judged)[number][]): void {
  const { micro } = scoreLabels(chosen.map(({ found, wanted }) => [found, wanted] as const));
  const count = chosen.reduce((sum, { wanted }) => sum + wanted.size, 0);
  const percent = (value: number) => (100 * value).toFixed(1).padStart(5);
  console.log(
    `${name.padEnd(12)} P ${percent(micro.precision)}  R ${percent(micro.recall)}  n ${count}`,
  );
}

async function judge(story: (typeof stories)[number]) {
  const reports = story.reports.map((report, at) => ({
    ...report,
    articleId: `${story.id} ${at}`,
    publishedAt: Temporal.Instant.from("2026-01-10T10:00Z").add({ minutes: 10 * at }),
  }));
  const found = (await find(reports)).map(({ kind, of, versions }) =>
    labelOf(
      kind,
      of,
      versions.map(({ value }) => value),
    ),
  );
  const wanted = story.disagreements.map(({ kind, of, values: all }) => labelOf(kind, of, all));
  return { story, found: new Set(found), wanted: new Set(wanted) };
}
