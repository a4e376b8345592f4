import { LANGUAGES, type Language } from "../analysis/analysis.ts";
import { nameKey } from "../text/name-key.ts";
import { stem } from "../text/stem.ts";
import type { Token } from "../text/tokenize.ts";

/** Shorter keys are shared by too many names: `mns` is Minsk, Munich and Manes. */
const SHORTEST_NAME_KEY = 4;
/** Longer than any word of the six languages: somebody's joke, or a hash. */
const LONGEST_TERM = 60;
const CYRILLIC_LANGUAGES: readonly Language[] = ["be", "ru", "uk"];
const LATIN_LANGUAGES: readonly Language[] = ["en", "pl", "lt"];

/**
 * The word as an article in the language is indexed under it.
 *
 * Only letters, digits and underscores: nothing that the full-text index would
 * break a term at.
 */
export function wordTerm(folded: string, language: string): string {
  return plainTerm(stem(folded, language));
}

/** The term of a name in any script and transliteration; null if the word has no telling key. */
export function nameTerm(word: string): string | null {
  const key = nameKey(word);
  return key.length < SHORTEST_NAME_KEY ? null : `n_${plainTerm(key)}`;
}

/** The term of an entity of the lexicon: `body/sco` is `e_body_sco`. */
export function entityTerm(entityId: string): string {
  return `e_${plainTerm(entityId)}`;
}

/** The term that articles on a topic are found by when a query names the topic. */
export function topicTerm(topic: string): string {
  return `t_${plainTerm(topic)}`;
}

/** The term of what a word means in any of the six languages: `loan` and `кредит` are both `c_loan`. */
export function conceptTerm(concept: string): string {
  return `c_${plainTerm(concept)}`;
}

/** The word as it may be indexed, in any of the languages of its script: one term for each different stem. */
export function wordTerms(token: Pick<Token, "norm">): readonly string[] {
  const terms = languagesOf(token.norm).map((language) => wordTerm(token.norm, language));
  // An article in another language is indexed under its words as they are.
  return [...new Set([...terms, plainTerm(token.norm)])].filter((term) => term !== "");
}

/** The words in sequence as they may be indexed: phrases, one for each language that fits. */
export function phraseTerms(tokens: readonly Pick<Token, "norm">[]): readonly string[] {
  const phrases = LANGUAGES.map((language) =>
    tokens.map(({ norm }) => wordTerm(norm, language)).join(" "),
  );
  return [...new Set(phrases)].filter((phrase) => phrase.trim() !== "");
}

/** The languages whose script the word is written in. */
export function languagesOf(folded: string): readonly Language[] {
  return /\p{Script=Cyrillic}/u.test(folded) ? CYRILLIC_LANGUAGES : LATIN_LANGUAGES;
}

function plainTerm(text: string): string {
  // Nearly every word.
  if (/^[a-z0-9а-яіїє]{0,60}$/.test(text)) return text;
  return text.replace(/[^\p{L}\p{N}]+/gu, "_").slice(0, LONGEST_TERM);
}
