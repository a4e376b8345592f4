/**
 * Public suites of other parsers, read by the product's own: cases wholly right, and what is
 * wrong in the others. The suites are not part of the project: FEED_SUITES names the folder with
 * their repositories (feedparser, gofeed, miniflux or v2, feed-rs, feedvalidator).
 * With SHOW_MISSES=1 each miss is printed.
 */
import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import { feedparserCases } from "../conformance/feedparser-cases.ts";
import { isMet } from "../conformance/is-met.ts";
import { feedRsCases, gofeedCases } from "../conformance/json-cases.ts";
import { minifluxCases } from "../conformance/miniflux-cases.ts";
import type { SuiteCase } from "../conformance/suite-case.ts";
import { type ParsedFeed, parse } from "../feed-module.ts";
import { report } from "../measure.ts";

const SUITES = [
  ["feedparser", feedparserCases],
  ["gofeed", gofeedCases],
  ["miniflux", minifluxCases],
  ["v2", minifluxCases],
  ["feed-rs", feedRsCases],
  ["feedvalidator", feedvalidatorCases],
] as const;

const folder = process.env.FEED_SUITES ?? "";
const isVerbose = process.env.SHOW_MISSES === "1";
const present = SUITES.filter(([name]) => folder !== "" && existsSync(path.join(folder, name)));
if (present.length === 0) report("skipped", "FEED_SUITES names no folder with suites");

let right = 0;
let all = 0;
for (const [name, casesIn] of present) {
  const cases = casesIn(path.join(folder, name)).filter(({ checks }) => checks.length > 0);
  const wrong = new Map<string, number>();
  let met = 0;
  for (const each of cases) {
    const misses = await missesOf(each);
    if (misses.length === 0) met += 1;
    for (const field of new Set(misses)) wrong.set(field, (wrong.get(field) ?? 0) + 1);
    if (isVerbose && misses.length > 0) process.stdout.write(`    ${each.name}: ${misses}\n`);
  }
  const fields = [...wrong]
    .sort(([, a], [, b]) => b - a)
    .map(([field, count]) => `${field} ${count}`);
  report(`${name}, cases wholly right`, `${share(met, cases.length)}  ${fields.join(", ")}`);
  right += met;
  all += cases.length;
}
if (all > 0) report("all, cases wholly right", share(right, all));

/** The fields that were not read as the case expects; `refused` where nothing was read. */
async function missesOf({
  bytes,
  contentType,
  url,
  checks,
}: SuiteCase): Promise<readonly string[]> {
  let feed: ParsedFeed;
  try {
    feed = await parse(bytes, { ...(contentType && { contentType }), ...(url && { url }) });
  } catch {
    return ["refused"];
  }
  return checks.filter((check) => !isMet(check, feed)).map(({ field }) => field);
}

/** W3C's documents, two thirds of them with a deliberate fault, say nothing of how they are to be read: that each has its entries is all that is checked. */
function feedvalidatorCases(root: string): readonly SuiteCase[] {
  const tests = path.join(root, "testcases");
  return globSync("{atom,ext,rss,rss11,rss20,rss91,rss92}*/**/*.xml", { cwd: tests })
    .sort()
    .flatMap((name) => {
      const bytes = readFileSync(path.join(tests, name));
      const text = bytes.toString("latin1").replace(/<!--.*?-->|<!\[CDATA\[.*?\]\]>/gs, "");
      if (!/<(?:[\w-]+:)?(?:rss|feed|RDF)[\s>]/.test(text)) return [];
      const count = text.match(/<(?:[\w-]+:)?(?:item|entry)[\s>/]/g)?.length ?? 0;
      return [{ name, bytes, checks: [{ field: "count", item: null, expected: count } as const] }];
    });
}

function share(part: number, whole: number): string {
  return `${part} of ${whole}, ${((100 * part) / whole).toFixed(2)} %`;
}
