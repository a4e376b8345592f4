import { fold } from "../text/fold.ts";
import { lacinkaToCyrillic } from "../text/lacinka-to-cyrillic.ts";
import { rememberWords } from "../text/remember.ts";
import { levelSpelling, stem } from "../text/stem.ts";
import type { Token } from "../text/tokenize.ts";
import { mapWords } from "../text/words-in.ts";
import { LANGUAGES } from "./analysis.ts";
import type { ZonedToken } from "./read-text.ts";

/** A token with the forms in which the lexicon compares it. */
export interface Word extends Token {
  readonly stem: string;
  /** Folded, in one Belarusian spelling: what begins like a prefix of the lexicon. */
  readonly level: string;
  readonly capital: boolean;
}

type Forms = Pick<Word, "norm" | "stem" | "level">;

const LATIN = /[a-z]/;
/** Words of each language whose forms are remembered. */
const MOST_REMEMBERED = 30_000;

/**
 * The words of a text in one language. Belarusian in Latin letters is compared as if it were in
 * Cyrillic; a language without rules of its own is read with the English ones.
 */
export function wordsOf(text: string, language: string): Word[] {
  const read = readAs(language);
  return mapWords(text, (word, start) => {
    const { norm, stem, level } = formsOf(word, read);
    const end = start + word.length;
    return { text: word, start, end, norm, stem, level, capital: isCapital(word) };
  });
}

function readAs(language: string): string {
  return (LANGUAGES as readonly string[]).includes(language) ? language : "en";
}

/**
 * `wordsOf` with a memory: it finds the forms of a word it has seen at once. All are said to stand
 * in the text: whoever knows better says so, and nothing is made twice.
 */
export function createWordReader(): (text: string, language: string) => ZonedToken[] {
  const remembered = rememberWords(MOST_REMEMBERED, formsOf);
  return (text, language) => {
    const read = readAs(language);
    return mapWords(text, (word, start) => {
      const { norm, stem, level } = remembered(word, read);
      const [end, capital] = [start + word.length, isCapital(word)];
      return { text: word, start, end, norm, stem, level, capital, zone: "text", source: text };
    });
  };
}

function formsOf(text: string, language: string): Forms {
  const folded = fold(text);
  const latin = language === "be" && LATIN.test(folded);
  const norm = latin ? fold(lacinkaToCyrillic(text)) : folded;
  return { norm, stem: stem(norm, language), level: levelSpelling(norm, language) };
}

function isCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  if (code >= 97 && code <= 122) return false;
  if (code >= 0x430 && code <= 0x45f) return false;
  const first = text.charAt(0);
  return first !== first.toLowerCase();
}
