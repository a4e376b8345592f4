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

const CDATA = "<![CDATA[";
/** What is left of a section's end. A bracket alone may belong to the text: `[…]`. */
const DAMAGED_CDATA_END = /(?:\]\]\s*(?:>|&gt;)?|\]>)\s*$/;
/** A section's beginning as people misremember it: in small letters, a bracket short, with a space in it. */
const CDATA_START = /<(?:! ?\[? ?|\[)CDATA ?\[/iy;
/** Most tags: nothing in them to repair. */
const PLAIN_TAG = /^\/?\w[\w.-]*(?::\w[\w.-]*)?$/;
const WHOLE_TAG = /^\/?[\w:.-]+(?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=]+))*\s*$/;
const SPACED_END = /^<\/(\s+)[A-Za-z_][\w:.-]*\s*>/;
const MAX_NAME_LENGTH = 100;
/** Each is looked for through the whole document: one that has entries under so many prefixes is an attack. */
const MAX_NEEDLES = 30;
/** A prefix and what parts it from its name: `dc: creator`, `content::encoded`. */
const PARTED_PREFIX = /^(\/?[A-Za-z][\w.-]{0,40})(?:\s+:\s*|:\s+|::+)(?=[A-Za-z])/;
/** The name of an attribute right before its value's mark, and of those that are as they should be all. */
const ATTRIBUTE = /(\s[\w:.-]+)(\s*=\s*)?("[^"]*"|'[^']*')/g;
const ENTRYS_END = /^\/(?:\w{1,20}:)?(?:item|entry)\s*$/i;
/** What an entry may begin with. */
const FIRST_FIELD =
  /^\s*<(?:\w+:)?(?:title|link|guid|id|pubDate|description|published|updated)[\s>]/i;
/** A value in quotation marks that were escaped with the text. */
const ESCAPED_VALUE = /=&quot;((?:(?!&quot;)[^"<>])*)&quot;/g;
/** A value in a word processor's quotation marks. */
const CURLY_VALUE = /=\s*[“”„]([^“”"<>]*)[“”]/g;
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
    const opening = cdataStart(at);
    if (opening > 0) {
      if (!text.startsWith(CDATA, at)) replace(at, at + opening, CDATA);
      next = repairCdata(at + opening);
    } else if (text.startsWith("<!--", at)) {
      next = seek("-->", at + 4);
      // Without an end it would hide the rest of the document.
      if (next === text.length) {
        replace(at, at + 4, "");
        next = at + 4;
      }
    } else if (text[next] === "?") {
      next = repairInstruction(at);
    } else if (text[next] === "!") {
      next = at + 1;
    } else if (!NAME_START.test(text[text[next] === "/" ? next + 1 : next] ?? "")) {
      const space = SPACED_END.exec(text.slice(at, at + MAX_NAME_LENGTH))?.[1]?.length ?? 0;
      // `<<title>` is a slip, `1 << 2` is none.
      if (/^<<\/?[A-Za-z_]/.test(text.slice(at, at + 4))) replace(at, next, "");
      else if (space === 0) replace(at, next, "&lt;");
      else replace(at + 2, at + 2 + space, "");
    } else {
      next = repairTag(at);
    }
    at = text.indexOf("<", next);
  }
  parts.push(text.slice(copied));
  return parts.join("");

  /** The length of what begins a CDATA section, to XML or only to who wrote it; 0 if it begins none. */
  function cdataStart(at: number): number {
    if (text[at + 1] !== "!" && text[at + 1] !== "[") return 0;
    CDATA_START.lastIndex = at;
    return CDATA_START.exec(text)?.[0].length ?? 0;
  }

  /** A section that was never ended ends with its element; one inside another is taken out. Returns its end. */
  function repairCdata(start: number): number {
    let from = start;
    let depth = 0;
    for (;;) {
      const nextEnd = seek("]]>", from);
      const nextOpening = seek(CDATA, from);
      // No body holds the end of its own entry, and none begins another section after its element's end.
      const limit = Math.min(
        nextOpening,
        seek("</item>", from),
        seek("</entry>", from),
        text.length,
      );
      if (limit < nextEnd || nextEnd === text.length) {
        const close = lastOpened === "" ? -1 : text.slice(from, limit).indexOf(`</${lastOpened}`);
        if (close !== -1) {
          const body = text.slice(Math.max(from, from + close - 20), from + close);
          const rest = DAMAGED_CDATA_END.exec(body)?.[0].length ?? 0;
          replace(from + close - rest, from + close, "]]>");
          return from + close;
        }
      }
      if (nextOpening < nextEnd && parts.length < 2 * MAX_REPAIRS) {
        replace(nextOpening, nextOpening + CDATA.length, "");
        depth += 1;
        from = nextOpening + CDATA.length;
        continue;
      }
      let after = nextEnd;
      while (depth > 0 && text.startsWith("]]>", after + 3)) {
        replace(after, after + 3, "");
        depth -= 1;
        after += 3;
      }
      return after;
    }
  }

  /** `<?xml version="1.0">` would swallow everything up to the next `?>`. Returns its end. */
  function repairInstruction(at: number): number {
    const nextLt = end(text.indexOf("<", at + 1));
    const nextGt = seek(">", at);
    if (seek("?>", at) < nextLt) return at + 1;
    if (nextGt < nextLt) replace(nextGt, nextGt + 1, "?>");
    else if (text.startsWith("<?xml", at)) replace(nextLt, nextLt, "?>");
    // Code that compares or prints tags ends where it says.
    else return at + 1;
    return nextLt;
  }

  /** A tag without its `>`, or an attribute without its closing quotation mark. Returns where to go on. */
  function repairTag(at: number): number {
    const next = at + 1;
    const nextLt = end(text.indexOf("<", next));
    const nextGt = seek(">", next);
    if (nextLt - at < MAX_TAG_LENGTH) {
      if (nextLt < nextGt) {
        const inside = text.slice(next, nextLt);
        const name = cutName(inside, nextLt);
        if (name !== "") replace(next + name.length, next + name.length, ">");
        else if (WHOLE_TAG.test(inside)) replace(nextLt, nextLt, ">");
        else if (openQuote(inside) === "") replace(at, next, "&lt;");
      } else {
        const inside = text.slice(next, nextGt);
        if (!PLAIN_TAG.test(inside)) repairInside(at, inside);
        // `<title>>Words`; two of them are the author's.
        const isTwice = text[nextGt + 1] === ">" && text[nextGt + 2] !== ">";
        if (isTwice && openQuote(inside) === "") replace(nextGt + 1, nextGt + 2, "");
        if (text[next] === "/" && ENTRYS_END.test(inside))
          restoreEntry(inside.slice(1).trim(), nextGt + 1);
      }
    }
    if (text[next] !== "/") {
      lastOpened = /^[\w:.-]{1,80}/.exec(text.slice(next, next + 80))?.[0] ?? "";
    }
    return Math.min(nextLt, Math.max(nextGt, next));
  }

  /** What stands between a tag's brackets, where that is more than its name. */
  function repairInside(at: number, inside: string): void {
    const next = at + 1;
    const nextGt = next + inside.length;
    const quote = openQuote(inside);
    const prefix = PARTED_PREFIX.exec(inside);
    if (prefix !== null) {
      replace(next, next + prefix[0].length, `${prefix[1]}:`);
    } else if (quote !== "" && isQuoteMissing(at, quote)) {
      const place = nextGt - (isClosedTag(at, nextGt) ? 1 : 0);
      // A mark of the other kind was meant to be this one.
      replace(/["']/.test(text[place - 1] ?? "") ? place - 1 : place, place, quote);
    } else if (isClosedTooEarly(at, nextGt)) {
      replace(nextGt - 1, nextGt, "");
    } else if (inside.includes("=&quot;")) {
      replace(next, nextGt, inside.replace(ESCAPED_VALUE, '="$1"'));
    } else if (inside.includes("=“") || inside.includes("=”")) {
      replace(next, nextGt, inside.replace(CURLY_VALUE, '="$1"'));
    } else if (/=[^\s"'<>=]+\/$/.test(inside) && isClosedTag(at, nextGt)) {
      replace(nextGt - 1, nextGt - 1, " ");
    } else if (quote === "" && /\s[\w:.-]+["']/.test(inside) && !WHOLE_TAG.test(inside)) {
      replace(next, nextGt, inside.replace(ATTRIBUTE, "$1=$3"));
    }
  }

  /** After an entry's end: where fields and another end follow, the start between them is missing. */
  function restoreEntry(name: string, from: number): void {
    if (places.size > MAX_NEEDLES) return;
    const nextEnd = seek(`</${name}`, from);
    if (nextEnd === text.length || seek(`<${name}`, from) < nextEnd) return;
    if (FIRST_FIELD.test(text.slice(from, from + MAX_NAME_LENGTH))) {
      replace(from, from, `<${name}>`);
    }
  }

  /** Whether an element that says it is empty has a text and an end: `<title/>Words</title>`. */
  function isClosedTooEarly(at: number, nextGt: number): boolean {
    if (text[nextGt - 1] !== "/") return false;
    const name = /^[\w:.-]{1,80}/.exec(text.slice(at + 1, at + 81))?.[0] ?? "";
    const isSection = text.startsWith(CDATA, nextGt + 1);
    const behind = isSection ? seek("]]>", nextGt) : nextGt;
    return name !== "" && text.startsWith(`</${name}>`, seek("<", behind));
  }

  /** The name of a start tag that lost its bracket (`<titleWords</title>`), told by the end tag behind; empty if it is none. */
  function cutName(inside: string, nextLt: number): string {
    const [, name = ""] = /^<\/([\w:.-]{1,80})\s*>/.exec(text.slice(nextLt, nextLt + 90)) ?? [];
    // With a space behind the name come attributes.
    return inside.startsWith(name) && /^\S/.test(inside.slice(name.length)) ? name : "";
  }

  /** Whether the slash before the bracket is the tag's: an element of that name is not ended later. */
  function isClosedTag(at: number, nextGt: number): boolean {
    const name = /^[\w:.-]{1,80}/.exec(text.slice(at + 1, at + 81))?.[0] ?? "";
    return text[nextGt - 1] === "/" && !text.startsWith(`</${name}`, seek("<", nextGt));
  }

  /** Whether the next such mark cannot end the value: it begins another one, or a tag ends before it. */
  function isQuoteMissing(at: number, quote: string): boolean {
    const nextGt = seek(">", at);
    const closing = seek(quote, nextGt);
    if (closing === text.length || text[closing - 1] === "=") return true;
    return text.slice(nextGt, Math.min(closing, nextGt + MAX_TAG_LENGTH)).includes("</");
  }
}

/** The mark of the attribute's value that the end of this piece of a tag stands in; empty if in none. */
function openQuote(inside: string): string {
  let quote = "";
  let opened = 0;
  for (let at = 0; at < inside.length; at += 1) {
    const character = inside[at] ?? "";
    if (quote === "") {
      if (character !== '"' && character !== "'") continue;
      quote = character;
      opened = at;
    } else if (character === quote) quote = "";
  }
  return quote !== "" && /=\s*$/.test(inside.slice(Math.max(0, opened - 20), opened)) ? quote : "";
}
