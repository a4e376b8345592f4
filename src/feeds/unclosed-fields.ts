import type { OpenElement } from "./open-element.ts";

/** Elements that hold text alone: whatever field begins inside one, its own end tag is missing. */
const LEAVES = new Set([
  "title",
  "link",
  "guid",
  "pubdate",
  "id",
  "updated",
  "published",
  "issued",
  "modified",
  "comments",
  "dc:date",
  "dc:creator",
  "lastbuilddate",
]);
const BODIES = new Set(["description", "summary", "content", "content:encoded"]);
/** Elements that hold nothing a field could be: an address in an attribute, or parts of their own. */
const OTHERS = new Set(["category", "dc:subject", "enclosure", "author"]);
const PERSONS_PARTS = new Set(["name", "email", "uri"]);
const FIELDS = new Set([...LEAVES, ...BODIES, ...OTHERS, "source", "item", "entry"]);
/** What only ever stands beside a field. */
const PREFIXES = new Set(
  "atom: content: dc: dcterms: feedburner: itunes: media: slash: thr: wfw:".split(" "),
);
/** Fields whose names are HTML's, too. */
const IN_HTML_TOO = new Set(["title", "link", "summary", "source"]);

/** What of an element is looked at. */
type Field = Pick<OpenElement, "name" | "prefix" | "vocabulary" | "qualifiedName">;

/** Whether the element holds text alone: one that the document's end cuts holds half of it. */
export function isTextField(element: Field): boolean {
  return LEAVES.has(keyOf(element));
}

/**
 * Whether an element that begins shows that the end tag of the open one is missing:
 * `<title>Words <link>…`, for a field cannot stand inside another.
 */
export function endsField(open: OpenElement, beginning: Field): boolean {
  const [outer, inner] = [keyOf(open), keyOf(beginning)];
  const isPart = PERSONS_PARTS.has(outer);
  const isLeaf = isPart || LEAVES.has(outer) || OTHERS.has(outer);
  if (!isLeaf && !BODIES.has(outer)) return false;
  if (PERSONS_PARTS.has(inner)) return isPart;
  if (!FIELDS.has(inner) && !PREFIXES.has(`${beginning.prefix}:`)) return false;
  // Markup in a body may have a title or a link of its own; escaped markup has not.
  return isLeaf || !IN_HTML_TOO.has(inner) || !open.holdsElements;
}

/**
 * The text without an end tag at its end that lost its bracket (`…GMT/pubDate>`) or has it
 * escaped (`Words&lt;/title>`); null if there is none.
 */
export function beforeDamagedEnd(element: Field, text: string): string | null {
  const written = text.trimEnd();
  if (!written.endsWith(">") || !FIELDS.has(keyOf(element))) return null;
  const end = `/${element.qualifiedName}>`;
  if (written.slice(-end.length).toLowerCase() !== end) return null;
  return written.slice(0, -end.length).replace(/<$/, "");
}

/** The name as RSS and Atom have it, whatever prefix the document gives them. */
function keyOf({ name, vocabulary, qualifiedName }: Field): string {
  return vocabulary === "atom" || vocabulary === "rss" ? name : qualifiedName;
}
