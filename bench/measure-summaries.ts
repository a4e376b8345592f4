// ROUGE of the extractive summary beside the leading sentences, TextRank, LexRank and, where they are
// installed somewhere, the summarizers of npm; paired per item, on every set in a folder of sets:
//   node bench/measure-summaries.ts [../shared/eval] [--npm FOLDER] [--set NAME]...
//   (cd FOLDER && npm i lexrank ts-textrank node-summarizer text-summarization)
import { parseArgs } from "node:util";
import { createExtractiveSummarizer } from "../src/summaries/extractive.ts";
import { npmSummarizers } from "./npm-summarizers.ts";
import { lexRank, textRank } from "./rank-sentences.ts";
import { type Compared, gainRow, HEADING } from "./rouge-table.ts";
import { type Item, loadRouge, readSet, SETS } from "./summary-sets.ts";

/** A way to summarize: the chosen sentences, joined. */
type Method = (item: Item, most: number) => Promise<string>;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { npm: { type: "string" }, set: { type: "string", multiple: true } },
});
const folder = positionals[0] ?? "../shared/eval";
const rouge = await loadRouge(folder);
const others = new Map<string, Method>([
  ["lead", async ({ sentences }, k) => sentences.slice(0, k).join(" ")],
  ["TextRank", async ({ sentences, language }, k) => textRank(sentences, language, k).join(" ")],
  ["LexRank", async ({ sentences, language }, k) => lexRank(sentences, language, k).join(" ")],
  ...(values.npm === undefined ? [] : await npmSummarizers(values.npm)),
]);
const summarizer = createExtractiveSummarizer();

console.log(HEADING);
for (const set of SETS.filter(({ name }) => values.set?.includes(name) ?? true)) {
  const items = readSet(folder, set);
  for (const k of set.lengths) {
    const ours = await scoresOf(oursOf, items, k);
    for (const [name, method] of others) {
      const theirs = await scoresOf(method, items, k);
      const rows = items.flatMap((_, at): Compared[] => {
        const [own, other] = [ours[at], theirs[at]];
        return own === undefined || other === undefined ? [] : [{ ours: own, other }];
      });
      if (rows.some(({ other }) => other.r1 > 0)) console.log(gainRow(set.name, k, name, rows));
    }
  }
}

async function oursOf({ title, text, language }: Item, most: number): Promise<string> {
  const { sentences } = await summarizer.summarize({
    language,
    sentences: most,
    sources: [{ title, text, language }],
  });
  return sentences.map((sentence) => sentence.text).join(" ");
}

async function scoresOf(method: Method, items: readonly Item[], k: number) {
  const scores = [];
  for (const item of items) scores.push(rouge(item.reference, await method(item, k)));
  return scores;
}
