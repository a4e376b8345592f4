import type { Evidence, EvidentWord } from "./evidence.ts";

/** Two actors as a sentence names them one after the other. */
interface Pair {
  readonly first: Actor;
  readonly second: Actor;
  /** A list ("Poland, Latvia and Lithuania") has no doer. */
  readonly isList: boolean;
  /** English: "… was sanctioned by …". */
  readonly isPassive: boolean;
}

interface Actor {
  readonly id: string;
  readonly form: string;
}

const ACTOR = /^(?:state|body|person|company)\//;
const LIST_WORD =
  /^(?:and|or|with|и|или|с|со|і|й|ды|або|ці|з|са|та|чи|зі|i|oraz|lub|z|ze|ir|ar|su)$/;

/**
 * Whether a sentence swaps who did it and to whom, as far as the order of names and their cases tell:
 * in English and between languages the order decides, elsewhere both names in other cases (or, where
 * names have none, another order).
 */
export function swapsActors(claim: Evidence, cited: readonly Evidence[]): boolean {
  const told = cited.flatMap((source) =>
    pairsOf(source).map((pair) => ({ ...pair, isForeign: source.language !== claim.language })),
  );
  return pairsOf(claim).some((pair) => {
    if (pair.isList) return false;
    const alike = told.filter(
      ({ first, second, isList }) =>
        !isList &&
        [first.id, second.id].includes(pair.first.id) &&
        [first.id, second.id].includes(pair.second.id),
    );
    return (
      alike.length > 0 &&
      alike.every((other) => isSwapped(pair, other, !other.isForeign && claim.language !== "en"))
    );
  });
}

function isSwapped(pair: Pair, other: Pair, hasCases: boolean): boolean {
  const isSameOrder = pair.first.id === other.first.id;
  const [first, second] = isSameOrder ? [other.first, other.second] : [other.second, other.first];
  if (hasCases && !isIndeclinable(pair)) {
    const changed = [pair.first.form !== first.form, pair.second.form !== second.form];
    // Word order is free where cases tell who did it; with another order and other cases they tell another story.
    return isSameOrder ? !changed.includes(false) : changed.includes(true);
  }
  return isSameOrder ? pair.isPassive !== other.isPassive : pair.isPassive === other.isPassive;
}

/** США, ЕС, NATO: their form tells nothing. */
function isIndeclinable({ first, second }: Pair): boolean {
  return [first, second].every(({ form }) => form === form.toUpperCase());
}

/** The neighboring actors of a sentence. */
function pairsOf({ words }: Evidence): Pair[] {
  const pairs: Pair[] = [];
  let last: { readonly actor: Actor; readonly at: number } | null = null;
  words.forEach((word, at) => {
    const id = word.entities.find((entity) => ACTOR.test(entity));
    if (id === undefined || !word.capital) return;
    const actor = { id, form: word.text };
    if (last !== null && last.actor.id !== id) {
      const between = words.slice(last.at + 1, at);
      pairs.push({
        first: last.actor,
        second: actor,
        isList: between.every(({ norm, capital }) => LIST_WORD.test(norm) || capital),
        isPassive: between.some(({ norm }: EvidentWord) => norm === "by"),
      });
    }
    last = { actor, at };
  });
  return pairs;
}
