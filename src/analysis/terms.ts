import type { Pieces } from "../time/in-pieces.ts";
import { LANGUAGES } from "./analysis.ts";
import type { Lexicon } from "./lexicon.ts";
import { createPhraseTrie, type PhraseMatch, type PhraseTrie } from "./phrase-trie.ts";
import { readPhrase } from "./read-phrase.ts";
import { createTries } from "./tries.ts";
import type { Word } from "./words.ts";

/** What a term speaks for, and how strongly. */
interface Voice {
  readonly group: string;
  readonly weight: number;
}

/** One place where a text uses a term of the lexicon. */
export interface TermMatch {
  readonly from: number;
  readonly to: number;
  /** A topic id, or `cue/<name>`. */
  readonly group: string;
  readonly weight: number;
}

/** Finds the terms of topics and cues in the tokens of a text. */
export type TermMatcher = (words: readonly Word[], language: string) => TermMatch[];

const WEAK = 0.4;

/**
 * A matcher over all term groups in one pass. Within a group the longest term at each place wins
 * and a phrase of `not` hides what it contains; groups do not hide each other's terms.
 *
 * A language without terms of its own is read with the English ones and its own cues, if any.
 */
export function createTermMatcher(lexicon: Lexicon): {
  readonly match: TermMatcher;
  /** Lays out the terms of a language before it first comes up. */
  layOut(language: string): Pieces<void>;
} {
  const own = new Set(lexicon.groups.flatMap(({ terms }) => Object.keys(terms)));
  const readAs = (language: string) => (own.has(language) ? language : "en");
  const tries = createTries((language) => {
    const six = (LANGUAGES as readonly string[]).includes(language);
    return trieOf(lexicon, six ? [language] : [language, "en"]);
  });

  function match(words: readonly Word[], language: string): TermMatch[] {
    const found: TermMatch[] = [];
    const free = new Map<string, number>();
    const matches = tries.of(readAs(language)).matchAll(words);
    matches.forEach(({ from, to, values }, at) => {
      for (const { group, weight } of values) {
        if (from < (free.get(group) ?? 0)) continue;
        free.set(group, to);
        if (weight > 0 && !isSilent(matches, at, group)) found.push({ from, to, group, weight });
      }
    });
    return found;
  }

  return { match, layOut: (language) => tries.layOut(readAs(language)) };
}

/** Whether a phrase of `not` stands in the same words, though the term asks for more of them: "палацы" (palaces) has the stem of "палякі" (Poles). */
function isSilent(matches: readonly PhraseMatch<Voice>[], at: number, group: string): boolean {
  const { from, to } = matches[at] ?? { from: 0, to: 0 };
  for (let next = at + 1; matches[next]?.from === from && matches[next]?.to === to; next++) {
    if (matches[next]?.values.some((voice) => voice.group === group && voice.weight === 0))
      return true;
  }
  return false;
}

function* trieOf(lexicon: Lexicon, languages: readonly string[]): Pieces<PhraseTrie<Voice>> {
  const trie = createPhraseTrie<Voice>();
  for (const { id, terms, weak, not } of lexicon.groups) {
    const [silent, strong, faint] = [0, 1, WEAK].map((weight) => ({ group: id, weight }));
    for (const language of languages) {
      for (const [phrases, voice] of [
        [not, silent],
        [terms, strong],
        [weak, faint],
      ] as const) {
        if (voice === undefined) continue;
        for (const phrase of phrases[language] ?? []) trie.add(readPhrase(phrase, language), voice);
      }
      yield;
    }
  }
  return trie;
}
