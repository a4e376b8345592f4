import { escapeXml } from "./canonical-rss.ts";
import type { Feed } from "./feed.ts";
import { oneLine } from "./html-fragment.ts";
import { type XmlElement, xmlTree } from "./xml-tree.ts";

/** What an OPML outline tells about a feed. Camp and country are for the operator to fill in. */
export type OpmlFeed = Pick<Feed, "id" | "name" | "url" | "language">;

const MAX_ID_LENGTH = 60;
const MAX_NAME_LENGTH = 80;
const MAX_URL_LENGTH = 2000;

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
 * The feeds of an OPML file, whatever its groups and however broken it is; each
 * address once.
 *
 * Ids are made of the names where the file gives none, are unique and fit the
 * feeds file. Throws SyntaxError for a document that is not OPML, RangeError for
 * one beyond all measure.
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
  const newId = createIds();
  for (const { attributes } of outlines) {
    const url = addressOf(attributes);
    if (url === null || feeds.has(url)) continue;
    const written = ["text", "title"].map((key) => oneLine(attributes.get(key) ?? ""));
    const name = Array.from(written.find((line) => line !== "") ?? url);
    const wanted = [attributes.get("id") ?? "", name.join(""), new URL(url).host];
    feeds.set(url, {
      id: newId(wanted),
      name: name.slice(0, MAX_NAME_LENGTH).join(""),
      url,
      language: languageOf(attributes.get("language")),
    });
  }
  return [...feeds.values()];
}

/** Some programs write `url`, and some the address as `feed://`. */
function addressOf(attributes: XmlElement["attributes"]): string | null {
  const isFeed = /^(?:rss|atom|feed)/i.test(attributes.get("type") ?? "");
  const written = attributes.get("xmlurl") ?? (isFeed ? attributes.get("url") : undefined) ?? "";
  const url = URL.parse(
    written
      .trim()
      .replace(/^feed:(?:\/\/)?(?=https?:)/i, "")
      .replace(/^feed:\/\//i, "https://"),
  );
  const isUsable = url !== null && /^https?:$/.test(url.protocol);
  return isUsable && url.href.length <= MAX_URL_LENGTH ? url.href : null;
}

/** Gives out ids that are not taken yet: of the first name that has letters we can write, then numbered. */
function createIds(): (names: readonly string[]) => string {
  const taken = new Set<string>();
  /** By name, so that ten thousand feeds called News cost no more than others. */
  const numbers = new Map<string, number>();
  return (names) => {
    const base = names.map(slug).find((name) => name !== "") ?? "feed";
    let number = numbers.get(base) ?? 1;
    const id = () => (number === 1 ? base : `${base}-${number}`);
    while (taken.has(id())) number += 1;
    numbers.set(base, number + 1);
    taken.add(id());
    return id();
  };
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9_]+/g, "-")
    .slice(0, MAX_ID_LENGTH)
    .replace(/^[-_]+|-+$/g, "");
}

function languageOf(written: string | undefined): string {
  return /^\s*([a-z]{2})(?![a-z])/i.exec(written ?? "")?.[1]?.toLowerCase() ?? "en";
}

function quoted(value: string): string {
  return escapeXml(value).replaceAll('"', "&quot;");
}
