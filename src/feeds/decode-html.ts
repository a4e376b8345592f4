import { Tokenizer } from "htmlparser2";
import { NO_CALLBACKS } from "./tokenizer-callbacks.ts";

/** A character that was written as the two halves that UTF-16 makes of it; to HTML each is an error. */
const SURROGATES =
  /&#(?:[xX]([dD][89abAB][\da-fA-F]{2})|(5[56]\d{3}));&#(?:[xX]([dD][c-fC-F][\da-fA-F]{2})|(5[67]\d{3}));/g;

/** Entities decoded, tags left alone. */
export function decodeHtml(html: string): string {
  if (!html.includes("&")) return html;
  let decoded = "";
  // A `<` would start a tag; as a reference it comes back as what it was.
  const text = html.replaceAll("<", "&lt;").replace(SURROGATES, fromSurrogates);
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ...NO_CALLBACKS,
      ontext: (start, end) => {
        decoded += text.slice(start, end);
      },
      ontextentity: (code) => {
        decoded += String.fromCodePoint(code);
      },
    },
  );
  tokenizer.write(text);
  tokenizer.end();
  return decoded;
}

function fromSurrogates(
  pair: string,
  ...[high, highDecimal, low, lowDecimal]: (string | undefined)[]
): string {
  const half = (hex = "", decimal = "") =>
    hex === "" ? Number(decimal) : Number.parseInt(hex, 16);
  const character = String.fromCharCode(half(high, highDecimal), half(low, lowDecimal));
  return character.isWellFormed() && character.length === 2 ? character : pair;
}
