import { escapeXml } from "./canonical-rss.ts";
import type { Feed } from "./feed.ts";
import { oneLine } from "./html-fragment.ts";
import { type XmlElement, xmlTree } from "./xml-tree.ts";

/** What an OPML outline tells about a feed. Camp and country are for the operator to fill in. */
export type OpmlFeed = Pick<Feed, "id" | "name" | "url" | "language">;

/** The feeds as OPML 2.0, one group per camp: for any feed reader. */
export function toOpml(feeds: readonly Feed[]): string {
  const groups = [...Map.groupBy(feeds, ({ camp }) => camp)].map(([camp, members]) => {
    const outlines = members.map(
      ({ id, name, url, language }) =>
        `      <outline type="rss" text="${quoted(name)}" title="${quoted(name)}" xmlUrl="${quoted(url)}" language="${quoted(language)}" id="${quoted(id)}"/>`,
    );
    return `    <outline text="${quoted(camp)}">\n${outlines.join("\n")}\n    </outline>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    "  <head><title>Counterbalance</title></head>",
    "  <body>",
    ...groups,
    "  </body>",
    "</opml>",
    "",
  ].join("\n");
}

/**
 * The feeds of an OPML file, whatever its groups; each address once.
 *
 * Ids are made of the names where the file gives none, and are unique. Throws
 * SyntaxError for a document that is not OPML.
 */
export function fromOpml(text: string): readonly OpmlFeed[] {
  const outlines: XmlElement[] = [];
  let isOpml = false;
  const visit = (node: XmlElement) => {
    for (const child of node.children) {
      if (child.kind !== "element") continue;
      if (child.name === "opml") isOpml = true;
      if (child.name === "outline") outlines.push(child);
      visit(child);
    }
  };
  visit(xmlTree(text, ""));
  if (!isOpml) throw new SyntaxError("Cannot read OPML: there is no opml element");

  const feeds = new Map<string, OpmlFeed>();
  const ids = new Set<string>();
  for (const { attributes } of outlines) {
    const url = URL.parse(attributes.get("xmlurl")?.trim() ?? "")?.href;
    if (url === undefined || !/^https?:/.test(url) || feeds.has(url)) continue;
    const name = oneLine(attributes.get("text") || attributes.get("title") || url);
    const id = uniqueId(attributes.get("id") || name, url, ids);
    feeds.set(url, { id, name, url, language: languageOf(attributes.get("language")) });
  }
  return [...feeds.values()];
}

function uniqueId(wanted: string, url: string, taken: Set<string>): string {
  const slug = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^a-z0-9_]+/g, "-")
      .replace(/^-|-$/g, "")
      .slice(0, 60);
  const base = slug(wanted) || slug(new URL(url).host) || "feed";
  let id = base;
  for (let n = 2; taken.has(id); n += 1) id = `${base}-${n}`;
  taken.add(id);
  return id;
}

function languageOf(written: string | undefined): string {
  return /^[a-z]{2}/i.exec(written ?? "")?.[0].toLowerCase() ?? "en";
}

function quoted(value: string): string {
  return escapeXml(value).replaceAll('"', "&quot;");
}
