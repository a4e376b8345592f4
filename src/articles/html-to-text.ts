import { Tokenizer } from "htmlparser2";
import { NO_CALLBACKS } from "../feeds/tokenizer-callbacks.ts";
import { cleanText } from "./clean-text.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Elements that stand in paragraphs of their own. */
const BLOCKS = words(
  "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody tfoot thead tr ul",
);
/** Elements whose text nobody reads. */
const HIDDEN = words(
  "script style noscript template iframe object svg math head title select button",
);
/** Cells and table rows: words of neighbours must not touch. */
const SPACED = words("td th option");

/**
 * The readable text of a piece of HTML: paragraphs separated by a blank line,
 * one line each, entities decoded, nothing of scripts, styles and markup.
 *
 * Text without markup keeps its own blank lines as paragraphs. Bidirectional
 * controls and invisible characters are removed: they are used to hide words.
 * Linear in the length, whatever the input.
 */
export function htmlToText(html: string): string {
  const paragraphs: string[] = [];
  let line = "";
  let hiddenIn = "";
  let hiddenDepth = 0;
  let tag = "";
  let hasBlocks = false;
  let isAfterBreak = false;

  const endParagraph = () => {
    const text = cleanText(line);
    if (text !== "") paragraphs.push(text);
    line = "";
  };
  const write = (text: string) => {
    if (hiddenIn !== "") return;
    line += text;
    if (isAfterBreak && /\S/.test(text)) isAfterBreak = false;
  };
  /** Two breaks are how many editors write a paragraph; one is a line within it. */
  const breakLine = () => {
    hasBlocks = true;
    if (isAfterBreak) endParagraph();
    else line += " ";
    isAfterBreak = true;
  };
  const open = (name: string) => {
    if (hiddenIn !== "") {
      if (name === hiddenIn) hiddenDepth += 1;
    } else if (HIDDEN.has(name)) {
      hiddenIn = name;
      hiddenDepth = 1;
    } else if (BLOCKS.has(name)) {
      hasBlocks = true;
      endParagraph();
    } else if (name === "br") breakLine();
    else if (SPACED.has(name)) line += " ";
  };
  const close = (name: string) => {
    if (hiddenIn !== "") {
      if (name === hiddenIn) hiddenDepth -= 1;
      if (hiddenDepth === 0) hiddenIn = "";
    } else if (BLOCKS.has(name)) endParagraph();
    else if (SPACED.has(name)) line += " ";
  };

  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ...NO_CALLBACKS,
      ontext: (start, end) => write(html.slice(start, end)),
      ontextentity: (code) => write(String.fromCodePoint(code)),
      // A CDATA section in HTML is a comment; from feeds it is text that was wrapped once too often.
      oncdata: (start, end, offset) => write(html.slice(start, end - offset)),
      onopentagname: (start, end) => {
        tag = html.slice(start, end).toLowerCase();
        open(tag);
      },
      onselfclosingtag: () => {
        // `<script/>` and `<svg/>` hide nothing.
        if (hiddenIn === tag) close(tag);
      },
      onclosetag: (start, end) => close(html.slice(start, end).trim().toLowerCase()),
    },
  );
  tokenizer.write(html);
  tokenizer.end();

  // Markup decides about paragraphs; without any, the author's line breaks do.
  if (!hasBlocks && line.includes("\n")) {
    return line
      .split(/\n[^\S\n]*\n/)
      .map(cleanText)
      .filter((text) => text !== "")
      .join("\n\n");
  }
  endParagraph();
  return paragraphs.join("\n\n");
}
