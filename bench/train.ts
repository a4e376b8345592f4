// Learns src/analysis/model.json from labelled articles:   npm run train [-- --check]
//   --check   writes nothing; fails if the stored model is not what the data gives, bit for bit
// What each kind of feature and each file of training data brings: node bench/ablation.ts
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  apply,
  chooseThresholds,
  crossValidate,
  fit,
  isDev,
  readGolden,
  readTraining,
} from "./fit-model.ts";
import { report } from "./train-report.ts";

const MODEL_FILE = fileURLToPath(new URL("../src/analysis/model.json", import.meta.url));

const rows = readTraining();
if (!rows.some(isDev)) {
  console.error("Cannot train: ../shared/eval/articles.dev.jsonl is not there");
  process.exit(2);
}
const answers = crossValidate(rows);
const thresholds = chooseThresholds(rows, answers);
const model = fit(rows, thresholds);
const json = `${JSON.stringify(model, null, 1)}\n`;
if (process.argv.includes("--check")) {
  const same = readFileSync(MODEL_FILE, "utf8") === json;
  console.log(same ? "the stored model is what the data gives" : "the stored model differs");
  process.exitCode = same ? 0 : 1;
} else {
  writeFileSync(MODEL_FILE, json);
  const ofDev = answers.filter((_, at) => rows[at] !== undefined && isDev(rows[at]));
  const whole = ofDev.filter(({ article }) => !article.id.startsWith("ref-"));
  const own = answers.filter((_, at) => rows[at] !== undefined && !isDev(rows[at]));
  report("cross-validated, development set", ofDev, thresholds, true);
  report("the same without bare sentences (ref-)", whole, thresholds, false);
  report("cross-validated, own training sets", own, thresholds, true);
  report("fitted, development set", apply(model, rows.filter(isDev)), thresholds, false);
  for (const file of ["articles.jsonl", "border.jsonl"]) {
    report(`held out, golden/${file}`, apply(model, readGolden(file)), thresholds, true);
  }
}
