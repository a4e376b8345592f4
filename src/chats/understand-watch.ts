import type { Analyzer } from "../analysis/analyze.ts";
import { type Token, tokenize } from "../text/tokenize.ts";
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
    ? { kind: "words", words: textOf(tokens) }
    : { kind: "entity", entity };
}

/** Entities that all the words together name, and no part of them alone: "ambassador of Poland" is not Poland. */
function entitiesOfWhole(
  tokens: readonly Token[],
  analyzer: Pick<Analyzer, "entitiesIn">,
): readonly string[] {
  const named = (part: readonly Token[]) => {
    const text = textOf(part);
    // Names are known by their capitals, abbreviations by all of them; people type without.
    for (const spelling of [text, capitalized(text), text.toUpperCase()]) {
      const found = analyzer.entitiesIn(spelling);
      if (found.length > 0) return found.map(({ id }) => id);
    }
    return [];
  };
  const whole = named(tokens);
  if (tokens.length < 2 || whole.length === 0) return whole;
  const [first] = whole;
  // A surname alone names its bearer; the name in full, as names are written, means nobody else.
  const isName = tokens.every(({ text }) => /^\p{Lu}/u.test(text));
  if (first?.startsWith("person/") && whole.length === 1 && isName) return whole;
  const inParts = new Set([...named(tokens.slice(1)), ...named(tokens.slice(0, -1))]);
  return whole.filter((id) => !inParts.has(id));
}

function capitalized(text: string): string {
  return text.replace(/(?<!\S)\p{Ll}/gu, (letter) => letter.toUpperCase());
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join(" ");
}
