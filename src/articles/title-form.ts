import { tokenize } from "../text/tokenize.ts";

/** A headline in the form in which headlines are compared. */
export interface TitleForm {
  /** Folded, in their order. */
  readonly words: readonly string[];
  /** Sorted: a numbered notice is told from the next one by them alone. */
  readonly numbers: readonly string[];
}

const MARK =
  "(?:upd(?:ated?)?|live|обновл(?:ено|яется)|дополн(?:ено|яется)|абн(?:оўлена|аўляецца)|дап(?:оўнена|аўняецца)|оновл(?:ено|юється)|доповнено|aktualizacja|aktualizowane|uzupełnion[oey]|atnaujint[ao]|papildyt[ao])(?!\\p{L})";
/** `(updated 12:40)`, `UPD:`, `… – обновлено`: what an editor adds to a headline without changing the news. */
const EDIT_MARKS: readonly RegExp[] = [
  new RegExp(`[([]\\s*${MARK}[^)\\]]{0,40}[)\\]]`, "giu"),
  new RegExp(`^\\s*${MARK}[^\\p{L}]{0,20}?[:|.–—-]`, "iu"),
  new RegExp(`[\\s.,;:|–—-]+${MARK}[^\\p{L}]{0,20}$`, "iu"),
];
/** The time of day in a headline is when the page was written, as a rule. A score has one digit after its colon. */
const CLOCK = /(?<![\d:])(?:[01]?\d|2[0-3]):[0-5]\d(?![\d:])/g;

/** The headline's words and numbers; case, punctuation, marks of an update and times of day left out. */
export function titleForm(title: string): TitleForm {
  let bare = title;
  for (const mark of EDIT_MARKS) bare = bare.replace(mark, " ");
  const words: string[] = [];
  const numbers: string[] = [];
  for (const { norm } of tokenize(bare.replace(CLOCK, " "))) {
    (/^\d/.test(norm) ? numbers : words).push(norm);
  }
  return { words, numbers: numbers.sort() };
}
