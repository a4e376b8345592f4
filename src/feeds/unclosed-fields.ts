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
const FIELDS = new Set([
  ...LEAVES,
  ...BODIES,
  "category",
  "author",
  "enclosure",
  "source",
  "item",
  "entry",
]);
/** What only ever stands beside a field. */
const PREFIXES = new Set(
  "atom: content: dc: dcterms: feedburner: itunes: media: slash: thr: wfw:".split(" "),
);
/** Fields whose names are HTML's, too. */
const IN_HTML_TOO = new Set(["title", "link", "summary", "source"]);

/** Whether the element holds text alone: one that the document's end cuts holds half of it. */
export function isTextField(qualifiedName: string): boolean {
  return LEAVES.has(qualifiedName);
}

/**
 * Whether an element that begins shows that the end tag of the open one is missing:
 * `<title>Words <link>…`, for a field cannot stand inside another.
 */
export function endsField(
  open: { readonly qualifiedName: string; readonly holdsElements: boolean },
  beginning: string,
): boolean {
  const { qualifiedName } = open;
  const isLeaf = isTextField(qualifiedName);
  if (!isLeaf && !BODIES.has(qualifiedName)) return false;
  const prefix = beginning.slice(0, beginning.indexOf(":") + 1);
  if (!FIELDS.has(beginning) && !PREFIXES.has(prefix)) return false;
  // Markup in a body may have a title or a link of its own; escaped markup has not.
  return isLeaf || !IN_HTML_TOO.has(beginning) || !open.holdsElements;
}

/** The text without an end tag at its end that lost its bracket (`…GMT/pubDate>`); null if there is none. */
export function beforeDamagedEnd(qualifiedName: string, text: string): string | null {
  if (!LEAVES.has(qualifiedName)) return null;
  const end = `/${qualifiedName}>`;
  const written = text.trimEnd();
  return written.slice(-end.length).toLowerCase() === end ? written.slice(0, -end.length) : null;
}
