import { fromWindows1252 } from "./windows-1252.ts";

/** What XML 1.0 forbids even as a reference; a single one makes strict parsers reject a feed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be removed
const FORBIDDEN = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g;

/** Windows-1252 bytes that went through a Latin-1 decoder: quotation marks and dashes. */
const C1_CONTROLS = /[\x80-\x84\x86-\x9F]/g;

/** Longer tags are taken as they stand: looking closer at them would cost more than it mends. */
const MAX_TAG_LENGTH = 2_000;

/** A document with more faults is garbage; what follows is taken as it stands. */
const MAX_REPAIRS = 100_000;

const WHOLE_TAG = /^\/?[\w:.-]+(?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=]+))*\s*$/;
const NAME_START = /[A-Za-z_:\u0080-\uFFFF]/;

/**
 * Markup a tokenizer can read without swallowing text: no forbidden
 * characters, `<` only where a tag begins, no CDATA section without an end.
 *
 * `5 <3 apples</title>` would otherwise be one long tag, and an unclosed
 * CDATA section would hide every entry after it. One pass, linear time.
 */
export function repairMarkup(source: string): string {
  const text = source.replace(FORBIDDEN, "").replace(C1_CONTROLS, fromWindows1252);
  const parts: string[] = [];
  let copied = 0;
  let lastOpened = "";
  const replace = (from: number, to: number, by: string) => {
    parts.push(text.slice(copied, from), by);
    copied = to;
  };
  const end = (found: number) => (found === -1 ? text.length : found);
  /** Where the needle stands next. Remembered, above all when it is nowhere: each search costs the whole rest. */
  const places = new Map<string, number>();
  const seek = (needle: string, from: number) => {
    let place = places.get(needle) ?? -1;
    if (place < from) {
      place = end(text.indexOf(needle, from));
      places.set(needle, place);
    }
    return place;
  };

  for (let at = text.indexOf("<"); at !== -1 && parts.length < 2 * MAX_REPAIRS; ) {
    let next = at + 1;
    if (text.startsWith("<![CDATA[", at)) {
      const nextCdataEnd = seek("]]>", at);
      const nextEntryEnd = Math.min(seek("</item>", at), seek("</entry>", at));
      next = nextCdataEnd;
      // No body holds the end of its own entry: this section was never ended. It ends with its element.
      const limit = nextCdataEnd === text.length ? text.length : nextEntryEnd;
      if (lastOpened !== "" && limit <= nextCdataEnd) {
        const close = text.slice(at, limit).indexOf(`</${lastOpened}`);
        if (close !== -1) {
          replace(at + close, at + close, "]]>");
          next = at + close;
        }
      }
    } else if (text.startsWith("<!--", at)) {
      next = end(text.indexOf("-->", at + 4));
    } else if (text[next] === "?" || text[next] === "!") {
      next = at + 1;
    } else if (!NAME_START.test(text[text[next] === "/" ? next + 1 : next] ?? "")) {
      replace(at, next, "&lt;");
    } else {
      const nextLt = end(text.indexOf("<", next));
      const nextGt = seek(">", next);
      if (nextLt < nextGt && nextLt - at < MAX_TAG_LENGTH) {
        const inside = text.slice(next, nextLt);
        if (WHOLE_TAG.test(inside)) replace(nextLt, nextLt, ">");
        else if (!endsInQuotes(inside)) replace(at, next, "&lt;");
      }
      if (text[next] !== "/") {
        lastOpened = /^[\w:.-]{1,80}/.exec(text.slice(next, next + 80))?.[0] ?? "";
      }
      next = Math.min(nextLt, Math.max(nextGt, next));
    }
    at = text.indexOf("<", next);
  }
  parts.push(text.slice(copied));
  return parts.join("");
}

/** Whether a `<` here stands inside an attribute's value. */
function endsInQuotes(inside: string): boolean {
  let quote = "";
  for (const character of inside) {
    if (quote === "") {
      if (character === '"' || character === "'") quote = character;
    } else if (character === quote) quote = "";
  }
  return quote !== "" && /=\s*$/.test(inside.slice(0, Math.max(0, inside.lastIndexOf(quote))));
}
