import { sentences } from "../text/sentences.ts";
import { speaksToModels } from "./speaks-to-models.ts";

const INVISIBLE = /\p{Default_Ignorable_Code_Point}|\p{Cc}|\p{Co}|\p{Cs}/gu;
const ADDRESSES = /(?:https?:\/\/|www\.)\S+|[^\s@]{1,64}@[^\s@]+/giu;
/** A "sentence" longer than this is a table, a list of names or somebody's joke. */
const LONGEST = 400;

/**
 * A stranger's text as sentences that may be shown to a model: without what readers cannot see,
 * without addresses, and without sentences that speak to the model instead of the reader. At most so
 * many, from the beginning.
 */
export function toMaterial(text: string, language: string, most: number): string[] {
  const found: string[] = [];
  for (const sentence of sentences(text.slice(0, most * 2 * LONGEST), language)) {
    if (found.length >= most) break;
    // Invisible characters may double a sentence's length; what is longer yet is not worth cleaning.
    if (sentence.length > 4 * LONGEST) continue;
    const clean = sentence
      .normalize("NFKC")
      .replace(INVISIBLE, "")
      .replace(ADDRESSES, "")
      .replace(/\s+/gu, " ")
      .trim();
    if (clean === "" || clean.length > LONGEST || speaksToModels(clean)) continue;
    found.push(clean);
  }
  return found;
}
