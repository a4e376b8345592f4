import type { SentenceFeatures } from "./sentence-features.ts";
import { massOf } from "./sentence-features.ts";
import { coverage, type ReadSentence, type TitleWords } from "./source-sentence.ts";

/** A sentence with what a model judges it by, and its judgement. */
export interface WeighedSentence {
  readonly sentence: ReadSentence;
  readonly features: SentenceFeatures;
  /** Points of ROUGE that it is expected to have as the whole of a summary. */
  readonly worth: number;
}

/** What speaks for several sentences together. */
export interface ChoiceFeatures {
  /** Expected overlap with a summary of usual length, as ROUGE reckons it. */
  readonly expected: number;
  readonly salient: number;
  readonly dense: number;
  readonly worthSum: number;
  readonly worthMean: number;
  readonly worthMost: number;
  readonly worthLeast: number;
  readonly length: number;
  readonly lengthSquared: number;
  readonly lengthLog: number;
  readonly count: number;
  /** Share of a sentence's words that another says, too; the worst pair. */
  readonly repetition: number;
  /** Pairs of sentences that stand beside each other in their source. */
  readonly neighbours: number;
  readonly withFirst: number;
  readonly withFirstTwo: number;
  readonly meanPlace: number;
  readonly coversTitle: number;
  /** Length against what was asked for. */
  readonly lengthAsked: number;
  readonly tooLong: number;
  readonly tooShort: number;
  readonly firstTellsTitle: number;
  readonly firstNotEnglish: number;
  readonly firstTellsTitleNotEnglish: number;
  readonly twoTellTitle: number;
  readonly twoNotEnglish: number;
  readonly twoTellTitleNotEnglish: number;
  readonly lengthUntitled: number;
  readonly countUntitled: number;
  readonly lengthLogUntitled: number;
  readonly firstUntitled: number;
  readonly twoUntitled: number;
  readonly neighboursUntitled: number;
}

/** What is known when a choice is judged. */
export interface ChoiceContext {
  readonly title: TitleWords;
  readonly language: string;
  readonly salience: ReadonlyMap<string, number>;
  /** Sentences asked for. */
  readonly most: number;
}

/** Words of an editor's summary of one, two, three sentences. */
const USUAL_WORDS = [25, 35, 50] as const;

/** Features of a choice of sentences, of which there is at least one, in reading order. */
export function choiceFeatures(
  choice: readonly WeighedSentence[],
  { title, language, salience, most }: ChoiceContext,
): ChoiceFeatures {
  const stems = new Set<string>();
  let length = 0;
  let place = 0;
  let worthSum = 0;
  let worthMost = Number.NEGATIVE_INFINITY;
  let worthLeast = Number.POSITIVE_INFINITY;
  for (const { sentence, worth } of choice) {
    length += sentence.words.length;
    place += sentence.position;
    worthSum += worth;
    worthMost = Math.max(worthMost, worth);
    worthLeast = Math.min(worthLeast, worth);
    for (const stem of sentence.stems) stems.add(stem);
  }
  let repetition = 0;
  let neighbours = 0;
  let two = 0;
  choice.forEach(({ sentence: a }, at) => {
    for (const { sentence: b } of choice.slice(at + 1)) {
      repetition = Math.max(repetition, sharedPart(a.stems, b.stems));
      if (a.source === b.source && Math.abs(a.position - b.position) === 1) {
        neighbours++;
        if (a.position + b.position === 1) two = 1;
      }
    }
  });
  const opening = choice.find(({ sentence }) => sentence.position === 0);
  const first = opening === undefined ? 0 : 1;
  const tells = opening === undefined ? 0 : coverage(opening.sentence.stems, title);
  const salient = massOf(stems, salience);
  const untitled = title.size === 0 ? 1 : 0;
  const notEnglish = language === "en" ? 0 : 1;
  const usual = USUAL_WORDS[Math.min(most, 3) - 1] ?? USUAL_WORDS[2];
  return {
    expected: (2 * salient) / (usual + length),
    salient: salient / 10,
    dense: salient / (length + 5),
    worthSum,
    worthMean: worthSum / choice.length,
    worthMost,
    worthLeast,
    length: length / 50,
    lengthSquared: (length / 50) ** 2,
    lengthLog: Math.log(length + 1),
    count: choice.length / 3,
    repetition,
    neighbours,
    withFirst: first,
    withFirstTwo: two,
    meanPlace: place / choice.length / 10,
    coversTitle: coverage(stems, title),
    lengthAsked: (most * length) / 100,
    tooLong: Math.max(0, length - 60) / 30,
    tooShort: Math.max(0, 12 - length) / 10,
    firstTellsTitle: first * tells,
    firstNotEnglish: first * notEnglish,
    firstTellsTitleNotEnglish: first * notEnglish * tells,
    twoTellTitle: two * tells,
    twoNotEnglish: two * notEnglish,
    twoTellTitleNotEnglish: two * notEnglish * tells,
    lengthUntitled: (untitled * length) / 50,
    countUntitled: (untitled * choice.length) / 3,
    lengthLogUntitled: untitled * Math.log(length + 1),
    firstUntitled: untitled * first,
    twoUntitled: untitled * two,
    neighboursUntitled: untitled * neighbours,
  };
}

function sharedPart(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const stem of a) if (b.has(stem)) shared++;
  return shared / Math.max(1, Math.min(a.size, b.size));
}
