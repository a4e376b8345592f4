import { OPPOSITES } from "./concepts.ts";
import type { Bag, Features, Layer } from "./features.ts";

/** What speaks for and against two reports telling one event; each between 0 and 1. */
export interface Evidence {
  readonly word: number;
  readonly name: number;
  readonly concept: number;
  readonly entity: number;
  readonly number: number;
  readonly titleWord: number;
  readonly titleName: number;
  readonly titleConcept: number;
  /** Rarity of the rarest names in common. */
  readonly rare: number;
  /** Days between the two, 0 (same day) to 1 (the window's end). */
  readonly apart: number;
  readonly sameLanguage: number;
  /** Both give figures, none in common. */
  readonly numbersDiffer: number;
  /** Both headlines tell of a visit or talks, with different states: Pakistan and Zimbabwe. */
  readonly hostsDiffer: number;
  /** One headline closes what the other opens. */
  readonly opposite: number;
  /** The 12th package against the 13th. */
  readonly ordinalsDiffer: number;
  /** How many reports these days bring: among many, a likeness by chance is likelier. */
  readonly crowd: number;
  /** 1 for a bare headline or post, 0 for a full text: little was compared. */
  readonly short: number;
}

/** Compares two reports. Symmetric. */
export function compare(
  a: { readonly features: Features; readonly day: number; readonly language: string },
  b: { readonly features: Features; readonly day: number; readonly language: string },
  crowd: number,
): Evidence {
  const cos = (layer: Layer): number => cosine(a.features.layers[layer], b.features.layers[layer]);
  const title = (layer: Layer): number =>
    Math.max(
      cosine(a.features.title[layer], b.features.title[layer]),
      0.7 * covered(a.features.title[layer], b.features.layers[layer]),
      0.7 * covered(b.features.title[layer], a.features.layers[layer]),
    );
  const numbersA = a.features.layers.number.ids.length;
  const numbersB = b.features.layers.number.ids.length;
  const number = cos("number");
  return {
    word: cos("word"),
    name: cos("name"),
    concept: cos("concept"),
    entity: cos("entity"),
    number,
    titleWord: title("word"),
    titleName: title("name"),
    titleConcept: title("concept"),
    rare: rarest(a.features.layers.name, b.features.layers.name),
    apart: Math.min(1, Math.abs(a.day - b.day) / DAYS_APART),
    sameLanguage: a.language === b.language ? 1 : 0,
    numbersDiffer: number === 0 && numbersA > 0 && numbersB > 0 ? 1 : 0,
    hostsDiffer:
      isMeeting(a.features) &&
      isMeeting(b.features) &&
      areApart(a.features.states, b.features.states)
        ? 1
        : 0,
    ordinalsDiffer: areApart(a.features.ordinals, b.features.ordinals) ? 1 : 0,
    opposite: areOpposite(a.features.titleConcepts, b.features.titleConcepts) ? 1 : 0,
    crowd: Math.log10(1 + crowd) / 3,
    short: 1 / (1 + Math.min(a.features.length, b.features.length) / 12),
  };
}

const DAYS_APART = 14;

function cosine(a: Bag, b: Bag): number {
  if (a.norm === 0 || b.norm === 0) return 0;
  let sum = 0;
  eachShared(a, b, (left, right) => {
    sum += left * right;
  });
  return sum / (a.norm * b.norm);
}

/** Share of the first bag's weight that the second has, too. */
function covered(part: Bag, whole: Bag): number {
  let total = 0;
  for (const weight of part.weights) total += weight;
  if (total === 0) return 0;
  let shared = 0;
  eachShared(part, whole, (left) => {
    shared += left;
  });
  return shared / total;
}

/** The two strongest terms in common, as a share of what two unique, prominent ones would weigh. */
function rarest(a: Bag, b: Bag): number {
  let first = 0;
  let second = 0;
  eachShared(a, b, (left, right) => {
    const weight = Math.sqrt(left * right);
    if (weight > first) [first, second] = [weight, first];
    else if (weight > second) second = weight;
  });
  return Math.min(1, (first + second) / 24);
}

function eachShared(a: Bag, b: Bag, visit: (left: number, right: number) => void): void {
  for (let i = 0, j = 0; i < a.ids.length && j < b.ids.length; ) {
    const left = a.ids[i] ?? 0;
    const right = b.ids[j] ?? 0;
    if (left === right) {
      visit(a.weights[i] ?? 0, b.weights[j] ?? 0);
      i++;
      j++;
    } else if (left < right) i++;
    else j++;
  }
}

function isMeeting({ titleConcepts }: Features): boolean {
  return titleConcepts.has("visit") || titleConcepts.has("talks");
}

/** Both say something and nothing in common. */
function areApart(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && a.isDisjointFrom(b);
}

function areOpposite(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return OPPOSITES.some(
    ([left, right]) =>
      (a.has(left) && !a.has(right) && b.has(right) && !b.has(left)) ||
      (a.has(right) && !a.has(left) && b.has(left) && !b.has(right)),
  );
}
