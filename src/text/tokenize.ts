import { fold } from "./fold.ts";
import { mapWords, type WrittenWord } from "./words-in.ts";

/** A word or a number, with its place in the text. */
export interface Token extends WrittenWord {
  /** `fold(text)`: the form in which words are compared. */
  readonly norm: string;
}

/** The words and numbers of a text as `wordsIn` finds them, with the form in which they are compared. */
export function tokenize(text: string): Token[] {
  return mapWords(text, (word, start) => ({
    text: word,
    start,
    end: start + word.length,
    norm: fold(word),
  }));
}
