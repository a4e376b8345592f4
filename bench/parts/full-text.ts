/**
 * Main texts of web pages against a gold text, beside plain Readability: F1 over runs of four
 * words, as the benchmark's own script takes it. The pages are not part of the project:
 * ARTICLE_PAGES names a checkout of scrapinghub/article-extraction-benchmark (MIT).
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { htmlToText } from "../../src/articles/html-to-text.ts";
import { pageText } from "../../src/articles/page-text.ts";
import { report } from "../measure.ts";

const RUN_LENGTH = 4;

const folder = process.env.ARTICLE_PAGES ?? "";
const truthFile = path.join(folder, "ground-truth.json");
if (folder === "" || !existsSync(truthFile)) {
  report("skipped", "ARTICLE_PAGES names no folder with pages");
} else {
  const truth: Record<string, { articleBody?: string }> = JSON.parse(
    readFileSync(truthFile, "utf8"),
  );
  const pages = Object.entries(truth).map(([name, { articleBody = "" }]) => ({
    html: gunzipSync(readFileSync(path.join(folder, "html", `${name}.html.gz`))).toString("utf8"),
    gold: articleBody,
  }));
  const readers = [
    ["pageText", pageText],
    ["Readability alone", readable],
  ] as const;
  for (const [name, read] of readers) {
    const times: number[] = [];
    const scores = pages.map(({ html, gold }) => {
      const from = performance.now();
      const text = attempt(() => read(html));
      times.push(performance.now() - from);
      return compare(text, gold);
    });
    const precision = mean(scores.flatMap(({ precision }) => precision ?? []));
    const recall = mean(scores.flatMap(({ recall }) => recall ?? []));
    const f1 = (2 * precision * recall) / (precision + recall);
    const shown = [f1, precision, recall].map((value) => value.toFixed(3));
    report(`${name}, F1, precision, recall`, shown.join(", "));
    times.sort((a, b) => a - b);
    report(
      `${name}, ms a page, median and most`,
      `${times[times.length >> 1]?.toFixed(0)}, ${times.at(-1)?.toFixed(0)}`,
    );
  }
}

function readable(html: string): string {
  return htmlToText(new Readability(parseHTML(html).document).parse()?.content ?? "");
}

function attempt(read: () => string): string {
  try {
    return read();
  } catch {
    return "";
  }
}

/** Shares of the runs of words that are right and that were found; null where there are none. */
function compare(text: string, gold: string): { precision: number | null; recall: number | null } {
  const [found, wanted] = [runsOf(text), runsOf(gold)];
  let shared = 0;
  for (const [run, count] of found) shared += Math.min(count, wanted.get(run) ?? 0);
  const share = (runs: ReadonlyMap<string, number>) => {
    const size = runs.values().reduce((sum, count) => sum + count, 0);
    return size === 0 ? null : shared / size;
  };
  return { precision: share(found), recall: share(wanted) };
}

function runsOf(text: string): ReadonlyMap<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const runs = new Map<string, number>();
  for (
    let at = 0;
    at + Math.min(RUN_LENGTH, words.length) <= words.length && words.length > 0;
    at += 1
  ) {
    const run = words.slice(at, at + RUN_LENGTH).join(" ");
    runs.set(run, (runs.get(run) ?? 0) + 1);
  }
  return runs;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
