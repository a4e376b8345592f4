import { coverage, type ReadSentence, type TitleWords } from "./source-sentence.ts";

/** What speaks for a sentence as part of a summary; most between 0 and 1. */
export interface SentenceFeatures {
  readonly bias: number;
  readonly first: number;
  readonly second: number;
  readonly third: number;
  /** 1 at the top, falling slowly. */
  readonly early: number;
  /** In the source's first paragraph, where news says it all. */
  readonly inLead: number;
  /** Share of the titles' words in it. */
  readonly coversTitle: number;
  readonly coversTitleSquared: number;
  /** Likeness to the whole of the source. */
  readonly central: number;
  /** Share of the lead's words (the source's first sentences) in it. */
  readonly likeLead: number;
  /** Under eight words: hardly a statement. */
  readonly brief: number;
  /** Words beyond thirty, over thirty. */
  readonly long: number;
  readonly words: number;
  readonly names: number;
  readonly number: number;
  /** Somebody's direct speech. */
  readonly quoted: number;
  readonly question: number;
  /** Begins with a word that points back (`He`, `Однако`): hard to read alone. */
  readonly pointsBack: number;
  /** It does, and what it points back to tells of the title. */
  readonly pointsBackToTitle: number;
  /** Ends in a colon or dots, or begins without a capital: cut off. */
  readonly broken: number;
  /** Words of it that a summary is likely to have, over ten. */
  readonly salient: number;
  /** Their share of its words. */
  readonly dense: number;
  /** How well it would do as the whole of a summary of usual length. */
  readonly alone: number;
  readonly lengthLog: number;
  readonly halfLength: number;
  /** Over forty words. */
  readonly endless: number;
  readonly firstOfTitled: number;
  readonly firstOfShortText: number;
  /** First and under nine words: a kicker. */
  readonly firstAndBrief: number;
  readonly firstPointsBack: number;
  readonly firstIsQuoted: number;
  readonly centralOfTitled: number;
  readonly earlyOfTitled: number;
  // A first sentence that tells the title begins the news; one that doesn't is an opening scene, or the lead was cut off.
  readonly firstTellsTitle: number;
  readonly secondAfterTitle: number;
  readonly thirdAfterTitle: number;
  readonly earlyAfterTitle: number;
  // English news likes an opening scene better than the others do.
  readonly firstNotEnglish: number;
  readonly secondNotEnglish: number;
  readonly earlyNotEnglish: number;
  readonly firstTellsTitleNotEnglish: number;
  readonly secondAfterTitleNotEnglish: number;
}

/** What is known of a source when its sentences are weighed. */
export interface SentenceContext {
  readonly title: TitleWords;
  readonly language: string;
  /** How likely a summary has each word. */
  readonly salience: ReadonlyMap<string, number>;
}

/** Features of each sentence of one source against the whole of it. */
export function sentenceFeatures(
  sentences: readonly ReadSentence[],
  { title, language, salience }: SentenceContext,
): SentenceFeatures[] {
  const weights = termWeights(
    sentences.map(({ content }) => content),
    title,
  );
  const wholeNorm = Math.hypot(...weights.values());
  const [opening, next] = sentences.filter(({ position }) => position < 2);
  const lead = new Set([...(opening?.content ?? []), ...(next?.content ?? [])]);
  const leadTitle = opening === undefined ? 0 : coverage(opening.stems, title);
  const titled = title.size === 0 ? 0 : 1;
  const notEnglish = language === "en" ? 0 : 1;
  return sentences.map((sentence, at) => {
    const { text, position, paragraph, content, stems } = sentence;
    const set = new Set(content);
    let shared = 0;
    for (const word of set) shared += weights.get(word) ?? 0;
    const written = text.split(" ");
    const length = sentence.words.length;
    const salient = massOf(stems, salience);
    const coversTitle = coverage(stems, title);
    const before = sentences[at - 1];
    const pointsBack = POINTS_BACK.test(text) ? 1 : 0;
    const quoted = QUOTED.test(text) ? 1 : 0;
    const first = position === 0 ? 1 : 0;
    const second = position === 1 ? 1 : 0;
    const third = position === 2 ? 1 : 0;
    const early = 1 / (1 + position / 3);
    const central = wholeNorm === 0 ? 0 : shared / (wholeNorm * Math.sqrt(set.size + 1));
    return {
      bias: 1,
      first,
      second,
      third,
      early,
      inLead: paragraph === 0 && position < 4 ? 1 : 0,
      coversTitle,
      coversTitleSquared: coversTitle ** 2,
      central,
      likeLead: [...set].filter((word) => lead.has(word)).length / Math.max(1, lead.size),
      brief: written.length < 8 ? 1 : 0,
      long: Math.max(0, Math.min(2, (written.length - 30) / 30)),
      words: Math.min(1, written.length / 30),
      names: Math.min(
        1,
        written.slice(1).filter((word) => /^["«“„(]?\p{Lu}/u.test(word)).length / 6,
      ),
      number: /\d/u.test(text) ? 1 : 0,
      quoted,
      question: /[?!]["»”)]*$/u.test(text) ? 1 : 0,
      pointsBack,
      pointsBackToTitle:
        pointsBack === 1 && before !== undefined ? coverage(before.stems, title) : 0,
      broken: /(?::|\.\.\.|…)$|^\P{Lu}*\p{Ll}/u.test(text) && !/^["«“„(\d]/u.test(text) ? 1 : 0,
      salient: salient / 10,
      dense: salient / (length + 2),
      alone: (2 * salient) / (25 + length),
      lengthLog: Math.log(length + 1),
      halfLength: Math.min(1, length / 12),
      endless: length > 40 ? 1 : 0,
      firstOfTitled: titled * first,
      firstOfShortText: sentences.length < 6 ? first : 0,
      firstAndBrief: length < 9 ? first : 0,
      firstPointsBack: first * pointsBack,
      firstIsQuoted: first * quoted,
      centralOfTitled: titled * central,
      earlyOfTitled: titled * early,
      firstTellsTitle: first * leadTitle,
      secondAfterTitle: second * leadTitle,
      thirdAfterTitle: third * leadTitle,
      earlyAfterTitle: early * leadTitle,
      firstNotEnglish: notEnglish * first,
      secondNotEnglish: notEnglish * second,
      earlyNotEnglish: notEnglish * early,
      firstTellsTitleNotEnglish: notEnglish * first * leadTitle,
      secondAfterTitleNotEnglish: notEnglish * second * leadTitle,
    };
  });
}

/** Sum of how likely a summary has each of the words. */
export function massOf(stems: ReadonlySet<string>, salience: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const stem of stems) sum += salience.get(stem) ?? 0;
  return sum;
}

const QUOTED = /^["«“„'‘–—-]|[«“„"][^»”"]{60,}/u;

/** How often a word is said over sentences; words said once tell little of the whole. */
function termWeights(
  stems: readonly (readonly string[])[],
  title: TitleWords,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const words of stems) {
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  for (const [word, count] of title) {
    if (word.length > 2) counts.set(word, (counts.get(word) ?? 0) + 2 * count);
  }
  const total = stems.length + 1;
  return new Map(
    [...counts].map(([word, count]) => [
      word,
      // In nearly every sentence of a long text: a function word or the theme named throughout.
      Math.log(count + 0.5) * (count / total > 0.5 && total > 6 ? 0.3 : 1) + 0.1,
    ]),
  );
}

const POINTS_BACK =
  /^(?:["«“„(]?)(?:he|she|it|they|his|her|its|their|this|that|these|those|but|and|however|also|meanwhile|moreover|then|so|he's|it's|therefore|following this|in response|according to (?:him|her|them)|он|она|оно|они|его|её|ее|их|это|этот|эта|эти|при этом|однако|но|также|кроме того|так|тогда|вместе с тем|в свою очередь|отвечая|об этом|о том|поэтому|в частности|по его словам|по ее словам|по её словам|ён|яна|яно|яны|яго|яе|іх|гэта|гэты|аднак|але|таксама|акрамя таго|пры гэтым|пра гэта|адказваючы|таму|паводле яго|він|вона|воно|вони|його|її|їх|це|цей|ця|ці|однак|але|також|крім того|при цьому|про це|відповідаючи|тому|водночас|за його словами|on|ona|ono|oni|jego|jej|ich|to|ten|ta|te|jednak|ale|także|też|również|ponadto|odpowiadając|dlatego|jis|ji|jie|jo|jos|jų|tai|šis|ši|šie|tačiau|bet|taip pat|be to|todėl|apie tai)(?=[\s,])/iu;
