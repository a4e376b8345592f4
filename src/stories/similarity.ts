import { type Bag, LAYERS, type Layer, type Weights } from "./bag.ts";
import { OPPOSITES } from "./concept-table.ts";
import type { Features } from "./features.ts";

/** Layers in which headlines are compared: numbers in them are too few. */
export const TITLE_LAYERS = ["word", "name", "concept", "entity"] as const;
export type TitleLayer = (typeof TITLE_LAYERS)[number];

/** What speaks for and against two reports telling one event; each between 0 and 1. */
export interface Evidence {
  /** Cosine of the two texts, by layer. */
  readonly alike: Readonly<Record<Layer, number>>;
  /** The same for the headlines, or a headline found in the other's text. */
  readonly title: Readonly<Record<TitleLayer, number>>;
  /** How much of the report that says less is found in the other: a post in a full text. */
  readonly contained: Readonly<Record<Layer, number>>;
  /** How much rarity they share, whatever else they hold: two common terms are little, however alike. */
  readonly shared: Readonly<Record<Layer, number>>;
  /** 1 where one of the two has no terms of the layer: nothing compared is not nothing in common. */
  readonly absent: Readonly<Record<Layer, number>>;
  /** Figures in common, 0 for none to 1 for four: two small ones together are rare, though each is not. */
  readonly figures: number;
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
  const alike: Partial<Record<Layer, number>> = {};
  const contained: Partial<Record<Layer, number>> = {};
  const shared: Partial<Record<Layer, number>> = {};
  const absent: Partial<Record<Layer, number>> = {};
  const title: Partial<Record<Layer, number>> = {};
  let figures = 0;
  for (const layer of LAYERS) {
    const [one, other] = [left.layers[layer], right.layers[layer]];
    const { whole, head } = meet(one, other);
    if (layer === "number") figures = Math.min(1, whole.count / 4);
    alike[layer] = cosine(whole.product, one.whole, other.whole);
    contained[layer] = Math.max(
      share(whole.ofLeft, one.whole.total),
      share(whole.ofRight, other.whole.total),
    );
    // Squares, so that one rare term outweighs three common ones; 0.63 for two unique, prominent ones.
    shared[layer] = 1 - Math.exp(-whole.product / 100);
    absent[layer] = one.whole.norm === 0 || other.whole.norm === 0 ? 1 : 0;
    const found = Math.max(
      share(head.ofLeft, one.head.total),
      share(head.ofRight, other.head.total),
    );
    title[layer] = Math.max(cosine(head.product, one.head, other.head), HEADLINE_IN_TEXT * found);
  }
  const statesDiffer = areApart(left.states, right.states) ? 1 : 0;
  return {
    // Each was given for every layer above.
    alike: alike as Record<Layer, number>,
    title: title as Record<Layer, number>,
    contained: contained as Record<Layer, number>,
    shared: shared as Record<Layer, number>,
    absent: absent as Record<Layer, number>,
    figures,
    apart: Math.min(1, Math.abs(a.day - b.day) / DAYS_APART),
    sameLanguage: a.language === b.language ? 1 : 0,
    numbersDiffer: alike.number === 0 && absent.number === 0 ? 1 : 0,
    statesDiffer,
    hostsDiffer: isMeeting(left) && isMeeting(right) ? statesDiffer : 0,
    ordinalsDiffer: areApart(left.ordinals, right.ordinals) ? 1 : 0,
    opposite: areOpposite(left.titleConcepts, right.titleConcepts) ? 1 : 0,
    crowd: fullness(crowd),
    short: 1 / (1 + Math.min(left.length, right.length) / 12),
  };
}

/** How full the days are, 0 to 1, by the number of their stories. */
function fullness(stories: number): number {
  return Math.log10(1 + Math.max(stories, QUIET)) / 3;
}

const DAYS_APART = 14;
/** Before so many stories have come nobody knows how full the day is. */
const QUIET = 10;
/** A headline's words stand in many a long text by chance; in the other's headline they do not. */
const HEADLINE_IN_TEXT = 0.7;

/** What two bags share: how many terms, the sum of the weights' products, and of the weights in each. */
interface Shared {
  count: number;
  product: number;
  ofLeft: number;
  ofRight: number;
}

/** What they share as a whole, and of each headline: with the other's, and with all of the other. */
function meet(a: Bag, b: Bag): { readonly whole: Shared; readonly head: Shared } {
  // A day full of news walks some million pairs of lists: one plain loop for all.
  const { ids: left, whole: leftWhole, head: leftHead } = a;
  const { ids: right, whole: rightWhole, head: rightHead } = b;
  const whole: Shared = { count: 0, product: 0, ofLeft: 0, ofRight: 0 };
  const head: Shared = { count: 0, product: 0, ofLeft: 0, ofRight: 0 };
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    const one = left[i] ?? 0;
    const other = right[j] ?? 0;
    if (one === other) {
      add(whole, leftWhole.each[i] ?? 0, rightWhole.each[j] ?? 0);
      add(head, leftHead.each[i] ?? 0, rightHead.each[j] ?? 0);
    }
    if (one <= other) i++;
    if (other <= one) j++;
  }
  return { whole, head };
}

function add(shared: Shared, mine: number, theirs: number): void {
  shared.count++;
  shared.product += mine * theirs;
  shared.ofLeft += mine;
  shared.ofRight += theirs;
}

function cosine(product: number, a: Weights, b: Weights): number {
  return product === 0 ? 0 : product / (a.norm * b.norm);
}

function share(part: number, total: number): number {
  return total === 0 ? 0 : part / total;
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
