import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { isBoilerplate } from "../text/boilerplate.ts";
import { htmlToText } from "./html-to-text.ts";
import { isForSubscribers, publishedBody } from "./json-ld.ts";
import { isWall } from "./wall.ts";

/** What is used of a DOM element; the project's types know no DOM. */
interface Element {
  readonly textContent: string;
  readonly innerHTML: string;
  readonly id: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
  remove(): void;
}

/** Longer than any report, as for entries. */
const MAX_TEXT_LENGTH = 50_000;

/** Elements that by their nature are not the report. */
const FURNITURE =
  "figcaption, nav, footer, aside, form, button, dialog, [role=navigation], [role=complementary], [role=contentinfo], [role=dialog], [hidden], [aria-hidden=true]";
/** Some sites wrap the whole page in a form, or the report in a footer's element: what is this much of it stays. */
const MAX_FURNITURE_SHARE = 1 / 3;

/** Names that newsrooms give to what stands within the report and is not part of it. */
const NAMED_FURNITURE =
  /(?:^|[\s_-])(?:captions?|credits?|copyright|related|(?:read|see)-?(?:also|more|next)|recommend\w*|more-?(?:from|on|news|stories|articles)|also|promo\w*|newsletter\w*|subscri\w*|sign-?up|social\w*|share|sharing|sharedaddy|share-?\w+|tags|tag-?list|keywords|breadcrumbs?|byline|author-?(?:bio|box|info|card)|bio|comments?|cookies?|consent|advert\w*|ads?|banner|sponsor\w*|donat\w*|popular|trending|teasers?|widget|paywall-?\w*|gallery|slideshow|timestamp|metadata|(?:post|entry)-?meta)(?=$|[\s_-])/i;
/** A name is a hint: what is longer may be the report under an unlucky name. */
const MAX_NAMED_LENGTH = 1500;
const MAX_NAMED_SHARE = 1 / 5;

const PARAGRAPHS = "p, li, h1, h2, h3, h4, h5, h6, div, dd, dt, td, blockquote, section";
const WITHIN = "p, li, div, ul, ol, table, h1, h2, h3, h4, h5, h6, blockquote, section, article";
/** A paragraph of which this much is links leads to other reports. */
const LINKED_SHARE = 0.8;
/** Text of which more than this is links is a list of reports: a front page, a section. */
const MAX_LINKED_SHARE = 0.5;
/** A whole report of the publisher's own in JSON-LD, against this much of it found in the page. */
const MIN_FOUND_SHARE = 0.5;

const SENTENCE_END = /[.!?…:;。！？][»"”’')\]]*\s*$/u;

/**
 * The main text of a web page in plain paragraphs; empty if it has none, is a
 * list of reports, or a wall in front of one (paywall, consent, bot check).
 *
 * "Read also" blocks, captions, credits, calls to subscribe, tags and comments
 * stay out. Hostile pages can hang it for minutes or exhaust memory: for a
 * thread that can be ended.
 */
export function pageText(html: string): string {
  const { document } = parseHTML(withRoot(html));
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')].map(
    (script: Element) => script.textContent,
  );
  if (isForSubscribers(scripts)) return "";
  const title = document.querySelector("title")?.textContent ?? "";

  removeFurniture(document);
  const found = new Readability<Element>(document, {
    keepClasses: true,
    // The serializer gets the element that was found. As such it is what we want.
    serializer: (node) => node as unknown as Element,
  }).parse()?.content;
  const everything = found ? htmlToText(found.innerHTML) : "";
  if (isWall(title, everything)) return "";
  const text = found && linkedShare(found) <= MAX_LINKED_SHARE ? reportWithin(found) : "";
  const published = htmlToText(publishedBody(scripts));
  const isFound = text.length >= MIN_FOUND_SHARE * published.length;
  return (isFound ? text : published).slice(0, MAX_TEXT_LENGTH).toWellFormed();
}

/** The parser builds no `html` and `body` where the page leaves their tags out, as it may. */
function withRoot(html: string): string {
  if (!/<body[\s>]/i.test(html)) return `<html><body>${html}</body></html>`;
  return /<html[\s>]/i.test(html) ? html : `<html>${html}</html>`;
}

function removeFurniture(document: { readonly body: Element } & Element): void {
  const length = document.body.textContent.length;
  for (const element of document.querySelectorAll(FURNITURE)) {
    if (element.textContent.length < MAX_FURNITURE_SHARE * length) element.remove();
  }
}

function reportWithin(root: Element): string {
  const maxNamed = Math.min(MAX_NAMED_LENGTH, MAX_NAMED_SHARE * root.textContent.length);
  for (const element of root.querySelectorAll("[class], [id]")) {
    const name = `${element.getAttribute("class") ?? ""} ${element.id}`;
    if (NAMED_FURNITURE.test(name) && element.textContent.length < maxNamed) element.remove();
  }
  for (const element of root.querySelectorAll(PARAGRAPHS)) {
    if (!element.querySelector(WITHIN) && linkedShare(element) > LINKED_SHARE) element.remove();
  }
  const paragraphs = htmlToText(root.innerHTML)
    .split("\n\n")
    .filter((paragraph) => !isBoilerplate(paragraph));
  // Before the first sentence stand title, section, byline and date; after the last, tags and names.
  const first = paragraphs.findIndex(isProse);
  const last = paragraphs.findLastIndex(
    (paragraph) => SENTENCE_END.test(paragraph) || isProse(paragraph),
  );
  return first === -1 ? "" : paragraphs.slice(first, last + 1).join("\n\n");
}

function isProse(paragraph: string): boolean {
  return paragraph.length > 100 || (paragraph.length > 40 && SENTENCE_END.test(paragraph));
}

function linkedShare(element: Element): number {
  const length = element.textContent.trim().length;
  let linked = 0;
  for (const link of element.querySelectorAll("a")) linked += link.textContent.trim().length;
  return length === 0 ? 0 : linked / length;
}
