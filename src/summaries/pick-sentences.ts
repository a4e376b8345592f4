import { type ChoiceContext, choiceFeatures, type WeighedSentence } from "./choice-features.ts";
import { MODEL, type SummaryModel, worthOf } from "./model.ts";
import { sentenceFeatures } from "./sentence-features.ts";
import {
  type ReadSentence,
  readSentence,
  type SourceSentence,
  type TitleWords,
  titleWords,
} from "./source-sentence.ts";
import { wordFeatures, wordSalience } from "./word-salience.ts";

export interface PickRequest {
  readonly titles: readonly string[];
  /** What stands above the summary: a sentence that only repeats it is not taken. */
  readonly headline: string;
  readonly language: string;
  readonly most: number;
}

/**
 * The sentences that tell the sources best, at most so many, in reading order.
 *
 * Fewer are given where a further one would repeat what is said or add little.
 */
export function pickSentences(
  pool: readonly SourceSentence[],
  request: PickRequest,
): { text: string; source: number }[] {
  const picked = chooseSentences(weighSentences(pool, request), request.most);
  // The best source's sentences first, each source's in its own order.
  const best = picked.toSorted((a, b) => b.worth - a.worth);
  const rank = [...new Set(best.map(({ sentence }) => sentence.source))];
  return picked
    .toSorted(
      (a, b) =>
        rank.indexOf(a.sentence.source) - rank.indexOf(b.sentence.source) ||
        a.sentence.position - b.sentence.position,
    )
    .map(({ sentence: { text, source } }) => ({ text, source }));
}

/** Sentences weighed together, with what is known of their sources. */
export interface WeighedPool extends Omit<ChoiceContext, "most"> {
  readonly sentences: readonly WeighedSentence[];
}

/** The sentences that may be taken, weighed; those that only repeat the headline are left out. */
export function weighSentences(
  pool: readonly SourceSentence[],
  { titles, headline, language }: Omit<PickRequest, "most">,
  model: SummaryModel = MODEL,
): WeighedPool {
  const read = pool.map((sentence) => readSentence(sentence, language));
  const title = titleWords(titles, language);
  return weighRead(read, { title, headline: titleWords([headline], language), language }, model);
}

/** The same for sentences already read. */
export function weighRead(
  read: readonly ReadSentence[],
  {
    title,
    headline,
    language,
  }: {
    readonly title: TitleWords;
    readonly headline: TitleWords;
    readonly language: string;
  },
  model: SummaryModel,
): WeighedPool {
  const salience = wordSalience(wordFeatures(read, title), model.words);
  const context = { title, language, salience };
  const features = sentenceFeatures(read, context);
  const sentences = read.flatMap((sentence, at) => {
    const own = features[at];
    return own === undefined || repeats(sentence, headline)
      ? []
      : { sentence, features: own, worth: worthOf(own, model.sentences) };
  });
  return { ...context, sentences };
}

/** The choice that the model thinks nearest to an editor's summary. */
export function chooseSentences(
  pool: WeighedPool,
  most: number,
  model: SummaryModel = MODEL,
): readonly WeighedSentence[] {
  let best: readonly WeighedSentence[] = [];
  let bestWorth = Number.NEGATIVE_INFINITY;
  for (const choice of choicesOf(pool, Math.min(most, MOST_CHOSEN))) {
    // Who asks for three is not served with one where there are more.
    const missing = 2 * Math.min(0, choice.length - most / 2);
    const worth = missing + worthOf(choiceFeatures(choice, { ...pool, most }), model.choices);
    if (worth > bestWorth) [best, bestWorth] = [choice, worth];
  }
  return most <= MOST_CHOSEN ? best : extended(best, pool.sentences, most);
}

/** Editors' summaries to learn from have no more; a longer extract is the best such, and what is next best. */
const MOST_CHOSEN = 3;
/** Of so many sentences, the best, each choice is judged: some two hundred. */
const MOST_CANDIDATES = 7;

/** Every choice of at most so many of the best sentences that says nothing twice. */
export function* choicesOf(
  { sentences }: WeighedPool,
  most: number,
): Generator<readonly WeighedSentence[]> {
  const ranked = sentences.toSorted((a, b) => b.worth - a.worth);
  const candidates = new Set(ranked.slice(0, MOST_CANDIDATES));
  // The opening of the best source can always be chosen as it stands.
  const source = ranked[0]?.sentence.source;
  for (const opening of sentences
    .filter(({ sentence }) => sentence.source === source)
    .slice(0, most))
    candidates.add(opening);
  const inOrder = sentences.filter((sentence) => candidates.has(sentence));
  yield* extensions([], inOrder, most);
}

function* extensions(
  chosen: readonly WeighedSentence[],
  rest: readonly WeighedSentence[],
  most: number,
): Generator<readonly WeighedSentence[]> {
  if (chosen.length >= most) return;
  for (const [at, next] of rest.entries()) {
    if (chosen.some((other) => isSaid(next, other))) continue;
    const longer = [...chosen, next];
    yield longer;
    yield* extensions(longer, rest.slice(at + 1), most);
  }
}

function extended(
  chosen: readonly WeighedSentence[],
  sentences: readonly WeighedSentence[],
  most: number,
): readonly WeighedSentence[] {
  const longer = [...chosen];
  for (const next of sentences.toSorted((a, b) => b.worth - a.worth)) {
    if (longer.length >= most) break;
    if (!longer.some((other) => other === next || isSaid(next, other))) longer.push(next);
  }
  return longer;
}

/** Whether one of two sentences says what the other does. */
function isSaid({ sentence: a }: WeighedSentence, { sentence: b }: WeighedSentence): boolean {
  return (
    overlap(a.content, b.content) > (a.source === b.source ? MOST_OVERLAP : MOST_OVERLAP_ELSEWHERE)
  );
}

/** More of a sentence's words than this said before: it is said before. */
const MOST_OVERLAP = 0.65;
/** Two outlets tell one thing in words of their own. */
const MOST_OVERLAP_ELSEWHERE = 0.4;

function overlap(a: readonly string[], b: readonly string[]): number {
  const set = new Set(b);
  return a.filter((word) => set.has(word)).length / Math.max(1, Math.min(a.length, b.length));
}

/** Says what the headline says and nothing more. */
function repeats({ content }: ReadSentence, headline: TitleWords): boolean {
  if (headline.size === 0 || content.length === 0) return false;
  return content.filter((word) => headline.has(word)).length / content.length >= 0.85;
}
