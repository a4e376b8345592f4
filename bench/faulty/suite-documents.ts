import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "../feed-module.ts";
import type { WholeDocument } from "./documents.ts";

/** Larger ones would take most of the time and tell no more. */
const LONGEST = 60_000;
const PLACES = ["feedsmith", "rome", "miniflux", "gofeed/testdata/translator"];

/** Feeds in UTF-8 that the tests of other projects have, with titled items: no fault was ever looked at in them. */
export async function suiteDocuments(folder: string): Promise<readonly WholeDocument[]> {
  const patterns = PLACES.map((place) => `${place}/**/*.{xml,rss,atom,rdf}`);
  const documents: WholeDocument[] = [];
  for (const name of globSync(patterns, { cwd: folder }).sort()) {
    const bytes = readFileSync(path.join(folder, name));
    const text = bytes.toString("utf8");
    const isText = text.length <= LONGEST && Buffer.from(text).equals(bytes);
    if (!isText || !/^\s*<(?:\?xml|rss|feed|rdf)/i.test(text)) continue;
    const feed = await parse(bytes).catch(() => null);
    if (feed?.items.some(({ title }) => title !== "")) documents.push({ name, text });
  }
  return documents;
}
