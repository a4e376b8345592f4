import { type ApiError, badRequest } from "../api-error.ts";

const AMPERSAND = 0x26;

/** A reader at its place in the markup. */
export type HtmlReader = ReturnType<typeof createHtmlReader>;

/** Reads markup byte by byte, as its errors count, and writes the text that remains. */
export function createHtmlReader(html: string) {
  const source = Buffer.from(html, "utf8");
  const output = Buffer.alloc(source.length);
  let outputEnd = 0;
  let hasSurrogates = false;
  const reader = {
    position: 0,
    size: source.length,
    /** UTF-16 length of what was written so far. */
    offset: 0,
    /** The byte there, 0 past the end: the same sentinel as in the original's C string. */
    at: (index: number): number => source[index] ?? 0,
    slice: (start: number, end: number): string => source.toString("utf8", start, end),
    bytes: (start: number, end: number): Buffer => source.subarray(start, end),
    get outputEnd(): number {
      return outputEnd;
    },
    written: (start: number): string => output.toString("utf8", start, outputEnd),
    copyCharacter(): void {
      const byte = reader.at(reader.position);
      const decoded = byte === AMPERSAND ? decodeReference(reader.at, reader.position) : null;
      if (decoded) {
        reader.offset += decoded.code > 0xffff ? 2 : 1;
        hasSurrogates ||= decoded.code >= 0xd800 && decoded.code <= 0xdfff;
        outputEnd += encodeUtf8(decoded.code).copy(output, outputEnd);
        reader.position = decoded.end;
        return;
      }
      if ((byte & 0xc0) !== 0x80) reader.offset += byte >= 0xf0 ? 2 : 1;
      output[outputEnd++] = byte;
      reader.position++;
    },
    finish(): string {
      if (hasSurrogates) {
        throw failure(
          "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units",
        );
      }
      return output.toString("utf8", 0, outputEnd);
    },
  };
  return reader;
}

/** The character of a reference such as `&lt;` or `&#1041;` and where it ends; null if Telegram shows it as it is. */
export function decodeReference(
  at: (index: number) => number,
  start: number,
): { code: number; end: number } | null {
  let end = start + 1;
  let code = 0;
  if (at(end) === 0x23) {
    const isHex = at(end + 1) === 0x78;
    end += isHex ? 2 : 1;
    const digits = isHex ? /[0-9a-fA-F]/ : /[0-9]/;
    const digitsStart = end;
    let raw = "";
    while (digits.test(String.fromCharCode(at(end)))) raw += String.fromCharCode(at(end++));
    code = end > digitsStart ? Number.parseInt(raw, isHex ? 16 : 10) : 0;
    if (code === 0 || code >= 0x10ffff || end - start >= 10) return null;
  } else {
    let name = "";
    while (/[A-Za-z]/.test(String.fromCharCode(at(end)))) name += String.fromCharCode(at(end++));
    code = { lt: 0x3c, gt: 0x3e, amp: 0x26, quot: 0x22 }[name] ?? 0;
    if (code === 0) return null;
  }
  return { code, end: at(end) === 0x3b ? end + 1 : end };
}

/** The bytes of a character. */
export function encodeUtf8(code: number): Buffer {
  // Half of a surrogate pair has no UTF-8 form; its three bytes are replaced by the three of U+FFFD.
  return Buffer.from(String.fromCodePoint(code), "utf8");
}

/** The first place from `start` that is no blank. */
export function skipSpace(reader: HtmlReader, start: number): number {
  let index = start;
  while (reader.at(index) !== 0 && isSpace(reader.at(index))) index++;
  return index;
}

/** Telegram's blanks; the end of the text (0) is one of them. */
export function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 9 || byte === 10 || byte === 13 || byte === 0 || byte === 11;
}

/** ASCII only: the original leaves other letters as they are. */
export function lower(value: string): string {
  return value.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** A 400 about the markup. */
export function failure(message: string): ApiError {
  // "Can't" keeps its capital in TDLib; the Bot API server lowers it.
  return badRequest(`Can't parse entities: ${message}`);
}
