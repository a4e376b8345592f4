import { latinToCyrillic } from "../text/latin-to-cyrillic.ts";

const LETTERS = /[a-z]+/g;
const FEWEST_WORDS = 3;
const MOST_CHARACTERS = 500;

/**
 * The headline that a page's address repeats (…/litva-zakroet-granitsu-123.html), as text in the
 * article's language and in capitals, for addresses know no small ones; empty if there is none.
 */
export function headlineOfAddress(url: string, language: string): string {
  const path = /^[a-z]+:\/\/[^/]*(\/[^?#]*)/i.exec(url.slice(0, MOST_CHARACTERS))?.[1] ?? "";
  let longest: readonly string[] = [];
  for (const segment of path.toLowerCase().split("/")) {
    const words = segment.replace(/\.\w{2,5}$/, "").match(LETTERS) ?? [];
    if (words.length > longest.length) longest = words;
  }
  if (longest.length < FEWEST_WORDS) return "";
  return longest
    .map((word) => {
      const written = latinToCyrillic(word, language);
      // "Us" and "it" are words before they are a country and a trade.
      return written === word && word.length === 2 ? word : written.toUpperCase();
    })
    .join(" ");
}
