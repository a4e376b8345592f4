import type { DraftEntry, DraftFeed } from "./draft.ts";

/** Above this length a CDATA section is read much faster than escaped text. */
const CDATA_LENGTH = 80;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be removed
const FORBIDDEN = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g;

/** A feed or a part of it, to be written down. */
export interface FeedPart extends Pick<DraftFeed, "title" | "link"> {
  readonly entries: readonly DraftEntry[];
}

/**
 * The feed as small clean RSS 2.0: the only dialect `rss-parser` has to know.
 *
 * The body stands in `body` and not in `description`, because rss-parser makes
 * a snippet of every description with a regular expression that a hostile
 * text can drive into hours of backtracking.
 */
export function canonicalRss(feed: FeedPart): string {
  const parts = ['<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel>'];
  const field = (name: string, value: string) => {
    if (value !== "") parts.push("<", name, ">", quoted(value), "</", name, ">");
  };
  field("title", feed.title);
  field("link", feed.link);
  for (const entry of feed.entries) {
    parts.push("\n<item>");
    field("title", entry.title);
    field("link", entry.url);
    field("guid", entry.id);
    field("pubDate", entry.published?.toString() ?? "");
    field("author", entry.author);
    for (const category of entry.categories) field("category", category);
    field("body", entry.html);
    field("summary", entry.summary);
    field("outlet", entry.source?.name ?? "");
    field("outleturl", entry.source?.url ?? "");
    parts.push("</item>");
  }
  // A channel without any child would be read as an empty string.
  parts.push("\n<generator>canonical</generator></channel></rss>");
  return parts.join("");
}

function quoted(value: string): string {
  // JSON can say half a surrogate pair, and no database can keep it.
  const clean = value.replace(FORBIDDEN, "").toWellFormed();
  if (clean.length > CDATA_LENGTH)
    return `<![CDATA[${clean.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
  return escapeXml(clean);
}

/** Text for an XML element; characters that XML forbids are left out. */
export function escapeXml(text: string): string {
  return text
    .replace(FORBIDDEN, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
