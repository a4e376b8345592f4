import { tokenize } from "../text/tokenize.ts";
import type { Article } from "./article.ts";

/** Fewer words of a teaser than this are found on many pages. */
const MIN_TEASER_WORDS = 8;
/** A newsroom's teaser is often written apart from the text; nearly none of two reports share this much. */
const TEASER_SHARE = 0.6;
/** Without a teaser to compare, only the headline says whether it is the same report. */
const TITLE_SHARE = 0.5;
/** A page that adds less than this is not worth the change. */
const MIN_GAIN = 1.2;
const MIN_LENGTH = 200;
/** Where a report names its subject; a page of many reports has some sentence for any teaser. */
const COMPARED_LENGTH = 4000;
/** Inflection is in the ends of words. */
const STEM_LENGTH = 5;
const MIN_WORD_LENGTH = 4;

/**
 * Tells whether a page's text is the article's, and more of it than the entry
 * gave. In doubt it is not: a wrong text is worse than a short one.
 */
export function tellsMore(article: Pick<Article, "title" | "text">, pageText: string): boolean {
  if (pageText.length < MIN_LENGTH || pageText.length < MIN_GAIN * article.text.length)
    return false;
  const onPage = stems(pageText.slice(0, COMPARED_LENGTH));
  const teaser = stems(article.text);
  if (teaser.size >= MIN_TEASER_WORDS && share(teaser, onPage) >= TEASER_SHARE) return true;
  const title = stems(article.title);
  const isMuchLonger = pageText.length >= 2 * Math.max(article.text.length, MIN_LENGTH);
  return isMuchLonger && title.size >= 3 && share(title, onPage) >= TITLE_SHARE;
}

function stems(text: string): Set<string> {
  return new Set(
    tokenize(text)
      .filter(({ norm }) => norm.length >= MIN_WORD_LENGTH)
      .map(({ norm }) => norm.slice(0, STEM_LENGTH)),
  );
}

function share(words: ReadonlySet<string>, among: ReadonlySet<string>): number {
  return words.intersection(among).size / words.size;
}
