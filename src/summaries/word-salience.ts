import { type Weights, worthOf } from "./model.ts";
import type { ReadSentence, TitleWords } from "./source-sentence.ts";

/** What speaks for a word standing in an editor's summary of a text. */
export interface WordFeatures {
  readonly bias: number;
  readonly inTitle: number;
  readonly untitled: number;
  /** Logarithm of how often it is said. */
  readonly often: number;
  /** Share of the sentences that say it. */
  readonly spread: number;
  /** Said in the first, second, third sentence. */
  readonly inFirst: number;
  readonly inSecond: number;
  readonly inThird: number;
  /** 1 if it is said at the top, falling slowly. */
  readonly early: number;
  readonly name: number;
  readonly number: number;
  /** A word of one or two letters, half of it for three: mostly grammar. */
  readonly short: number;
  readonly long: number;
  /** Logarithm of the text's length in sentences. */
  readonly ofLongText: number;
  readonly shortOften: number;
  readonly shortInFirst: number;
  readonly titleInFirst: number;
  readonly titleOften: number;
  readonly oftenInFirst: number;
  readonly oftenInSecond: number;
  readonly inFirstTwo: number;
  readonly nameInFirst: number;
  readonly nameOften: number;
  readonly untitledInFirst: number;
  readonly untitledOften: number;
}

interface Uses {
  count: number;
  first: number;
  readonly sentences: Set<number>;
  readonly leads: [number, number, number];
  isName: boolean;
  readonly isNumber: boolean;
  readonly length: number;
}

/** Features of each word of one source, by its stem. */
export function wordFeatures(
  sentences: readonly ReadSentence[],
  title: TitleWords,
): ReadonlyMap<string, WordFeatures> {
  const ofLongText = Math.log(Math.max(1, sentences.length));
  const untitled = title.size === 0 ? 1 : 0;
  const features = new Map<string, WordFeatures>();
  for (const [word, uses] of usesOf(sentences)) {
    const inTitle = title.has(word) ? 1 : 0;
    const often = Math.log(uses.count);
    const [first, second, third] = uses.leads;
    const short = uses.length <= 2 ? 1 : uses.length === 3 ? 0.5 : 0;
    const name = uses.isName ? 1 : 0;
    features.set(word, {
      bias: 1,
      inTitle,
      untitled,
      often,
      spread: uses.sentences.size / sentences.length,
      inFirst: first,
      inSecond: second,
      inThird: third,
      early: 1 / (1 + uses.first / 3),
      name,
      number: uses.isNumber ? 1 : 0,
      short,
      long: uses.length > 6 ? 1 : 0,
      ofLongText,
      shortOften: short * often,
      shortInFirst: short * first,
      titleInFirst: inTitle * first,
      titleOften: inTitle * often,
      oftenInFirst: often * first,
      oftenInSecond: often * second,
      inFirstTwo: first * second,
      nameInFirst: name * first,
      nameOften: name * often,
      untitledInFirst: untitled * first,
      untitledOften: untitled * often,
    });
  }
  return features;
}

/** How likely an editor's summary of one source has each of its words, by its stem. */
export function wordSalience(
  features: ReadonlyMap<string, WordFeatures>,
  weights: Weights<WordFeatures>,
): ReadonlyMap<string, number> {
  const salience = new Map<string, number>();
  for (const [word, ofWord] of features) {
    salience.set(word, 1 / (1 + Math.exp(-worthOf(ofWord, weights))));
  }
  return salience;
}

/**
 * How likely a summary of several sources has each word: what several of them would put into theirs
 * counts more than what one would (the root of the mean square, which is nearer to the most than the mean).
 */
export function jointSalience(
  bySource: readonly ReadonlyMap<string, number>[],
): ReadonlyMap<string, number> {
  const [only] = bySource;
  if (only !== undefined && bySource.length === 1) return only;
  const squares = new Map<string, number>();
  for (const salience of bySource) {
    for (const [word, likely] of salience) {
      squares.set(word, (squares.get(word) ?? 0) + likely ** 2);
    }
  }
  return new Map([...squares].map(([word, sum]) => [word, Math.sqrt(sum / bySource.length)]));
}

function usesOf(sentences: readonly ReadSentence[]): ReadonlyMap<string, Uses> {
  const known = new Map<string, Uses>();
  sentences.forEach(({ words, stems, position }, at) => {
    for (const { stem, length, isName, isNumber } of words) {
      let uses = known.get(stem);
      if (uses === undefined) {
        const sentencesOf = new Set<number>();
        uses = {
          count: 0,
          first: position,
          sentences: sentencesOf,
          leads: [0, 0, 0],
          isName,
          isNumber,
          length,
        };
        known.set(stem, uses);
      }
      uses.count++;
      uses.isName ||= isName;
      uses.first = Math.min(uses.first, position);
      uses.sentences.add(at);
    }
    if (position === 0 || position === 1 || position === 2) {
      for (const stem of stems) {
        const uses = known.get(stem);
        if (uses !== undefined) uses.leads[position] = 1;
      }
    }
  });
  return known;
}
