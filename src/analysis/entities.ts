import { nameKey } from "../text/name-key.ts";
import type { Pieces } from "../time/in-pieces.ts";
import { LANGUAGES } from "./analysis.ts";
import type { Entity } from "./entity.ts";
import type { Lexicon } from "./lexicon.ts";
import { createPhraseTrie, type PhraseTrie } from "./phrase-trie.ts";
import { readPhrase } from "./read-phrase.ts";
import { soundsLike } from "./sounds-like.ts";
import { createTries } from "./tries.ts";
import type { Word } from "./words.ts";

/** One place where a text names an entity. */
export interface EntityMatch {
  /** Index of the first token. */
  readonly from: number;
  /** Index behind the last. */
  readonly to: number;
  readonly entity: Entity;
  /** Found by the sound of a surname alone: a stranger may be called so. */
  readonly guessed?: boolean;
}

/** Finds the entities named in the tokens of a text. */
export type EntityMatcher = (words: readonly Word[], language: string) => EntityMatch[];

// Shorter keys are shared by too many words: `mks` is Maxim, Mexico and Max.
const SHORTEST_KEY = 4;
const OTHER = "other";
const MOST_CACHED_KEYS = 30_000;

/**
 * A matcher over the whole lexicon: one pass over the tokens, the longest name at each place wins.
 *
 * A language without names in the lexicon is read with the English ones and those that are known
 * by their own code (`de: [Weißrussland]`). A person's surname that no name of the language
 * matches is found by its key, so an unforeseen transliteration still counts.
 */
export function createEntityMatcher(lexicon: Lexicon): {
  readonly match: EntityMatcher;
  /** Lays out the names of a language before it first comes up. */
  layOut(language: string): Pieces<void>;
} {
  const otherLanguages = new Set(
    [...lexicon.entities.values()].flatMap(({ names }) => Object.keys(names)),
  );
  for (const language of LANGUAGES) otherLanguages.delete(language);
  const readAs = (language: string) =>
    (LANGUAGES as readonly string[]).includes(language) ? language : OTHER;
  const tries = createTries((language) =>
    trieOf(lexicon, language === OTHER ? ["en", ...otherLanguages] : [language]),
  );
  const byKey = surnameKeys(lexicon);
  const personNamed = remember((text) => {
    const known = byKey.get(nameKey(text));
    return known?.surnames.some((surname) => soundsLike(text, surname)) ? known.entity : null;
  });

  function match(words: readonly Word[], language: string): EntityMatch[] {
    const found: EntityMatch[] = [];
    const taken = new Set<number>();
    for (const { from, to, values } of tries.of(readAs(language)).match(words)) {
      for (let at = from; at < to; at++) taken.add(at);
      if (values.includes(null)) continue;
      for (const entity of new Set(values)) if (entity !== null) found.push({ from, to, entity });
    }
    words.forEach(({ text, capital }, at) => {
      if (!capital || text.length < SHORTEST_KEY || taken.has(at)) return;
      const entity = personNamed(text);
      if (entity !== null) found.push({ from: at, to: at + 1, entity, guessed: true });
    });
    return found.sort((a, b) => a.from - b.from);
  }

  return { match, layOut: (language) => tries.layOut(readAs(language)) };
}

/** `null` as a value marks words that look like a name and are not. */
function* trieOf(
  lexicon: Lexicon,
  languages: readonly string[],
): Pieces<PhraseTrie<Entity | null>> {
  const trie = createPhraseTrie<Entity | null>();
  for (const entity of lexicon.entities.values()) {
    for (const language of languages) {
      const exact = entity.exact[language] ?? [];
      for (const phrase of exact) trie.addExact(readPhrase(phrase, language), entity);
      for (const words of [entity.names, entity.adjectives]) {
        for (const phrase of words[language] ?? []) {
          // A name that stands in `exact`, too, is matched only as it is written there.
          if (!exact.includes(phrase)) trie.add(readPhrase(phrase, language), entity);
        }
      }
      for (const phrase of entity.not[language] ?? []) trie.add(readPhrase(phrase, language), null);
    }
    yield;
  }
  return trie;
}

/** A function that keeps what it found out, for a while. */
function remember<Value>(find: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const old = known.get(text);
    if (old !== undefined) return old;
    if (known.size >= MOST_CACHED_KEYS) known.clear();
    const found = find(text);
    known.set(text, found);
    return found;
  };
}

interface Surnames {
  /** `null` where two people share the key. */
  readonly entity: Entity | null;
  readonly surnames: readonly string[];
}

function surnameKeys(lexicon: Lexicon): Map<string, Surnames> {
  const keys = new Map<string, Surnames>();
  for (const entity of lexicon.entities.values()) {
    if (entity.kind !== "person") continue;
    for (const surname of new Set(Object.values(entity.names).flat())) {
      const key = /\s/.test(surname) ? "" : nameKey(surname);
      if (key.length < SHORTEST_KEY) continue;
      const known = keys.get(key);
      keys.set(key, {
        entity: known === undefined || known.entity === entity ? entity : null,
        surnames: [...(known?.surnames ?? []), surname],
      });
    }
  }
  return keys;
}
