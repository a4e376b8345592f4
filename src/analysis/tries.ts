import { atOnce, type Pieces } from "../time/in-pieces.ts";
import type { PhraseTrie } from "./phrase-trie.ts";

/**
 * The tries of the lexicon's languages. Each is laid out when it first comes up: that takes some
 * megabytes and up to a tenth of a second, and few read all six.
 */
export interface Tries<Value> {
  /** The trie of a language; the first time it is made at once. */
  of(language: string): PhraseTrie<Value>;
  /** Makes it before it comes up. */
  layOut(language: string): Pieces<void>;
}

/** None is there yet; `build` makes one. */
export function createTries<Value>(
  build: (language: string) => Pieces<PhraseTrie<Value>>,
): Tries<Value> {
  const tries = new Map<string, PhraseTrie<Value>>();
  /** Whoever needs one that is being made finishes it. */
  const works = new Map<string, Pieces<PhraseTrie<Value>>>();
  function* make(language: string): Pieces<PhraseTrie<Value>> {
    const work = works.get(language) ?? build(language);
    works.set(language, work);
    for (let trie = tries.get(language); ; trie = tries.get(language)) {
      if (trie !== undefined) return trie;
      const { done, value } = work.next();
      if (done) {
        tries.set(language, value);
        works.delete(language);
      } else yield;
    }
  }
  return {
    of: (language) => tries.get(language) ?? atOnce(make(language)),
    *layOut(language) {
      yield* make(language);
    },
  };
}
