import { Buffer } from "node:buffer";
import { decodeHtml } from "./decode-html.ts";
import type { Fields } from "./draft.ts";
import {
  absoluteUrl,
  escapeHtml,
  hasElements,
  innerHtml,
  oneLine,
  plainLine,
  resolveLinks,
  withoutWrapper,
} from "./html-fragment.ts";
import { parseDate } from "./parse-date.ts";
import { textOf, type XmlElement } from "./xml-tree.ts";

/** How an Atom text construct is written down. RSS is always `html`. */
type TextKind = "text" | "html" | "markup" | "damaged" | "base64";

/** An RSS title or name as plain text: markup and entities may be in it, though nobody should. */
export function rssLine(node: XmlElement): string {
  return plainLine(wordsOf(node));
}

/** An RSS body as HTML, its links absolute. */
export function rssHtml(node: XmlElement): string {
  if (hasElements(node)) return innerHtml(withoutWrapper(node), "html").trim();
  const html = textOf(node).trim();
  // All of it escaped once more than it should be. A text about markup begins with a word.
  const isEscapedTwice = !html.includes("<") && /^&lt;[a-z][\s\S]*&gt;$/i.test(html);
  return resolveLinks(isEscapedTwice ? decodeHtml(html) : html, node.base);
}

/** The text below the node; what breaks a line parts words. */
function wordsOf(node: XmlElement): string {
  let words = "";
  for (const child of node.children) {
    if (child.kind === "text") words += child.value;
    else words += BREAKS.has(child.name) ? ` ${wordsOf(child)} ` : wordsOf(child);
  }
  return words;
}

const BREAKS = new Set(["br", "hr", "p", "div", "li"]);

/** An Atom title as plain text. */
export function atomLine(node: XmlElement): string {
  switch (atomKind(node)) {
    case "html":
      return plainLine(textOf(node));
    case "base64":
      return plainLine(fromBase64(textOf(node)) ?? textOf(node));
    case "text":
    case "markup":
    case "damaged":
      return oneLine(wordsOf(node));
  }
}

/** An Atom summary or content as HTML, its links absolute; empty for binary content. */
export function atomHtml(node: XmlElement): string {
  switch (atomKind(node)) {
    case "html":
      return resolveLinks(textOf(node).trim(), node.base);
    case "base64":
      return resolveLinks((fromBase64(textOf(node)) ?? textOf(node)).trim(), node.base);
    case "markup":
      return innerHtml(withoutWrapper(node), "plain").trim();
    case "damaged":
      return innerHtml(node, "html").trim();
    case "text":
      return escapeHtml(textOf(node).trim());
  }
}

function atomKind(node: XmlElement): TextKind {
  const mode = node.attributes.get("mode")?.trim().toLowerCase();
  const type = (node.attributes.get("type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  if (mode === "base64") return "base64";
  // Escaped markup has no elements; a neighbor got in where the end tag is missing.
  if (hasElements(node)) return type === "html" || mode === "escaped" ? "damaged" : "markup";
  if (type === "" || type === "text" || type === "text/plain") {
    // Atom 0.3's `escaped` means escaped markup, whatever type was forgotten.
    return mode === "escaped" && type === "" ? "html" : "text";
  }
  const isTextual = /^(?:x?html|text\/.*|.*[+/]xml)$/.test(type);
  return isTextual || type === "multipart/alternative" || !type.includes("/") ? "html" : "base64";
}

/** The text that was encoded; empty if it was no text (a picture), null if it was not encoded at all. */
function fromBase64(text: string): string | null {
  const compact = text.replace(/\s+/g, "");
  if (!/^[\w+/-]*={0,2}$/.test(compact)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(compact, "base64"));
  } catch {
    // A word such as `test` looks like base64, too; a picture is longer and has no spaces.
    return text.trim() === compact && compact.length > 100 ? "" : text;
  }
}

/** An address in text or attribute, made absolute; `&amp;` left in it was escaped twice. */
export function urlIn(written: string, node: XmlElement): string {
  return absoluteUrl(
    written
      // Marks of direction and width that a word processor leaves.
      .replace(/[\u200B-\u200F\u2060]/g, "")
      .trim()
      // An address that a template broke into lines; a single space is part of it.
      .replace(/\s+/g, (space) => (/[\r\n\t]/.test(space) ? "" : space))
      .replaceAll("&amp;", "&"),
    node.base,
  );
}

/** The text of a field that has no elements by its nature; what follows the text got in by a missing end tag. */
export function bareText(node: XmlElement | undefined): string {
  let text = "";
  for (const child of node?.children ?? []) {
    if (child.kind === "element" && text.trim() !== "") break;
    text += textOf(child);
  }
  return text.trim();
}

/** `me@example.org (Name)`, `Name <me@example.org>` and `Name` alike: the name; the address if that is all. */
export function personName(written: string): string {
  const text = oneLine(written);
  const address = /[^\s<>()"]{1,100}@[^\s<>()"]{1,200}/.exec(text)?.[0];
  if (address === undefined) return text;
  const name = oneLine(text.replace(address, " ").replace(/[<>()[\]"]|mailto:/gi, " "));
  return name === "" ? address : name;
}

/** The date of the first named field that can be read; of a repeated one the last. */
export function dateOf(fields: Fields, names: readonly string[]): Temporal.Instant | null {
  for (const name of names) {
    for (const node of (fields.get(name) ?? []).toReversed()) {
      const date = dateIn(node);
      if (date !== null) return date;
    }
  }
  return null;
}

/** The date a field has as its text; behind a warning that got in before it, or in HTML's `time`. */
function dateIn(node: XmlElement): Temporal.Instant | null {
  const written = parseDate(bareText(node));
  const last = node.children.at(-1);
  if (written !== null || last === undefined || !hasElements(node)) return written;
  const moment = last.kind === "element" ? last.attributes.get("datetime") : last.value;
  return parseDate(moment ?? textOf(last));
}
