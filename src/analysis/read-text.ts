import { headlineOfAddress } from "./address-words.ts";
import type { AnalysisInput } from "./analysis.ts";
import type { EntityMatch, EntityMatcher } from "./entities.ts";
import type { TermMatch, TermMatcher } from "./terms.ts";
import type { Word } from "./words.ts";

/** `address`: the headline that a post without one has in its page's address. */
export type Zone = "title" | "address" | "lead" | "text";

/** A text with everything the lexicon found in it. */
export interface Reading {
  readonly language: string;
  readonly tokens: readonly Readonly<ZonedToken>[];
  readonly entities: readonly EntityMatch[];
  readonly terms: readonly TermMatch[];
  /** The page's address names Belarus, its capital or its ruler. */
  readonly belarusInAddress: boolean;
}

export interface ZonedToken extends Word {
  zone: Zone;
  /** Which string the offsets belong to. */
  readonly source: string;
}

// News says what it is about in its first two or three sentences.
const LEAD_TOKENS = 45;
// A post without a headline: its first sentence stands for one, at most this long.
const HEADLINE_TOKENS = 24;
const SENTENCE_END = /[.!?…\n]/;
// What comes later changes no decision, and a text may be of any length.
const MAX_TOKENS = 1200;
const MAX_CHARACTERS = 12_000;

export interface Readers {
  readonly readWords: (text: string, language: string) => ZonedToken[];
  readonly matchEntities: EntityMatcher;
  readonly matchTerms: TermMatcher;
}

// Latin transliterations of the six languages; German and French for the rest of Europe.
const BELARUS_IN_ADDRESS =
  /b[iey]a?l[aeo]rus|bi[aeo]l[aeo]rus|baltarus|weissruss|l[uo]u?kas(?:h|ch|z)?[ea]nk|[/_-]minsk(?:e|a|u|om|oy|oj|iem|ii|o|ui|i)?[/_.-]/;

/** Reads title and text in one pass; only the beginning of a very long text is read. */
export function readText(
  { title, text, url = "" }: Pick<AnalysisInput, "title" | "text" | "url">,
  { readWords, matchEntities, matchTerms, language }: Readers & { readonly language: string },
): Reading {
  const titleTokens = readWords(title.slice(0, MAX_CHARACTERS), language);
  const body = text.slice(0, MAX_CHARACTERS);
  const bodyTokens = readWords(body, language);
  const addressed = titleTokens.length > 0 ? "" : headlineOfAddress(url, language);
  const headline = titleTokens.length > 0 ? 0 : firstSentence(body, bodyTokens);
  const addressTokens = readWords(addressed, language);
  for (const token of titleTokens) token.zone = "title";
  for (const token of addressTokens) token.zone = "address";
  bodyTokens.forEach((token, at) => {
    if (at < headline) token.zone = "title";
    else if (at < headline + LEAD_TOKENS) token.zone = "lead";
  });
  const tokens = [...titleTokens, ...addressTokens, ...bodyTokens];
  tokens.length = Math.min(tokens.length, MAX_TOKENS);
  return {
    language,
    tokens,
    entities: matchEntities(tokens, language).filter(({ to }) => !isCurrency(tokens[to - 1])),
    terms: matchTerms(tokens, language),
    belarusInAddress: BELARUS_IN_ADDRESS.test(pathOf(url)),
  };
}

/** The words from one token to the one before `to`, as they stand in the text. */
export function wordsAt({ tokens }: Reading, from: number, to: number): string {
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (first === undefined || last === undefined) return "";
  return first.source.slice(first.start, last.end);
}

/** "US$407 million" names no state. */
function isCurrency(token: Readonly<ZonedToken> | undefined): boolean {
  return token !== undefined && token.source.charAt(token.end) === "$";
}

/** Without the host: everything at belarus.by is not about relations with Belarus. */
function pathOf(url: string): string {
  const path = /^[a-z]+:\/\/[^/]*(\/.*)$/i.exec(url.slice(0, 500))?.[1] ?? "";
  return `${path.toLowerCase()}/`;
}

function firstSentence(body: string, tokens: readonly Word[]): number {
  const most = Math.min(tokens.length, HEADLINE_TOKENS);
  for (let at = 4; at < most; at++) {
    const from = tokens[at - 1]?.end ?? 0;
    const to = tokens[at]?.start ?? from;
    if (SENTENCE_END.test(body.slice(from, to))) return at;
  }
  return most;
}
