import { entriesBelow, isOwn } from "./draft.ts";
import { textOf, type XmlElement, type XmlText } from "./xml-tree.ts";

/** Where in a document the feed is, and how to read it. */
export type FoundFeed =
  | {
      readonly kind: "rss" | "atom";
      readonly root: XmlElement;
      /** Where its entries are: the whole document, for a root may be closed too early, and begin again. */
      readonly within: XmlElement;
    }
  /** `rootName` is what the document is instead; null if it has no element at all. */
  | { readonly kind: "none"; readonly rootName: string | null };

/**
 * The feed in a document, behind whatever stands before it (PHP warnings, an
 * unclosed `<br>`), or what the document is instead.
 *
 * Where the root's own tag is damaged, a channel or bare entries will do; inside
 * a web page only a whole feed with entries is one.
 */
export function findFeed(document: XmlElement): FoundFeed {
  const first = document.children.find((child) => child.kind === "element");
  if (first === undefined) return { kind: "none", rootName: null };

  const isRoot = (node: XmlElement) => kindOfRoot(node) !== null;
  const roots = [...outermost(document, isRoot)];
  // One without entries may stand before the feed, and a feed may have none.
  const root = roots.find(hasEntries) ?? roots[0] ?? null;
  const kind = root === null ? null : kindOfRoot(root);
  if (root !== null && kind !== null) {
    const within = isSentTwice(document, root, isRoot) ? root : document;
    return { kind, root, within };
  }

  const channel = search(
    document,
    (node) => node.name === "channel" && (node === first || hasBelow(node, "item", "title")),
  );
  if (channel !== null) return { kind: "rss", root: channel, within: document };
  const entry = search(
    document,
    (node) => node.name === "entry" && isOwn(node, "atom") && hasBelow(node, "id", "title", "link"),
  );
  if (entry !== null)
    return { kind: "atom", root: entry === first ? entry : document, within: document };
  const item = search(
    document,
    (node) => node.name === "item" && isOwn(node, "rss") && hasBelow(node, "title", "description"),
  );
  if (item !== null) return { kind: "rss", root: document, within: document };
  const wrapped = search(document, (node) => kindOfRoot(node) !== null && hasEntries(node), true);
  const wrappedKind = wrapped === null ? null : kindOfRoot(wrapped);
  if (wrapped !== null && wrappedKind !== null) {
    return { kind: wrappedKind, root: wrapped, within: wrapped };
  }
  return { kind: "none", rootName: first.name };
}

/** Whether the root is followed by itself, maybe cut: a proxy that tried again sent both answers. */
function isSentTwice(
  document: XmlElement,
  root: XmlElement,
  isRoot: (node: XmlElement) => boolean,
): boolean {
  const { children } = document;
  const next = children.slice(children.indexOf(root) + 1).find(isElement);
  if (next === undefined || !children.includes(root) || !isRoot(next)) return false;
  const words = textOf(next).trim();
  return words !== "" && textOf(root).trim().startsWith(words);
}

function isElement(node: XmlElement | XmlText): node is XmlElement {
  return node.kind === "element";
}

function hasEntries(node: XmlElement): boolean {
  const isEntry = ({ name }: XmlElement) => name === "item" || name === "entry";
  return entriesBelow(node, isEntry).some((entry) => hasBelow(entry, "title", "description"));
}

function kindOfRoot(node: XmlElement): "rss" | "atom" | null {
  if (node.name === "rss" && isOwn(node, "rss")) return "rss";
  // Other RDF documents (FOAF, ontologies) are no feeds.
  const isRdfFeed =
    hasBelow(node, "channel", "item") || /rss|netscape/i.test(node.attributes.get("xmlns") ?? "");
  if (node.name === "rdf" && isRdfFeed) return "rss";
  if (node.name === "feed" && isOwn(node, "atom")) return "atom";
  return null;
}

function hasBelow(node: XmlElement, ...names: readonly string[]): boolean {
  return node.children.some((child) => child.kind === "element" && names.includes(child.name));
}

/** The first element in document order that fits; outside any web page unless pages are wanted, too. */
function search(
  node: XmlElement,
  fits: (node: XmlElement) => boolean,
  inPages = false,
): XmlElement | null {
  for (const found of outermost(node, fits, inPages)) return found;
  return null;
}

/** Every element that fits and stands in no other. */
function* outermost(
  node: XmlElement,
  fits: (node: XmlElement) => boolean,
  inPages = false,
): Iterable<XmlElement> {
  for (const child of node.children) {
    if (child.kind !== "element" || child.name === "opml") continue;
    if (child.name === "html" && !inPages) continue;
    if (fits(child)) yield child;
    else yield* outermost(child, fits, inPages);
  }
}
