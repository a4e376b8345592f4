// The sets that summaries are learned from and measured on: none of their texts is in the project.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { candidateSentences } from "../src/summaries/extractive.ts";
import type { SourceSentence } from "../src/summaries/source-sentence.ts";
import { sentences } from "../src/text/sentences.ts";

export interface Item {
  readonly set: string;
  readonly id: string;
  readonly language: string;
  readonly title: string;
  readonly text: string;
  /** What the extract is chosen from. */
  readonly pool: readonly SourceSentence[];
  /** All sentences, as a reader meets them. */
  readonly sentences: readonly string[];
  /** One or several summaries by editors. */
  readonly reference: string | readonly string[];
}

export interface Rouge {
  readonly r1: number;
  readonly r2: number;
  readonly rl: number;
}
export type ScoreRouge = (reference: Item["reference"], summary: string) => Rouge;

export interface SummarySet {
  readonly name: string;
  /** Numbers of sentences that a summary is scored at. */
  readonly lengths: readonly number[];
  /** Whether it is learned from, too; how much an item of it counts. */
  readonly weight: number;
}

/**
 * Publishers' descriptions count most. A text whose lead was cut off is none that the product meets: it
 * teaches what matters apart from the place, and counts less; so does a headline as the summary of an untitled
 * text, which the product meets as a post. BBC's extracts follow word overlap and are only measured.
 */
export const SETS: readonly SummarySet[] = [
  { name: "sum-ru-tgdesc", lengths: [1, 2, 3], weight: 1.5 },
  { name: "sum-en-tgdesc", lengths: [1, 2], weight: 1.5 },
  { name: "sum-uk-tgdesc", lengths: [1, 2], weight: 1.5 },
  { name: "sum-pl-tgdesc", lengths: [1, 2], weight: 1.5 },
  { name: "sum-en-cnndm", lengths: [2, 3], weight: 1 },
  { name: "sum-en-summa", lengths: [3], weight: 1 },
  { name: "sum-ru-tglead", lengths: [1, 2], weight: 0.5 },
  { name: "sum-uk-tglead", lengths: [1, 2], weight: 0.5 },
  { name: "sum-en-tglead", lengths: [1, 2], weight: 0.5 },
  { name: "sum-pl-tglead", lengths: [1, 2], weight: 0.5 },
  { name: "sum-lt-tglead", lengths: [1, 2], weight: 0.5 },
  { name: "sum-ru-tgc-headline", lengths: [1], weight: 0.2 },
  { name: "sum-ru-slavicner-headline", lengths: [1], weight: 0.2 },
  { name: "sum-uk-slavicner-headline", lengths: [1], weight: 0.2 },
  { name: "sum-pl-slavicner-headline", lengths: [1], weight: 0.2 },
  { name: "sum-ru-ria", lengths: [1], weight: 0.2 },
  { name: "sum-en-bbc", lengths: [3], weight: 0 },
];

/** The items of a set in a folder of such sets. */
export function readSet(folder: string, { name }: SummarySet): Item[] {
  return readFileSync(`${folder}/data/${name}.jsonl`, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => {
      const {
        id,
        lang,
        title,
        text,
        sentences: given,
        summary,
        summaries,
        kind,
      } = JSON.parse(line);
      return itemOf(name, {
        id,
        language: lang,
        // Where the headline is what is asked for, it is not told.
        title: kind === "headline" ? "" : title,
        text: given?.join("\n") ?? text,
        reference: summaries ?? summary,
      });
    });
}

/** Rows `id,article,highlights` of a CSV file of CNN and Daily Mail articles, as that corpus is given away. */
export function readHighlights(file: string): Item[] {
  return csvRows(readFileSync(file, "utf8"))
    .slice(1)
    .map((row) => {
      const [id = "", article = "", highlights = ""] = row.slice(-3);
      return itemOf(HIGHLIGHTS.name, {
        id,
        language: "en",
        title: "",
        text: article.replace(DAILY_MAIL_BYLINE, ""),
        reference: highlights.replaceAll(" .", ".").replaceAll("\n", " "),
      });
    });
}

export const HIGHLIGHTS: SummarySet = { name: "highlights", lengths: [2, 3], weight: 1 };

const DAILY_MAIL_BYLINE = /^By \. .{0,200}?\d{4} \. (?:\| \. UPDATED: \. .{0,60}?\d{4} \. )?/u;

function itemOf(set: string, item: Omit<Item, "set" | "pool" | "sentences">): Item {
  const { title, text, language } = item;
  return {
    set,
    ...item,
    pool: candidateSentences({ title, text }, 0, language),
    sentences: sentences(text, language),
  };
}

/** Fields of a CSV file with quoted fields. */
function csvRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, bare = "", end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gu,
  )) {
    row.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === ",") continue;
    if (row.some(Boolean)) rows.push(row);
    row = [];
  }
  return rows;
}

/** ROUGE as the kit beside the sets reckons it. */
export async function loadRouge(folder: string): Promise<ScoreRouge> {
  const kit: { rouge: ScoreRouge } = await import(
    pathToFileURL(resolve(folder, "kit/metrics.mjs")).href
  );
  return kit.rouge;
}
