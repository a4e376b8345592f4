import type { Token } from "../text/tokenize.ts";
import type { Analyzer } from "./analyze.ts";

/**
 * Entities that all the words together name, and no part of them alone, as people type them: with
 * capitals or without. "Ambassador of Poland" is not Poland.
 */
export function entitiesOfWhole(
  tokens: readonly Token[],
  analyzer: Pick<Analyzer, "entitiesIn">,
): readonly string[] {
  const named = (part: readonly Token[]) => {
    const text = part.map((token) => token.text).join(" ");
    // Names are known by their capitals, abbreviations by all of them.
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
