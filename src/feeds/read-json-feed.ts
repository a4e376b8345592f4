import type { DraftEntry, DraftFeed } from "./draft.ts";
import { forgivingJson } from "./forgiving-json.ts";
import { escapeHtml, oneLine } from "./html-fragment.ts";
import { parseDate } from "./parse-date.ts";

/** Each open bracket costs the parser eighty bytes: ten megabytes of them, all memory. */
const MAX_DEPTH = 1_000;

type JsonObject = { readonly [key: string]: unknown };

/**
 * JSON Feed 1.0 and 1.1, also where the JSON is not quite JSON; null for JSON that is something
 * else. Throws SyntaxError for broken JSON that shows no feed, and for endlessly nested JSON.
 */
export function readJsonFeed(text: string): DraftFeed | null {
  if (depthOf(text) > MAX_DEPTH) throw new SyntaxError("The JSON is nested too deep");
  try {
    return toDraft(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const draft = toDraft(forgivingJson(text, MAX_DEPTH));
    if (draft === null) throw error;
    return draft;
  }
}

const MAX_WRAPPERS = 2;

function firstDraft(values: readonly unknown[], level: number): DraftFeed | null {
  for (const value of values) {
    const draft = toDraft(value, level);
    if (draft !== null) return draft;
  }
  return null;
}

function toDraft(json: unknown, level = 0): DraftFeed | null {
  const feed = asObject(json);
  if (feed === null) return null;
  // PHP writes a list that has lost an element as an object.
  const listed = typeof feed.items === "object" ? feed.items : null;
  const items = Object.values(listed ?? [])
    .map(asObject)
    .filter((item) => item !== null);
  const isDeclared = asText(feed.version).includes("jsonfeed.org");
  // `items` alone is what half of all APIs answer.
  if (!isDeclared && !items.some((item) => "content_html" in item || "content_text" in item)) {
    // What wraps answers names the feed `data`, `feed`, `result`…
    return level < MAX_WRAPPERS ? firstDraft(Object.values(feed), level + 1) : null;
  }
  const feedAuthor = authorOf(feed);
  return {
    title: oneLine(asText(feed.title)),
    link: asText(feed.home_page_url),
    ttl: null,
    entries: items.values().map((item) => readItem(item, feedAuthor)),
  };
}

/** How many brackets are open at once, counted no further than needed. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let isInString = false;
  for (let at = 0; at < text.length && deepest <= MAX_DEPTH; at += 1) {
    const sign = text[at];
    if (isInString) {
      // What follows a backslash ends no string.
      if (sign === "\\") at += 1;
      else if (sign === '"') isInString = false;
    } else if (sign === '"') isInString = true;
    else if (sign === "[" || sign === "{") deepest = Math.max(deepest, ++depth);
    else if (sign === "]" || sign === "}") depth -= 1;
  }
  return deepest;
}

function readItem(item: JsonObject, feedAuthor: string): DraftEntry {
  const html = asText(item.content_html);
  const text = asText(item.content_text);
  const summary = escapeHtml(asText(item.summary));
  return {
    id: asText(item.id),
    url: asText(item.url) || asText(item.external_url),
    title: oneLine(asText(item.title)),
    html: html || escapeHtml(text) || summary,
    summary,
    author: authorOf(item) || feedAuthor,
    categories: (Array.isArray(item.tags) ? item.tags : [])
      .slice(0, 100)
      .map(asText)
      .map(oneLine)
      .filter(Boolean),
    published: parseDate(asText(item.date_published)) ?? parseDate(asText(item.date_modified)),
  };
}

/** The first name among `authors` (1.1) and `author` (1.0); a list or not, an object or a mere name. */
function authorOf(owner: JsonObject): string {
  for (const author of [owner.authors, owner.author].flat()) {
    const name = oneLine(asText(asObject(author)?.name ?? author));
    if (name !== "") return name;
  }
  return "";
}

function asObject(value: unknown): JsonObject | null {
  // The cast holds: any object has unknown properties.
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : null;
}

function asText(value: unknown): string {
  if (typeof value === "string") return value.trim();
  return typeof value === "number" && Number.isFinite(value) ? String(value) : "";
}
