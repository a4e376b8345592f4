// ROUGE of the extractive summary next to lead-k, paired per item, on sets of real abstracts:
//   node bench/measure-summaries.ts ../shared/eval
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { candidateSentences } from "../src/summaries/extractive.ts";
import { MODEL } from "../src/summaries/model.ts";
import {
  chooseRows,
  type WeighedSentence,
  weighSentences,
} from "../src/summaries/pick-sentences.ts";
import { sentences } from "../src/text/sentences.ts";

interface Item {
  readonly set: string;
  readonly lang: string;
  readonly title: string;
  readonly rows: readonly WeighedSentence[];
  readonly lead: readonly string[];
  readonly reference: string;
}

interface Rouge {
  readonly r1: number;
  readonly r2: number;
  readonly rl: number;
}

/** Sets of real abstracts, then those whose lead was cut off, with the lengths they are scored at. */
const SETS: Readonly<Record<string, readonly number[]>> = {
  "sum-ru-tgdesc": [1, 2, 3],
  "sum-en-tgdesc": [1, 2],
  "sum-uk-tgdesc": [1, 2],
  "sum-pl-tgdesc": [1, 2],
  "sum-en-cnndm": [2, 3],
  "sum-ru-tglead": [1, 2],
  "sum-uk-tglead": [1, 2],
  "sum-en-tglead": [1, 2],
  "sum-pl-tglead": [1, 2],
  "sum-lt-tglead": [1, 2],
};

const [folder = "../shared/eval"] = process.argv.slice(2);
const { rouge } = (await import(pathToFileURL(resolve(folder, "kit/metrics.mjs")).href)) as {
  rouge: (reference: string, summary: string) => Rouge;
};
const items = Object.keys(SETS).flatMap(readSet);
report();

function readSet(set: string): Item[] {
  return readFileSync(`${folder}/data/${set}.jsonl`, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => {
      const { lang, title, text, sentences: given, summary, summaries } = JSON.parse(line);
      const whole: string = given?.join("\n") ?? text;
      return {
        set,
        lang,
        title,
        rows: weighSentences(candidateSentences({ title, text: whole }, 0, lang), {
          titles: title === "" ? [] : [title],
          headline: title,
          language: lang,
        }),
        lead: given ?? sentences(whole, lang),
        reference: summary ?? summaries[0],
      };
    });
}

function scoreOf(item: Item, most: number): Rouge {
  const chosen = chooseRows(item.rows, most, MODEL).toSorted(
    (a, b) => a.sentence.position - b.sentence.position,
  );
  return rouge(item.reference, chosen.map(({ sentence }) => sentence.text).join(" "));
}

function report(): void {
  console.log(
    "| set | k | n | lead R-1/R-2/R-L | ours R-1/R-2/R-L | R-1 paired (95 %) |\n|---|---|---|---|---|---|",
  );
  for (const [set, lengths] of Object.entries(SETS)) {
    const group = items.filter((item) => item.set === set);
    for (const k of lengths) {
      const lead = group.map((item) => rouge(item.reference, item.lead.slice(0, k).join(" ")));
      const ours = group.map((item) => scoreOf(item, k));
      const gains = ours.map(({ r1 }, i) => 100 * (r1 - (lead[i]?.r1 ?? 0)));
      const gain = mean(gains);
      const error =
        (1.96 * Math.sqrt(mean(gains.map((value) => (value - gain) ** 2)))) /
        Math.sqrt(gains.length);
      const show = (of: Rouge[]) =>
        [of.map(({ r1 }) => r1), of.map(({ r2 }) => r2), of.map(({ rl }) => rl)]
          .map((values) => (100 * mean(values)).toFixed(1))
          .join("/");
      console.log(
        `| ${[set, k, group.length, show(lead), show(ours), `${gain.toFixed(1)} ± ${error.toFixed(1)}`].join(" | ")} |`,
      );
    }
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
