/**
 * Namespace URIs as they are met in feeds, shortened: lower case, without
 * scheme, `www.` and closing punctuation, because publishers get those wrong.
 */
const VOCABULARIES: Readonly<Record<string, string>> = {
  "w3.org/2005/atom": "atom",
  "purl.org/atom/ns": "atom",
  "purl.org/atom": "atom",
  "purl.org/net/rss1.1": "rss",
  "purl.org/rss/1.0": "rss",
  "my.netscape.com/rdf/simple/0.9": "rss",
  "channel.netscape.com/rdf/simple/0.9": "rss",
  "my.netscape.com/publish/formats/rss-0.91.dtd": "rss",
  "backend.userland.com/rss": "rss",
  "backend.userland.com/rss2": "rss",
  "backend.userland.com/rss091": "rss",
  "blogs.law.harvard.edu/tech/rss": "rss",
  "cyber.law.harvard.edu/rss": "rss",
  "purl.org/dc/elements/1.0": "dc",
  "purl.org/dc/elements/1.1": "dc",
  "purl.org/dc/terms": "dcterms",
  "purl.org/rss/1.0/modules/content": "content",
  "purl.org/rss/1.0/modules/syndication": "sy",
  "w3.org/1999/02/22-rdf-syntax-ns": "rdf",
  "w3.org/1999/xhtml": "xhtml",
  "w3.org/tr/xhtml1": "xhtml",
  "w3.org/tr/xhtml1/strict": "xhtml",
  "itunes.com/dtds/podcast-1.0.dtd": "itunes",
  "search.yahoo.com/mrss": "media",
};

const BY_PREFIX: Readonly<Record<string, string>> = {
  a10: "atom",
  atom: "atom",
  atom10: "atom",
  atom03: "atom",
  content: "content",
  dc: "dc",
  dcterms: "dcterms",
  itunes: "itunes",
  media: "media",
  rdf: "rdf",
  rss: "rss",
  sy: "sy",
  syn: "sy",
  xhtml: "xhtml",
};

/**
 * Which vocabulary an element belongs to, by its namespace and, where that is
 * missing or misspelt, by its usual prefix. Empty without both, `?` if unknown.
 */
export function vocabularyOf(prefix: string, uri: string | undefined): string {
  if (uri !== undefined && uri.trim() !== "") {
    const key = uri
      .trim()
      .toLowerCase()
      .replace(/^https?:\/\/(?:www\.)?/, "")
      .replace(/[/#]{1,3}$/, "");
    const known = VOCABULARIES[key];
    if (known !== undefined) return known;
    if (prefix === "") return "?";
  }
  if (prefix === "") return "";
  return BY_PREFIX[prefix] ?? "?";
}
