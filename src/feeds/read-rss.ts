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
import type { EntrySource } from "./entry.ts";
import { atomHtml, bareText, dateOf, personName, rssHtml, rssLine, urlIn } from "./feed-text.ts";
import { oneLine } from "./html-fragment.ts";
import { parseDate } from "./parse-date.ts";
import { ttlOf } from "./read-ttl.ts";
import type { XmlElement } from "./xml-tree.ts";

/** More are keyword stuffing. */
const MAX_CATEGORIES = 100;

const DATES = [
  "pubdate",
  "dc:date",
  "atom:published",
  "atom:issued",
  "dcterms:issued",
  "dcterms:created",
  "atom:updated",
  "atom:modified",
  "dcterms:modified",
  "dcterms:date",
  "published",
  "date",
  "publishdate",
  "publicationdate",
  "created",
  "updated",
];

/** `entry` is what authors write who learned Atom first. */
const ENTRY_NAMES = new Set(["item", "entry"]);

/** RSS 0.9x, 1.0 (RDF), 1.1 and 2.0, and CDF: channels whose entries are items. */
export function readRss(root: XmlElement, within: XmlElement): DraftFeed {
  const channel = root.name === "channel" ? root : (channelIn(root) ?? root);
  const fields = fieldsOf(channel, "rss");
  const items = entriesBelow(within, (node) => ENTRY_NAMES.has(node.name) && isOwn(node, "rss"));
  return {
    title: firstOf(fields, ["title", "dc:title", "atom:title", "itunes:title"], rssLine),
    link: linkOf(fields) || urlIn(channel.attributes.get("href") ?? "", channel),
    ttl: ttlOf(fields),
    entries: items.values().map(readItem),
  };
}

function channelIn(root: XmlElement): XmlElement | undefined {
  for (const child of root.children) {
    if (child.kind === "element" && child.name === "channel" && isOwn(child, "rss")) return child;
  }
  return undefined;
}

function readItem(item: XmlElement): DraftEntry {
  const fields = fieldsOf(item, "rss");
  const content = firstHtml(fields, [
    "content:encoded",
    "content",
    "encoded",
    "xhtml:body",
    "xhtml:div",
    "atom:content",
    "body",
    "fulltext",
    "?:fulltext",
    "fullitem",
    "?:fullitem",
  ]);
  const description = lastHtml(fields, [
    "description",
    "dc:description",
    "abstract",
    "atom:summary",
    "summary",
  ]);
  const html = content || description;
  return {
    id: idOf(item, fields),
    url:
      linkOf(fields) ||
      permalink(item, fields) ||
      firstOf(fields, ["url", "uri", "href"], addressIn),
    title: firstOf(
      fields,
      ["title", "dc:title", "atom:title", "itunes:title", "media:title"],
      rssLine,
    ),
    html: html || firstHtml(fields, ["itunes:summary", "media:description", "itunes:subtitle"]),
    summary: content === "" ? firstHtml(fields, ["summary", "atom:summary"]) : description,
    author: authorOf(fields),
    categories: categoriesOf(fields),
    published: dateOf(fields, DATES) ?? parseDate(item.attributes.get("lastmod") ?? ""),
    source: sourceOf(fields),
  };
}

function firstHtml(fields: Fields, names: readonly string[]): string {
  return firstOf(fields, names, htmlOf);
}

function lastHtml(fields: Fields, names: readonly string[]): string {
  return lastOf(fields, names, htmlOf);
}

function htmlOf(node: XmlElement): string {
  return node.vocabulary === "atom" && node.prefix !== "" ? atomHtml(node) : rssHtml(node);
}

function idOf(item: XmlElement, fields: Fields): string {
  const guid = lastOf(fields, ["guid"], bareText);
  return guid || aboutOf(item) || lastOf(fields, ["atom:id", "id", "dc:identifier"], bareText);
}

/** An RDF item's own name; the attribute's prefix is the document's choice. */
function aboutOf(item: XmlElement): string {
  for (const [name, value] of item.attributes) {
    if (name === "about" || name.endsWith(":about")) return value.trim();
  }
  return "";
}

/** RSS's link, also in Atom's form without its namespace; else Atom's alternate link. */
function linkOf(fields: Fields): string {
  return lastOf(fields, ["link", "atom:link"], (node) => {
    const text = node.vocabulary === "atom" && node.prefix !== "" ? "" : bareText(node);
    if (text !== "") return urlIn(text, node);
    const rel = node.attributes.get("rel")?.trim().toLowerCase() ?? "alternate";
    return rel === "alternate"
      ? urlIn(node.attributes.get("href") ?? node.attributes.get("rdf:resource") ?? "", node)
      : "";
  });
}

function addressIn(node: XmlElement): string {
  return urlIn(bareText(node), node);
}

/** A GUID that is an address, the item's own name in RDF, or CDF's attribute. */
function permalink(item: XmlElement, fields: Fields): string {
  const guid = lastOf(fields, ["guid"], (node) => {
    const isPermalink = node.attributes.get("ispermalink")?.trim().toLowerCase() !== "false";
    const url = urlIn(bareText(node), node);
    return isPermalink && /^https?:\/\//i.test(url) ? url : "";
  });
  const about = aboutOf(item);
  return (
    guid || (/^https?:/i.test(about) ? about : "") || urlIn(item.attributes.get("href") ?? "", item)
  );
}

function authorOf(fields: Fields): string {
  const found = firstOf(
    fields,
    [
      "author",
      "dc:author",
      "dc:creator",
      "creator",
      "itunes:author",
      "atom:author",
      "dc:contributor",
    ],
    nameOf,
  );
  // An address alone is second best: the name often stands in the next field.
  if (!found.includes("@")) return found;
  const named = firstOf(fields, ["dc:creator", "itunes:author", "atom:author"], nameOf);
  return named === "" || named.includes("@") ? found : named;
}

/** Where an aggregator has the item from: RSS's `source`, or Bing's `News:Source`, which has no address. */
function sourceOf(fields: Fields): EntrySource | undefined {
  for (const node of [...(fields.get("source") ?? []), ...(fields.get("?:source") ?? [])]) {
    const name = rssLine(node);
    if (name !== "") return { name, url: urlIn(node.attributes.get("url") ?? "", node) };
  }
  return undefined;
}

/** A person's name, written as text or in Atom's fashion as children. */
function nameOf(node: XmlElement): string {
  const fields = fieldsOf(node, node.vocabulary === "atom" ? "atom" : "rss");
  const inside = firstOf(fields, ["name", "atom:name", "email", "atom:email"], rssLine);
  return inside || personName(rssLine(node));
}

/** The publisher's own categories; those of the attached media only where there are no others. */
function categoriesOf(fields: Fields): readonly string[] {
  const own = named(fields, [
    "category",
    "itunes:keywords",
    "dc:subject",
    "subject",
    "atom:category",
  ]);
  return own.length > 0 ? own : named(fields, ["media:category", "itunes:category"]);
}

function named(fields: Fields, names: readonly string[]): readonly string[] {
  const categories = new Set<string>();
  for (const name of names) {
    for (const node of fields.get(name) ?? []) {
      const inAttribute = ["label", "term", "text"]
        .map((key) => node.attributes.get(key))
        .find(Boolean);
      const written = rssLine(node) || oneLine(inAttribute ?? "");
      const parts = name === "itunes:keywords" ? written.split(",").map(oneLine) : [written];
      for (const part of parts) if (part !== "") categories.add(part);
      if (categories.size >= MAX_CATEGORIES) break;
    }
  }
  return [...categories].slice(0, MAX_CATEGORIES);
}
