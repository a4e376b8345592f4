/**
 * Faulty documents: well-formed ones of all formats, each with one of some two hundred faults
 * brought in by a seeded source, against the reading of the whole ones. A document counts as read
 * if every field of every item is as it was; of a cut one, of every item that stands whole.
 * Beside it rss-parser alone, against its own reading of the whole documents; it reads no JSON.
 * Where FEED_SUITES names a folder with other projects (see conformance), their feeds are taken, too.
 * BENCH_SEED makes others; with SHOW_MISSES=1 each miss is printed, with KEEP_MISSES it is saved.
 */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import Parser from "rss-parser";
import { seededRandom } from "../../test/ingestion/seeded-random.ts";
import { type WholeDocument, wholeDocuments } from "../faulty/documents.ts";
import { FAULTS, type Fault, type Faulty } from "../faulty/faults.ts";
import { LATE_FAULTS } from "../faulty/late-faults.ts";
import { LATEST_FAULTS } from "../faulty/latest-faults.ts";
import { suiteDocuments } from "../faulty/suite-documents.ts";
import { UNMENDED_FAULTS } from "../faulty/unmended-faults.ts";
import { parse } from "../feed-module.ts";
import { report } from "../measure.ts";

const URL = "https://wire.example/feed";
const PER_FAULT = 12;
const seed = Number(process.env.BENCH_SEED ?? 1);
const isVerbose = process.env.SHOW_MISSES === "1";
const folder = process.env.KEEP_MISSES;

type Items = readonly object[];
type Read = (bytes: Uint8Array, contentType?: string) => Promise<Items>;

const ours: Read = async (bytes, contentType) =>
  (await parse(bytes, { url: URL, ...(contentType && { contentType }) })).items;
const peer: Read = async (bytes) =>
  (await new Parser().parseString(new TextDecoder().decode(bytes))).items;
const own = wholeDocuments();
const suites = process.env.FEED_SUITES;
const others = suites === undefined ? [] : await suiteDocuments(suites);
for (const [whose, documents, perFault] of [
  ["own", own, PER_FAULT],
  ["others'", others, 1],
] as const) {
  if (documents.length === 0) continue;
  for (const [group, faults] of [
    ["mended for", FAULTS],
    ["thought of later", LATE_FAULTS],
    ["thought of last", LATEST_FAULTS],
    ["nobody mended for", UNMENDED_FAULTS],
  ] as const) {
    await measureFaults(`${whose}, faults ${group}`, faultyDocuments(documents, perFault, faults));
  }
}

async function measureFaults(name: string, faulty: Iterable<FaultyDocument>): Promise<void> {
  const misses = new Map<string, number>();
  let all = 0;
  let rightByPeer = 0;
  for (const each of faulty) {
    all += 1;
    if ((await missOf(each, peer)) === null) rightByPeer += 1;
    const miss = await missOf(each, ours);
    if (miss === null) continue;
    misses.set(each.fault, (misses.get(each.fault) ?? 0) + 1);
    if (isVerbose) process.stdout.write(`    ${each.name}: ${miss}\n`);
    if (folder !== undefined) {
      writeFileSync(path.join(folder, `${path.basename(each.name)}.xml`), each.document.bytes);
    }
  }
  const missed = [...misses.values()].reduce((sum, count) => sum + count, 0);
  report(`${name}: documents`, String(all));
  report(`${name}: wholly right`, share(all - missed, all));
  report(`${name}: rss-parser alone`, share(rightByPeer, all));
  const worst = [...misses].sort(([, left], [, right]) => right - left);
  if (worst.length > 0) report("misses", worst.map((each) => each.join(" ")).join(", "));
}

interface FaultyDocument {
  readonly fault: string;
  readonly name: string;
  readonly document: Faulty;
  /** The document without a fault that it is to be read like. */
  readonly like: string;
}

/** Each fault in each format several times; what came out the same twice counts once. */
function* faultyDocuments(
  documents: readonly WholeDocument[],
  perFault: number,
  faults: Readonly<Record<string, Fault>>,
): Iterable<FaultyDocument> {
  for (const [at, [name, fault]] of Object.entries(faults).entries()) {
    for (const [index, { name: format, text }] of documents.entries()) {
      const known = new Set([contentOf({ bytes: Buffer.from(text) })]);
      for (let run = 0; run < perFault; run += 1) {
        const document = fault(text, seededRandom(seed, at, index, run));
        if (document === null || known.has(contentOf(document))) continue;
        known.add(contentOf(document));
        yield {
          fault: name,
          name: `${name} (${format}, ${run})`,
          document,
          like: document.like ?? text,
        };
      }
    }
  }
}

function contentOf({ bytes, contentType = "" }: Faulty): string {
  return contentType + Buffer.from(bytes).toString("latin1");
}

function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}

/** What was read otherwise; null if nothing was. */
async function missOf(
  { document: { bytes, contentType, whole: told }, like }: FaultyDocument,
  read: Read,
): Promise<string | null> {
  let found: Items;
  let expected: Items = [];
  try {
    expected = await read(Buffer.from(like));
    found = await read(bytes, contentType);
  } catch (error) {
    if (told === 0 && expected.length > 0) return null;
    return `refused, ${error instanceof Error ? error.message : error}`;
  }
  const whole = told ?? expected.length;
  // Of the entry in which a document was cut so much may be read as stands there.
  if (
    told === undefined ? found.length !== whole : found.length < whole || found.length > whole + 1
  ) {
    return `${found.length} items of ${whole}`;
  }
  for (const [at, item] of expected.slice(0, whole).entries()) {
    for (const [field, value] of Object.entries(item)) {
      // The cast holds: both are items.
      const own = (found[at] as Record<string, unknown> | undefined)?.[field];
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
        .replace(/[ \r\n\t]+/g, " ")
    : value;
}
