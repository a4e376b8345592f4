import type { SourceSentence } from "./pick-sentences.ts";

/** What speaks for a sentence as part of a summary; most between 0 and 1. */
export interface SentenceFeatures {
  readonly first: number;
  readonly second: number;
  readonly third: number;
  /** 1 at the top, falling slowly. */
  readonly early: number;
  /** In the source's first paragraph, where news says it all. */
  readonly inLead: number;
  /** Share of the title's words in it. */
  readonly coversTitle: number;
  /** Likeness to the whole of the sources. */
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
  /** Ends in a colon or dots, or begins without a capital: cut off. */
  readonly broken: number;
}

/** Features of each sentence of the pool against the whole pool. */
export function sentenceFeatures(
  pool: readonly SourceSentence[],
  stems: readonly (readonly string[])[],
  titles: readonly (readonly string[])[],
): SentenceFeatures[] {
  const weights = termWeights(stems, titles);
  const wholeNorm = Math.hypot(...weights.values());
  const titleWords = new Set(titles.flat());
  const leads = new Map<number, Set<string>>();
  pool.forEach(({ source, position }, i) => {
    if (position < 2) {
      const lead = leads.get(source) ?? new Set<string>();
      for (const word of stems[i] ?? []) lead.add(word);
      leads.set(source, lead);
    }
  });
  return pool.map(({ text, source, position, paragraph }, i) => {
    const words = stems[i] ?? [];
    const set = new Set(words);
    let shared = 0;
    for (const word of set) shared += weights.get(word) ?? 0;
    const lead = leads.get(source) ?? set;
    const ofTitle = [...titleWords].filter((word) => set.has(word)).length;
    const written = text.split(" ");
    return {
      first: position === 0 ? 1 : 0,
      second: position === 1 ? 1 : 0,
      third: position === 2 ? 1 : 0,
      early: 1 / (1 + position / 3),
      inLead: paragraph === 0 && position < 4 ? 1 : 0,
      coversTitle: titleWords.size === 0 ? 0 : ofTitle / titleWords.size,
      central: wholeNorm === 0 ? 0 : shared / (wholeNorm * Math.sqrt(set.size + 1)),
      likeLead: [...set].filter((word) => lead.has(word)).length / Math.max(1, lead.size),
      brief: written.length < 8 ? 1 : 0,
      long: Math.max(0, Math.min(2, (written.length - 30) / 30)),
      words: Math.min(1, written.length / 30),
      names: Math.min(
        1,
        written.slice(1).filter((word) => /^["«“„(]?\p{Lu}/u.test(word)).length / 6,
      ),
      number: /\d/u.test(text) ? 1 : 0,
      quoted: /^["«“„'‘–—-]/u.test(text) || /[«“„"][^»”"]{60,}/u.test(text) ? 1 : 0,
      question: /[?!]["»”)]*$/u.test(text) ? 1 : 0,
      pointsBack: POINTS_BACK.test(text) ? 1 : 0,
      broken: /(?::|\.\.\.|…)$|^\P{Lu}*\p{Ll}/u.test(text) && !/^["«“„(\d]/u.test(text) ? 1 : 0,
    };
  });
}

/** How often a word is said over sentences; words said once tell little of the whole. */
function termWeights(
  stems: readonly (readonly string[])[],
  titles: readonly (readonly string[])[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const words of [...stems, ...titles, ...titles]) {
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
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
  /^(?:["«“„(]?)(?:he|she|it|they|his|her|its|their|this|that|these|those|but|and|however|also|meanwhile|moreover|then|so|he's|it's|он|она|оно|они|его|её|ее|их|это|этот|эта|эти|при этом|однако|но|также|кроме того|так|тогда|вместе с тем|в свою очередь|по его словам|по ее словам|по её словам|ён|яна|яно|яны|яго|яе|іх|гэта|гэты|аднак|але|таксама|акрамя таго|пры гэтым|паводле яго|він|вона|воно|вони|його|її|їх|це|цей|ця|ці|однак|але|також|крім того|при цьому|водночас|за його словами|on|ona|ono|oni|jego|jej|ich|to|ten|ta|te|jednak|ale|także|też|również|ponadto|jis|ji|jie|jo|jos|jų|tai|šis|ši|šie|tačiau|bet|taip pat|be to)(?=[\s,])/iu;
