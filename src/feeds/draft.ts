import type { EntrySource } from "./entry.ts";
import type { XmlElement } from "./xml-tree.ts";

/** What a reader of one format found in an entry, before it is written as canonical RSS. */
export interface DraftEntry {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly html: string;
  readonly summary: string;
  readonly author: string;
  readonly categories: readonly string[];
  readonly published: Temporal.Instant | null;
  /** The outlet an aggregator names; absent if it names none. */
  readonly source?: EntrySource | undefined;
}

export interface DraftFeed {
  readonly title: string;
  readonly link: string;
  /** Null where the publisher has no wish. */
  readonly ttl: Temporal.Duration | null;
  /** Each is read when it is asked for: a long feed is read in parts. */
  readonly entries: Iterable<DraftEntry>;
}

/** Nobody repeats a field more often; each costs time when the fields are compared. */
const MAX_REPEATED = 200;

/** An element's children by name: `title` for the feed's own vocabulary, `dc:date` for others. */
export type Fields = ReadonlyMap<string, readonly XmlElement[]>;

/** Groups the children; `own` is the vocabulary of the format that is being read. */
export function fieldsOf(node: XmlElement, own: "rss" | "atom"): Fields {
  const fields = new Map<string, XmlElement[]>();
  addFields(fields, node, own);
  return fields;
}

function addFields(fields: Map<string, XmlElement[]>, node: XmlElement, own: "rss" | "atom"): void {
  for (const child of node.children) {
    if (child.kind !== "element") continue;
    // A list of them is no field of its own.
    if (child.name === "categories" && node.name !== "categories") {
      addFields(fields, child, own);
      continue;
    }
    // `pub_date`, `full-text`: no format has such names, and some writers have no others.
    const name = /[-_]/.test(child.name) ? child.name.replace(/[-_]/g, "") : child.name;
    const key = isOwn(child, own) ? name : `${child.vocabulary}:${name}`;
    const known = fields.get(key);
    if (known === undefined) fields.set(key, [child]);
    else if (known.length < MAX_REPEATED) known.push(child);
  }
}

/** Whether the element belongs to the format itself: also where its default namespace is missing or wrong. */
export function isOwn(node: XmlElement, own: "rss" | "atom"): boolean {
  if (node.vocabulary === own || node.vocabulary === "") return true;
  // `<rss xmlns="http://www.w3.org/2005/Atom">` is met in the wild; `<atom:link>` inside it is not RSS's link.
  return node.prefix === "" && node.vocabulary !== "xhtml";
}

/** The first of the named fields' elements for which `read` finds something; empty if there is none. */
export function firstOf(
  fields: Fields,
  names: readonly string[],
  read: (node: XmlElement) => string,
): string {
  for (const name of names) {
    for (const node of fields.get(name) ?? []) {
      const value = read(node);
      if (value !== "") return value;
    }
  }
  return "";
}

/**
 * As `firstOf`, but the last element of a name counts: one that is repeated replaces the one
 * before it, as Python's feedparser and Go's gofeed read it and their suites require.
 */
export function lastOf(
  fields: Fields,
  names: readonly string[],
  read: (node: XmlElement) => string,
): string {
  for (const name of names) {
    const value = (fields.get(name) ?? []).reduce((last, node) => read(node) || last, "");
    if (value !== "") return value;
  }
  return "";
}

/** Every entry below the node, in document order, also where an outer element's end tag went missing. */
export function entriesBelow(
  node: XmlElement,
  isEntry: (node: XmlElement) => boolean,
): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (parent: XmlElement) => {
    for (const child of parent.children) {
      if (child.kind !== "element" || child.vocabulary === "xhtml") continue;
      if (isEntry(child)) found.push(child);
      else visit(child);
    }
  };
  visit(node);
  return found;
}
