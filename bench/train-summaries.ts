// Learns src/summaries/model.json from editors' summaries, after a report by cross-validation:
//   node bench/train-summaries.ts [../shared/eval] [--highlights FILE.csv] [--check]
//   --highlights  a sample of CNN and Daily Mail articles (id,article,highlights) to learn from, too
//   --check       writes nothing; fails if the stored model is not what the data gives
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { chooseSentences } from "../src/summaries/pick-sentences.ts";
import { createTrainer, setOf } from "./fit-summaries.ts";
import { type Compared, gainRow, HEADING } from "./rouge-table.ts";
import { HIGHLIGHTS, type Item, loadRouge, readHighlights, readSet, SETS } from "./summary-sets.ts";

const MODEL_FILE = fileURLToPath(new URL("../src/summaries/model.json", import.meta.url));
const FOLDS = 5;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { highlights: { type: "string" }, check: { type: "boolean" } },
});
const folder = positionals[0] ?? "../shared/eval";
const rouge = await loadRouge(folder);
const items = [
  ...SETS.flatMap((set) => readSet(folder, set)),
  ...(values.highlights === undefined ? [] : readHighlights(values.highlights)),
];
const { train, weigh } = createTrainer(rouge);

if (values.check) {
  const same = readFileSync(MODEL_FILE, "utf8") === modelText(items);
  console.log(same ? "the stored model is what the data gives" : "the stored model differs");
  process.exitCode = same ? 0 : 1;
} else {
  crossValidate();
  writeFileSync(MODEL_FILE, modelText(items));
}

function modelText(from: readonly Item[]): string {
  return `${JSON.stringify(train(from), null, 2)}\n`;
}

/** Each item is summarised by what the other four fifths taught. */
function crossValidate(): void {
  const compared = new Map<string, Compared[]>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = train(items.filter(({ id }) => foldOf(id) !== fold));
    for (const item of items.filter(({ id }) => foldOf(id) === fold)) {
      const pool = weigh(item, model);
      for (const k of setOf(item).lengths) {
        const ours = chooseSentences(pool, k, model).map(({ sentence }) => sentence.text);
        const rows = compared.get(`${item.set} ${k}`) ?? [];
        compared.set(`${item.set} ${k}`, rows);
        rows.push({
          ours: rouge(item.reference, ours.join(" ")),
          other: rouge(item.reference, item.sentences.slice(0, k).join(" ")),
        });
      }
    }
  }
  console.log(HEADING);
  for (const { name, lengths } of [...SETS, HIGHLIGHTS]) {
    for (const k of lengths) {
      const rows = compared.get(`${name} ${k}`);
      if (rows !== undefined) console.log(gainRow(name, k, "lead", rows));
    }
  }
}

function foldOf(id: string): number {
  let hash = 7;
  for (let at = 0; at < id.length; at++) hash = (hash * 31 + id.charCodeAt(at)) | 0;
  return Math.abs(hash) % FOLDS;
}
