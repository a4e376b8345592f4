import Parser from "rss-parser";
import { breathe } from "../time/breathe.ts";
import { canonicalRss } from "./canonical-rss.ts";
import { type Decoded, decode } from "./decode.ts";
import type { DraftEntry, DraftFeed } from "./draft.ts";
import type { Entry, FeedDocument, FeedWarning } from "./entry.ts";
import { findFeed } from "./find-feed.ts";
import { absoluteUrl, resolveLinks } from "./html-fragment.ts";
import { findMojibake, type Mojibake } from "./mojibake.ts";
import { readAtom } from "./read-atom.ts";
import { readJsonFeed } from "./read-json-feed.ts";
import { readRss } from "./read-rss.ts";
import { fromProgram, fromText } from "./unwrap-feed.ts";
import { whatInstead } from "./what-instead.ts";
import { xmlTreeInTurns } from "./xml-tree.ts";

/** What the server said about a document. */
export interface FeedHeaders {
  readonly contentType?: string | undefined;
  /** The document's own address: relative links resolve against it. */
  readonly url?: string | undefined;
  /** The catalogue's word on the encoding; wins over everything. */
  readonly encoding?: string | undefined;
}

/** The document is readable, but no feed. The message names what it is instead. */
export class NotAFeedError extends Error {
  override readonly name = "NotAFeedError";
  /** What a wall shows to programs stands for a feed that may be there. */
  readonly isBotCheck: boolean;
  constructor(message: string, options: { isBotCheck?: boolean; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.isBotCheck = options.isBotCheck ?? false;
  }
}

/** Entries beyond this number are left out: no real feed has them, and a hostile one must not flood us. */
const MAX_ENTRIES = 5_000;

/** A feed that has no news is short: so many characters without any are no feed. */
const LONGEST_WITHOUT_NEWS = 100_000;

/** So many entries are read at once, in a few milliseconds; then others get their turn. */
const BATCH_SIZE = 50;

/**
 * The entries of a feed in any format and state of repair.
 *
 * Bytes are decoded, whatever arrived is rewritten as clean RSS, and that is
 * what `rss-parser` reads: it never sees a stranger's markup. Long feeds are
 * read in batches, so that nobody waits for them. Throws NotAFeedError for web
 * pages, empty bodies and other documents; its message tells which. Throws
 * RangeError for what is beyond all measure: an entity bomb, a million attributes,
 * megabytes of markup with no news in them.
 */
export async function parseFeed(bytes: Uint8Array, headers: FeedHeaders): Promise<FeedDocument> {
  await breathe();
  const decoded = decode(bytes, headers.contentType, headers.encoding);
  const url = headers.url ?? "";
  const draft = await readDraft(decoded.text, url);
  const link = webAddress(draft.link, url);
  // A feed often lives on another host than the site whose templates wrote the links.
  const base = /^http/i.test(link) ? link : url;

  let title = "";
  let mojibake: Mojibake | null = null;
  const entries: Entry[] = [];
  for (const batch of batchesOf(draft.entries)) {
    await breathe();
    const found = findMojibake(textsOf(draft.title, batch));
    mojibake = found ?? mojibake;
    const undo = found === null ? (text: string) => text : found.undo;
    const parser = new Parser<object, ParsedItem>({
      customFields: { item: ["body", "summary", "outlet", "outleturl"] },
    });
    const part = {
      title: undo(draft.title),
      link,
      entries: batch.map((entry) => settled(entry, base, undo)),
    };
    const feed = await parser.parseString(canonicalRss(part));
    if (entries.length === 0) title = feed.title ?? "";
    for (const item of feed.items) entries.push(toEntry(item));
  }
  if (decoded.text.length > LONGEST_WITHOUT_NEWS && !entries.some(saysAnything)) {
    const length = decoded.text.length.toLocaleString("en");
    throw new RangeError(`it has ${length} characters and no entry that says anything`);
  }
  return { title, link, entries, ttl: draft.ttl, warning: warningOf(decoded, mojibake) };
}

/** What rss-parser makes of an item of canonical RSS. */
interface ParsedItem {
  readonly body?: string;
  readonly summary?: string;
  readonly author?: string;
  readonly outlet?: string;
  readonly outleturl?: string;
}

function toEntry(item: Parser.Item & ParsedItem): Entry {
  return {
    id: item.guid ?? "",
    title: item.title ?? "",
    url: item.link ?? "",
    published: item.pubDate === undefined ? null : Temporal.Instant.from(item.pubDate),
    html: item.body ?? "",
    summary: item.summary ?? "",
    author: item.author ?? "",
    categories: item.categories ?? [],
    ...(item.outlet && { source: { name: item.outlet, url: item.outleturl ?? "" } }),
  };
}

function saysAnything({ title, html, summary, url }: Entry): boolean {
  return [title, html, summary, url].some((field) => field !== "");
}

/** The feed in the text, also where another document holds it as text of its own. */
async function readDraft(written: string, url: string, isShown = false): Promise<DraftFeed> {
  const text = fromProgram(written) ?? written;
  const start = withoutLead(text);
  const rejected = (instead: string, why: { isBotCheck?: boolean; cause?: unknown } = {}) =>
    new NotAFeedError(`${url || "The document"} is not a feed: ${instead}`, why);
  if (start.startsWith("{") || start.startsWith("[")) {
    try {
      const feed = readJsonFeed(start);
      if (feed !== null) return feed;
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      const shown = isShown ? null : await readShown(text, url);
      if (shown !== null) return shown;
      throw rejected("it is broken JSON", { cause: error });
    }
    throw rejected("it is JSON without items");
  }
  const found = findFeed(await xmlTreeInTurns(text, url));
  if (found.kind === "none") {
    const shown = isShown ? null : await readShown(text, url);
    if (shown !== null) return shown;
    const { words, isBotCheck } = whatInstead(text, found.rootName);
    throw rejected(words, { isBotCheck });
  }
  const { root, within } = found;
  return found.kind === "rss" ? readRss(root, within) : readAtom(root, within);
}

/** The feed that a document holds as text. What only looks like one says nothing of the document: null. */
async function readShown(text: string, url: string): Promise<DraftFeed | null> {
  const shown = fromText(text);
  if (shown === null) return null;
  try {
    return await readDraft(shown, url, true);
  } catch (error) {
    if (error instanceof NotAFeedError) return null;
    throw error;
  }
}

/** A JSON feed names its format: whatever stands before it, a warning or the call it is passed to. */
const JSON_FEED = /\{\s*["']?version["']?\s*:\s*["']https?:\/\/(?:www\.)?jsonfeed\.org\//i;
/** No warning is longer, and few documents have the words in their text. */
const LONGEST_LEAD = 5_000;

/** The document from where it begins. */
function withoutLead(text: string): string {
  const start = text.replace(/^[\s\0\uFEFF]+/, "");
  if (/^(?:[{[]|<\?xml|<rss|<feed)/.test(start)) return start;
  const at = start.slice(0, LONGEST_LEAD).search(JSON_FEED);
  return at === -1 ? start : start.slice(at);
}

/** The entries in groups, at least one, if only an empty one. */
function* batchesOf(entries: Iterable<DraftEntry>): Iterable<DraftEntry[]> {
  let batch: DraftEntry[] = [];
  let count = 0;
  for (const entry of entries) {
    if (batch.length === BATCH_SIZE) {
      yield batch;
      batch = [];
    }
    batch.push(entry);
    count += 1;
    if (count === MAX_ENTRIES) break;
  }
  yield batch;
}

function* textsOf(title: string, batch: readonly DraftEntry[]): Iterable<string> {
  yield title;
  for (const entry of batch) yield entry.title;
  for (const entry of batch) yield entry.html;
}

/** The entry with its texts as they were meant, and those links made absolute that no `xml:base` explained. */
function settled(entry: DraftEntry, base: string, undo: (text: string) => string): DraftEntry {
  return {
    ...entry,
    title: undo(entry.title),
    url: webAddress(entry.url, base),
    html: resolveLinks(undo(entry.html), base),
    summary: resolveLinks(undo(entry.summary), base),
    author: undo(entry.author),
    categories: entry.categories.map(undo),
    source: entry.source && {
      name: undo(entry.source.name),
      url: webAddress(entry.source.url, base),
    },
  };
}

function warningOf(
  { encoding, wrongLabel }: Decoded,
  mojibake: Mojibake | null,
): FeedWarning | null {
  const faults: string[] = [];
  if (wrongLabel !== null) faults.push(`It says it is in ${wrongLabel} and is in ${encoding}`);
  if (mojibake !== null) {
    const fate = mojibake.isPartial ? "what could be was turned back" : "it was turned back";
    faults.push(
      `Its text is UTF-8 that was read as ${mojibake.mistakenFor} and encoded again; ${fate}`,
    );
  }
  return faults.length === 0 ? null : { kind: "encoding", detail: faults.join(". ") };
}

/**
 * The address made absolute; empty if it leads to no web page (`javascript:`, `urn:`). A relative
 * one stays as written where nobody said what it is relative to.
 */
function webAddress(written: string, base: string): string {
  const url = absoluteUrl(written, base);
  const isRelative = base === "" && !/^[a-z][a-z0-9+.-]*:/i.test(url);
  return isRelative || /^https?:\/\/[^\s/]/i.test(url) ? url : "";
}
