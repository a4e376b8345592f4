import { endOfMatch } from "./end-of-match.ts";

/** A word or a number as it stands in a text. */
export interface WrittenWord {
  /** As written. */
  readonly text: string;
  /** Offset of its first UTF-16 unit. */
  readonly start: number;
  /** Offset behind its last. */
  readonly end: number;
}

// Alternatives, first that fits: initials (U.S., S.C.O.); a number with its separators and
// percent sign; a word, with the apostrophes inside it (аб'ект, п’ять, O'Brien).
// Each is a run without nested repetition over the same letters, so time is linear.
const WORD =
  /(?:\p{Lu}\.){2,}|\d+(?:[.,:\u00A0\u202F]\d+)*%?|\p{L}[\p{L}\p{M}\p{N}]*(?:['’ʼ‘`][\p{L}\p{M}\p{N}]+)*/uy;
/** Up to the next letter or digit, which begins a word whatever it is. */
const GAP = /[^\p{L}\d]*/uy;
const POSSESSIVE = /['’][sS]$/;

/**
 * The words and numbers of a text, in order; punctuation, signs and emoji are left out.
 *
 * Parts of a hyphenated word are words of their own (польска-беларуская, Запад-2025), so that
 * each can be found; an English possessive is cut off (Poland's → Poland); a number keeps its
 * decimal comma, its thousands and its percent sign.
 */
export function wordsIn(text: string): WrittenWord[] {
  return mapWords(text, (word, start) => ({ text: word, start, end: start + word.length }));
}

/** What is made of each of the words that `wordsIn` finds. */
export function mapWords<Made>(text: string, make: (word: string, start: number) => Made): Made[] {
  const made: Made[] = [];
  // Two patterns that only move: every match of one would be an array with the text in it.
  let start = endOfMatch(GAP, text, 0);
  while (start < text.length) {
    const end = endOfMatch(WORD, text, start);
    const written = text.slice(start, end);
    made.push(make(POSSESSIVE.test(written) ? written.slice(0, -2) : written, start));
    start = endOfMatch(GAP, text, end);
  }
  return made;
}
