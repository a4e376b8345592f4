/**
 * Faulty documents: well-formed ones of all formats, each with one or two of some seventy faults
 * brought in by a seeded source, against the reading of the whole ones. A document counts as read
 * if every field of every item is as it was; of a cut one, of every item that stands whole.
 * BENCH_SEED makes others; with SHOW_MISSES=1 each miss is printed, with KEEP_MISSES it is saved.
 */

import { writeFileSync } from "node:fs";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { seededRandom } from "../../test/ingestion/seeded-random.ts";
import { wholeDocuments } from "../faulty/documents.ts";
import { FAULTS, type Fault, type Faulty } from "../faulty/faults.ts";
import { LATE_FAULTS } from "../faulty/late-faults.ts";
import { type ParsedFeed, parse } from "../feed-module.ts";
import { report } from "../measure.ts";

const URL = "https://wire.example/feed";
const PER_FAULT = 12;
const seed = Number(process.env.BENCH_SEED ?? 1);
const isVerbose = process.env.SHOW_MISSES === "1";
const folder = process.env.KEEP_MISSES;

const documents = wholeDocuments();
for (const [name, faults] of [
  ["mended for", FAULTS],
  ["thought of later", LATE_FAULTS],
] as const) {
  await measureFaults(name, Object.entries(faults));
}

async function measureFaults(
  group: string,
  faults: readonly (readonly [string, Fault])[],
): Promise<void> {
  const missesByFault = new Map<string, number>();
  let read = 0;
  let all = 0;
  for (const [at, [name, fault]] of faults.entries()) {
    for (const [index, { name: format, text }] of documents.entries()) {
      for (let run = 0; run < PER_FAULT; run += 1) {
        const faulty = fault(text, seededRandom(seed, at, index, run));
        if (faulty === null || isAsBefore(faulty, text)) continue;
        all += 1;
        const miss = await missOf(faulty, faulty.like ?? text);
        if (miss === null) {
          read += 1;
          continue;
        }
        missesByFault.set(name, (missesByFault.get(name) ?? 0) + 1);
        if (isVerbose) process.stdout.write(`    ${name} (${format}, ${run}): ${miss}\n`);
        if (folder !== undefined) {
          writeFileSync(path.join(folder, `${name} ${format} ${run}.xml`), faulty.bytes);
        }
      }
    }
  }
  const worst = [...missesByFault]
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `${name} ${count}`);
  report(
    `faults ${group}, seed ${seed}, wholly right`,
    `${read} of ${all}, ${((100 * read) / all).toFixed(2)} %`,
  );
  if (worst.length > 0) report("misses by fault", worst.join(", "));
}

function isAsBefore({ bytes, contentType }: Faulty, text: string): boolean {
  return contentType === undefined && Buffer.from(bytes).equals(Buffer.from(text));
}

/** What was read otherwise; null if nothing was. */
async function missOf(faulty: Faulty, like: string): Promise<string | null> {
  const { items: expected } = await parse(Buffer.from(like), { url: URL });
  let found: ParsedFeed["items"];
  try {
    const { contentType } = faulty;
    found = (await parse(faulty.bytes, { url: URL, ...(contentType && { contentType }) })).items;
  } catch (error) {
    if (faulty.whole === 0) return null;
    return `refused, ${error instanceof Error ? error.message : error}`;
  }
  const whole = faulty.whole ?? expected.length;
  // Of the entry in which a document was cut so much may be read as stands there.
  if (
    faulty.whole === undefined
      ? found.length !== whole
      : found.length < whole || found.length > whole + 1
  ) {
    return `${found.length} items of ${whole}`;
  }
  for (const [at, item] of expected.slice(0, whole).entries()) {
    for (const [field, value] of Object.entries(item)) {
      // The cast holds: both are items.
      const own = (found[at] as unknown as Record<string, unknown> | undefined)?.[field];
      if (!isDeepStrictEqual(comparable(own), comparable(value))) {
        return `item ${at}, ${field}: ${JSON.stringify(own)} instead of ${JSON.stringify(value)}`;
      }
    }
  }
  return null;
}

/** `<br/>` and `<br>`, `&#160;` and the space itself, a line end and a space are one thing in HTML. */
function comparable(value: unknown): unknown {
  return typeof value === "string"
    ? value
        .replace(/\s*\/>/g, ">")
        .replaceAll("&#160;", "\u00A0")
        .replace(/[ \r\n]+/g, " ")
    : value;
}
