import { decodeHtml } from "../../src/feeds/decode-html.ts";
import type { ParsedFeed } from "../feed-module.ts";
import type { Check } from "./suite-case.ts";

/**
 * Whether the feed was read as the check wants it.
 *
 * Texts are compared by their words: suites differ on white space, and on whether a title
 * is markup or plain. An address may be written with escapes or without.
 */
export function isMet({ field, item, expected }: Check, feed: ParsedFeed): boolean {
  if (field === "count") return feed.items.length === expected;
  const of = item === null ? feed : feed.items[item];
  if (of === undefined) return false;
  // The cast holds: a field that this one does not have reads as undefined.
  const values = of as unknown as Readonly<Record<string, unknown>>;
  const found = values[field];
  switch (field) {
    case "published":
      return momentOf(found) === momentOf(expected);
    case "categories":
      return setOf(found) === setOf(expected);
    case "link":
    case "url":
      return addressOf(found) === addressOf(expected);
    case "html":
    case "summary":
      return [values.html, values.summary].some((text) => wordsOf(text) === wordsOf(expected));
    case "title":
      return wordsOf(found) === wordsOf(expected);
    case "author":
      // Some suites keep name and address together.
      return lineOf(found) !== "" && lineOf(expected).includes(lineOf(found));
    default:
      return lineOf(found) === lineOf(expected);
  }
}

function lineOf(value: unknown): string {
  return String(value ?? "")
    .replace(/\s+/g, " ")
    .trim();
}

function wordsOf(value: unknown): string {
  const text = decodeHtml(decodeHtml(lineOf(value).replace(/<[^>]*>/g, " ")));
  return text.replace(/<[^>]*>/g, " ").replace(/\s+/g, "");
}

function addressOf(value: unknown): string {
  const address = lineOf(value).replace(/\/$/, "");
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function setOf(value: unknown): string {
  return [...new Set([value].flat().map(lineOf))].sort().join("\n");
}

function momentOf(value: unknown): number {
  return Math.floor(Date.parse(String(value)) / 1000);
}
