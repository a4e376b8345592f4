import {
  type DraftEntry,
  type DraftFeed,
  entriesBelow,
  type Fields,
  fieldsOf,
  firstOf,
  isOwn,
  lastOf,
} from "./draft.ts";
import {
  atomHtml,
  atomLine,
  bareText,
  dateOf,
  personName,
  rssHtml,
  rssLine,
  urlIn,
} from "./feed-text.ts";
import { absoluteUrl, oneLine } from "./html-fragment.ts";
import { ttlOf } from "./read-ttl.ts";
import { textOf, type XmlElement } from "./xml-tree.ts";

/** First the moment of publication, then the nearest thing to it. */
const DATES = [
  "published",
  "issued",
  "created",
  "pubdate",
  "rss:pubdate",
  "updated",
  "modified",
  "dc:date",
  "dcterms:issued",
  "dcterms:created",
  "dcterms:modified",
];

/** `item` is what authors write who learned RSS first. */
const ENTRY_NAMES = new Set(["entry", "item"]);

/** Atom 1.0 and 0.3, also a lone entry document. */
export function readAtom(root: XmlElement, within: XmlElement): DraftFeed {
  const isEntry = (node: XmlElement) => ENTRY_NAMES.has(node.name) && isOwn(node, "atom");
  const fields = fieldsOf(root, "atom");
  // RFC 4287, 4.2.1: the feed's author is the author of entries that name none.
  const feedAuthor = isEntry(root) ? "" : authorOf(fields);
  const entries = isEntry(root) ? [root] : entriesBelow(within, isEntry);
  return {
    title: isEntry(root) ? "" : firstOf(fields, ["title", "dc:title"], atomLine),
    link: isEntry(root) ? "" : linkOf(fields),
    ttl: ttlOf(fields),
    entries: entries.values().map((entry) => readEntry(entry, feedAuthor)),
  };
}

function readEntry(entry: XmlElement, feedAuthor: string): DraftEntry {
  const fields = fieldsOf(entry, "atom");
  const media = fieldsOf(fields.get("media:group")?.[0] ?? entry, "atom");
  const content = firstOf(fields, ["content"], atomHtml);
  const encoded =
    content || firstOf(fields, ["content:encoded", "xhtml:body", "xhtml:div"], rssHtml);
  const summary = lastOf(fields, ["summary", "description", "dc:description"], atomHtml);
  const id = lastOf(fields, ["id", "rss:guid", "guid"], idIn);
  return {
    id,
    // Without a link an id that is an address mostly leads to the entry.
    url: linkOf(fields) || (/^https?:\/\//i.test(id) ? id : ""),
    title:
      firstOf(fields, ["title", "dc:title"], atomLine) || firstOf(media, ["media:title"], rssLine),
    html: encoded || summary || firstOf(media, ["media:description"], rssHtml),
    summary,
    author: authorOf(fields) || feedAuthor,
    categories: categoriesOf(fields),
    published: dateOf(fields, DATES),
  };
}

/** An id is compared letter by letter; only a relative one under an `xml:base` means more than it says. */
function idIn(node: XmlElement): string {
  const id = bareText(node);
  const isRelative = node.base !== "" && /^[^\s:]*\/\S*$/.test(id);
  return isRelative ? absoluteUrl(id, node.base) : id;
}

/** The last alternate link, a web page before other types; `content` elsewhere if there is none. */
function linkOf(fields: Fields): string {
  let page = "";
  let other = "";
  for (const node of fields.get("link") ?? []) {
    const rel = (node.attributes.get("rel") ?? "").trim().toLowerCase();
    if (rel !== "" && rel !== "alternate" && !rel.endsWith("/alternate")) continue;
    const url = urlIn(node.attributes.get("href") ?? bareText(node), node);
    if (url === "") continue;
    const type = node.attributes.get("type")?.trim().toLowerCase() ?? "";
    if (type === "" || type.startsWith("text/html") || type.includes("xhtml")) page = url;
    else other = url;
  }
  return (
    page ||
    other ||
    firstOf(fields, ["content"], (node) => urlIn(node.attributes.get("src") ?? "", node))
  );
}

function authorOf(fields: Fields): string {
  return firstOf(fields, ["author", "dc:creator", "itunes:author"], (node) => {
    const inside = fieldsOf(node, "atom");
    return (
      firstOf(inside, ["name"], rssLine) ||
      firstOf(inside, ["email"], rssLine) ||
      personName(rssLine(node))
    );
  });
}

function categoriesOf(fields: Fields): string[] {
  const categories: string[] = [];
  for (const name of ["category", "dc:subject"]) {
    for (const node of fields.get(name) ?? []) {
      const named = node.attributes.get("label") || node.attributes.get("term") || textOf(node);
      const category = oneLine(named);
      if (category !== "" && !categories.includes(category)) categories.push(category);
      if (categories.length >= 100) return categories;
    }
  }
  return categories;
}
