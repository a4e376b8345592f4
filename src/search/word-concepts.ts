import { createConceptFinder, eventConcepts } from "../stories/concepts.ts";
import { NEWS_WORDS } from "./news-words.ts";
import { conceptTerm, languagesOf } from "./terms.ts";

/** What a folded word means, as terms that are the same in the six languages. */
export interface WordConcepts {
  /** In an article of that language. */
  inArticle(word: string, language: string): readonly string[];
  /** In a query, whose language nobody knows: in each that its script allows. */
  inQuery(word: string): readonly string[];
}

let shared: WordConcepts | undefined;

/** The look-ups, laid out when first asked for: a program that indexes and searches nothing has no use for them. */
export function wordConcepts(): WordConcepts {
  shared ??= createWordConcepts();
  return shared;
}

function createWordConcepts(): WordConcepts {
  const finders = [eventConcepts(), createConceptFinder(NEWS_WORDS)];
  const inArticle = (word: string, language: string): readonly string[] => {
    // Most words mean none: a chain of lists for each would be most of what indexing leaves behind.
    const terms: string[] = [];
    for (const finder of finders) {
      const concept = finder.conceptOf(word, language);
      if (concept !== undefined) terms.push(conceptTerm(concept));
    }
    return terms;
  };

  return {
    inArticle,
    inQuery(word) {
      return [...new Set(languagesOf(word).flatMap((language) => inArticle(word, language)))];
    },
  };
}
