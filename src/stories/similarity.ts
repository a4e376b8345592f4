import { OPPOSITES } from "./concepts.ts";
import { type Bag, type Features, LAYERS, type Layer } from "./features.ts";

/** What speaks for and against two reports telling one event; each between 0 and 1. */
export interface Evidence {
  /** Cosine of the two texts, by layer. */
  readonly alike: Readonly<Record<Layer, number>>;
  /** The same for the headlines, or a headline found in the other's text. */
  readonly title: Readonly<Record<Layer, number>>;
  /** How much rarity they share, whatever else they hold: two common terms are little, however alike. */
  readonly shared: Readonly<Record<Layer, number>>;
  /** 1 where one of the two has no terms of the layer: nothing compared is not nothing in common. */
  readonly absent: Readonly<Record<Layer, number>>;
  /** Days between the two, 0 (same day) to 1 (the window's end). */
  readonly apart: number;
  readonly sameLanguage: number;
  /** Both give figures, none in common. */
  readonly numbersDiffer: number;
  /** Each is about foreign states, none in common. */
  readonly statesDiffer: number;
  /** The headlines tell of visits or talks, and with different states: Pakistan and Zimbabwe. */
  readonly hostsDiffer: number;
  /** One headline closes what the other opens. */
  readonly opposite: number;
  /** The 12th package against the 13th. */
  readonly ordinalsDiffer: number;
  /** How many stories these days bring: among many, a likeness by chance is likelier. */
  readonly crowd: number;
  /** 1 for a bare headline or post, 0 for a full text: little was compared. */
  readonly short: number;
}

/** What of a report is needed to compare it. */
export interface Comparable {
  readonly features: Features;
  readonly day: number;
  readonly language: string;
}

/** Compares two reports. Symmetric. */
export function compare(a: Comparable, b: Comparable, crowd: number): Evidence {
  const [left, right] = [a.features, b.features];
  const common = eachLayer((layer) => product(left.layers[layer], right.layers[layer]));
  const alike = eachLayer((layer) =>
    common[layer] === 0 ? 0 : common[layer] / (left.layers[layer].norm * right.layers[layer].norm),
  );
  const statesDiffer = areApart(left.states, right.states) ? 1 : 0;
  return {
    alike,
    title: eachLayer((layer) =>
      Math.max(
        cosine(left.title[layer], right.title[layer]),
        HEADLINE_IN_TEXT * covered(left.title[layer], right.layers[layer]),
        HEADLINE_IN_TEXT * covered(right.title[layer], left.layers[layer]),
      ),
    ),
    // Squares, so that one rare term outweighs three common ones; 0.63 for two unique, prominent ones.
    shared: eachLayer((layer) => 1 - Math.exp(-common[layer] / 100)),
    absent: eachLayer((layer) =>
      left.layers[layer].norm === 0 || right.layers[layer].norm === 0 ? 1 : 0,
    ),
    apart: Math.min(1, Math.abs(a.day - b.day) / DAYS_APART),
    sameLanguage: a.language === b.language ? 1 : 0,
    numbersDiffer:
      alike.number === 0 && left.layers.number.norm > 0 && right.layers.number.norm > 0 ? 1 : 0,
    statesDiffer,
    hostsDiffer: isMeeting(left) && isMeeting(right) ? statesDiffer : 0,
    ordinalsDiffer: areApart(left.ordinals, right.ordinals) ? 1 : 0,
    opposite: areOpposite(left.titleConcepts, right.titleConcepts) ? 1 : 0,
    crowd: Math.log10(1 + Math.max(crowd, QUIET)) / 3,
    short: 1 / (1 + Math.min(left.length, right.length) / 12),
  };
}

const DAYS_APART = 14;
/** Before so many stories have come nobody knows how full the day is. */
const QUIET = 5;
/** A headline's words stand in many a long text by chance; in the other's headline they do not. */
const HEADLINE_IN_TEXT = 0.7;

function eachLayer(value: (layer: Layer) => number): Record<Layer, number> {
  const values: Partial<Record<Layer, number>> = {};
  for (const layer of LAYERS) values[layer] = value(layer);
  return values as Record<Layer, number>;
}

function cosine(a: Bag, b: Bag): number {
  return a.norm === 0 || b.norm === 0 ? 0 : product(a, b) / (a.norm * b.norm);
}

/** Sum over the shared terms of the two weights' product. */
function product(a: Bag, b: Bag): number {
  return sumShared(a, b, true);
}

/** Share of the first bag's weight that the second has, too. */
function covered(part: Bag, whole: Bag): number {
  if (whole.ids.length === 0) return 0;
  let total = 0;
  for (const weight of part.weights) total += weight;
  return total === 0 ? 0 : sumShared(part, whole, false) / total;
}

/** Sum over the shared terms of the first bag's weights, multiplied by the second's or as they are. */
function sumShared(a: Bag, b: Bag, isProduct: boolean): number {
  // A day full of news walks some million pairs of lists: one plain loop for all.
  const { ids: left, weights } = a;
  const { ids: right, weights: others } = b;
  let sum = 0;
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    const difference = (left[i] ?? 0) - (right[j] ?? 0);
    if (difference === 0) sum += (weights[i] ?? 0) * (isProduct ? (others[j] ?? 0) : 1);
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return sum;
}

function isMeeting({ titleConcepts }: Features): boolean {
  return titleConcepts.has("visit") || titleConcepts.has("talks");
}

/** Both say something and nothing in common. */
function areApart(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && a.isDisjointFrom(b);
}

/** By what each headline says first: `reopens the crossings closed in May` is about opening. */
function areOpposite(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return OPPOSITES.some((pair) => {
    const [left, right] = [a, b].map((said) => [...said].find((concept) => pair.includes(concept)));
    return left !== undefined && right !== undefined && left !== right;
  });
}
