// Summarizers of npm under one shape, from a folder where they are installed: none is a dependency.
import { createRequire } from "node:module";
import { resolve } from "node:path";
import type { Item } from "./summary-sets.ts";

type Summarize = (item: Item, most: number) => Promise<string>;

/** Those of the known summarizers that the folder has; one that throws on a text has an empty summary of it. */
export async function npmSummarizers(folder: string): Promise<[string, Summarize][]> {
  const require = createRequire(resolve(folder, "package.json"));
  const found: [string, Summarize][] = [];
  for (const [name, make] of Object.entries(ADAPTERS)) {
    try {
      const summarize = make(require(name.split(" ")[0] ?? name));
      found.push([name, async (item, most) => textOf(await summarize(item, most).catch(() => ""))]);
    } catch (error) {
      console.error(`${name} is left out: ${error instanceof Error ? error.message : error}`);
    }
  }
  return found;
}

/** One of them answers with a list that holds an error where it has no words for a language. */
function textOf(answer: unknown): string {
  return typeof answer === "string" ? answer : "";
}

// Their types are not installed here.
// biome-ignore lint/suspicious/noExplicitAny: a stranger's module
type Module = any;

const ADAPTERS: Readonly<Record<string, (module: Module) => Summarize>> = {
  lexrank: (lexrank) => async (item, most) => {
    const { promise, resolve, reject } = Promise.withResolvers<{ text: string; index: number }[]>();
    lexrank.summarize(
      item.text,
      most,
      (error: unknown, lines: { text: string; index: number }[]) =>
        error ? reject(error) : resolve(lines),
    );
    const lines = await promise;
    return lines
      .slice(0, most)
      .toSorted((a, b) => a.index - b.index)
      .map(({ text }) => text)
      .join(" ");
  },
  "ts-textrank": (textrank) => async (item, most) => {
    const config = new textrank.AbsoluteSummarizerConfig(
      most,
      new textrank.SorensenDiceSimilarity(),
      new textrank.DefaultTextParser(),
      0.85,
      textrank.Summarizer.SORT_OCCURENCE,
    );
    const summarizer = new textrank.Summarizer(config, new textrank.NullLogger());
    const sentences: string[] = summarizer.summarize(item.text, item.language);
    return sentences.join(" ");
  },
  "node-summarizer (frequency)": (summarizer) => async (item, most) =>
    new summarizer.SummarizerManager(item.text, most).getSummaryByFrequency().summary,
  "node-summarizer (rank)": (summarizer) => async (item, most) =>
    (await new summarizer.SummarizerManager(item.text, most).getSummaryByRank()).summary,
  // Given the title, it answers with the title.
  "text-summarization": (summarize) => async (item, most) => {
    const { extractive }: { extractive: string[] } = await summarize({
      text: item.text,
      minNumSentences: most,
      maxNumSentences: most,
    });
    return extractive.slice(0, most).join(" ");
  },
  "node-summary": (summary) => async (item, most) => {
    const { promise, resolve, reject } = Promise.withResolvers<string | string[]>();
    summary.getSortedSentences(item.text, most, (error: unknown, sentences: string[]) =>
      error ? reject(error) : resolve(sentences),
    );
    return [await promise].flat().join(" ");
  },
};
