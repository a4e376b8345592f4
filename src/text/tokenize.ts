import { fold } from "./fold.ts";
import { type WrittenWord, wordsIn } from "./words-in.ts";

/** A word or a number, with its place in the text. */
export interface Token extends WrittenWord {
  /** `fold(text)`: the form in which words are compared. */
  readonly norm: string;
}

/** The words and numbers of a text as `wordsIn` finds them, with the form in which they are compared. */
export function tokenize(text: string): Token[] {
  return wordsIn(text).map(({ text: word, start, end }) => ({
    text: word,
    start,
    end,
    norm: fold(word),
  }));
}
