import type { Analysis } from "../analysis/analysis.ts";
import type { Article } from "../articles/article.ts";
import { fold } from "../text/fold.ts";
import { rememberWords } from "../text/remember.ts";
import { mapWords } from "../text/words-in.ts";
import { entityTerm, nameTerm, topicTerm, wordTerm } from "./terms.ts";
import { wordConcepts } from "./word-concepts.ts";

/** An entity this central is what the article is about, as if the title named it. */
const CENTRAL_SALIENCE = 0.6;
/** An entity's mentions beyond these say nothing new. */
const MAX_MENTIONS = 4;
/**
 * Words of the text that are indexed. News says what it is about long before;
 * a book in a feed must not fill the index.
 */
const MAX_WORDS = 1_500;

/** To be raised with every change of what `indexTerms()` gives, stems and folding among it: then the store renews what it has. */
export const TERMS_VERSION = 4;

/** Words of each language whose terms are remembered. */
const MOST_REMEMBERED = 5_000;

/** What one word, as written, is found by. */
interface WordTerms {
  /** Its stem; empty for a word that leaves none. */
  readonly stem: string;
  /** Null for what cannot be a name. */
  readonly name: string | null;
  readonly concepts: readonly string[];
}

/**
 * What an article is found by: the stems of its words in their order (phrases
 * are found in it), then what is the same in every language and script: keys of
 * capitalized words, entities as often as they are named, topics.
 */
export function indexTerms(
  article: Pick<Article, "title" | "text">,
  analysis: Pick<Analysis, "language" | "entities" | "topics">,
): { readonly title: string; readonly text: string } {
  const { language } = analysis;
  const title = wordTermsOf(article.title, language);
  for (const { id, salience } of analysis.entities) {
    if (salience >= CENTRAL_SALIENCE) title.push(entityTerm(id));
  }
  const text = wordTermsOf(article.text, language);
  for (const { id, count } of analysis.entities) {
    const term = entityTerm(id);
    for (let times = Math.min(count, MAX_MENTIONS); times > 0; times--) text.push(term);
  }
  for (const { id } of analysis.topics) text.push(topicTerm(id));
  return { title: title.join(" "), text: text.join(" ") };
}

/** Stems of the words, then names, each once, then what the words mean, up to what says nothing new. */
function wordTermsOf(text: string, language: string): string[] {
  const words = mapWords(text, (word) => termsOf(word, language)).slice(0, MAX_WORDS);
  const terms: string[] = [];
  for (const { stem } of words) if (stem !== "") terms.push(stem);
  const names = new Set<string>();
  for (const { name } of words) if (name !== null) names.add(name);
  terms.push(...names);
  const counts = new Map<string, number>();
  for (const { concepts } of words) {
    for (const concept of concepts) {
      const count = (counts.get(concept) ?? 0) + 1;
      counts.set(concept, count);
      if (count <= MAX_MENTIONS) terms.push(concept);
    }
  }
  return terms;
}

const termsOf = rememberWords(MOST_REMEMBERED, (word, language): WordTerms => {
  const folded = fold(word);
  return {
    stem: wordTerm(folded, language),
    name: /^\p{Lu}/u.test(word) ? nameTerm(word) : null,
    concepts: wordConcepts().inArticle(folded, language),
  };
});
