// Learns src/analysis/model.json from labelled articles and reports how good it is:   npm run train
//   -- --report   writes nothing
//   -- --check    neither writes nor reports; fails if the stored model is not what the data gives, bit for bit
// What each kind of feature and each file of training data brings: node bench/ablation.ts
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  apply,
  chooseThresholds,
  crossValidateRepeatedly,
  type Decision,
  decide,
  decideUnseen,
  fit,
  isDev,
  type Row,
  readGolden,
  readTraining,
} from "./fit-model.ts";
import { qualityReport } from "./train-report.ts";

const MODEL_FILE = fileURLToPath(new URL("../src/analysis/model.json", import.meta.url));

const rows = readTraining();
if (!rows.some(isDev)) {
  console.error("Cannot train: ../shared/eval/articles.dev.jsonl is not there");
  process.exit(2);
}
const deals = crossValidateRepeatedly(rows);
const thresholds = chooseThresholds(rows, deals);
const model = fit(rows, thresholds);
const json = `${JSON.stringify(model, null, 1)}\n`;
if (process.argv.includes("--check")) {
  const same = readFileSync(MODEL_FILE, "utf8") === json;
  console.log(same ? "the stored model is what the data gives" : "the stored model differs");
  process.exitCode = same ? 0 : 1;
} else {
  if (!process.argv.includes("--report")) writeFileSync(MODEL_FILE, json);
  const unseen = decideUnseen(rows, deals);
  const only = (may: (row: Row) => boolean): Decision[][] =>
    unseen.map((deal) => deal.filter(({ row }) => may(row)));
  const fitted = decideAll(rows.filter(isDev));
  const sets = [
    { name: "cross-validated, development set", deals: only(isDev) },
    {
      name: "the same without bare sentences (ref-)",
      deals: only((row) => isDev(row) && !row.article.id.startsWith("ref-")),
    },
    { name: "cross-validated, own articles", deals: only((row) => !isDev(row)) },
    { name: "held out, golden/articles.jsonl", deals: [decideAll(readGolden("articles.jsonl"))] },
    { name: "held out, golden/border.jsonl", deals: [decideAll(readGolden("border.jsonl"))] },
    { name: "fitted, development set", deals: [fitted] },
  ];
  console.log(qualityReport(sets, unseen, fitted));
}

function decideAll(some: readonly Row[]): Decision[] {
  return apply(model, some).flatMap((answers, at) => {
    const row = some[at];
    return row === undefined ? [] : [decide(row, answers, thresholds)];
  });
}
