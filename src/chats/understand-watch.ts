import type { Analyzer } from "../analysis/analyze.ts";
import { entitiesOfWhole } from "../analysis/entities-of-whole.ts";
import { tokenize } from "../text/tokenize.ts";
import type { Watched } from "./chat.ts";

const MAX_CHARACTERS = 100;
const MOST_WORDS = 6;

/**
 * What a person wants to watch by what they typed after `/watch`: the entity that all their words
 * together name, in any of the six languages, else the words themselves; null if there are none.
 */
export function understandWatch(
  text: string,
  analyzer: Pick<Analyzer, "entitiesIn">,
): Watched | null {
  const tokens = tokenize(text.normalize("NFC").slice(0, MAX_CHARACTERS)).slice(0, MOST_WORDS);
  if (tokens.length === 0) return null;
  const [entity] = entitiesOfWhole(tokens, analyzer);
  return entity === undefined
    ? { kind: "words", words: tokens.map(({ text: word }) => word).join(" ") }
    : { kind: "entity", entity };
}
