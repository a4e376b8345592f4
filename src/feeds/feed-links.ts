import { oneLine } from "./html-fragment.ts";
import { htmlTree, textOf, type XmlElement } from "./xml-tree.ts";

/** What a web page tells about its site's feeds. Addresses are absolute, each once, in the page's order. */
export interface FeedLinks {
  /** From `<link rel="alternate">`: meant for readers like us. */
  readonly declared: readonly string[];
  /** From links that look as if they led to a feed, or to a list of feeds; of this site alone. */
  readonly mentioned: readonly string[];
  /** ISO 639-1, of `<html lang>`; null if absent. */
  readonly language: string | null;
  /** The software that made the page, as it calls itself; empty if it does not. */
  readonly generator: string;
}

const FEED_TYPE = /^(?:application|text)\/(?:(?:rss|atom|rdf)(?:\+xml)?|xml|feed\+json)\b/i;
const FEED_PATH =
  /(?:^|[/._-])(?:rss|rss2|feeds?|atom|rdf)(?:$|[/._-])|[?&](?:feed|format|type)=(?:rss2?|atom|feed|rdf)\b/i;
/** Services that publish a site's feed under their own name. */
const FEED_HOSTS = /(?:^|\.)(?:feedburner\.com|feedpress\.me|feedblitz\.com|rss\.app)$/;
/** A page with more is a directory, or an attack. */
const MAX_LINKS = 50;
/** Enough for any page, and too little for the limits of a tree: two nodes take four characters at least. */
const MAX_HTML_LENGTH = 900_000;

/** The feeds a page speaks of. */
export function feedLinks(html: string, pageUrl: string): FeedLinks {
  const page = htmlTree(html.slice(0, MAX_HTML_LENGTH), pageUrl);
  const declared = new Set<string>();
  const mentioned = new Set<string>();
  let base = pageUrl;
  let language: string | null = null;
  let generator = "";

  const visit = (node: XmlElement) => {
    const attribute = (name: string) => node.attributes.get(name)?.trim() ?? "";
    const href = webAddress(attribute("href"), base);
    if (node.name === "base" && href !== null) base = href;
    else if (node.name === "html") language = codeOf(attribute("lang"));
    else if (node.name === "meta" && attribute("name").toLowerCase() === "generator") {
      generator = attribute("content");
    } else if (node.name === "link" && href !== null && declared.size < MAX_LINKS) {
      const roles = attribute("rel").toLowerCase().split(/\s+/);
      const isFeed = roles.includes("alternate") && FEED_TYPE.test(attribute("type"));
      if (isFeed || roles.includes("feed")) declared.add(href);
    } else if (node.name === "a" && href !== null && mentioned.size < MAX_LINKS) {
      if (leadsToFeed(node, href, pageUrl)) mentioned.add(href);
    }
    for (const child of node.children) if (child.kind === "element") visit(child);
  };
  visit(page);
  return { declared: [...declared], mentioned: [...mentioned], language, generator };
}

function leadsToFeed(node: XmlElement, href: string, pageUrl: string): boolean {
  const url = new URL(href);
  if (FEED_HOSTS.test(url.hostname)) return true;
  if (!isSameSite(url.hostname, new URL(pageUrl).hostname)) return false;
  return (
    FEED_PATH.test(url.pathname + url.search) || /^(?:rss|atom)\b/i.test(oneLine(textOf(node)))
  );
}

/** `feed.gazette.example` belongs to `www.gazette.example`; two names below `.example` do not. */
function isSameSite(host: string, other: string): boolean {
  const [a, b] = [host, other].map((name) => `.${name.replace(/^www\./, "")}`);
  if (a === undefined || b === undefined) return false;
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  return shorter === longer || (shorter.split(".").length > 2 && longer.endsWith(shorter));
}

function webAddress(written: string, base: string): string | null {
  if (written === "") return null;
  const url = URL.parse(written.replace(/^feed:(?:\/\/)?(?=https?:)/i, ""), base);
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  url.hash = "";
  return url.href;
}

function codeOf(tag: string): string | null {
  return /^([a-z]{2})(?![a-z])/i.exec(tag)?.[1]?.toLowerCase() ?? null;
}
