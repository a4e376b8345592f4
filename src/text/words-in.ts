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
  /(?:\p{Lu}\.){2,}|\d+(?:[.,:\u00A0\u202F]\d+)*%?|\p{L}[\p{L}\p{M}\p{N}]*(?:['’ʼ‘`][\p{L}\p{M}\p{N}]+)*/gu;
const POSSESSIVE = /['’][sS]$/;

/**
 * The words and numbers of a text, in order; punctuation, signs and emoji are left out.
 *
 * Parts of a hyphenated word are words of their own (польска-беларуская, Запад-2025), so that
 * each can be found; an English possessive is cut off (Poland's → Poland); a number keeps its
 * decimal comma, its thousands and its percent sign.
 */
export function wordsIn(text: string): WrittenWord[] {
  const words: WrittenWord[] = [];
  for (const { 0: written, index } of text.matchAll(WORD)) {
    const word = POSSESSIVE.test(written) ? written.slice(0, -2) : written;
    words.push({ text: word, start: index, end: index + word.length });
  }
  return words;
}
