import type { Analyzer } from "../analysis/analyze.ts";
import type { ConceptFinder } from "../stories/concepts.ts";
import { figuresIn } from "../text/figures-in.ts";
import { fold } from "../text/fold.ts";
import { nameKey } from "../text/name-key.ts";
import { stem } from "../text/stem.ts";
import { wordsIn } from "../text/words-in.ts";
import { deniedWords, HEDGE, isNegation } from "./polarity.ts";

/** A word of a sentence as facts are compared by. */
export interface EvidentWord {
  readonly text: string;
  readonly norm: string;
  readonly stem: string;
  /** For names in another script or transliteration. */
  readonly key: string;
  readonly capital: boolean;
  /** Entities of the lexicon that the word alone names. */
  readonly entities: readonly string[];
  /** The action or thing of foreign news that it stands for, the same in all six languages. */
  readonly concept: string | undefined;
}

/** A part of a sentence between its commas. */
export interface Clause {
  /** Stems, concepts and entities: what tells which clause of another text says the same. */
  readonly marks: ReadonlySet<string>;
  /** Those of the marks that the clause denies. */
  readonly denied: ReadonlySet<string>;
  /** Whether it denies anything at all. */
  readonly isDenial: boolean;
  readonly isHedged: boolean;
}

/** A sentence taken apart. */
export interface Evidence {
  readonly text: string;
  readonly language: string;
  readonly words: readonly EvidentWord[];
  readonly entities: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
  readonly clauses: readonly Clause[];
  /** What stands in quotation marks. */
  readonly quotes: readonly string[];
}

export interface EvidenceReader {
  readonly analyzer: Pick<Analyzer, "entitiesIn">;
  readonly concepts: ConceptFinder;
}

/** Words shorter than this are the grammar's. */
export const SHORTEST_CONTENT = 4;
const CAPITAL = /^\p{Lu}/u;
const BETWEEN_CLAUSES = /[,;:()]|\s[–—-]\s|[.!?…]\s/u;
const QUOTED = /[«„“"]([^«»„“”"]{1,300})[»”“"]/gu;

/** Takes a sentence apart. */
export function readEvidence(
  text: string,
  language: string,
  { analyzer, concepts }: EvidenceReader,
): Evidence {
  const named = (part: string) => analyzer.entitiesIn(part, language).map(({ id }) => id);
  const read = (part: string): EvidentWord[] => {
    const written = wordsIn(part).map((word) => word.text);
    const alone = written.map(named);
    /** Names of two words neither of which names anybody: the Xi and the Jinping of Xi Jinping. */
    const together = (first: number): string[] => {
      const pair = written.slice(Math.max(0, first), first + 2);
      const isName = pair.length === 2 && pair.every((word) => CAPITAL.test(word));
      const isKnown = (alone[first]?.length ?? 0) + (alone[first + 1]?.length ?? 0) > 0;
      return isName && !isKnown ? named(pair.join(" ")) : [];
    };
    return written.map((word, at) => {
      const norm = fold(word);
      const capital = CAPITAL.test(word);
      const own = alone[at] ?? [];
      return {
        text: word,
        norm,
        stem: stem(norm, language),
        key: capital ? nameKey(word) : "",
        capital,
        entities: own.length > 0 || !capital ? own : [...together(at - 1), ...together(at)],
        concept: concepts.conceptOf(norm, language),
      };
    });
  };
  return {
    text,
    language,
    words: read(text),
    entities: new Set(named(text)),
    figures: figuresIn(text),
    clauses: text
      .split(BETWEEN_CLAUSES)
      .map((part) => toClause(read(part)))
      .filter(({ marks }) => marks.size > 0),
    quotes: [...text.matchAll(QUOTED)].map(([, quoted = ""]) => quoted),
  };
}

function toClause(words: readonly EvidentWord[]): Clause {
  const marks = new Set<string>();
  const denied = new Set<string>();
  const isDenied = deniedWords(words.map(({ norm }) => norm));
  words.forEach((word, at) => {
    for (const mark of marksOf(word)) {
      marks.add(mark);
      if (isDenied[at]) denied.add(mark);
    }
  });
  return {
    marks,
    denied,
    isDenial: isDenied.includes(true),
    // The month of May opens nothing.
    isHedged: words.some(({ norm, text }) => HEDGE.test(norm) && text !== "May"),
  };
}

function marksOf({ norm, stem, concept, entities }: EvidentWord): string[] {
  const isContent = norm.length >= SHORTEST_CONTENT && !isNegation(norm);
  return [
    ...(concept === undefined ? [] : [`concept ${concept}`]),
    ...entities,
    ...(isContent ? [stem] : []),
  ];
}
