import type { Analysis } from "../analysis/analysis.ts";
import type { Article } from "../articles/article.ts";
import { type Token, tokenize } from "../text/tokenize.ts";
import { entityTerm, nameTerm, topicTerm, wordTerm } from "./terms.ts";
import { createWordConcepts, type WordConcepts } from "./word-concepts.ts";

/** An entity this central is what the article is about, as if the title named it. */
const CENTRAL_SALIENCE = 0.6;
/** An entity's mentions beyond these say nothing new. */
const MAX_MENTIONS = 4;
/**
 * Words of the text that are indexed. News says what it is about long before;
 * a book in a feed must not fill the index.
 */
const MAX_WORDS = 1_500;

/** To be raised with every change of what `indexTerms()` gives: then the store renews what it has. */
export const TERMS_VERSION = 1;

/**
 * What an article is found by: the stems of its words in their order (phrases
 * are found in it), then what is the same in every language and script: keys of
 * capitalized words, entities as often as they are named, topics.
 */
export function indexTerms(
  article: Pick<Article, "title" | "text">,
  analysis: Pick<Analysis, "language" | "entities" | "topics">,
): { readonly title: string; readonly text: string } {
  const title = tokenize(article.title);
  const text = tokenize(article.text).slice(0, MAX_WORDS);
  const words = (tokens: readonly Token[]) =>
    tokens.map((token) => wordTerm(token.norm, analysis.language)).filter((term) => term !== "");
  const central = analysis.entities.filter(({ salience }) => salience >= CENTRAL_SALIENCE);
  const mentions = analysis.entities.flatMap(({ id, count }) =>
    Array<string>(Math.min(count, MAX_MENTIONS)).fill(entityTerm(id)),
  );
  return {
    title: [
      ...words(title),
      ...names(title),
      ...conceptsOf(title, analysis.language),
      ...central.map(({ id }) => entityTerm(id)),
    ].join(" "),
    text: [
      ...words(text),
      ...names(text),
      ...conceptsOf(text, analysis.language),
      ...mentions,
      ...analysis.topics.map(({ id }) => topicTerm(id)),
    ].join(" "),
  };
}

let concepts: WordConcepts | undefined;

/** What the words mean, each concept as often as it is named, up to what says nothing new. */
function conceptsOf(tokens: readonly Token[], language: string): readonly string[] {
  // Built at the first article: a program that indexes none has no use for it.
  concepts ??= createWordConcepts();
  const counts = new Map<string, number>();
  const terms: string[] = [];
  for (const { norm } of tokens) {
    for (const term of concepts.inArticle(norm, language)) {
      const count = (counts.get(term) ?? 0) + 1;
      counts.set(term, count);
      if (count <= MAX_MENTIONS) terms.push(term);
    }
  }
  return terms;
}

/** Keys of the words that may be names, each once. */
function names(tokens: readonly Token[]): readonly string[] {
  const keys = tokens
    .filter(({ text }) => /^\p{Lu}/u.test(text))
    .map(({ text }) => nameTerm(text))
    .filter((key) => key !== null);
  return [...new Set(keys)];
}
