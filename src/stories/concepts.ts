import { fold } from "../text/fold.ts";
import { rememberWords } from "../text/remember.ts";
import { CONCEPT_TABLE } from "./concept-table.ts";

/** Finds the concepts of words. */
export interface ConceptFinder {
  /** The concept a folded word belongs to in the language; undefined if none. */
  conceptOf(word: string, language: string): string | undefined;
}

let ofEvents: ConceptFinder | undefined;

/** The concepts of what happens (`CONCEPT_TABLE`), laid out when first asked for: all who read events share them. */
export function eventConcepts(): ConceptFinder {
  ofEvents ??= createConceptFinder(CONCEPT_TABLE);
  return ofEvents;
}

/** Builds the look-up of a table in the notation of `CONCEPT_TABLE`; takes some milliseconds. */
export function createConceptFinder(table: string): ConceptFinder {
  const beginnings = new Map<string, Map<string, string>>();
  for (const line of table.trim().split("\n")) {
    const [concept = "", ...cells] = line.split("|").map((cell) => cell.trim());
    for (const cell of cells) {
      const [language = "", ...words] = cell.split(" ");
      const known = beginnings.get(language) ?? new Map<string, string>();
      for (const word of words)
        known.set(word.startsWith("=") ? `=${fold(word.slice(1))}` : fold(word), concept);
      beginnings.set(language, known);
    }
  }
  const find = (word: string, known: ReadonlyMap<string, string>): string | undefined => {
    const whole = known.get(`=${word}`);
    if (whole !== undefined) return whole;
    for (let length = Math.min(word.length, LONGEST); length >= SHORTEST; length--) {
      const concept = known.get(word.slice(0, length));
      // A short beginning must be nearly the whole word: `суд` is not the start of `судно`.
      if (concept !== undefined && word.length - length <= longestRest(length)) {
        return concept === NONE ? undefined : concept;
      }
    }
    return undefined;
  };
  const remembered = rememberWords(MOST_REMEMBERED, (word, language) => {
    const known = beginnings.get(language);
    return known && find(word, known);
  });
  return {
    conceptOf(word, language) {
      // A foreign language's words, and endless ones, need no place in the memory.
      if (!beginnings.has(language) || word.length > LONGEST_WORD) return undefined;
      return remembered(word, language);
    },
  };
}

const NONE = "-";

function longestRest(length: number): number {
  if (length < 4) return 3;
  return length === 4 ? 7 : 12;
}

const MOST_REMEMBERED = 5_000;
/** The longest beginning and the longest rest behind it. */
const LONGEST_WORD = 26;
const LONGEST = 14;
const SHORTEST = 2;
