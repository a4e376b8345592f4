import { Tokenizer } from "htmlparser2";
import { decodeHtml } from "./decode-html.ts";
import { NO_CALLBACKS } from "./tokenizer-callbacks.ts";
import type { XmlElement, XmlText } from "./xml-tree.ts";

const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));
const LINKS = new Set(
  "href src cite action background longdesc poster codebase classid data usemap profile".split(" "),
);
/**
 * What is or might be a link without a scheme. Few bodies have any, and looking closer
 * takes ten times as long.
 */
const PERHAPS_RELATIVE = new RegExp(
  `(?:${[...LINKS].join("|")})\\s*=(?=(\\s*["']?))\\1(?![a-z][a-z\\d+.-]{0,20}:)`,
  "i",
);
/** The tags an author may have meant in a title; `<iostream>` and `<3` are words. */
const INLINE_TAG =
  /<\/?(?:a|abbr|acronym|b|bdi|bdo|big|blink|blockquote|br|center|cite|code|del|dfn|div|em|font|h[1-6]|hr|i|img|ins|kbd|li|mark|nobr|ol|p|pre|q|s|samp|script|small|span|strike|strong|style|sub|sup|tt|u|ul|var|wbr)(?:\s[^<>]{0,2000})?\/?>/gi;

/** Links beyond this number in one body stay relative: nobody reads so many, and each costs time. */
const MAX_LINKS = 5_000;

/** A title longer than this is not one. */
const MAX_LINE_LENGTH = 10_000;

/** Text as HTML shows it; what HTML reads as text anyway stays as it is. */
export function escapeHtml(text: string): string {
  return text.replace(/&(?=[#\w])/g, "&amp;").replace(/<(?=[A-Za-z/!?])/g, "&lt;");
}

/** The words of a piece of HTML on one line: for titles and names, where markup is only decoration. */
export function plainLine(html: string): string {
  const start = html.slice(0, MAX_LINE_LENGTH);
  return oneLine(
    decodeHtml(
      start
        .replace(/<!--[^>]{0,2000}-->/g, "")
        .replace(INLINE_TAG, (tag) => (/^<\/?(?:br|p|div|li|h)/i.test(tag) ? " " : "")),
    ),
  );
}

/** Runs of XML's white space as one space. Other spaces are the author's (`№&nbsp;5`) and stay. */
export function oneLine(text: string): string {
  return text.replace(/[ \t\r\n]+/g, " ").replace(/^ | $/g, "");
}

/**
 * The markup inside an element as HTML, in document order, with links resolved
 * against each element's own base.
 */
export function innerHtml(node: XmlElement, text: "plain" | "html"): string {
  const parts: string[] = [];
  for (const child of node.children) write(child, text, parts);
  return parts.join("");
}

function write(node: XmlElement | XmlText, text: "plain" | "html", parts: string[]): void {
  if (node.kind === "text") {
    // Escaped markup beside unescaped markup: the author pasted a template into a template.
    const isMarkup = text === "html" && (node.cdata || /<\/?[a-z][^<>]{0,2000}>/i.test(node.value));
    parts.push(isMarkup ? node.value : escapeText(node.value));
    return;
  }
  const name =
    node.vocabulary === "xhtml" || node.prefix === "" ? node.name : `${node.prefix}:${node.name}`;
  parts.push("<", name);
  for (const [key, value] of node.attributes) {
    if (key.startsWith("xmlns") || key.startsWith("xml:") || !/^[\w:.-]+$/.test(key)) continue;
    const shown = LINKS.has(key) ? absoluteUrl(value, node.base) : value;
    parts.push(" ", key, '="', escapeAttribute(shown), '"');
  }
  parts.push(">");
  if (VOID.has(name)) return;
  for (const child of node.children) write(child, text, parts);
  parts.push("</", name, ">");
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function escapeAttribute(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/** The address resolved against the base; as written where that is impossible. */
export function absoluteUrl(url: string, base: string): string {
  const trimmed = url.trim().replace(/[\t\n\r]/g, "");
  if (trimmed === "" || base === "" || /^[a-z][a-z0-9+.-]*:/i.test(trimmed)) return trimmed;
  return URL.parse(trimmed, base)?.href ?? trimmed;
}

/** The HTML with its relative links made absolute; everything else stays as written. */
export function resolveLinks(html: string, base: string): string {
  if (base === "" || !html.includes("=") || !PERHAPS_RELATIVE.test(html)) return html;
  const parts: string[] = [];
  let copied = 0;
  let name = "";
  let nameEnd = 0;
  let value = "";
  // The tokenizer and not the parser: that keeps a stack, which a million nested tags make very slow.
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ...NO_CALLBACKS,
      onattribname(start, end) {
        name = html.slice(start, end).toLowerCase();
        nameEnd = end;
        value = "";
      },
      onattribdata(start, end) {
        value += html.slice(start, end);
      },
      onattribentity(code) {
        value += String.fromCodePoint(code);
      },
      onattribend(_quote, end) {
        if (value === "" || !LINKS.has(name) || parts.length >= 4 * MAX_LINKS) return;
        const absolute = absoluteUrl(value, base);
        if (absolute === value.trim()) return;
        parts.push(html.slice(copied, nameEnd), '="', escapeAttribute(absolute), '"');
        copied = end;
      },
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return parts.length === 0 ? html : parts.join("") + html.slice(copied);
}

/** Whether the element holds markup of its own rather than text. */
export function hasElements(node: XmlElement): boolean {
  return node.children.some((child) => child.kind === "element");
}

/** XHTML content stands in one `div` that is not part of it. */
export function withoutWrapper(node: XmlElement): XmlElement {
  const inside = node.children.filter(
    (child) => child.kind === "element" || child.value.trim() !== "",
  );
  const [only] = inside;
  return inside.length === 1 && only?.kind === "element" && only.name === "div" ? only : node;
}
