import type { Entity, FormattedText } from "../api-types.ts";
import { checkLink, linkUserId } from "./check-link.ts";
import { sortEntities } from "./entity-order.ts";
import {
  createHtmlReader,
  decodeReference,
  encodeUtf8,
  failure,
  type HtmlReader,
  isSpace,
  lower,
  skipSpace,
} from "./html-reader.ts";

interface OpenTag {
  readonly name: string;
  readonly argument: string;
  readonly unixTime: number;
  readonly offset: number;
  readonly outputStart: number;
}

const TAGS = new Set(
  "a b strong i em s strike del u ins tg-spoiler tg-emoji tg-time span pre code blockquote".split(
    " ",
  ),
);
const SIMPLE_TYPES: Readonly<Record<string, string>> = {
  b: "bold",
  strong: "bold",
  i: "italic",
  em: "italic",
  s: "strikethrough",
  strike: "strikethrough",
  del: "strikethrough",
  u: "underline",
  ins: "underline",
  "tg-spoiler": "spoiler",
  span: "spoiler",
};
const LESS = 0x3c;
const GREATER = 0x3e;
const AMPERSAND = 0x26;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const QUOTES: readonly number[] = [0x22, 0x27];

/**
 * The text and entities of a message in Telegram's HTML, or the 400 that Telegram would answer.
 *
 * Works on UTF-8 bytes because the errors name byte offsets. Entities are
 * sorted as Telegram sorts them, but neither merged nor trimmed: that happens
 * when a message is sent.
 */
export function parseHtml(html: string): FormattedText {
  const reader = createHtmlReader(html);
  const entities: Entity[] = [];
  const open: OpenTag[] = [];
  while (reader.position < reader.size) {
    if (reader.at(reader.position) !== LESS) {
      reader.copyCharacter();
    } else if (reader.at(reader.position + 1) === SLASH) {
      closeTag(reader, open, entities);
    } else {
      open.push(openTag(reader));
    }
  }
  const unclosed = open.at(-1);
  if (unclosed) throw failure(`Can't find end tag corresponding to start tag "${unclosed.name}"`);
  const plain = entities.map((entity) =>
    entity.type === "code"
      ? { type: "code", offset: entity.offset, length: entity.length }
      : entity,
  );
  return { text: reader.finish(), entities: sortEntities(plain) };
}

function openTag(reader: HtmlReader): OpenTag {
  const begin = reader.position;
  let index = begin + 1;
  while (!isSpace(reader.at(index)) && reader.at(index) !== GREATER) index++;
  if (reader.at(index) === 0) throw failure(`Unclosed start tag at byte offset ${begin}`);
  const name = lower(reader.slice(begin + 1, index));
  if (!TAGS.has(name)) {
    throw failure(`Unsupported start tag "${name}" at byte offset ${begin}`);
  }
  let argument = "";
  let unixTime = 0;
  for (;;) {
    index = skipSpace(reader, index);
    if (reader.at(index) === GREATER) break;
    const attribute = readAttribute(reader, { tag: name, begin, index });
    index = attribute.end;
    if (attribute.name === "unix" && name === "tg-time") {
      unixTime = Number.parseInt(attribute.value ?? "", 10) | 0;
    } else {
      argument = tagArgument(name, attribute.name, attribute.value) ?? argument;
    }
  }
  if (name === "span" && argument !== "spoiler") {
    throw failure(`Tag "span" must have class "tg-spoiler" at byte offset ${begin}`);
  }
  reader.position = index + 1;
  return { name, argument, unixTime, offset: reader.offset, outputStart: reader.outputEnd };
}

function tagArgument(tag: string, attribute: string, value: string | null): string | null {
  if (tag === "blockquote" && attribute === "expandable") return "1";
  if (value === null) return null;
  if (tag === "a" && attribute === "href") return value;
  if (tag === "code" && attribute === "class" && value.startsWith("language-"))
    return value.slice(9);
  if (tag === "span" && attribute === "class" && value.startsWith("tg-")) return value.slice(3);
  if (tag === "tg-emoji" && attribute === "emoji-id") return value;
  if (tag === "tg-time" && attribute === "format") return value;
  return null;
}

function readAttribute(
  reader: HtmlReader,
  { tag, begin, index }: { tag: string; begin: number; index: number },
): { name: string; value: string | null; end: number } {
  const start = index;
  let end = index;
  while (!isSpace(reader.at(end)) && !isAttributeEnd(reader.at(end))) end++;
  if (end === start) {
    throw failure(`Empty attribute name in the tag "${tag}" at byte offset ${begin}`);
  }
  const name = reader.slice(start, end);
  end = skipSpace(reader, end);
  if (reader.at(end) !== EQUALS) {
    if (reader.at(end) === 0) throw unclosed(tag, begin);
    return { name, value: null, end };
  }
  end = skipSpace(reader, end + 1);
  if (reader.at(end) === 0) throw unclosed(tag, begin);
  const value = QUOTES.includes(reader.at(end))
    ? readQuoted(reader, end)
    : readNameToken(reader, end);
  if (reader.at(value.end) === 0) throw failure(`Unclosed start tag at byte offset ${begin}`);
  return { name, value: value.value, end: value.end };
}

function readNameToken(reader: HtmlReader, start: number): { value: string; end: number } {
  let end = start;
  while (/[A-Za-z0-9.-]/.test(String.fromCharCode(reader.at(end)))) end++;
  if (!isSpace(reader.at(end)) && reader.at(end) !== GREATER) {
    throw failure(`Unexpected end of name token at byte offset ${start}`);
  }
  return { value: lower(reader.slice(start, end)), end };
}

function readQuoted(reader: HtmlReader, start: number): { value: string; end: number } {
  const quote = reader.at(start);
  const parts: Buffer[] = [];
  let end = start + 1;
  while (reader.at(end) !== quote && reader.at(end) !== 0) {
    const decoded = reader.at(end) === AMPERSAND ? decodeReference(reader.at, end) : null;
    parts.push(decoded ? encodeUtf8(decoded.code) : reader.bytes(end, end + 1));
    end = decoded ? decoded.end : end + 1;
  }
  if (reader.at(end) === quote) end++;
  return { value: Buffer.concat(parts).toString("utf8"), end };
}

function closeTag(reader: HtmlReader, open: OpenTag[], entities: Entity[]): void {
  const begin = reader.position;
  const tag = open.pop();
  if (!tag) throw failure(`Unexpected end tag at byte offset ${begin}`);
  let index = begin + 2;
  while (!isSpace(reader.at(index)) && reader.at(index) !== GREATER) index++;
  const name = lower(reader.slice(begin + 2, index));
  index = skipSpace(reader, index);
  if (reader.at(index) !== GREATER) throw failure(`Unclosed end tag at byte offset ${begin}`);
  if (name !== "" && name !== tag.name) {
    throw failure(
      `Unmatched end tag at byte offset ${begin}, expected "</${tag.name}>", found "</${name}>"`,
    );
  }
  if (reader.offset > tag.offset) addEntity(reader, tag, entities);
  reader.position = index + 1;
}

function addEntity(reader: HtmlReader, tag: OpenTag, entities: Entity[]): void {
  const span = { offset: tag.offset, length: reader.offset - tag.offset };
  const last = entities.at(-1);
  const sameSpan = last?.offset === span.offset && last.length === span.length ? last : undefined;
  switch (tag.name) {
    case "a": {
      const url = tag.argument || reader.written(tag.outputStart);
      const userId = linkUserId(url);
      const link = checkLink(url);
      if (userId) entities.push({ type: "text_mention", ...span, user: { id: userId } });
      else if (link) entities.push({ type: "text_link", ...span, url: link });
      return;
    }
    case "tg-emoji":
      if (!/^-?\d{1,19}$/.test(tag.argument) || BigInt(tag.argument) === 0n) {
        throw failure("Invalid custom emoji identifier specified");
      }
      entities.push({ type: "custom_emoji", ...span, custom_emoji_id: tag.argument });
      return;
    case "tg-time": {
      const date_time_format = dateTimeFormat(tag.argument);
      if (tag.unixTime > 0) {
        entities.push({ type: "date_time", ...span, unix_time: tag.unixTime, date_time_format });
      }
      return;
    }
    case "pre":
      if (sameSpan?.type === "code" && sameSpan.language) entities.pop();
      entities.push(
        sameSpan?.type === "code" && sameSpan.language
          ? { type: "pre", ...span, language: sameSpan.language }
          : { type: "pre", ...span },
      );
      return;
    case "code":
      if (sameSpan?.type === "pre" && !sameSpan.language && tag.argument) {
        entities[entities.length - 1] = { type: "pre", ...span, language: tag.argument };
      } else {
        entities.push({ type: "code", ...span, ...(tag.argument && { language: tag.argument }) });
      }
      return;
    case "blockquote":
      entities.push({ type: tag.argument ? "expandable_blockquote" : "blockquote", ...span });
      return;
    default:
      entities.push({ type: SIMPLE_TYPES[tag.name] ?? tag.name, ...span });
  }
}

/** The canonical spelling of a `<tg-time>` format: `r`, or weekday, date and time in this order. */
function dateTimeFormat(format: string): string {
  if (/^r$/i.test(format)) return "r";
  if (/[^tTdDwW]/.test(format)) throw failure("Invalid date format used");
  const first = (short: string, long: string) =>
    format.includes(short) ? short : format.includes(long) ? long : "";
  return (/w/i.test(format) ? "w" : "") + first("d", "D") + first("t", "T");
}

function isAttributeEnd(byte: number): boolean {
  return byte === EQUALS || byte === GREATER || byte === SLASH || QUOTES.includes(byte);
}

function unclosed(tag: string, begin: number) {
  return failure(`Unclosed start tag "${tag}" at byte offset ${begin}`);
}
