import Parser from "rss-parser";
import { canonicalRss } from "./canonical-rss.ts";
import { decode } from "./decode.ts";
import type { DraftFeed } from "./draft.ts";
import type { Entry, FeedDocument } from "./entry.ts";
import { findFeed } from "./find-feed.ts";
import { absoluteUrl, resolveLinks } from "./html-fragment.ts";
import { readAtom } from "./read-atom.ts";
import { readJsonFeed } from "./read-json-feed.ts";
import { readRss } from "./read-rss.ts";
import { xmlTree } from "./xml-tree.ts";

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
}

/** Entries beyond this number are left out: no real feed has them, and a hostile one must not flood us. */
const MAX_ENTRIES = 5_000;

/**
 * The entries of a feed in any format and state of repair.
 *
 * Bytes are decoded, whatever arrived is rewritten as clean RSS, and that is
 * what `rss-parser` reads: it never sees a stranger's markup. Throws
 * NotAFeedError for web pages, empty bodies and other documents.
 */
export async function parseFeed(bytes: Uint8Array, headers: FeedHeaders): Promise<FeedDocument> {
  const { text } = decode(bytes, headers.contentType, headers.encoding);
  const draft = readDraft(text, headers.url ?? "");
  const kept = { ...draft, entries: draft.entries.slice(0, MAX_ENTRIES) };
  const parser = new Parser<object, ParsedItem>({ customFields: { item: ["body", "summary"] } });
  const feed = await parser.parseString(canonicalRss(kept));
  return {
    title: feed.title ?? "",
    link: feed.link ?? "",
    entries: feed.items.map(toEntry),
    ttl: null,
    warning: null,
  };
}

/** What rss-parser makes of an item of canonical RSS. */
interface ParsedItem {
  readonly body?: string;
  readonly summary?: string;
  readonly author?: string;
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
  };
}

function readDraft(text: string, url: string): DraftFeed {
  const start = text.trimStart();
  if (start === "") throw new NotAFeedError(`${url || "The document"} is not a feed: it is empty`);
  if (start.startsWith("{") || start.startsWith("[")) return readJson(start, url);
  const found = findFeed(xmlTree(text, url));
  if (found.kind === "none") {
    const instead =
      found.rootName === null
        ? "it has no markup"
        : `root element is "${found.rootName.slice(0, 40)}"`;
    throw new NotAFeedError(`${url || "The document"} is not a feed: ${instead}`);
  }
  const draft = found.kind === "rss" ? readRss(found.root) : readAtom(found.root, url);
  return url === "" ? withBase(draft, draft.link) : draft;
}

function readJson(text: string, url: string): DraftFeed {
  let feed: DraftFeed | null = null;
  try {
    feed = readJsonFeed(text, url);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new NotAFeedError(`${url || "The document"} is not a feed: broken JSON`, {
      cause: error,
    });
  }
  if (feed === null)
    throw new NotAFeedError(`${url || "The document"} is not a feed: JSON without items`);
  return feed;
}

/** Where nobody said where the document came from, its own link is the best guess. */
function withBase(feed: DraftFeed, base: string): DraftFeed {
  if (!/^https?:/i.test(base)) return feed;
  return {
    ...feed,
    entries: feed.entries.map((entry) => ({
      ...entry,
      url: absoluteUrl(entry.url, base),
      html: resolveLinks(entry.html, base),
      summary: resolveLinks(entry.summary, base),
    })),
  };
}
