import { fold } from "./fold.ts";

/** A word or a number, with its place in the text. */
export interface Token {
  /** As written. */
  readonly text: string;
  /** Offset of its first UTF-16 unit. */
  readonly start: number;
  /** Offset behind its last. */
  readonly end: number;
  /** `fold(text)`: the form in which words are compared. */
  readonly norm: string;
}

// Alternatives, first that fits: initials (U.S., S.C.O.); a number with its separators and
// percent sign; a word, with the apostrophes inside it (аб'ект, п’ять, O'Brien).
// Each is a run without nested repetition over the same letters, so time is linear.
const TOKEN =
  /(?:\p{Lu}\.){2,}|\d+(?:[.,:\u00A0\u202F]\d+)*%?|\p{L}[\p{L}\p{M}\p{N}]*(?:['’ʼ‘`][\p{L}\p{M}\p{N}]+)*/gu;
const POSSESSIVE = /['’][sS]$/;

/**
 * The words and numbers of a text, in order; punctuation, signs and emoji are left out.
 *
 * Parts of a hyphenated word are tokens of their own (польска-беларуская, Запад-2025), so that
 * each can be found; an English possessive is cut off (Poland's → Poland); a number keeps its
 * decimal comma, its thousands and its percent sign.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const written = match[0];
    const word = POSSESSIVE.test(written) ? written.slice(0, -2) : written;
    tokens.push({
      text: word,
      start: match.index,
      end: match.index + word.length,
      norm: fold(word),
    });
  }
  return tokens;
}
