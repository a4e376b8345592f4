import { decodeHtml } from "./decode-html.ts";

/** What a feed begins with is looked for so far into a document. */
const HEAD_LENGTH = 5_000;
/** Longer feeds are not met inside another document, and replacing keeps a record of each match. */
const MAX_LENGTH = 1_000_000;
/** A feed between a program's quotation marks: the first mark in it has a backslash. */
const IN_PROGRAM =
  /(?:<(?:\?xml|rss|rdf:RDF|feed)\b[^<>"]{0,200}=\\["']|\{(?:\s|\\[nrt])*\\"version\\"\s*:)/i;
const PROGRAMS_ESCAPE = /\\(?:u([\da-f]{4})|(.))/gis;
const CONTROLS: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t" };
/** A feed that is text in another document. */
const AS_TEXT = /&lt;(?:\?xml|rss|rdf:RDF|(?:\w{1,20}:)?feed)\b|\{\s*&quot;version&quot;/i;

/** The feed that a program wrote down as a string, alone or in JSON; null if there is none. */
export function fromProgram(text: string): string | null {
  const at = text.slice(0, HEAD_LENGTH).search(IN_PROGRAM);
  if (at === -1 || text.length > MAX_LENGTH) return null;
  return text.slice(at).replace(PROGRAMS_ESCAPE, (_, code: string | undefined, sign: string) => {
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
    return CONTROLS[sign] ?? sign;
  });
}

/** The feed that a page or another document shows as text, all its markup escaped; null if there is none. */
export function fromText(text: string): string | null {
  const at = text.slice(0, HEAD_LENGTH).search(AS_TEXT);
  if (at === -1 || text.length > MAX_LENGTH) return null;
  const end = text.indexOf("<", at);
  return decodeHtml(text.slice(at, end === -1 ? text.length : end));
}
