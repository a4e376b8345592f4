import type { PhraseWord } from "./phrase-trie.ts";
import { type Word, wordsOf } from "./words.ts";

/**
 * The words of a phrase of the lexicon; `*` behind a word says that it may go on, `=` before it that
 * it stands for itself alone, not for its inflections.
 */
export function readPhrase(phrase: string, language: string): PhraseWord[] {
  return wordsOf(phrase, language).map(
    (word: Word): PhraseWord => ({
      ...word,
      starred: phrase.charAt(word.end) === "*",
      whole: phrase.charAt(word.start - 1) === "=",
    }),
  );
}
