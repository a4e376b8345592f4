import { editDistance } from "../text/edit-distance.ts";
import { fold } from "../text/fold.ts";

/** What words mean: an id, then its names in one language after another, each list parted by commas or semicolons. */
export type Vocabulary<Id extends string | number> = readonly (readonly [
  id: Id,
  ...namesByLanguage: readonly string[],
])[];

/** The same names folded for comparison. */
export type FoldedVocabulary<Id extends string | number> = readonly {
  readonly id: Id;
  readonly name: string;
}[];

/** What nobody writes longer: a stranger's text past it is not even compared. */
const MAX_LETTERS = 60;

/** Prepares a vocabulary for closest(). */
export function foldVocabulary<Id extends string | number>(
  vocabulary: Vocabulary<Id>,
): FoldedVocabulary<Id> {
  return vocabulary.flatMap(([id, ...lists]) =>
    lists.flatMap((list) => list.split(/[,;]/).map((name) => ({ id, name: foldPhrase(name) }))),
  );
}

/** The phrase folded word by word; hyphens and punctuation separate words. */
function foldPhrase(phrase: string): string {
  return phrase
    .normalize("NFC")
    .split(/[^\p{L}\p{M}\p{N}'’ʼ‘]+/u)
    .map(fold)
    .filter(Boolean)
    .join(" ");
}

/** What a phrase may mean. */
export interface Closest<Id> {
  /** Meanings at the smallest distance, in the vocabulary's order. */
  readonly ids: readonly Id[];
  /** 0: as written in the vocabulary. */
  readonly distance: number;
}

/**
 * The meanings whose name is nearest to the phrase, within as many typing
 * errors as its length forgives: none up to three letters (ЕС and ЕЭС differ by
 * one), one up to six, two beyond. Null if nothing is that near.
 */
export function closest<Id extends string | number>(
  phrase: string,
  vocabulary: FoldedVocabulary<Id>,
): Closest<Id> | null {
  const wanted = foldPhrase(phrase);
  if (wanted === "" || wanted.length > MAX_LETTERS) return null;
  let best = wanted.length <= 3 ? 0 : wanted.length <= 6 ? 1 : 2;
  let ids: Id[] = [];
  for (const { id, name } of vocabulary) {
    // A short name one letter away from everything must not catch a longer word.
    const allowed = name.length <= 3 ? 0 : best;
    const distance = editDistance(wanted, name, allowed);
    if (distance > allowed) continue;
    if (distance < best) ids = [];
    best = distance;
    if (!ids.includes(id)) ids.push(id);
  }
  return ids.length > 0 ? { ids, distance: best } : null;
}
