import type { TopicId } from "../analysis/analysis.ts";
import type { Cadence } from "./chat.ts";
import { TOPIC_NAMES } from "./topic-names.ts";
import { understandCadence } from "./understand-cadence.ts";
import { closest, foldVocabulary } from "./understand-words.ts";

/** What a person asked for after `/subscribe`, `/unsubscribe` or `/latest`. */
export interface TopicWish {
  readonly topics: readonly TopicId[];
  /** The last one named; null if none was. */
  readonly cadence: Cadence | null;
  /** Every topic there is: "all", «усё». */
  readonly everything: boolean;
  /** Words that name no topic for certain, with the topics they may have meant, nearest first. */
  readonly unclear: readonly { readonly word: string; readonly maybe: readonly TopicId[] }[];
}

const TOPICS = foldVocabulary(TOPIC_NAMES);
const EVERYTHING = foldVocabulary<"all">([
  ["all", "all, everything", "усё, усе", "всё, все", "все, усе", "wszystko", "viskas, viską"],
]);
/** "Human rights" is two words, "democratic forces in exile" four. */
const LONGEST_NAME = 4;
/** Nobody names more; a stranger's page of text is not all compared. */
const MAX_WORDS = 20;
const MAX_SUGGESTIONS = 3;

/**
 * Topics, and how often, out of what a person typed: ids or names in the six
 * languages, in any order, parted by spaces or commas, with small typing errors.
 *
 * A word is taken for a topic when one is nearer than all others; what could be
 * two, or is two errors away, is handed back to be asked about.
 */
export function understandTopics(text: string): TopicWish {
  const words = text
    .slice(0, 1000)
    .split(/[\s,;]+/)
    .filter(Boolean)
    .slice(0, MAX_WORDS);
  const topics = new Set<TopicId>();
  const unclear: { word: string; maybe: readonly TopicId[] }[] = [];
  let cadence: Cadence | null = null;
  let everything = false;

  let index = 0;
  while (index < words.length) {
    const match = longestMatch(words, index);
    if (match.kind === "topic") topics.add(match.topic);
    else if (match.kind === "cadence") cadence = match.cadence;
    else if (match.kind === "everything") everything = true;
    else unclear.push({ word: match.phrase, maybe: match.maybe });
    index += match.length;
  }
  return { topics: [...topics], cadence, everything, unclear };
}

type Match = { readonly length: number } & (
  | { readonly kind: "topic"; readonly topic: TopicId }
  | { readonly kind: "cadence"; readonly cadence: Cadence }
  | { readonly kind: "everything" }
  | { readonly kind: "unclear"; readonly phrase: string; readonly maybe: readonly TopicId[] }
);

/** The longest phrase from here that means something; exact names before misspelled ones. */
function longestMatch(words: readonly string[], start: number): Match {
  const longest = Math.min(LONGEST_NAME, words.length - start);
  for (const maxDistance of [0, 1]) {
    for (let length = longest; length >= 1; length -= 1) {
      const phrase = words.slice(start, start + length).join(" ");
      const found = closest(phrase, TOPICS);
      const [topic] = found?.ids ?? [];
      if (found && topic && found.distance <= maxDistance && found.ids.length === 1) {
        return { kind: "topic", topic, length };
      }
      if (closest(phrase, EVERYTHING)?.distance === 0) return { kind: "everything", length };
      const cadence = understandCadence(phrase);
      if (cadence) return { kind: "cadence", cadence, length };
    }
  }
  for (let length = longest; length >= 1; length -= 1) {
    const phrase = words.slice(start, start + length).join(" ");
    const found = closest(phrase, TOPICS);
    if (found) {
      return { kind: "unclear", phrase, maybe: found.ids.slice(0, MAX_SUGGESTIONS), length };
    }
  }
  return { kind: "unclear", phrase: words[start] ?? "", maybe: [], length: 1 };
}
