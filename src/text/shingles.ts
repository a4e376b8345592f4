import { tokenize } from "./tokenize.ts";

/**
 * Sorted, distinct 32-bit hashes of the text's runs of three words: what two
 * copies of one text share however they are laid out.
 *
 * Case, punctuation, accents and spelling variants that `fold` levels do not
 * matter. Only the first `maxWords` words count, which bounds memory and time
 * for any input; a text of one or two words gives one hash, an empty one none.
 */
export function shingles(text: string, maxWords = 600): Uint32Array {
  // Eight letters a word is generous: cutting first keeps a hostile megabyte cheap.
  const words = tokenize(text.slice(0, maxWords * 12)).slice(0, maxWords);
  const hashes = new Set<number>();
  const width = Math.min(SHINGLE_WORDS, words.length);
  for (let i = 0; width > 0 && i + width <= words.length; i++) {
    let hash = FNV_OFFSET;
    for (let j = i; j < i + width; j++) hash = hashWord(words[j]?.norm ?? "", hash);
    hashes.add(hash);
  }
  return Uint32Array.from(hashes).sort();
}

/** How many of the hashes two sorted sets share. */
export function sharedShingles(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const left = a[i] ?? 0;
    const right = b[j] ?? 0;
    if (left === right) {
      shared++;
      i++;
      j++;
    } else if (left < right) i++;
    else j++;
  }
  return shared;
}

const SHINGLE_WORDS = 3;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a over the UTF-16 units and a separator, so that `ab c` and `a bc` differ. */
function hashWord(word: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < word.length; i++) {
    hash = Math.imul(hash ^ word.charCodeAt(i), FNV_PRIME);
  }
  return Math.imul(hash ^ 0x20, FNV_PRIME) >>> 0;
}
