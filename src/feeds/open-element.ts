import { vocabularyOf } from "./namespaces.ts";
import type { XmlElement, XmlText } from "./xml-tree.ts";

/** An element while its document is being read. */
export interface OpenElement extends XmlElement {
  readonly attributes: Map<string, string>;
  readonly children: (XmlElement | XmlText)[];
  readonly scope: Scope;
  readonly qualifiedName: string;
  holdsElements: boolean;
}

/** What the prefixes one element declares stand for; looked up outwards, never copied: a document may declare thousands. */
export interface Scope {
  readonly vocabularies: ReadonlyMap<string, string>;
  readonly outer: Scope | null;
  readonly depth: number;
}

/** Every element looks through all the scopes round it: no honest document has so many. */
const MAX_SCOPES = 50;

/** An element that begins inside the parent: its namespace and base follow from both. */
export function createElement(
  parent: OpenElement,
  qualifiedName: string,
  { attributes, documentUrl }: { attributes: Map<string, string>; documentUrl: string },
): OpenElement {
  const scope = innerScope(parent.scope, attributes, ROOTS.has(qualifiedName));
  const colon = qualifiedName.indexOf(":");
  const prefix = colon === -1 ? "" : qualifiedName.slice(0, colon);
  const base = attributes.get("xml:base");
  return {
    kind: "element",
    name: qualifiedName.slice(colon + 1),
    prefix,
    vocabulary: vocabularyIn(scope, prefix),
    attributes,
    children: [],
    base: base === undefined ? parent.base : resolved(base, parent.base || documentUrl),
    scope,
    qualifiedName,
    holdsElements: false,
  };
}

/** To say that these are XHTML is a slip. */
const ROOTS = new Set(["rss", "channel", "feed"]);

function innerScope(outer: Scope, attributes: ReadonlyMap<string, string>, isFeed: boolean): Scope {
  let vocabularies: Map<string, string> | null = null;
  for (const [name, value] of attributes) {
    if (!name.startsWith("xmlns")) continue;
    const prefix = name.slice("xmlns:".length);
    vocabularies ??= new Map();
    const vocabulary = vocabularyOf(prefix, value);
    if (isFeed && prefix === "" && vocabulary === "xhtml") continue;
    vocabularies.set(prefix, vocabulary);
  }
  if (vocabularies === null || outer.depth >= MAX_SCOPES) return outer;
  return { vocabularies, outer, depth: outer.depth + 1 };
}

function vocabularyIn(innermost: Scope, prefix: string): string {
  for (let scope: Scope | null = innermost; scope !== null; scope = scope.outer) {
    const vocabulary = scope.vocabularies.get(prefix);
    if (vocabulary !== undefined) return vocabulary;
  }
  return vocabularyOf(prefix, undefined);
}

function resolved(url: string, base: string): string {
  return URL.parse(url.trim(), base === "" ? undefined : base)?.href ?? base;
}
