import {
  type DraftEntry,
  type DraftFeed,
  entriesBelow,
  type Fields,
  fieldsOf,
  firstOf,
  isOwn,
} from "./draft.ts";
import { atomHtml, atomLine, firstDate, personName, rssHtml, rssLine, urlIn } from "./feed-text.ts";
import { absoluteUrl, oneLine } from "./html-fragment.ts";
import { textOf, type XmlElement } from "./xml-tree.ts";

/** First the moment of publication, then the nearest thing to it. */
const DATES = [
  "published",
  "issued",
  "created",
  "updated",
  "modified",
  "dc:date",
  "dcterms:issued",
  "dcterms:created",
  "dcterms:modified",
  "pubdate",
  "rss:pubdate",
];

/** Atom 1.0 and 0.3, also a lone entry document. `url` is where the document came from. */
export function readAtom(root: XmlElement, url: string): DraftFeed {
  const isEntry = (node: XmlElement) => node.name === "entry" && isOwn(node, "atom");
  const fields = fieldsOf(root, "atom");
  const entries = isEntry(root) ? [root] : entriesBelow(root, isEntry);
  return {
    title: isEntry(root) ? "" : firstOf(fields, ["title", "dc:title"], atomLine),
    link: isEntry(root) ? "" : linkOf(fields),
    entries: entries.map((entry) => readEntry(entry, { url, author: authorOf(fields) })),
  };
}

/** What an entry takes from the document it stands in. */
interface Surroundings {
  readonly url: string;
  /** RFC 4287, 4.2.1: the feed's author is the author of entries that name none. */
  readonly author: string;
}

function readEntry(entry: XmlElement, outer: Surroundings): DraftEntry {
  const fields = fieldsOf(entry, "atom");
  const media = fieldsOf(fields.get("media:group")?.[0] ?? entry, "atom");
  const content = firstOf(fields, ["content"], atomHtml);
  const encoded =
    content || firstOf(fields, ["content:encoded", "xhtml:body", "xhtml:div"], rssHtml);
  const summary = firstOf(fields, ["summary", "description", "dc:description"], atomHtml);
  const id = firstOf(fields, ["id", "rss:guid", "guid"], (node) => idIn(node, outer.url));
  return {
    id,
    // Without a link an id that is an address mostly leads to the entry.
    url: linkOf(fields) || (/^https?:\/\//i.test(id) ? id : ""),
    title:
      firstOf(fields, ["title", "dc:title"], atomLine) || firstOf(media, ["media:title"], rssLine),
    html: encoded || summary || firstOf(media, ["media:description"], rssHtml),
    summary,
    author: authorOf(fields) || outer.author,
    categories: categoriesOf(fields),
    published: firstDate(DATES.flatMap((name) => fields.get(name) ?? [])),
  };
}

/** An id is compared letter by letter; only a relative one under an `xml:base` means more than it says. */
function idIn(node: XmlElement, documentUrl: string): string {
  const id = textOf(node).trim();
  const isRelative = node.base !== documentUrl && /^[^\s:]*\/\S*$/.test(id);
  return isRelative ? absoluteUrl(id, node.base) : id;
}

/** The first alternate link, a web page before other types; `content` elsewhere if there is none. */
function linkOf(fields: Fields): string {
  let other = "";
  for (const node of fields.get("link") ?? []) {
    const rel = (node.attributes.get("rel") ?? "").trim().toLowerCase();
    if (rel !== "" && rel !== "alternate" && !rel.endsWith("/alternate")) continue;
    const url = urlIn(node.attributes.get("href") ?? textOf(node), node);
    if (url === "") continue;
    const type = node.attributes.get("type")?.trim().toLowerCase() ?? "";
    if (type === "" || type.startsWith("text/html") || type.includes("xhtml")) return url;
    if (other === "") other = url;
  }
  return (
    other || firstOf(fields, ["content"], (node) => urlIn(node.attributes.get("src") ?? "", node))
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
