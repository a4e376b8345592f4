/** How often terms stand in one article. */
export interface TermCounter {
  /**
   * Occurrences of any of the terms, those in the title weighed more, long texts' repetitions less; 0: none
   * stands there. Counted once for each list of terms: the same groups are asked for in query after query.
   */
  frequencyOf(terms: readonly string[]): number;
}

/** Terms of which any counts the same, and how telling a match is. */
export interface WeightedGroup {
  readonly terms: readonly string[];
  readonly weight: number;
}

/** A headline says what an article is about; one word of it outweighs this many of the text. */
const TITLE_WEIGHT = 4;
/** BM25's usual saturation: the tenth occurrence of a word says little more than the third. */
const SATURATION = 1.2;
/** How much a long text's repetitions are held against it, from 0 (not) to 1 (fully). */
const LENGTH_PENALTY = 0.6;
/** Characters of an ordinary article's terms. A constant keeps scores the same from page to page. */
const USUAL_LENGTH = 2_000;
/** Of a term in a text: more than a few change nothing in a saturated score. */
const MAX_IN_TEXT = 8;
/** Days after which news has lost half of what it loses with age. */
const HALF_LIFE_DAYS = 30;
/** What an old article keeps of its score: a perfect match from last year beats today's poor one. */
const OLDEST_SHARE = 0.3;
const SPACE = 32;
const BAR = "| ";
const MILLIS_PER_DAY = 86_400_000;

/** Counts terms in an article: those of its title, a bar, those of its text, each with a space on either side. */
export function createTermCounter(titleAndText: string): TermCounter {
  const textStart = titleAndText.indexOf(BAR) + BAR.length;
  const textLength = titleAndText.length - textStart;
  const length = 1 - LENGTH_PENALTY + (LENGTH_PENALTY * textLength) / USUAL_LENGTH;
  const counted = new Map<readonly string[], number>();
  return {
    frequencyOf(terms) {
      const known = counted.get(terms);
      if (known !== undefined) return known;
      let frequency = 0;
      for (const term of terms) {
        // It would be found everywhere, for ever.
        if (term === "") continue;
        let inText = 0;
        // With a space before it the search would stop at every word.
        let at = titleAndText.indexOf(term);
        while (at !== -1 && inText < MAX_IN_TEXT) {
          const end = at + term.length;
          const isWhole =
            titleAndText.charCodeAt(at - 1) === SPACE && titleAndText.charCodeAt(end) === SPACE;
          if (isWhole && at < textStart) frequency += TITLE_WEIGHT;
          else if (isWhole) inText++;
          // The closing space may open the next occurrence.
          at = titleAndText.indexOf(term, isWhole ? end : at + 1);
        }
        frequency += inText / length;
      }
      counted.set(terms, frequency);
      return frequency;
    },
  };
}

/** BM25 over title and text: how well the article answers the groups. 0 if none matches. */
export function relevanceScore(article: TermCounter, groups: readonly WeightedGroup[]): number {
  let score = 0;
  for (const { terms, weight } of groups) {
    const frequency = article.frequencyOf(terms);
    score += (weight * frequency) / (frequency + SATURATION);
  }
  return score;
}

/** The share of its score that an article of that age keeps: 1 today, never below 0.3. */
export function recencyShare(publishedAt: number, now: number): number {
  const days = Math.max(0, (now - publishedAt) / MILLIS_PER_DAY);
  return OLDEST_SHARE + (1 - OLDEST_SHARE) / (1 + days / HALF_LIFE_DAYS);
}

/** How telling a term is that so many of all articles hold (inverse document frequency). */
export function rarity(holding: number, articles: number): number {
  return Math.log(1 + Math.max(articles, holding, 1) / (holding + 0.5));
}
