import { createHash } from "node:crypto";
import { addressKey } from "./address-key.ts";
import type { Article } from "./article.ts";
import { siteOf } from "./site-of.ts";

/** Enough of the text to tell articles apart; appended boilerplate and late corrections stay outside. */
const TEXT_LENGTH = 1_000;

/** What stands between words and is not one space already, which most is. */
const BETWEEN_WORDS = /[^\p{L}\p{N}]{2,}|[^\p{L}\p{N} ]/gu;

/**
 * The same for two articles exactly if one outlet published one text twice,
 * whatever the GUID and the address say. 32 hex digits.
 *
 * Two outlets with the same wire text stay two articles. A post without a title
 * of its own is known by its text.
 */
export function textKey(
  article: Pick<Article, "url" | "feedId" | "outlet" | "title" | "text" | "description">,
): string {
  const body = article.text || article.description;
  const start = normalized(body.slice(0, 2 * TEXT_LENGTH));
  const parts = [siteOf(article), normalized(article.title), start];
  // Without a body the address is all that tells "Morning briefing" of today from yesterday's.
  if (start === "" && normalized(body) === "") parts.push(addressKey(article.url) ?? "");
  return createHash("sha256").update(parts.join("\n")).digest("hex").slice(0, 32);
}

function normalized(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(BETWEEN_WORDS, " ")
    .trim()
    .slice(0, TEXT_LENGTH);
}
