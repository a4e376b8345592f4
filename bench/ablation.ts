// What each kind of feature and each file of our own training data brings:   node bench/ablation.ts
// Cross-validated by event and repeated with other folds; thresholds of a fold are chosen on the others.
// Measured on the development set alone: our own articles only teach.
import { TOPIC_IDS } from "../src/analysis/analysis.ts";
import { crossValidate, isDev, nestedThresholds, type Row, readTraining } from "./fit-model.ts";
import { scoreDecisions, scoreLabels } from "./score.ts";

const SALTS = ["", "second ", "third "];
const KINDS: readonly (readonly [string, RegExp])[] = [
  ["entities by id", /^entity/],
  ["cues", /^cue/],
  ["  cues: former office", /^cue former/],
  ["  cues: people of Belarus", /^cue people/],
  ["  cues: names that imply Belarus", /^cue linked/],
  ["topic terms", /^topic/],
  ["place in the title", /in title/],
  ["gated by Belarus", /\+ Belarus$/],
  ["Belarus's place and share", /^Belarus (?:in (?:title|lead|text)|share|alone)/],
  ["the address", /^(?:Belarus|both) in (?:address|link)/],
];

const rows = readTraining();
if (!rows.some(isDev)) {
  console.error("Cannot measure: ../shared/eval/articles.dev.jsonl is not there");
  process.exit(2);
}
measure("everything", rows);
for (const [name, without] of KINDS) measure(`without ${name}`, rows, without);
const files = [...new Set(rows.filter((row) => !isDev(row)).map(({ source }) => source))];
for (const file of files) {
  const rest = rows.filter(({ source }) => source !== file);
  measure(`without ${file} (${rows.length - rest.length})`, rest);
}
measure("without own articles", rows.filter(isDev));

function measure(name: string, some: readonly Row[], without = /^$/): void {
  const runs = SALTS.map((salt) => run(some, salt, without));
  const cells = (["relevance", "micro", "macro"] as const).map(
    (key) => `${key} ${spread(runs.map((each) => 100 * each[key]))}`,
  );
  console.log(`${name.padEnd(44)}${cells.join("   ")}`);
}

function run(
  some: readonly Row[],
  salt: string,
  without: RegExp,
): { readonly relevance: number; readonly micro: number; readonly macro: number } {
  const answers = crossValidate(some, { without, salt });
  const barsOf = nestedThresholds(some, answers, salt);
  const decided = answers.flatMap(({ article, relevance, topics }, at) => {
    const row = some[at];
    if (row === undefined || !isDev(row)) return [];
    const bars = barsOf(at);
    const relevant = relevance >= bars.relevance;
    const over = TOPIC_IDS.filter((id) => (topics.get(id) ?? 0) >= (bars.topics.get(id) ?? 0.5));
    return [{ labels: article.labels, relevant, topics: new Set<string>(relevant ? over : []) }];
  });
  const clear = decided.filter(({ labels }) => !labels.borderline);
  const labelled = decided.filter(({ labels }) => labels.relevant);
  const byTopic = scoreLabels(
    labelled.map(({ topics, labels }) => [topics, new Set(labels.topics)]),
  );
  return {
    relevance: scoreDecisions(clear.map((each) => [each.relevant, each.labels.relevant])).f1,
    micro: byTopic.micro.f1,
    macro: byTopic.macroF1,
  };
}

/** Mean and half the range. */
function spread(values: readonly number[]): string {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const half = (Math.max(...values) - Math.min(...values)) / 2;
  return `${mean.toFixed(1)} ± ${half.toFixed(1)}`;
}
