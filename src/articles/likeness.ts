import { sharedShingles, shingles } from "../text/shingles.ts";
import type { Article } from "./article.ts";
import { siteOf } from "./site-of.ts";
import { type TitleForm, titleForm } from "./title-form.ts";

/** What of an article is compared when its GUID and address say nothing. */
export type Pictured = Pick<
  Article,
  "url" | "feedId" | "outlet" | "title" | "text" | "description"
>;

/** An article with what comparing needs, made when it is first asked for. */
export interface Portrait {
  readonly site: string;
  title(): TitleForm;
  /** The letters the text begins with; empty for a text shorter than that. */
  lead(): string;
  body(): {
    /** Runs of three words, numbers left out: view counts and times change by themselves. */
    readonly runs: Uint32Array;
    readonly numbers: ReadonlySet<string>;
  };
}

/** Enough of a text to know it again; what follows is where related links and comments stand. */
export const COMPARED_LENGTH = 2_500;
/** Long enough to reach past a dateline. */
const LEAD_LENGTH = 120;
/** Fewer runs than this are a sentence: agreeing may be chance. */
const LEAST_RUNS = 6;
/** A text this long is nobody's stock phrase, so that it may speak against the headline. */
const TELLING_RUNS = 25;

/** The article's portrait. */
export function portraitOf(article: Pictured): Portrait {
  return {
    site: siteOf(article),
    title: once(() => titleForm(article.title)),
    lead: once(() => {
      const letters = bodyOf(article)
        .slice(0, 2 * LEAD_LENGTH)
        .replace(/[^\p{L}]+/gu, "");
      return letters.length < LEAD_LENGTH ? "" : letters.slice(0, LEAD_LENGTH).toLowerCase();
    }),
    body: once(() => {
      const text = bodyOf(article).slice(0, COMPARED_LENGTH);
      return {
        runs: shingles(text.replace(/\d+/g, " ")),
        numbers: new Set(text.match(/\d+(?:[.,]\d+)?/g)),
      };
    }),
  };
}

/**
 * Tells whether two entries of one publisher are one item in other clothes: the
 * same headline over the same text, or one of the two slightly changed.
 *
 * Numbers decide: bulletins and numbered notices repeat all their words. Says
 * nothing about dates: the same headline without a text may stand over each
 * week's rates, and the caller knows the days.
 */
export function areAlike(a: Portrait, b: Portrait): boolean {
  const [title, other] = [a.title(), b.title()];
  const [left, right] = [a.body().runs.length, b.body().runs.length];
  const isSameNumber = isSameList(title.numbers, other.numbers);
  if (isSameNumber && title.words.length > 0 && isSameList(title.words, other.words)) {
    return left === 0 || right === 0 || (overlap(a, b) >= 0.5 && doNumbersAgree(a, b));
  }
  const [shorter, longer] = left <= right ? [left, right] : [right, left];
  if (shorter < LEAST_RUNS || !doNumbersAgree(a, b)) return false;
  if (isSameNumber && sharedWords(title, other, Math.max) >= 0.8) return overlap(a, b) >= 0.7;
  return shorter >= TELLING_RUNS && 2 * shorter >= longer && overlap(a, b) >= 0.9;
}

/** Tells whether one may be a rewriting of the other: enough where an address or a GUID says the same. */
export function areRelated(a: Portrait, b: Portrait): boolean {
  return sharedWords(a.title(), b.title(), Math.min) >= 0.4 || overlap(a, b) >= 0.3;
}

function bodyOf({ text, description }: Pictured): string {
  return text || description;
}

/** Share of the shorter text's runs that the longer one has, too; 0 without a text. */
function overlap(a: Portrait, b: Portrait): number {
  const [left, right] = [a.body().runs, b.body().runs];
  const shorter = Math.min(left.length, right.length);
  return shorter === 0 ? 0 : sharedShingles(left, right) / shorter;
}

/** Whether the text with fewer numbers takes nearly all of them from the other. */
function doNumbersAgree(a: Portrait, b: Portrait): boolean {
  const [left, right] = [a.body().numbers, b.body().numbers];
  const [fewer, more] = left.size <= right.size ? [left, right] : [right, left];
  const shared = [...fewer].filter((number) => more.has(number)).length;
  return shared >= 0.8 * fewer.size;
}

function sharedWords(
  a: TitleForm,
  b: TitleForm,
  of: (left: number, right: number) => number,
): number {
  const [left, right] = [new Set(a.words), new Set(b.words)];
  const all = of(left.size, right.size);
  return all === 0 ? 0 : [...left].filter((word) => right.has(word)).length / all;
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
