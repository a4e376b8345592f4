import { figuresIn } from "../text/figures-in.ts";
import { type ChoiceContext, choiceFeatures, type WeighedSentence } from "./choice-features.ts";
import { MODEL, type SummaryModel, worthOf } from "./model.ts";
import { sentenceFeatures } from "./sentence-features.ts";
import {
  coverage,
  type ReadSentence,
  readSentence,
  type SourceSentence,
  type TitleWords,
  titleWords,
} from "./source-sentence.ts";
import { jointSalience, wordFeatures, wordSalience } from "./word-salience.ts";

export interface PickRequest {
  /** Title of each source, by its index; empty if it has none. */
  readonly titles: ReadonlyMap<number, string>;
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
function weighSentences(
  pool: readonly SourceSentence[],
  { titles, headline, language }: Omit<PickRequest, "most">,
  model: SummaryModel = MODEL,
): WeighedPool {
  const read = pool.map((sentence) => readSentence(sentence, language));
  return weighRead(read, { titles, headline, language }, model);
}

/** The same for sentences already read. */
export function weighRead(
  read: readonly ReadSentence[],
  { titles, headline, language }: Omit<PickRequest, "most">,
  model: SummaryModel,
): WeighedPool {
  // Each source is weighed as the model knows texts: alone, under its own title.
  const sources = [...Map.groupBy(read, ({ source }) => source)].map(([source, sentences]) => {
    const title = titleWords([titles.get(source) ?? ""], language);
    return {
      sentences,
      title,
      salience: wordSalience(wordFeatures(sentences, title), model.words),
    };
  });
  const salience = jointSalience(sources.map((source) => source.salience));
  const title = titleWords([...titles.values()], language);
  const above = titleWords([headline], language);
  const sentences = ofTheSameMatter(sources, title).flatMap((source) => {
    const features = sentenceFeatures(source.sentences, {
      title: source.title,
      language,
      salience,
    });
    return source.sentences.flatMap((sentence, at) => {
      const own = features[at];
      return own === undefined || repeats(sentence, above)
        ? []
        : { sentence, features: own, worth: worthOf(own, model.sentences) };
    });
  });
  return { title, language, salience, sentences };
}

/**
 * The sources whose title, or first sentence for want of one, says what the titles have in common:
 * at the edge of a large story stand reports of a neighbouring matter.
 */
function ofTheSameMatter<Source extends { sentences: readonly ReadSentence[]; title: TitleWords }>(
  sources: readonly Source[],
  titles: TitleWords,
): readonly Source[] {
  if (sources.length < LEAST_SOURCES_TO_JUDGE) return sources;
  const agreement = sources.map(({ sentences, title }) =>
    coverage(title.size > 0 ? new Set(title.keys()) : (sentences[0]?.stems ?? new Set()), titles),
  );
  const most = Math.max(...agreement);
  return sources.filter((_, at) => (agreement[at] ?? 0) >= most / 2);
}

/** Of three reports, none is at the edge. */
const LEAST_SOURCES_TO_JUDGE = 4;

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
  const several = inOrder.some(({ sentence }) => sentence.source !== source);
  yield* extensions([], inOrder, { most, several, clashes: clashesAmong(inOrder, several) });
}

interface Limits {
  readonly most: number;
  /** There is more than one source. */
  readonly several: boolean;
  readonly clashes: Clashes;
}

/** For each sentence those before it that say what it does. */
type Clashes = ReadonlyMap<WeighedSentence, ReadonlySet<WeighedSentence>>;

function clashesAmong(sentences: readonly WeighedSentence[], several: boolean): Clashes {
  const numbers = new Map(several ? sentences.map((each) => [each, numbersIn(each)]) : []);
  return new Map(
    sentences.map((next, at) => [
      next,
      new Set(
        sentences
          .slice(0, at)
          .filter((other) => isSaid(next, other) || isCounted(next, other, numbers)),
      ),
    ]),
  );
}

function* extensions(
  chosen: readonly WeighedSentence[],
  rest: readonly WeighedSentence[],
  limits: Limits,
): Generator<readonly WeighedSentence[]> {
  if (chosen.length >= limits.most) return;
  for (const [at, next] of rest.entries()) {
    const clashing = limits.clashes.get(next);
    if (chosen.some((other) => clashing?.has(other))) continue;
    if (limits.several && isLost(next, chosen)) continue;
    const longer = [...chosen, next];
    yield longer;
    yield* extensions(longer, rest.slice(at + 1), limits);
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
  if (a.source === b.source) return overlap(a.content, b.content) > MOST_OVERLAP;
  // Another outlet says "signed" where the first says "signing".
  return overlap(beginnings(a), beginnings(b)) > MOST_OVERLAP_ELSEWHERE;
}

/** Whether two outlets count the same: "17 individuals and 9 entities", "17 people and nine companies". */
function isCounted(
  a: WeighedSentence,
  b: WeighedSentence,
  numbers: ReadonlyMap<WeighedSentence, ReadonlySet<string>>,
): boolean {
  if (a.sentence.source === b.sentence.source) return false;
  const common = numbers.get(a)?.intersection(numbers.get(b) ?? new Set());
  return (common?.size ?? 0) >= 2;
}

/** Years aside: they tell nothing apart. */
function numbersIn({ sentence }: WeighedSentence): ReadonlySet<string> {
  const bare = [...figuresIn(sentence.text)].filter((figure) => /^n [\d.]+$/.test(figure));
  return new Set(bare.filter((figure) => !/^n (?:19|20)\d\d$/.test(figure)));
}

function beginnings({ content }: ReadSentence): string[] {
  return content.filter((word) => word.length > 3).map((word) => word.slice(0, 4));
}

/** Of several sources, a sentence that points back is taken only behind the one it points to. */
function isLost(
  { sentence, features }: WeighedSentence,
  before: readonly WeighedSentence[],
): boolean {
  const last = before.at(-1)?.sentence;
  return (
    features.pointsBack === 1 &&
    (last === undefined ||
      last.source !== sentence.source ||
      last.position !== sentence.position - 1)
  );
}

/** More of a sentence's words than this said before: it is said before. */
const MOST_OVERLAP = 0.65;
/** Two outlets tell one thing in words of their own. */
const MOST_OVERLAP_ELSEWHERE = 0.38;

function overlap(a: readonly string[], b: readonly string[]): number {
  const set = new Set(b);
  return a.filter((word) => set.has(word)).length / Math.max(1, Math.min(a.length, b.length));
}

/** Says what the headline says and nothing more. */
function repeats({ content }: ReadSentence, headline: TitleWords): boolean {
  if (headline.size === 0 || content.length === 0) return false;
  return content.filter((word) => headline.has(word)).length / content.length >= 0.85;
}
