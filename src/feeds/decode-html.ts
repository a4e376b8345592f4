import { Tokenizer } from "htmlparser2";
import { NO_CALLBACKS } from "./tokenizer-callbacks.ts";

/** Entities decoded, tags left alone. */
export function decodeHtml(html: string): string {
  if (!html.includes("&")) return html;
  let decoded = "";
  // A `<` would start a tag; as a reference it comes back as what it was.
  const text = html.replaceAll("<", "&lt;");
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
