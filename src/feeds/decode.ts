import { createRequire } from "node:module";
import type Jschardet from "jschardet";

/** The text of a document and the encoding it was read with (a WHATWG label, or `utf-32le`/`utf-32be`). */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  /** What the document, or the server for it, says it is in, where that is wrong; null if nothing is. */
  readonly wrongLabel: string | null;
}

/** Enough to recognize an alphabet; detection over ten megabytes would hold the loop for a second. */
const SNIFFED_BYTES = 65_536;

/** Of fewer letters nobody can tell an alphabet. */
const FEWEST_LETTERS = 6;

/** Labels that feeds use and `TextDecoder` does not know. */
const ALIASES: Readonly<Record<string, string>> = {
  "cp-1250": "windows-1250",
  "cp-1251": "windows-1251",
  "cp-1252": "windows-1252",
  "win-1250": "windows-1250",
  "win-1251": "windows-1251",
  "win-1252": "windows-1252",
  win1251: "windows-1251",
  "windows-cp1251": "windows-1251",
  windows1251: "windows-1251",
  koi8r: "koi8-r",
  koi8u: "koi8-u",
  cp936: "gbk",
  cp949: "euc-kr",
  cp932: "shift_jis",
  cp950: "big5",
  u8: "utf-8",
};

/**
 * A document's text: byte order mark, UTF-16/32 pattern, valid UTF-8, XML
 * declaration, HTTP charset, then a guess from the bytes.
 *
 * Valid UTF-8 wins over every label: feeds moved to UTF-8 long ago keep
 * declaring windows-1251, while the chance that a windows-1251 text happens to
 * be valid UTF-8 is nil. `override` (from the catalogue) wins over everything.
 * Never throws; what no encoding explains becomes U+FFFD.
 */
export function decode(bytes: Uint8Array, contentType?: string, override?: string): Decoded {
  const forced = override === undefined ? null : knownLabel(override);
  if (forced !== null) return { ...decodeAs(bytes, forced), wrongLabel: null };
  const declared = [declaredInXml(bytes), declaredInHttp(contentType)].filter(
    (label) => label !== null,
  );
  const decoded = decodeBy(bytes, declared);
  const [claim] = declared;
  const isRight = claim === undefined || familyOf(claim) === familyOf(decoded.encoding);
  // ASCII is the same in all of them.
  return { ...decoded, wrongLabel: isRight || !/[^\0-\x7F]/.test(decoded.text) ? null : claim };
}

function decodeBy(bytes: Uint8Array, declared: readonly string[]): Reading {
  const unicode = byteOrderMark(bytes) ?? widePattern(bytes);
  if (unicode !== null) return decodeAs(bytes, unicode);
  // Seven-bit escape encodings are valid UTF-8 too: only their label tells.
  const escaped = declared.find((label) => label === "iso-2022-jp");
  if (escaped !== undefined && bytes.includes(0x1b)) return decodeAs(bytes, escaped);

  // UTF-8's mark is a claim and no proof: careless templates glue it before other encodings.
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const text = asUtf8(bytes) ?? asNearlyUtf8(bytes, isMarked || declared[0] === "utf-8");
  if (text !== null) return { text, encoding: "utf-8" };

  // A UTF-8 or UTF-16 label on bytes that are neither tells nothing; Latin-1 is every server's default.
  const label = declared.find((candidate) => !candidate.startsWith("utf-"));
  if (label !== undefined && !(label === "windows-1252" && isImplausiblyWestern(bytes))) {
    return decodeAs(bytes, label);
  }
  return decodeAs(bytes, detected(bytes));
}

type Reading = Pick<Decoded, "text" | "encoding">;

/** `utf-16` says nothing of the order of bytes, and every byte is something in GBK and GB 18030. */
function familyOf(encoding: string): string {
  return encoding.replace(/^(utf-(?:16|32))[lb]e$/, "$1").replace(/^gb.*$/, "gb18030");
}

/** Whether documents can be read in the encoding of that name; aliases such as `cp-1251` count. */
export function isKnownEncoding(label: string): boolean {
  return knownLabel(label) !== null;
}

function byteOrderMark(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? "utf-32le" : "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return "utf-32be";
  return null;
}

/** UTF-16/32 without a mark: the zero bytes round the first `<` (or JSON's `{`), after white space. */
function widePattern(bytes: Uint8Array): string | null {
  let at = 0;
  while (at < 64 && [0, 0x20, 0x09, 0x0a, 0x0d].includes(bytes[at] ?? -1)) at += 1;
  if (bytes[at] !== 0x3c && bytes[at] !== 0x7b) return null;
  // The zeros follow the character in little endian and precede it in big endian; which
  // it is shows in where the character stands.
  const [a, b, c] = [bytes[at + 1], bytes[at + 2], bytes[at + 3]];
  if (a === 0 && b === 0 && c === 0) return at % 4 === 0 ? "utf-32le" : "utf-32be";
  if (a === 0) return at % 2 === 0 ? "utf-16le" : "utf-16be";
  return null;
}

function declaredInXml(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  const found = /<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']?([\w.:+-]{1,40})/i.exec(head);
  return found?.[1] === undefined ? null : knownLabel(found[1]);
}

function declaredInHttp(contentType: string | undefined): string | null {
  const found = /charset\s{0,9}=\s{0,9}["']?([\w.:+-]{1,40})/i.exec(
    (contentType ?? "").slice(0, 500),
  );
  return found?.[1] === undefined ? null : knownLabel(found[1]);
}

function knownLabel(label: string): string | null {
  const name = label.trim().toLowerCase().replaceAll("_", "-");
  if (/^(utf-?32|ucs-?4|iso-10646-ucs-4)/.test(name)) {
    return name.endsWith("le") ? "utf-32le" : "utf-32be";
  }
  for (const candidate of [ALIASES[name], name, label.trim()]) {
    if (candidate === undefined) continue;
    try {
      return new TextDecoder(candidate).encoding;
    } catch {
      // Not a label: try the next spelling.
    }
  }
  return null;
}

/** The text if the bytes are UTF-8; a character cut off at the end of a truncated body is forgiven. */
function asUtf8(bytes: Uint8Array): string | null {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    const text = decoder.decode(bytes, { stream: true });
    try {
      return text + decoder.decode();
    } catch {
      return `${text}\uFFFD`;
    }
  } catch {
    return null;
  }
}

/**
 * UTF-8 with a few broken bytes: a title cut in the middle of a character, a
 * stray byte. In a text of any other encoding hardly a sequence is whole.
 */
function asNearlyUtf8(bytes: Uint8Array, isClaimed: boolean): string | null {
  const text = new TextDecoder("utf-8").decode(withoutSurrogates(bytes));
  let broken = 0;
  let whole = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) broken += 1;
    else if (code > 0x7f) whole += 1;
  }
  // The document's own word counts where there is little to judge by.
  const isUtf8 = broken * 2 <= whole || (isClaimed && whole > 0 && broken <= whole + 4);
  if (!isUtf8) return null;
  return broken >= FEWEST_LETTERS ? withForeignFields(bytes) : text;
}

/** UTF-8 with fields in windows-1251: what a module of the site took from a table older than the rest. */
function withForeignFields(bytes: Uint8Array): string {
  const parts: string[] = [];
  const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });
  const cyrillic = new TextDecoder("windows-1251");
  const source = Buffer.from(withoutSurrogates(bytes));
  for (let from = 0; from < source.length; ) {
    const next = source.indexOf("<", from + 1);
    const field = source.subarray(from, next === -1 ? source.length : next);
    const text = utf8.decode(field);
    const isForeign = text.includes("\uFFFD") && isImplausiblyWestern(field);
    // A letter that is whole UTF-8 tells that it is that, and was damaged.
    parts.push(isForeign && !/[\u0080-\uFFFC]/.test(text) ? cyrillic.decode(field) : text);
    from += field.length;
  }
  return parts.join("").replace(/^\uFEFF/, "");
}

/**
 * CESU-8 as UTF-8: old databases write a character beyond 16 bits as the two halves that UTF-16
 * makes of it, of three bytes each. https://www.unicode.org/reports/tr26/
 */
function withoutSurrogates(bytes: Uint8Array): Uint8Array {
  const found = Buffer.from(bytes);
  let length = 0;
  for (let from = 0; from < bytes.length; ) {
    const next = found.indexOf(0xed, from);
    const end = next === -1 ? bytes.length : next;
    found.copy(found, length, from, end);
    length += end - from;
    from = end;
    if (next === -1) break;
    const [, high = 0, half = 0, second = 0, low = 0, rest = 0] = bytes.subarray(next, next + 6);
    if (second === 0xed && high >> 4 === 0xa && low >> 4 === 0xb) {
      const code =
        0x10000 +
        ((((high & 0xf) << 6) | (half & 0x3f)) << 10) +
        (((low & 0xf) << 6) | (rest & 0x3f));
      length += found.write(String.fromCodePoint(code), length);
      from += 6;
    } else {
      found[length] = 0xed;
      length += 1;
      from += 1;
    }
  }
  return found.subarray(0, length);
}

/** Western languages have an accent here and there; where accents stand side by side, it is another alphabet. */
function isImplausiblyWestern(bytes: Uint8Array): boolean {
  let letters = 0;
  let pairs = 0;
  const sampled = bytes.subarray(0, SNIFFED_BYTES);
  for (let at = 1; at < sampled.length; at += 1) {
    if ((sampled[at] ?? 0) < 0xc0) continue;
    letters += 1;
    if ((sampled[at - 1] ?? 0) >= 0xc0) pairs += 1;
  }
  return letters >= FEWEST_LETTERS && pairs * 2 > letters;
}

/** Loaded when first needed: its tables take seven megabytes, and nearly every feed says what it is in. */
let jschardet: typeof Jschardet | null = null;

function detected(bytes: Uint8Array): string {
  // The cast holds: it is that module.
  jschardet ??= createRequire(import.meta.url)("jschardet") as typeof Jschardet;
  // Markup is ASCII and says nothing of the alphabet: the guess is made from the rest.
  const letters = Buffer.from(bytes.subarray(0, SNIFFED_BYTES));
  const guess = jschardet.detect(letters, { minimumThreshold: 0 });
  const label = guess.encoding ? knownLabel(guess.encoding) : null;
  return label === null || label.startsWith("utf-16") ? "windows-1252" : label;
}

function decodeAs(bytes: Uint8Array, encoding: string): Reading {
  if (encoding.startsWith("utf-32")) {
    return { text: fromUtf32(bytes, encoding === "utf-32le"), encoding };
  }
  // `ignoreBOM` false: the mark is not part of the text.
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function fromUtf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at + 4 <= bytes.byteLength; at += 4) {
    const code = view.getUint32(at, littleEndian);
    if (at === 0 && code === 0xfeff) continue;
    parts.push(code > 0x10ffff ? "\uFFFD" : String.fromCodePoint(code));
  }
  return parts.join("");
}
