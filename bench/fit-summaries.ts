import { choiceFeatures } from "../src/summaries/choice-features.ts";
import type { SummaryModel, Weights } from "../src/summaries/model.ts";
import { choicesOf, type WeighedPool, weighRead } from "../src/summaries/pick-sentences.ts";
import { sentenceFeatures } from "../src/summaries/sentence-features.ts";
import { type ReadSentence, readSentence, titleWords } from "../src/summaries/source-sentence.ts";
import { wordFeatures, wordSalience } from "../src/summaries/word-salience.ts";
import { logistic, type Regression, ridge } from "./ridge.ts";
import { HIGHLIGHTS, type Item, type ScoreRouge, SETS, type SummarySet } from "./summary-sets.ts";

/** Makes the trainer; what an extract scores is remembered between models. */
export function createTrainer(rouge: ScoreRouge) {
  const known = new Map<Item, Map<string, number>>();
  const read = new Map<Item, readonly ReadSentence[]>();

  /** Mean of ROUGE-1, -2 and -L of sentences as a summary. */
  function score(item: Item, sentences: readonly ReadSentence[]): number {
    const scores = known.get(item) ?? new Map<string, number>();
    known.set(item, scores);
    const key = sentences.map(({ position }) => position).join();
    const old = scores.get(key);
    if (old !== undefined) return old;
    const { r1, r2, rl } = rouge(item.reference, sentences.map(({ text }) => text).join(" "));
    scores.set(key, (r1 + r2 + rl) / 3);
    return (r1 + r2 + rl) / 3;
  }

  function readItem(item: Item): readonly ReadSentence[] {
    const sentences = read.get(item) ?? item.pool.map((each) => readSentence(each, item.language));
    read.set(item, sentences);
    return sentences;
  }

  function weigh(item: Item, model: SummaryModel): WeighedPool {
    const { language, title } = item;
    return weighRead(
      readItem(item),
      { titles: new Map([[0, title]]), headline: title, language },
      model,
    );
  }

  /** What is learned from items: words first, then sentences by their words, then choices of sentences. */
  function train(items: readonly Item[]): SummaryModel {
    const learned = items.filter((item) => setOf(item).weight > 0 && item.pool.length > 0);
    const words = fitWords(learned, readItem);
    const sentences = fitSentences(learned);
    return { words, sentences, choices: fitChoices(learned, { words, sentences }) };

    function fitSentences(from: readonly Item[]): SummaryModel["sentences"] {
      const table = createTable();
      for (const item of from) {
        const all = readItem(item);
        const title = titleWords([item.title], item.language);
        const salience = wordSalience(wordFeatures(all, title), words);
        const context = { title, language: item.language, salience };
        sentenceFeatures(all, context).forEach((features, at) => {
          const sentence = all[at];
          if (sentence === undefined) return;
          table.add(features, score(item, [sentence]), setOf(item).weight / all.length);
        });
      }
      return table.fit(ridge, 0.02) as SummaryModel["sentences"];
    }
  }

  function fitChoices(
    items: readonly Item[],
    known: Omit<SummaryModel, "choices">,
  ): SummaryModel["choices"] {
    const table = createTable();
    for (const item of items) {
      const pool = weigh(item, { ...known, choices: {} as SummaryModel["choices"] });
      for (const most of setOf(item).lengths) {
        const choices = [...choicesOf(pool, most)];
        const features = choices.map((choice) => choiceFeatures(choice, { ...pool, most }));
        const scores = choices.map((choice) =>
          score(
            item,
            choice.map(({ sentence }) => sentence),
          ),
        );
        // What an item's choices have in common says nothing of which is the best of them.
        const mean = meanOf(features);
        const usual = scores.reduce((sum, each) => sum + each, 0) / scores.length;
        features.forEach((each, at) => {
          const weight = setOf(item).weight / choices.length;
          table.add(without(each, mean), (scores[at] ?? 0) - usual, weight);
        });
      }
    }
    return table.fit(ridge, 1) as SummaryModel["choices"];
  }

  return { train, weigh };
}

function fitWords(
  items: readonly Item[],
  readItem: (item: Item) => readonly ReadSentence[],
): SummaryModel["words"] {
  const table = createTable();
  for (const item of items) {
    const reference = typeof item.reference === "string" ? item.reference : item.reference[0];
    const used = titleWords([reference ?? ""], item.language);
    const title = titleWords([item.title], item.language);
    const features = wordFeatures(readItem(item), title);
    const weight = (setOf(item).weight * WORDS_PER_ITEM) / features.size;
    for (const [word, each] of features) table.add(each, used.has(word) ? 1 : 0, weight);
  }
  return table.fit(logistic, 1) as SummaryModel["words"];
}

/** Long texts have many words and count no more for it. */
const WORDS_PER_ITEM = 30;

export function setOf({ set }: Item): SummarySet {
  return SETS.find(({ name }) => name === set) ?? HIGHLIGHTS;
}

/** Collects rows of named features and gives weights back under their names. */
function createTable() {
  let names: string[] = [];
  const data: Regression = { rows: [], targets: [], weights: [] };
  return {
    add(features: object, target: number, weight: number): void {
      names = Object.keys(features);
      data.rows.push(Object.values(features).map(Number));
      data.targets.push(target);
      data.weights.push(weight);
    },
    fit(learn: (data: Regression, pull: number) => number[], pull: number): Weights<object> {
      const weights = learn(data, pull);
      return Object.fromEntries(
        names.map((name, at) => [name, Number((weights[at] ?? 0).toPrecision(4))]),
      );
    },
  };
}

function meanOf(rows: readonly object[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const row of rows) {
    for (const [key, value] of Object.entries(row)) sums[key] = (sums[key] ?? 0) + value;
  }
  for (const key in sums) sums[key] = (sums[key] ?? 0) / rows.length;
  return sums;
}

function without(row: object, mean: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, value - (mean[key] ?? 0)]),
  );
}
