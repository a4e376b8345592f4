import { decodeHtml } from "./decode-html.ts";
import { fromWindows1252 } from "./windows-1252.ts";

/** Without the semicolon only numbers, and names behind which nothing follows that could belong to a query. */
const REFERENCE =
  /&(?:#(\d{1,8});?|#[xX]([\da-fA-F]{1,8});?|([A-Za-z][\w.-]{0,40});|([A-Za-z]{2,7}\d?)(?![\w;=]))/g;
/** `&amp ;` and `& amp;`, as typewriters of markup leave them. */
const SPACED_REFERENCE = /& ?(amp|lt|gt|quot|apos|nbsp|#\d{1,6}) ?;/g;
const LONGEST_REFERENCE = 50;
const PIECE_LENGTH = 65_536;

/** An internal entity longer than this is an attack, not a shorthand. */
const MAX_DECLARED_LENGTH = 1_000;
const MAX_DECLARED = 200;
/** So many characters the document's own entities may become in all: small ones used millions of times fill memory, too. */
const MAX_EXPANDED = 200_000;

/**
 * Decoder of character references in XML text: numeric ones, XML's five, HTML's
 * names (feeds use `&nbsp;` without declaring it) and the document's own.
 *
 * One without its semicolon is read as HTML reads it (`A&nbsp- B`, `&#8212 B`).
 * What is no known reference stays as written: `AT&T`, `?a=1&b=2`.
 */
export interface EntityDecoder {
  /** Throws RangeError where the document's own entities, one in another, grow beyond all measure: a bomb. */
  decode(text: string): string;
  /** Takes over an `<!ENTITY name "value">` declaration. */
  declare(declaration: string): void;
}

/** A decoder for one document, which has declared nothing yet. */
export function createEntityDecoder(): EntityDecoder {
  const named = new Map([
    ["amp", "&"],
    ["lt", "<"],
    ["gt", ">"],
    ["quot", '"'],
    ["apos", "'"],
  ]);
  const own = new Map<string, string>();
  let expanded = 0;

  const lookUp = (name: string, depth: number): string => {
    const ownValue = own.get(name);
    if (ownValue !== undefined) {
      expanded += ownValue.length;
      if (expanded > MAX_EXPANDED || depth > MAX_DECLARED) {
        throw new RangeError("its entities grow beyond all measure");
      }
      return decodePiece(ownValue, depth + 1);
    }
    let value = named.get(name);
    if (value === undefined) {
      value = htmlEntity(name);
      named.set(name, value);
    }
    return value;
  };
  const decodePiece = (piece: string, depth: number): string =>
    piece.replace(REFERENCE, (_, decimal, hex, name, unended) => {
      if (name !== undefined) return lookUp(name, depth);
      if (unended !== undefined) return decodeHtml(`&${unended} `).slice(0, -1);
      return fromCode(decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal));
    });

  return {
    decode(text) {
      if (!text.includes("&")) return text;
      let decoded = "";
      // Looking for the rare ones takes as long as all the rest.
      const isSpaced = text.includes("& ") || text.includes(" ;");
      const closed = isSpaced ? text.replace(SPACED_REFERENCE, "&$1;") : text;
      for (const piece of piecesOf(closed)) decoded += decodePiece(piece, 0);
      // A pair of references to the halves of one character has become it; half of one is none.
      return decoded.toWellFormed();
    },
    declare(declaration) {
      const found = /^!ENTITY\s+([A-Za-z][\w.-]{0,40})\s+(?:"([^"]*)"|'([^']*)')/i.exec(
        declaration,
      );
      const value = found?.[2] ?? found?.[3];
      if (found?.[1] === undefined || value === undefined) return;
      if (value.length > MAX_DECLARED_LENGTH || own.size >= MAX_DECLARED) return;
      // Only characters are decoded: another entity is read where this one is used.
      const plain = value
        .replace(REFERENCE, (whole, decimal, hex) => {
          if (decimal !== undefined) return fromCode(Number(decimal));
          return hex === undefined ? whole : fromCode(Number.parseInt(hex, 16));
        })
        .toWellFormed();
      if (!named.has(found[1]) && !own.has(found[1])) own.set(found[1], plain);
    },
  };
}

/** The text in pieces that cut no reference: replacing keeps a record of each, and of millions memory is full. */
function* piecesOf(text: string): Iterable<string> {
  for (let at = 0; at < text.length; ) {
    let end = Math.min(at + PIECE_LENGTH, text.length);
    const cut = text.slice(end - LONGEST_REFERENCE, end).lastIndexOf("&");
    if (end < text.length && cut !== -1) end -= LONGEST_REFERENCE - cut;
    yield text.slice(at, end);
    at = end;
  }
}

function fromCode(code: number): string {
  // `&#150;` is a dash to every Windows author.
  if (code >= 0x80 && code <= 0x9f) return fromWindows1252(String.fromCharCode(code));
  if (code > 0x10ffff) return "\uFFFD";
  if (code < 0x20 && code !== 9 && code !== 10 && code !== 13) return "";
  return String.fromCodePoint(code);
}

/** The character of an HTML entity, or the reference itself where HTML knows no such name. */
function htmlEntity(name: string): string {
  const text = decodeHtml(`&${name};`);
  // `&copying;` decodes to `©ing;` in HTML; in XML it is simply unknown.
  return text.endsWith(";") ? `&${name};` : text;
}
