// What each kind of feature and each file of our own training data brings:   node bench/ablation.ts
// Cross-validated by event and repeated with other folds; thresholds of a fold are chosen on the others.
// Measured on the development set alone: our own articles only teach.
import {
  crossValidateRepeatedly,
  decideUnseen,
  isDev,
  type Row,
  readTraining,
} from "./fit-model.ts";
import { relevanceF1, spread, topicF1 } from "./train-report.ts";

const KINDS: readonly (readonly [string, RegExp])[] = [
  ["entities by id", /^entity/],
  ["cues", /^cue/],
  ["  cues: former office", /^cue former/],
  ["  cues: people of Belarus", /^cue people/],
  ["topic terms", /^topic/],
  ["topics in the sentence of Belarus", /^near/],
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
  const deals = decideUnseen(some, crossValidateRepeatedly(some, without)).map((deal) =>
    deal.filter(({ row }) => isDev(row)),
  );
  const cells = [
    `relevance ${spread(deals.map(relevanceF1))}`,
    `micro ${spread(deals.map((deal) => topicF1(deal).micro))}`,
    `macro ${spread(deals.map((deal) => topicF1(deal).macro))}`,
  ];
  console.log(`${name.padEnd(44)}${cells.join("   ")}`);
}
