import { stem } from "../text/stem.ts";
import { tokenize } from "../text/tokenize.ts";

/** A sentence that may be taken. */
export interface SourceSentence {
  readonly text: string;
  /** Index of the source. */
  readonly source: number;
  /** Its place in the source, from 0. */
  readonly position: number;
  /** Its paragraph's place in the source, from 0. */
  readonly paragraph: number;
}

/** A sentence with its words, read once for all that is asked of it. */
export interface ReadSentence extends SourceSentence {
  readonly words: readonly ReadWord[];
  /** Different stems of all its words, the short ones as written. */
  readonly stems: ReadonlySet<string>;
  /** Stems of words of three letters and more, in order, with repetitions. */
  readonly content: readonly string[];
}

export interface ReadWord {
  readonly stem: string;
  /** Letters of the word as written. */
  readonly length: number;
  /** Begins with a capital within the sentence. */
  readonly isName: boolean;
  readonly isNumber: boolean;
}

/** The sentence with its words. */
export function readSentence(sentence: SourceSentence, language: string): ReadSentence {
  const words = tokenize(sentence.text).map(
    ({ text, norm }, at): ReadWord => ({
      stem: stemOf(norm, language),
      length: norm.length,
      isName: at > 0 && /^\p{Lu}/u.test(text),
      isNumber: /\d/u.test(norm),
    }),
  );
  return {
    ...sentence,
    words,
    stems: new Set(words.map((word) => word.stem)),
    content: words.filter(({ length }) => length > 2).map((word) => word.stem),
  };
}

/** How many of several titles have a word, by its stem. */
export type TitleWords = ReadonlyMap<string, number>;

/** In how many of the titles each word stands. */
export function titleWords(titles: readonly string[], language: string): TitleWords {
  const counts = new Map<string, number>();
  for (const title of titles) {
    for (const word of new Set(tokenize(title).map(({ norm }) => stemOf(norm, language)))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

/** Share of what the titles say, each word as often as titles say it. */
export function coverage(words: ReadonlySet<string>, title: TitleWords): number {
  let said = 0;
  let all = 0;
  for (const [word, count] of title) {
    all += count;
    if (words.has(word)) said += count;
  }
  return all === 0 ? 0 : said / all;
}

function stemOf(norm: string, language: string): string {
  return norm.length > 2 ? stem(norm, language) : norm;
}
